import type { StudentRecord } from '../../record/record.ts';
import { derive } from '../derive.ts';
import type { Dictionary } from '../dictionary.ts';
import { bits } from '../shapes.ts';
import { expectedShares } from '../shares.ts';
import { createFinders, type Finders, type Limits } from './finders.ts';
import { type Ids, type Lane, laneOf, type PairLane, pairLaneOf, thirdsOf } from './lanes.ts';
import type { LiveModel } from './live-model.ts';
import { codeIn, packRows, type Rows, rowsOver, widthsOf } from './rows.ts';
import type { Sections } from './saved-index.ts';
import { createStock, type FlatStock, flatStock, type Stock } from './stock.ts';

/** The records of a live index: sorted ones in flat arrays, later ones in a tail. */
export interface Base {
  readonly rows: Rows;
  readonly count: number;
  readonly stocks: readonly Stock[];
  readonly finders: readonly Finders[];
  readonly pair: PairLane;
  /** By finding comparison; the first one's is the pair lane. */
  readonly lanes: readonly Lane[];
  /** A bit where a sorted record was removed or changed: ask `isDead`. */
  readonly dead: Uint8Array;
  isDead(id: number): boolean;
  /** Codes of added and changed records by number. */
  readonly tail: ReadonlyMap<number, Uint32Array>;
  readonly size: number;
  /** Grows with every record added, changed or removed. */
  readonly revision: number;
  /** How many sorted records are dead. */
  readonly gone: number;
  readonly bytes: { readonly records: number; readonly dictionaries: number };
  add(record: StudentRecord): number;
  change(id: number, record: StudentRecord): void;
  remove(id: number): void;
  valueOf(id: number, column: number): string;
  stockOf(column: number): Stock;
  /** The same records with nothing in the tail. */
  settled(): Base;
}

/** Sorts a table of codes into lanes. */
export function createBase(
  live: LiveModel,
  codes: Uint32Array,
  count: number,
  dictionaries: readonly Pick<Dictionary, 'size' | 'value' | 'occurrences'>[],
  dead = new Uint8Array((count + 7) >> 3),
): Base {
  const needs = needsOf(live);
  const stocks = dictionaries.map((values, at) => flatStock(values, needs[at]?.sounds === true));
  const rows = packRows(
    codes,
    count,
    widthsOf(live.compiled.columns.map(({ dictionary }) => dictionaries[dictionary]?.size ?? 0)),
  );
  const columnsOf = (find: number): readonly number[] => live.comparisons[find]?.source.columns ?? [];
  const sizeOf = (find: number): number =>
    dictionaries[live.compiled.columns[columnsOf(find)[0] ?? 0]?.dictionary ?? 0]?.size ?? 0;
  const [first = 0, second = 0, ...each] = live.find;
  const lanes = [second, ...each].map((find) => laneOf(rows, count, columnsOf(find), sizeOf(find)));
  const pair = pairLaneOf(rows, count, columnsOf(first), lanes[0] as Lane, [sizeOf(first), sizeOf(second)]);
  const { third } = live;
  const thirds = third === undefined ? undefined : thirdsOf(rows, pair.ids, third, sizeOf(each[0] ?? 0));
  return baseOf(live, rows, count, stocks, { ...pair, thirds }, lanes, dead);
}

function baseOf(
  live: LiveModel,
  rows: Rows,
  count: number,
  flats: readonly FlatStock[],
  pair: PairLane,
  otherLanes: readonly Lane[],
  dead: Uint8Array,
): Base {
  const lanes: readonly Lane[] = [pair, ...otherLanes];
  const { columns, using, formals } = live.compiled;
  const needs = needsOf(live);
  const expected = expectedShares(live.compiled);
  const stocks = flats.map((flat, at) => createStock(flat, needs[at]?.likeness === true, expected[at] as number));
  const tail = new Map<number, Uint32Array>();
  let next = count;
  let revision = 0;
  let gone = dead.reduce((sum, each) => sum + bits(each), 0);
  const isDead = (id: number): boolean => ((dead[id >> 3] as number) & (1 << (id & 7))) !== 0;
  const stockOf = (column: number): Stock => stocks[columns[column]?.dictionary ?? 0] as Stock;
  const codeOf = (id: number, column: number): number =>
    tail.get(id)?.[column] ?? (id < count ? codeIn(rows, id, column) : 0);
  const counted = (id: number, by: number) => {
    revision++;
    for (const column of columns.keys()) {
      const code = codeOf(id, column);
      if (code !== 0) stockOf(column).count(code, by);
    }
  };
  const known = (id: number): boolean => tail.has(id) || (id < count && !isDead(id));
  const put = (id: number, record: StudentRecord) => {
    tail.set(
      id,
      Uint32Array.from(columns, ({ column }, at) => stockOf(at).intern(derive(column, record, using))),
    );
    counted(id, 1);
  };
  const take = (id: number) => {
    if (!known(id)) throw new RangeError(`The index has no record ${id}.`);
    counted(id, -1);
    if (!tail.delete(id)) {
      kill(dead, id);
      gone++;
    }
  };
  const base: Base = {
    rows,
    count,
    stocks,
    finders: stocks.map((stock, at) =>
      createFinders(stock, needs[at]?.limits ?? { jw: 1, lev: 0, damerau: 0 }, formals),
    ),
    pair,
    lanes,
    dead,
    isDead,
    tail,
    get size() {
      return count - gone + tail.size;
    },
    get revision() {
      return revision;
    },
    get gone() {
      return gone;
    },
    get bytes() {
      const lane = ({ ids, thirds }: Lane) => ids.low.byteLength + ids.high.byteLength + (thirds?.byteLength ?? 0);
      return {
        records:
          rows.bytes.byteLength +
          lanes.reduce((sum, each) => sum + lane(each), 0) +
          pair.seconds.byteLength +
          dead.byteLength,
        dictionaries:
          flats.reduce(
            (sum, flat) => sum + Object.values(flat).reduce((all: number, array) => all + array.byteLength, 0),
            0,
          ) + lanes.reduce((sum, { starts }) => sum + starts.byteLength, 0),
      };
    },
    add(record) {
      put(next, record);
      return next++;
    },
    change(id, record) {
      take(id);
      put(id, record);
    },
    remove: take,
    valueOf: (id, column) => stockOf(column).value(codeOf(id, column)),
    stockOf,
    settled() {
      const width = columns.length;
      const codes = new Uint32Array(next * width);
      const now = new Uint8Array((next + 7) >> 3);
      for (let id = 0; id < next; id++) {
        if (known(id)) for (let column = 0; column < width; column++) codes[id * width + column] = codeOf(id, column);
        else kill(now, id);
      }
      return createBase(live, codes, next, stocks, now);
    },
  };
  return base;
}

function kill(dead: Uint8Array, id: number): void {
  dead[id >> 3] = (dead[id >> 3] as number) | (1 << (id & 7));
}

/** What the model asks of each dictionary. */
function needsOf({
  compiled,
  comparisons,
  find,
}: LiveModel): readonly { readonly sounds: boolean; readonly likeness: boolean; readonly limits: Limits }[] {
  // Names are searched by their sound too, whether or not the model compares sounds.
  const named = new Set(
    find
      .slice(0, 2)
      .flatMap((at) => comparisons[at]?.source.columns.map((column) => compiled.columns[column]?.dictionary) ?? []),
  );
  return compiled.dictionaries.map((_, dictionary) => {
    const atoms = comparisons
      .flatMap(({ source }) => source.atoms)
      .flatMap((atom) =>
        'column' in atom || compiled.columns[atom.right]?.dictionary !== dictionary ? [] : [atom.op],
      );
    const limits = (name: string): readonly number[] =>
      atoms.filter((op) => op.name === name).map(({ limit }) => limit);
    return {
      sounds: atoms.some(({ name }) => name === 'sounds') || named.has(dictionary),
      likeness: atoms.some(({ name }) => name === 'jw' || name === 'lev' || name === 'damerau' || name === 'initial'),
      limits: {
        jw: Math.min(1, ...limits('jw')),
        lev: Math.max(0, ...limits('lev')),
        damerau: Math.max(0, ...limits('damerau')),
      },
    };
  });
}

const stockParts = ['pool', 'offsets', 'counts', 'sounds', 'slots'] as const;

/** The sections of a saved index, in order. */
export function sectionNames({ compiled, find, third }: LiveModel): readonly string[] {
  const stocks = compiled.dictionaries.flatMap((_, at) => stockParts.map((part) => `stock ${at} ${part}`));
  const lanes = ['pair', ...find.slice(1).map((_, at) => `lane ${at}`)].flatMap((lane) =>
    ['starts', 'low', 'high'].map((part) => `${lane} ${part}`),
  );
  const thirds = third === undefined ? [] : ['pair thirds'];
  return ['count', 'widths', 'rows', 'dead', ...lanes, 'pair seconds', ...thirds, ...stocks];
}

/** A settled base as flat arrays. */
export function sectionsOf({ count, rows, dead, pair, lanes, stocks }: Base): Sections {
  const all: { [name: string]: Sections[string] } = {
    count: Uint32Array.of(count),
    widths: rows.widths,
    rows: rows.bytes,
    dead,
    'pair seconds': pair.seconds,
  };
  for (const [at, { starts, ids }] of lanes.entries()) {
    const name = at === 0 ? 'pair' : `lane ${at - 1}`;
    Object.assign(all, { [`${name} starts`]: starts, [`${name} low`]: ids.low, [`${name} high`]: ids.high });
  }
  if (pair.thirds !== undefined) all['pair thirds'] = pair.thirds;
  for (const [at, stock] of stocks.entries()) {
    const flat = stock.flat();
    for (const part of stockParts) all[`stock ${at} ${part}`] = flat[part];
  }
  return all;
}

/** Views into an opened buffer as a base. */
export function baseFrom(live: LiveModel, sections: Sections): Base {
  const part = <T extends Sections[string]>(name: string): T => sections[name] as T;
  const lane = (name: string): Lane => ({
    starts: part(`${name} starts`),
    ids: { low: part(`${name} low`), high: part(`${name} high`) } satisfies Ids,
  });
  const pair: PairLane = {
    ...lane('pair'),
    seconds: part('pair seconds'),
    thirds: live.third === undefined ? undefined : part('pair thirds'),
  };
  const lanes = live.find.slice(1).map((_, at) => lane(`lane ${at}`));
  const flats = live.compiled.dictionaries.map(
    (_, at): FlatStock => ({
      pool: part(`stock ${at} pool`),
      offsets: part(`stock ${at} offsets`),
      counts: part(`stock ${at} counts`),
      sounds: part(`stock ${at} sounds`),
      slots: part(`stock ${at} slots`),
    }),
  );
  return baseOf(
    live,
    rowsOver(part('rows'), part('widths')),
    part<Uint32Array>('count')[0] ?? 0,
    flats,
    pair,
    lanes,
    part('dead'),
  );
}
