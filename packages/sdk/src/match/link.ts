import type { Judgement } from './judge.ts';
import { createJudge, type JudgedPair } from './judge.ts';
import type { People } from './people.ts';
import { createScorer, missingLevel, type Scorer } from './scorer.ts';

/** One part of a weight: where the pair stands in a comparison, and what it adds. A sum of them is the weight. */
export interface Reason {
  readonly comparison: string;
  /** `missing` when one side is blank. */
  readonly level: string;
  readonly weight: number;
  /** Absent for the prior and for what is missing. */
  readonly says?: { readonly en: string; readonly es: string };
}

/** A pair weighed, called and explained. */
export interface WeighedPair extends Judgement {
  readonly weight: number;
  /** Chance from 0 to 1 that both are one person. */
  readonly probability: number;
  readonly reasons: readonly Reason[];
}

/** Weighs pairs of one table and says why. `weigh` is quick; `explain` is for the pairs that are shown. */
export interface Linker {
  readonly scorer: Scorer;
  weigh(i: number, j: number): number;
  explain(i: number, j: number): WeighedPair;
  judge(i: number, j: number, weight: number): Judgement;
}

/** The exhaustive way: any two rows of a table. */
export function createLinker(people: People): Linker {
  const scorer = createScorer(people);
  const judge = createJudge(people.model);
  const pair = judgedPair(people, scorer);
  return {
    scorer,
    weigh: (i, j) => scorer.weigh(i, j),
    /** Of the pair weighed last. */
    judge: (i, j, weight) => judge(weight, pair.of(i, j)),
    explain(i, j) {
      const weight = scorer.weigh(i, j);
      const { left, right } = pair.of(i, j);
      return {
        weight,
        probability: probabilityOf(weight),
        ...judge(weight, pair.of(i, j)),
        reasons: reasonsOf(people.model, scorer.levels, scorer.weights, left, right),
      };
    },
  };
}

/** The pair a scorer looked at last, as a guard sees it. */
function judgedPair(people: People, { levels }: Scorer): { of(i: number, j: number): JudgedPair } {
  let one = 0;
  let other = 0;
  const pair: JudgedPair = {
    levels,
    left: (column) => people.value(column, one),
    right: (column) => people.value(column, other),
    share(column, value) {
      const dictionary = people.dictionaries[people.model.columns[column]?.dictionary ?? 0];
      return dictionary === undefined ? 0 : dictionary.occurrences(dictionary.find(value)) / dictionary.total;
    },
  };
  return {
    of(i, j) {
      one = i;
      other = j;
      return pair;
    },
  };
}

/** Chance from 0 to 1 for a weight in bits. */
export const probabilityOf = (weight: number): number => 1 / (1 + 2 ** -weight);

/** The parts of a weight, the prior first, each with its sentence. */
export function reasonsOf(
  model: People['model'],
  levels: Uint8Array,
  weights: Float64Array,
  left: (column: number) => string,
  right: (column: number) => string,
): Reason[] {
  const reasons: Reason[] = [{ comparison: 'prior', level: 'prior', weight: model.priorWeight }];
  for (const [index, { id, levels: all, columns }] of model.comparisons.entries()) {
    const source = all[levels[index] as number]?.source;
    if (levels[index] === missingLevel || source === undefined) {
      reasons.push({ comparison: id, level: 'missing', weight: 0 });
      continue;
    }
    const a = written(columns, left);
    const b = written(columns, right);
    const says = { en: filled(source.say.en, a, b), es: filled(source.say.es, a, b) };
    reasons.push({ comparison: id, level: source.id, weight: weights[index] as number, says });
  }
  return reasons;
}

const written = (columns: readonly number[], value: (column: number) => string): string =>
  columns
    .map(value)
    .filter((each) => each !== '')
    .join(' ');

const filled = (sentence: string, a: string, b: string): string =>
  sentence.replace(/\{([ab])\}/g, (_all, side: string) => (side === 'a' ? a : b));
