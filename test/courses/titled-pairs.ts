import type { CourseTables } from '../../packages/sdk/src/courses/index.ts';
import { fold } from '../../packages/sdk/src/text/fold.ts';

/** A title of a State and the courses in force that the tables pair it with. */
export interface TitledPair {
  readonly title: string;
  readonly sced: ReadonlySet<string>;
  /** `equal` where the courses are the same; else the weakest relation in the tables. */
  readonly kind: 'equal' | 'close' | 'one-of' | 'part' | 'other';
  readonly fold: number;
}

export const folds = 5;

/** Every title of the state tables that has a number, once, in one of five folds by its letters. */
export function titledPairs(tables: CourseTables): TitledPair[] {
  const successors = new Map(tables.sced.map(({ code, successor }) => [code, successor ?? code]));
  const byTitle = new Map<string, { title: string; sced: Set<string>; relations: Set<string> }>();
  for (const rows of Object.values(tables.states))
    for (const { title, sced, relation = '' } of rows) {
      if (title === undefined || sced === undefined) continue;
      const key = fold(title);
      const known = byTitle.get(key) ?? { title, sced: new Set<string>(), relations: new Set<string>() };
      known.sced.add(successors.get(sced) ?? sced);
      known.relations.add(relation);
      byTitle.set(key, known);
    }
  return [...byTitle]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, { title, sced, relations }]) => ({ title, sced, kind: kindOf(relations), fold: hash(key) % folds }));
}

function kindOf(relations: ReadonlySet<string>): TitledPair['kind'] {
  for (const kind of ['one-of', 'part', 'close'] as const) if (relations.has(kind)) return kind;
  return [...relations].every((one) => one === 'equal' || one === 'equal-level-differs') ? 'equal' : 'other';
}

/** FNV-1a: the same fold on every machine. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
  return value >>> 0;
}
