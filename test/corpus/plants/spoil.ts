import type { Group, Typed } from '../case.ts';
import type { Plant } from '../plant.ts';
import type { Spot } from '../spot.ts';

/** An error in one field: `write` gives what is typed instead, or undefined where the COE gives no occasion. */
export function spoil(
  kind: string,
  catalogue: readonly string[],
  field: string,
  write: (spot: Spot) => string | undefined,
  least?: 'info',
): Plant {
  return {
    kind,
    catalogue,
    ...(least && { least }),
    into(spot) {
      const typed = write(spot);
      if (typed === undefined || typed === spot.text(field)) return false;
      spot.wrong(field, typed);
      return true;
    },
  };
}

/** Spoils one field of the first row of a group that fits. */
export const inRow =
  (group: Group, fits: (row: Typed) => boolean) =>
  (
    kind: string,
    catalogue: string[],
    field: string,
    write: (spot: Spot) => string | undefined,
    least?: 'info',
  ): Plant => ({
    kind,
    catalogue,
    ...(least && { least }),
    into(spot) {
      if (!spot.useRow(group, fits)) return false;
      const typed = write(spot);
      if (typed === undefined || typed === spot.text(field)) return false;
      spot.wrong(field, typed);
      return true;
    },
  });

/** The same row once more. */
export const twice = (kind: string, catalogue: string[], group: 'enrollments' | 'courses', field: string): Plant => ({
  kind,
  catalogue,
  into(spot) {
    const row = spot.spoilt.rows[group].find(({ child }) => child === spot.child);
    if (!row) return false;
    spot.spoilt.rows[group].push(structuredClone(row));
    spot.wrongs.push({
      at: { child: spot.child, row: { group, index: spot.spoilt.rows[group].length - 1 } },
      field,
      right: '',
    });
    return true;
  },
});
