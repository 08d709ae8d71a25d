import type { Rows } from './rows.ts';
import type { Weighing } from './weighing.ts';

/** What agreement in a comparison makes of a record: a candidate with that in the other name, alone, or not at all. */
export type Finds = 'pair' | 'each' | undefined;

/** One comparison made flat, for weighing thousands of records a keystroke. */
interface Step {
  readonly weighing: Weighing;
  readonly finds: Finds;
  readonly begins: Int32Array;
  readonly widths: Int32Array;
  readonly needed: Uint8Array;
  /** By level: the columns whose frequencies count, and their log shares by value. */
  readonly frequencies: readonly { readonly places: Int32Array; readonly logs: readonly Float64Array[] }[];
  /** The latest masks and their levels. */
  readonly keys: Int32Array;
  readonly levels: Uint8Array;
}

const remembered = 256;

/**
 * Weighs sorted records by number, as `weighed` does, in one pass without a call a column. -Infinity for a record that agrees in nothing
 * that finds, or that cannot come above `least`.
 */
export function createRowWeigher(
  { bytes, stride, begins, widths }: Rows,
  weighings: readonly Weighing[],
  /** Which make a candidate, and how many of the first ones any bound counts apart from `others`. */
  finds: readonly Finds[],
  counted: number,
  logsOf: (column: number) => Float64Array,
  alone: number,
  prior: number,
): (id: number, least: number, others: number) => number {
  const steps = weighings.map((weighing, at): Step => {
    const { columns, needed, source } = weighing.comparison;
    return {
      weighing,
      finds: finds[at],
      begins: Int32Array.from(columns, (column) => begins[column] as number),
      widths: Int32Array.from(columns, (column) => widths[column] as number),
      needed: Uint8Array.from(columns, (_, place) => (needed.includes(place) ? 1 : 0)),
      frequencies: source.levels.map(({ tf }) => ({
        places: Int32Array.from(tf?.columns ?? [], (column) => columns.indexOf(column)),
        logs: (tf?.columns ?? []).map(logsOf),
      })),
      keys: new Int32Array(remembered).fill(-1),
      levels: new Uint8Array(remembered),
    };
  });
  const speaking = steps.filter(({ weighing }) => !weighing.silent);
  const lastCounted = steps.slice(0, counted).filter(({ weighing }) => !weighing.silent).length - 1;
  const codes = new Uint32Array(32);
  return (id, least, others) => {
    const row = id * stride;
    let sum = prior;
    let agrees = false;
    let parted = false;
    let together = false;
    for (let s = 0; s < speaking.length; s++) {
      const step = speaking[s] as Step;
      const { weighing, begins: from, widths: wide } = step;
      const { masks } = weighing;
      let mask = weighing.always;
      let any = 0;
      for (let place = 0; place < from.length; place++) {
        const at = row + (from[place] as number);
        const width = wide[place] as number;
        let code = width > 0 ? (bytes[at] as number) : 0;
        if (width > 1) code |= (bytes[at + 1] as number) << 8;
        if (width > 2) code |= (bytes[at + 2] as number) << 16;
        if (width > 3) code = (code | ((bytes[at + 3] as number) << 24)) >>> 0;
        codes[place] = code;
        if (code !== 0) any |= step.needed[place] as number;
        mask |= (masks[place] as Uint32Array)[code] as number;
      }
      if (any !== 0) {
        const slot = Math.imul(mask, 0x9e3779b1) >>> 24;
        if (step.keys[slot] !== mask) {
          step.keys[slot] = mask;
          step.levels[slot] = weighing.comparison.levelOf(mask);
        }
        const level = step.levels[slot] as number;
        if (weighing.byFrequency[level] === 0) sum += weighing.best[level] as number;
        else {
          let sumOfLogs = 0;
          const { places, logs } = step.frequencies[level] as Step['frequencies'][number];
          for (let p = 0; p < places.length; p++) {
            const code = codes[places[p] as number] as number;
            if (code !== 0) sumOfLogs += (logs[p] as Float64Array)[code] as number;
          }
          sum += weighing.weightOf(level, sumOfLogs);
        }
        const last = level === weighing.best.length - 1;
        if (step.finds === 'each') agrees ||= !last && (weighing.best[level] as number) >= alone;
        else if (step.finds === 'pair') {
          parted ||= last;
          together ||= !last;
        }
      }
      if (s === lastCounted && (!(agrees || (together && !parted)) || sum + others <= least))
        return Number.NEGATIVE_INFINITY;
    }
    return agrees || (together && !parted) ? sum : Number.NEGATIVE_INFINITY;
  };
}
