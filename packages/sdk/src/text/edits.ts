import { distance } from 'fastest-levenshtein';

/** Letters inserted, left out or replaced to make one text of the other (Levenshtein). */
export const edits = (a: string, b: string): number => distance(a, b);

/**
 * Slips of the keyboard between two texts: letters inserted, left out, replaced, or two neighbours exchanged, each counted once
 * (Damerau). `most` ends the count early: what is further apart is answered with `most + 1`.
 *
 * slips('RAMIREZ', 'RAMRIEZ')  → 1
 */
export function slips(a: string, b: string, most = Number.POSITIVE_INFINITY): number {
  if (a === b) return 0;
  if (Math.abs(a.length - b.length) > most) return most + 1;
  const width = b.length + 1;
  const start = (a.length + b.length) | 0;
  const grid = new Int32Array((a.length + 2) * (b.length + 2)).fill(0);
  const at = (i: number, j: number) => (i + 1) * (width + 1) + (j + 1);
  grid[at(-1, -1)] = start;
  for (let i = 0; i <= a.length; i++) {
    grid[at(i, -1)] = start;
    grid[at(i, 0)] = i;
  }
  for (let j = 0; j <= b.length; j++) {
    grid[at(-1, j)] = start;
    grid[at(0, j)] = j;
  }
  const lastRow = new Map<number, number>();
  for (let i = 1; i <= a.length; i++) {
    let lastColumn = 0;
    for (let j = 1; j <= b.length; j++) {
      const row = lastRow.get(b.charCodeAt(j - 1)) ?? 0;
      const column = lastColumn;
      const same = a.charCodeAt(i - 1) === b.charCodeAt(j - 1);
      if (same) lastColumn = j;
      grid[at(i, j)] = Math.min(
        (grid[at(i - 1, j - 1)] ?? 0) + (same ? 0 : 1),
        (grid[at(i, j - 1)] ?? 0) + 1,
        (grid[at(i - 1, j)] ?? 0) + 1,
        (grid[at(row - 1, column - 1)] ?? 0) + (i - row - 1) + 1 + (j - column - 1),
      );
    }
    lastRow.set(a.charCodeAt(i - 1), i);
  }
  return Math.min(grid[at(a.length, b.length)] ?? 0, most + 1);
}
