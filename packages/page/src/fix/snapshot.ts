import type { Box } from '../read/box.ts';
import { writeControl } from './write-control.ts';

/** What the controls of a box hold, in their order: enough to bring it back after the page has replaced them. */
export type Snapshot = readonly (string | number | boolean)[];

export function snapshotOf({ kind, controls }: Box): Snapshot {
  return controls.map((control) => {
    if (kind === 'radio' || kind === 'check') return (control as HTMLInputElement).checked;
    return control.localName === 'select' ? (control as HTMLSelectElement).selectedIndex : control.value;
  });
}

/** Brings back what a box held; true when it holds it again. */
export function bringBack(box: Box, snapshot: Snapshot): boolean {
  const { controls } = box;
  const order = [...controls.keys()];
  // A radio that is to be on goes first: it turns the others off by itself.
  if (box.kind === 'radio') order.sort((a, b) => Number(snapshot[b]) - Number(snapshot[a]));
  for (const index of order) {
    const control = controls[index];
    const to = snapshot[index];
    if (control && to !== undefined) writeControl({ control, to });
  }
  const now = snapshotOf(box);
  return now.length === snapshot.length && now.every((value, index) => value === snapshot[index]);
}
