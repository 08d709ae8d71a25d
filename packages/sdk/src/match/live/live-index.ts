import type { StudentRecord } from '../../record/record.ts';
import type { MatchOptions } from '../compile.ts';
import { createJudge } from '../judge.ts';
import { probabilityOf, reasonsOf, type WeighedPair } from '../link.ts';
import type { MatchModel } from '../model.ts';
import { createPeople } from '../people.ts';
import { type Base, baseFrom, createBase, sectionNames, sectionsOf } from './base.ts';
import { type LiveModel, liveModel } from './live-model.ts';
import { createQuery, type Query } from './query.ts';
import { openSections, type Refusal, saveSections } from './saved-index.ts';
import { type SoundAlike, soundAlike } from './sound-alike.ts';

/** A known record that may be the one being typed. */
export interface LiveCandidate extends WeighedPair {
  /** Number of the record in the index: the order it was given in. */
  readonly id: number;
}

/** The form as it is typed: each change of a box looks again. */
export interface LiveLookup {
  /**
   * The boxes now; `half` is the one the clerk is in, whose last word may go on. What did not change costs nothing.
   */
  type(record: StudentRecord, half?: string): void;
  /** The best known records, heaviest first; none while nothing identifying is typed. */
  best(most?: number): readonly { readonly id: number; readonly weight: number }[];
  /** Weight, call, guard and reasons of one of them. */
  explain(id: number): LiveCandidate;
  /** The same as `best` by weighing every record: what the index is held to. */
  everyBest(most?: number): readonly { readonly id: number; readonly weight: number }[];
}

/** Known records in flat arrays, for looking up while a form is typed. */
export interface LiveIndex {
  /** Records in it, without removed ones. */
  readonly size: number;
  /** Records added or changed since it was built; `settle` puts them into the arrays. */
  readonly unsettled: number;
  /** Bytes of the flat arrays; dictionaries counted apart. */
  readonly bytes: { readonly records: number; readonly dictionaries: number };
  add(record: StudentRecord): number;
  change(id: number, record: StudentRecord): void;
  remove(id: number): void;
  /** Sorts what was added into the arrays: a second for a million records, for when nobody types. */
  settle(): void;
  /** One buffer that `openIndex` takes. */
  save(): ArrayBuffer;
  lookup(): LiveLookup;
  /**
   * Known records whose names sound like those typed, whatever the birth date: a search of its own beside `lookup`.
   *
   * index.soundAlike({ lastName1: 'Ximenes', firstName: 'Ana' })  → [{ id: 7, weight: 19.2, alike: [{ typed: 'XIMENES', known: 'JIMENEZ' }, …] }]
   */
  soundAlike(typed: StudentRecord, most?: number): readonly SoundAlike[];
}

/**
 * An index of known records for a model with a `find`. It keeps numbers, not the records: hold those yourself by the same order.
 *
 * const index = buildIndex(model, roster, { lists });
 * const lookup = index.lookup();
 * lookup.type({ lastName1: 'Garc' }, 'lastName1');
 * lookup.best()  → [{ id: 41, weight: -9.2 }, …]
 */
export function buildIndex(model: MatchModel, records: Iterable<StudentRecord>, options?: MatchOptions): LiveIndex {
  const live = liveModel(model, options);
  const people = createPeople(live.compiled);
  for (const record of records) people.add(record);
  return indexOver(live, createBase(live, people.codes, people.size, people.dictionaries));
}

/** A saved index, opened without parsing, or why not. The buffer becomes the index's own. */
export function openIndex(
  model: MatchModel,
  buffer: ArrayBuffer,
  options?: MatchOptions,
):
  | { readonly index: LiveIndex; readonly refused?: undefined }
  | { readonly index?: undefined; readonly refused: Refusal } {
  const live = liveModel(model, options);
  const opened = openSections(buffer, live.structure, sectionNames(live));
  return opened.refused === undefined
    ? { index: indexOver(live, baseFrom(live, opened.sections)) }
    : { refused: opened.refused };
}

function indexOver(live: LiveModel, first: Base): LiveIndex {
  let base = first;
  let version = 0;
  const judge = createJudge(live.compiled);
  const settle = () => {
    if (base.tail.size === 0 && base.gone === 0) return;
    base = base.settled();
    version++;
  };
  return {
    get size() {
      return base.size;
    },
    get unsettled() {
      return base.tail.size;
    },
    get bytes() {
      return base.bytes;
    },
    add: (record) => base.add(record),
    change: (id, record) => base.change(id, record),
    remove: (id) => base.remove(id),
    settle,
    save() {
      settle();
      return saveSections(sectionsOf(base), live.structure, sectionNames(live));
    },
    soundAlike: (typed, most = 20) => soundAlike(live, base, typed, most),
    lookup() {
      let query: Query = createQuery(live, base);
      let seen = version;
      let typed: StudentRecord = {};
      let half: string | undefined;
      const now = (): Query => {
        if (seen !== version) {
          query = createQuery(live, base);
          seen = version;
        }
        query.type(typed, half);
        return query;
      };
      return {
        type(record, box) {
          typed = record;
          half = box;
          now();
        },
        best: (most = 10) => now().best(most),
        everyBest: (most = 10) => now().everyBest(most),
        explain(id) {
          const asked = now();
          const { levels, weights, weight } = asked.weighed(id);
          const left = (column: number) => asked.values[column]?.value ?? '';
          const right = (column: number) => base.valueOf(id, column);
          const share = (column: number, value: string) => {
            const stock = base.stockOf(column);
            return stock.occurrences(stock.find(value)) / stock.total;
          };
          const reasons = reasonsOf(live.compiled, levels, weights, left, right);
          return {
            id,
            weight,
            probability: probabilityOf(weight),
            ...judge(weight, { levels, left, right, share }),
            reasons,
          };
        },
      };
    },
  };
}
