import type { ControlElement } from '../labels/control.ts';
import { labelWords, lastSegment } from '../labels/label-words.ts';

/** Names a framework makes up anew: they say nothing and do not last. */
const madeUp = [
  /:r[0-9a-z]*:|^_r_|^«r/i,
  /^(?:mat|cdk|ng|ember|ext|gwt|yui|dijit|headlessui|radix|react-select|downshift|mui|el-id|input|__bvid_)[-_]?(?:[a-z]+[-_])*\d+/i,
  /ng-tns-/,
  /(?=[0-9a-f]*\d)[0-9a-f]{8,}/i,
  /^(?=.*\d)[\w-]{24,}$/,
  /^\d*$/,
];

/** True for an id or a name that will be another one at the next visit. */
export function isMadeUp(name: string): boolean {
  return madeUp.some((pattern) => pattern.test(name));
}

/** Where a box is by its id or name: the last segment and the naming containers before it, their row numbers left open. */
export interface BoxName {
  /** `txtDOB` */
  readonly last: string;
  /** `ctl*_MainContent_rptChildren_ctl*` */
  readonly container: string;
  /** Row numbers in the container and behind the last segment, in order. */
  readonly rows: readonly number[];
}

/** Takes a box's name (else its id) apart; null when it has none that lasts. */
export function boxName(element: ControlElement): BoxName | null {
  for (const name of [element.name, element.id]) {
    const segments = name.split(/[$:.[\]]+/).filter((segment) => segment && !/^\d+$/.test(segment));
    const own = (segments.at(-1) ?? '').replace(/^.*_(?=[A-Za-z])(?<=(?:ctl\d+|_\d+|Content\w*?|rpt[A-Za-z]*|grd[A-Za-z]*|gv[A-Za-z]*)_)/, '');
    if (segments.length === 0 || isMadeUp(own)) continue;
    const container = name.slice(0, name.lastIndexOf(own));
    const behind = name.slice(container.length + own.length) + (/[_-]\d+$/.exec(own)?.[0] ?? '');
    return {
      last: own.replace(/[_-]\d+$/, ''),
      container: container.replace(/\d+/g, '*').replace(/[$:.[\]]+/g, '_').replace(/_$/, ''),
      rows: [...`${container} ${behind}`.matchAll(/\d+/g)].map(([digits]) => Number(digits)),
    };
  }
  return null;
}

/** Words of a label as a mark to know it by: folded, cut to a length that tells labels apart. */
export function fingerprint(label: string): string {
  return labelWords(label).slice(0, 8).join(' ').slice(0, 60);
}

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
    const name = boxName(element);
    const key = [name?.last ?? '', name?.container ?? '', record ?? '', row ?? '', part ?? '', fingerprint(label), value].join('|');
    const before = seen.get(key) ?? 0;
    seen.set(key, before + 1);
    return before > 0 ? `${key}|${before + 1}` : key;
  });
}
