import type { Atom, CompiledComparison, CompiledLevel, Formula } from './compile.ts';
import type { Dictionary } from './dictionary.ts';
import type { Operator } from './operators.ts';
import { createPairTests, type PairTest } from './pair-tests.ts';
import type { People } from './people.ts';
import { expectedShares, logShare } from './shares.ts';

/** No value on one side: the comparison says nothing. */
export const missingLevel = 255;

/** Weighs pairs of one table. What it says of the latest pair stands in `levels` and `weights`, by comparison. */
export interface Scorer {
  readonly levels: Uint8Array;
  readonly weights: Float64Array;
  /** log2 of the odds that rows i and j are the same person. Symmetric. */
  weigh(i: number, j: number): number;
  /** What comparison `c` alone adds to it. */
  weighOne(c: number, i: number, j: number): number;
  /** The most that comparison `c` can add to any pair with row i; 0 when the row says nothing there. */
  most(c: number, i: number): number;
  /** Levels only, for training. */
  grade(i: number, j: number): void;
}

/** Asked of two rows by where they begin in the table's codes. */
type PairQuestion = (i: number, j: number) => boolean;
type TestFor = (op: Operator, dictionary: number) => PairTest;

/**
 * The model over a finished table: the one definition of a pair's weight. Frequencies are those of the table.
 *
 * const scorer = createScorer(people); scorer.weigh(0, 1)  → 17.3
 */
export function createScorer(people: People): Scorer {
  const { comparisons, priorWeight } = people.model;
  const count = comparisons.length;
  const levels = new Uint8Array(count);
  const weights = new Float64Array(count);
  const tests = people.dictionaries.map((dictionary) => createPairTests(dictionary, people.model.formals));
  const known = new Map<string, PairTest>();
  const testFor = (op: Operator, dictionary: number): PairTest => {
    const key = `${dictionary} ${op.name} ${op.limit} ${op.kind ?? ''}`;
    const test = known.get(key) ?? (tests[dictionary] as (typeof tests)[number])(op);
    known.set(key, test);
    return test;
  };
  const graders = comparisons.map((comparison) => grader(comparison, people, testFor));
  const termsOf = comparisons.map((comparison) => comparison.levels.map((level) => termFrequency(level, people)));
  const base = comparisons.map(({ levels: all }) => Float64Array.from(all, ({ weight }) => weight));
  const { codes, width } = people;
  // Most comparisons only ask whether one column is equal; that is answered here, without a call.
  const plain = Int32Array.from(comparisons, plainColumn);
  const levelOf = (c: number, left: number, right: number): number => {
    const column = plain[c] as number;
    if (column === -1) return (graders[c] as (typeof graders)[number])(left, right);
    const a = codes[left + column] as number;
    const b = codes[right + column] as number;
    return a === 0 || b === 0 ? missingLevel : a === b ? 0 : 1;
  };
  const weightOf = (c: number, left: number, right: number): number => {
    const level = levels[c] as number;
    if (level === missingLevel) return 0;
    const term = (termsOf[c] as (typeof termsOf)[number])[level];
    const weight = (base[c] as Float64Array)[level] as number;
    return term === undefined ? weight : weight + term(left, right);
  };
  return {
    levels,
    weights,
    grade(i, j) {
      for (let c = 0; c < count; c++) levels[c] = levelOf(c, i * width, j * width);
    },
    weighOne(c, i, j) {
      levels[c] = levelOf(c, i * width, j * width);
      return weightOf(c, i * width, j * width);
    },
    weigh(i, j) {
      const left = i * width;
      const right = j * width;
      let sum = priorWeight;
      for (let c = 0; c < count; c++) {
        levels[c] = levelOf(c, left, right);
        const weight = weightOf(c, left, right);
        weights[c] = weight;
        sum += weight;
      }
      return sum;
    },
    most(c, i) {
      const row = i * width;
      const { columns, levels: all } = comparisons[c] as CompiledComparison;
      if (columns.every((column) => codes[row + column] === 0)) return 0;
      // The other side may be blank, or have rarer values: neither makes a level weigh more than with the row's own.
      return all.reduce((most, _, level) => {
        const term = (termsOf[c] as (typeof termsOf)[number])[level];
        return Math.max(most, ((base[c] as Float64Array)[level] as number) + (term === undefined ? 0 : term(row, row)));
      }, 0);
    },
  };
}

/** The column of a comparison that has two levels, equal and not; -1 for any other. */
function plainColumn({ columns, levels, atoms }: CompiledComparison): number {
  const [column, ...more] = columns;
  const formula = levels[0]?.formula;
  if (column === undefined || more.length > 0 || levels.length !== 2) return -1;
  const atom = formula !== undefined && 'atom' in formula ? atoms[formula.atom] : undefined;
  if (atom === undefined || 'column' in atom || atom.op.name !== 'equal') return -1;
  return atom.left === column && atom.right === column ? column : -1;
}

function grader(comparison: CompiledComparison, people: People, testFor: TestFor): (i: number, j: number) => number {
  const { codes } = people;
  const { columns } = comparison;
  const questions = comparison.levels.map(({ formula }) =>
    formula === undefined
      ? undefined
      : questionOf(
          formula,
          comparison.atoms.map((atom) => atomQuestion(atom, people, testFor)),
        ),
  );
  const last = questions.length - 1;
  const blank = (row: number): boolean => {
    for (let at = 0; at < columns.length; at++) if (codes[row + (columns[at] as number)] !== 0) return false;
    return true;
  };
  return (i, j) => {
    if (blank(i) || blank(j)) return missingLevel;
    for (let level = 0; level < last; level++) if ((questions[level] as PairQuestion)(i, j)) return level;
    return last;
  };
}

function questionOf(formula: Formula, atoms: readonly PairQuestion[]): PairQuestion {
  if ('atom' in formula) return atoms[formula.atom] as PairQuestion;
  const parts = ('all' in formula ? formula.all : formula.any).map((part) => questionOf(part, atoms));
  return parts.reduceRight((rest, part) =>
    'all' in formula ? (i, j) => part(i, j) && rest(i, j) : (i, j) => part(i, j) || rest(i, j),
  );
}

function atomQuestion(atom: Atom, people: People, testFor: TestFor): PairQuestion {
  const { codes } = people;
  if ('column' in atom) {
    const { column } = atom;
    return atom.op === 'blankLeft' ? (i) => codes[i + column] === 0 : (_i, j) => codes[j + column] === 0;
  }
  const { left, right } = atom;
  const { op } = atom;
  if (op.name === 'equal')
    return (i, j) => {
      const code = codes[i + left] as number;
      return code !== 0 && code === codes[j + right];
    };
  const asked = testFor(op, people.model.columns[atom.left]?.dictionary ?? 0);
  const { ofEqual } = op;
  return (i, j) => {
    const a = codes[i + left] as number;
    const b = codes[j + right] as number;
    if (a === 0 || b === 0) return false;
    return a === b ? ofEqual : asked(a, b);
  };
}

/** log2 of each value's share of its dictionary. */
function logShares(dictionary: Dictionary, expected: number): Float64Array {
  return Float64Array.from({ length: dictionary.size }, (_, code) =>
    logShare(dictionary.occurrences(code), dictionary.total, expected),
  );
}

function termFrequency({ tf }: CompiledLevel, people: People): ((i: number, j: number) => number) | undefined {
  if (tf === undefined) return undefined;
  const { codes } = people;
  const expected = expectedShares(people.model);
  const shares = new Map<number, Float64Array>();
  const columns = tf.columns.map((column) => {
    const dictionary = people.model.columns[column]?.dictionary ?? 0;
    let logs = shares.get(dictionary);
    if (logs === undefined) {
      logs = logShares(people.dictionaries[dictionary] as Dictionary, expected[dictionary] as number);
      shares.set(dictionary, logs);
    }
    return { column, logs };
  });
  const logOf = (row: number): number => {
    let sum = 0;
    for (let at = 0; at < columns.length; at++) {
      const { column, logs } = columns[at] as (typeof columns)[number];
      const code = codes[row + column] as number;
      if (code !== 0) sum += logs[code] as number;
    }
    return sum;
  };
  return (i, j) => tf.weight * (tf.logU - Math.min(Math.max(logOf(i), logOf(j), tf.logFloor), tf.logMost));
}
