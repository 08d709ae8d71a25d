import type { Rows } from './rows.ts';
import type { Weighing } from './weighing.ts';

/** What agreement in a comparison makes of a record: a candidate with that in the other name, alone, or not at all. */
export type Finds = 'pair' | 'each' | undefined;

/** Weighs sorted records by number, as weighing comparison by comparison does, in one pass over flat arrays. */
export interface RowWeigher {
  /** Takes over what is typed now: which comparisons make a candidate, and from which weight one does alone. */
  prepare(finds: readonly Finds[], alone: number): void;
  /**
   * -Infinity for a record that agrees in nothing that finds, or that cannot come above `least` with `others` as the most that the
   * comparisons which do not find can add.
   */
  weigh(id: number, least: number, others: number): number;
}

const remembered = 1024;
/** How a level stands to finding: agrees alone, agrees in a name, differs in a name. */
const [alike, named, parted] = [1, 2, 4];

/** `weighings` with the `counted` ones that can find before the others. `logsOf` gives log2 of each value's share of a column. */
export function createRowWeigher(
  { view, stride, begins, shifts, masks }: Rows,
  weighings: readonly Weighing[],
  counted: number,
  logsOf: (column: number) => Float64Array,
  prior: number,
): RowWeigher {
  const columns = weighings.flatMap(({ comparison }) => comparison.columns);
  const placeAt = sums(weighings.map(({ comparison }) => comparison.columns.length));
  const begin = Int32Array.from(columns, (column) => begins[column] as number);
  const shift = Int32Array.from(columns, (column) => shifts[column] as number);
  const mask = Int32Array.from(columns, (column) => masks[column] as number);
  const needed = Uint8Array.from(
    weighings.flatMap(({ comparison }) =>
      comparison.columns.map((_, place) => (comparison.needed.includes(place) ? 1 : 0)),
    ),
  );
  const levelAt = sums(weighings.map(({ best }) => best.length));
  const total = levelAt[weighings.length] as number;
  const weights = new Float64Array(total);
  const standings = new Uint8Array(total);
  /** By level: the columns whose shares count, as places; where they begin, one more than there are levels. */
  const frequent = weighings.flatMap(({ comparison }, step) =>
    comparison.source.levels.map(({ tf }) =>
      (tf?.columns ?? []).map((column) => (placeAt[step] as number) + comparison.columns.indexOf(column)),
    ),
  );
  const frequentAt = sums(frequent.map(({ length }) => length));
  const frequentPlaces = Int32Array.from(frequent.flat());
  /** Which level a mask means does not depend on what is typed, so it is kept. */
  const keys = weighings.map(() => new Int32Array(remembered));
  const levels = weighings.map(() => new Uint8Array(remembered).fill(noLevel));
  const tables: Uint32Array[] = [];
  const logs: Float64Array[] = [];
  const always = new Int32Array(weighings.length);
  const speaking = new Int32Array(weighings.length);
  const codes = new Int32Array(columns.length);
  let spoken = 0;
  let countedSpoken = 0;
  const levelOf = (step: number, of: number): number => {
    const slot = Math.imul(of, 0x9e3779b1) >>> 22;
    const known = levels[step] as Uint8Array;
    const keyed = keys[step] as Int32Array;
    if (known[slot] !== noLevel && keyed[slot] === of) return known[slot] as number;
    const level = (weighings[step] as Weighing).comparison.levelOf(of);
    keyed[slot] = of;
    known[slot] = level;
    return level;
  };
  return {
    prepare(finds, alone) {
      spoken = 0;
      countedSpoken = 0;
      for (const [step, weighing] of weighings.entries()) {
        const { comparison, best, silent } = weighing;
        if (silent) continue;
        speaking[spoken++] = step;
        if (step < counted) countedSpoken = spoken;
        always[step] = weighing.always;
        for (const [place, column] of comparison.columns.entries()) {
          tables[(placeAt[step] as number) + place] = weighing.masks[place] as Uint32Array;
          logs[(placeAt[step] as number) + place] = logsOf(column);
        }
        for (let level = 0; level < best.length; level++) {
          const at = (levelAt[step] as number) + level;
          const last = level === best.length - 1;
          weights[at] = best[level] as number;
          standings[at] =
            finds[step] === 'pair'
              ? last
                ? parted
                : named
              : finds[step] === 'each' && !last && (best[level] as number) >= alone
                ? alike
                : 0;
        }
      }
    },
    weigh(id, least, others) {
      const row = id * stride;
      let sum = prior;
      let standing = 0;
      for (let s = 0; s < spoken; s++) {
        const step = speaking[s] as number;
        const end = placeAt[step + 1] as number;
        let bits = always[step] as number;
        let any = 0;
        for (let place = placeAt[step] as number; place < end; place++) {
          const code =
            (view.getUint32(row + (begin[place] as number), true) >>> (shift[place] as number)) &
            (mask[place] as number);
          codes[place] = code;
          if (code !== 0) any |= needed[place] as number;
          bits |= (tables[place] as Uint32Array)[code] as number;
        }
        if (any !== 0) {
          const level = levelOf(step, bits);
          const at = (levelAt[step] as number) + level;
          standing |= standings[at] as number;
          const from = frequentAt[at] as number;
          const to = frequentAt[at + 1] as number;
          if (from === to) sum += weights[at] as number;
          else {
            let share = 0;
            for (let f = from; f < to; f++) {
              const place = frequentPlaces[f] as number;
              const code = codes[place] as number;
              if (code !== 0) share += (logs[place] as Float64Array)[code] as number;
            }
            sum += (weighings[step] as Weighing).weightOf(level, share);
          }
        }
        if (s + 1 === countedSpoken && (!isFound(standing) || sum + others <= least)) return Number.NEGATIVE_INFINITY;
      }
      return isFound(standing) ? sum : Number.NEGATIVE_INFINITY;
    },
  };
}

const noLevel = 255;

/** Alone, or in every name that both have. */
const isFound = (standing: number): boolean => (standing & alike) !== 0 || (standing & (named | parted)) === named;

/** Running sums, from 0. */
function sums(parts: readonly number[]): Int32Array {
  const all = new Int32Array(parts.length + 1);
  for (const [at, part] of parts.entries()) all[at + 1] = (all[at] as number) + part;
  return all;
}
