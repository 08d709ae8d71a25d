import type { CompiledComparison } from './compile.ts';
import type { People } from './people.ts';
import type { Scorer } from './scorer.ts';

/**
 * Every pair of rows (or every pair across `split`) that weighs `threshold` or more, as weighing each in full would find them. The quick
 * comparisons come first, and a pair is given up as soon as all the others together could not lift it: most after a birth date.
 */
export function everyPairAbove(
  people: People,
  scorer: Scorer,
  threshold: number,
  split: number | undefined,
  take: (i: number, j: number, weight: number) => void,
  at?: (share: number) => void,
): void {
  const { comparisons, priorWeight } = people.model;
  const { size } = people;
  const numbers = [...comparisons.keys()];
  const plain = numbers.flatMap((c) => equalOf(c, people, scorer) ?? []);
  const costs = comparisons.map(costOf);
  const order = numbers
    .filter((c) => !plain.some((each) => each.comparison === c))
    .sort((a, b) => (costs[a] as number) - (costs[b] as number) || a - b);
  /** By how many of `order` are done, and by row: the most that those after it can add. */
  const rest = order.map(() => new Float64Array(size));
  const most = new Float64Array(size);
  for (let row = 0; row < size; row++) {
    let sum = 0;
    for (let at = order.length - 1; at >= 0; at--) {
      (rest[at] as Float64Array)[row] = sum;
      sum += scorer.most(order[at] as number, row);
    }
    most[row] = sum;
  }
  // Sums of the same parts in another order may differ in the last digits.
  const least = threshold - 1e-9;
  for (let i = 0; i < (split ?? size); i++) {
    if (i % 256 === 0) at?.(i / (split ?? size));
    for (let j = split ?? i + 1; j < size; j++) {
      let sum = priorWeight;
      for (let at = 0; at < plain.length; at++) {
        const { codes, equal, other } = plain[at] as Equal;
        const code = codes[i] as number;
        const beside = codes[j] as number;
        if (code !== 0 && beside !== 0) sum += code === beside ? (equal[code] as number) : other;
      }
      if (sum + Math.min(most[i] as number, most[j] as number) < least) continue;
      let done = 0;
      for (; done < order.length; done++) {
        sum += scorer.weighOne(order[done] as number, i, j);
        const others = rest[done] as Float64Array;
        if (sum + Math.min(others[i] as number, others[j] as number) < least) break;
      }
      if (done < order.length) continue;
      const weight = scorer.weigh(i, j);
      if (weight >= threshold) take(i, j, weight);
    }
  }
}

/** A comparison that asks of one column whether it is equal: its weights by value, without a call. */
interface Equal {
  readonly comparison: number;
  readonly codes: Uint32Array;
  readonly equal: Float64Array;
  readonly other: number;
}

function equalOf(comparison: number, people: People, scorer: Scorer): Equal | undefined {
  const { columns, levels, atoms } = people.model.comparisons[comparison] as CompiledComparison;
  const [column = 0] = columns;
  const [atom] = atoms;
  const own = columns.length === 1 && (levels[0]?.tf?.columns ?? []).every((each) => each === column);
  if (!own || levels.length !== 2 || atoms.length !== 1 || atom === undefined || 'column' in atom) return undefined;
  if (atom.op.name !== 'equal' || atom.left !== column || atom.right !== column) return undefined;
  const codes = Uint32Array.from(
    { length: people.size },
    (_, row) => people.codes[row * people.width + column] as number,
  );
  const equal = new Float64Array(codes.reduce((most, code) => Math.max(most, code), 0) + 1);
  for (let row = 0; row < codes.length; row++) {
    const code = codes[row] as number;
    if (code !== 0 && equal[code] === 0) equal[code] = scorer.weighOne(comparison, row, row);
  }
  return { comparison, codes, equal, other: levels[1]?.weight ?? 0 };
}

/** Likeness of words costs a look at their letters; all else is a comparison of numbers. */
const costOf = ({ atoms }: CompiledComparison): number =>
  atoms.reduce((sum, { op }) => sum + (typeof op !== 'string' && /^(jw|lev|damerau)$/.test(op.name) ? 8 : 1), 0);
