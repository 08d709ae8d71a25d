import { boxNameOf, fingerprint } from '../labels/box-name.ts';
import type { ControlElement } from '../labels/control.ts';

interface Keyed {
  readonly element: ControlElement;
  readonly label: string;
  readonly record: number | null;
  readonly row: number | null;
  readonly part: string | null;
  readonly value: string;
}

/**
 * A key for each box that outlives a postback: its name's last segment and container, record and row, part and label. Boxes
 * that share all of these are told apart by their order.
 */
export function stableKeys(boxes: readonly Keyed[]): string[] {
  const seen = new Map<string, number>();
  return boxes.map(({ element, label, record, row, part, value }) => {
    const name = boxNameOf(element);
    const key = [
      name?.last ?? '',
      name?.container ?? '',
      record ?? '',
      row ?? '',
      part ?? '',
      fingerprint(label),
      value,
    ].join('|');
    const before = seen.get(key) ?? 0;
    seen.set(key, before + 1);
    return before > 0 ? `${key}|${before + 1}` : key;
  });
}
