import type { StudentRecord } from '../../record/record.ts';
import { operator } from '../operators.ts';
import type { Base } from './base.ts';
import { createBest } from './best.ts';
import { idAt, lengthOf } from './lanes.ts';
import type { LiveModel } from './live-model.ts';
import { codeIn } from './rows.ts';
import { typedValues } from './typed-values.ts';

/** A known record whose names sound like those asked for. */
export interface SoundAlike {
  readonly id: number;
  /** Bits: how rare names are that sound so. Written the same says more than sounding the same. */
  readonly weight: number;
  /** Which name sounds like which, folded. */
  readonly alike: readonly { readonly typed: string; readonly known: string }[];
}

/** What one typed name says of the values of a stock. */
interface Heard {
  readonly typed: string;
  /** Bits by code of a value that sounds so. */
  readonly bits: ReadonlyMap<number, number>;
}

/** The names of one comparison of the pair. */
interface Part {
  readonly lane: number;
  readonly columns: readonly number[];
  readonly heard: readonly Heard[];
  /** Records to look at. */
  readonly cost: number;
}

/**
 * Known records that sound like the names typed, the rarest agreement first: no birth date, nothing else, as the leading practices ask for
 * a search that a wrong date cannot spoil. Every comparison of the model's `find.pair` in which something is typed must sound alike in one
 * name at least, in whichever box it stands.
 */
export function soundAlike(live: LiveModel, base: Base, record: StudentRecord, most: number): readonly SoundAlike[] {
  const values = typedValues(live.compiled, record, undefined);
  const parts = live.find
    .slice(0, 2)
    .map((find, lane) => partOf(live, base, values, find, lane))
    .filter(({ heard }) => heard.length > 0)
    .sort((a, b) => a.cost - b.cost);
  const [rarest] = parts;
  if (rarest === undefined) return [];
  const best = createBest(most);
  const look = (id: number, codeAt: (column: number) => number) => {
    let weight = 0;
    for (const part of parts) {
      const bits = part.heard.reduce((sum, heard) => sum + mostBits(heard, part.columns, codeAt), 0);
      if (bits === 0) return;
      weight += bits;
    }
    best.offer(id, weight);
  };
  const { ids } = base.lanes[rarest.lane] as (typeof base.lanes)[number];
  for (const { bits } of rarest.heard) {
    for (const code of bits.keys()) {
      const { starts } = base.lanes[rarest.lane] as (typeof base.lanes)[number];
      for (let at = starts[code] ?? 0; at < (starts[code + 1] ?? 0); at++) {
        const id = idAt(ids, at);
        if (!base.isDead(id)) look(id, (column) => codeIn(base.rows, id, column));
      }
    }
  }
  for (const [id, codes] of base.tail) look(id, (column) => codes[column] as number);
  return best.ids.map((id, at) => ({
    id,
    weight: best.weights[at] as number,
    alike: parts.flatMap(({ columns, heard }) =>
      heard.flatMap(({ typed, bits }) => {
        const known = columns
          .map((column) => base.valueOf(id, column))
          .filter((value, place) => bits.has(base.stockOf(columns[place] as number).find(value)));
        return known[0] === undefined ? [] : [{ typed, known: known.find((value) => value === typed) ?? known[0] }];
      }),
    ),
  }));
}

function partOf(
  { comparisons }: LiveModel,
  base: Base,
  values: readonly { readonly value: string }[],
  find: number,
  lane: number,
): Part {
  const columns = comparisons[find]?.source.columns ?? [];
  const typed = new Set(columns.map((column) => values[column]?.value ?? '').filter((value) => value !== ''));
  const heard = [...typed].map((each) => heardOf(each, base, columns[0] ?? 0));
  const codes = heard.flatMap(({ bits }) => [...bits.keys()]);
  const known = base.lanes[lane] as (typeof base.lanes)[number];
  return { lane, columns, heard, cost: codes.reduce((sum, code) => sum + lengthOf(known, code), 0) };
}

function heardOf(typed: string, base: Base, column: number): Heard {
  const stock = base.stockOf(column);
  const finders = base.finders[base.stocks.indexOf(stock)];
  const codes: number[] = [];
  finders?.find(operator('sounds'), typed, (code) => {
    if (stock.occurrences(code) > 0) codes.push(code);
  });
  const share = (count: number): number => -Math.log2(count / (stock.total + 1));
  const all = share(codes.reduce((sum, code) => sum + stock.occurrences(code), 0));
  const equal = stock.find(typed);
  return { typed, bits: new Map(codes.map((code) => [code, code === equal ? share(stock.occurrences(code)) : all])) };
}

/** Bits of the record's name that says most. */
function mostBits({ bits }: Heard, columns: readonly number[], codeAt: (column: number) => number): number {
  let most = 0;
  for (const column of columns) most = Math.max(most, bits.get(codeAt(column)) ?? 0);
  return most;
}
