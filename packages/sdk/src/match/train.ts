import { createBlocking, everyPair, keyParts } from './block.ts';
import type { CompiledModel } from './compile.ts';
import { type EmResult, expectationMaximisation, posterior, type Shares } from './em.ts';
import type { MatchModel } from './model.ts';
import { countPatterns, type Patterns } from './patterns.ts';
import type { People } from './people.ts';
import { createScorer, missingLevel } from './scorer.ts';

export interface TrainOptions {
  /** Rows of the first file when there are two: only pairs across are looked at. */
  readonly split?: number | undefined;
  /** Up to so many pairs every pair is looked at instead of a sample. Default 13 million. */
  readonly everyPairUpTo?: number;
  /** Random pairs for u above that. Default one million. */
  readonly sample?: number;
  /** Share of the same-person pairs that the blocking keys are taken to find, for the prior. Default 0.9; not used when every pair is looked at. */
  readonly recall?: number;
}

/** What happened in one session: pairs of one blocking key, whose own comparisons learn nothing there. */
export interface Session {
  readonly key: string;
  readonly pairs: number;
  readonly iterations: number;
  readonly converged: boolean;
  /** Pairs of the same person it expects among them. */
  readonly matches: number;
}

export interface Trained {
  readonly model: MatchModel;
  readonly sessions: readonly Session[];
  /** Levels no pair reached, by `comparison level`: they kept their share of the model handed in. */
  readonly unseen: readonly string[];
  /** Whether every session came to rest. */
  readonly converged: boolean;
}

/**
 * Learns m, u and the prior from records without labels: u from pairs at random (corrected for the few that are the same person), m by
 * expectation maximisation in a session for each blocking key, the prior from what the weights then say. Nothing in it is left to
 * chance: the same records in the same order give the same model.
 *
 * const { model, sessions } = train(people);
 */
export function train(
  people: People,
  { split, everyPairUpTo = 13e6, sample = 1e6, recall = 0.9 }: TrainOptions = {},
): Trained {
  const { model } = people;
  const scorer = createScorer(people);
  const { size } = people;
  const total = split === undefined ? (size * (size - 1)) / 2 : split * (size - split);
  const all = total <= everyPairUpTo;
  const random = countPatterns(model, scorer, (take) =>
    all ? everyPair(size, split, take) : somePairs(size, split, sample, take),
  );
  const start = model.model.compare.map(({ levels }) => levels.map(({ m }) => m));
  const seen = sharesAmong(random, start);
  let u: Shares = seen;
  const runs: { session: Session; result: EmResult; free: readonly boolean[] }[] = [];
  for (const key of model.model.block) {
    const free = freeIn(key, model);
    if (free.filter(Boolean).length < 2) continue;
    const patterns = countPatterns(model, scorer, (take) => createBlocking(people, { split, keys: [key] }).pairs(take));
    if (patterns.pairs === 0) continue;
    const result = expectationMaximisation(patterns, { m: start, u, lambda: 0.1, free });
    const { iterations, converged, lambda } = result;
    runs.push({
      free,
      result,
      session: { key: key.join(' + '), pairs: patterns.pairs, iterations, converged, matches: lambda * patterns.pairs },
    });
  }
  let m: Shares = together(runs, start);
  const blocked = all ? random : countPatterns(model, scorer, (take) => createBlocking(people, { split }).pairs(take));
  // u was counted among all pairs, the same person's too; the better m is known, the better they can be taken out.
  let prior = 1 / total;
  for (let round = 0; round < 3; round++) {
    const everything = m.map(() => true);
    const found = expectationMaximisation(blocked, {
      m,
      u,
      lambda: Math.min(0.5, (prior * total) / blocked.pairs),
      free: everything,
      fixed: !all,
    });
    prior = Math.max(found.lambda * blocked.pairs, 0.5) / total / (all ? 1 : recall);
    if (all) m = found.m;
    u = withoutMatches(random, m, u, prior, seen);
  }
  return {
    model: written(model.model, m, u, prior),
    sessions: runs.map(({ session }) => session),
    unseen: unseenLevels(model, blocked),
    converged: runs.every(({ result }) => result.converged),
  };
}

/** Pairs at random without chance: a fixed stream of numbers. */
function somePairs(size: number, split: number | undefined, count: number, take: (i: number, j: number) => void): void {
  let state = 0x2545f491;
  const next = (below: number): number => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return Math.floor(((state >>> 0) / 4294967296) * below);
  };
  for (let taken = 0; taken < count; taken++) {
    const i = next(split ?? size);
    const j = split === undefined ? next(size) : split + next(size - split);
    if (i !== j) take(Math.min(i, j), Math.max(i, j));
  }
}

/** A comparison learns nothing from pairs chosen by its own fields. */
function freeIn(key: readonly string[], { model, columns, comparisons }: CompiledModel): boolean[] {
  const taken = new Set(key.flatMap(keyParts).flatMap((name) => model.columns[name]?.of ?? []));
  return comparisons.map(
    (comparison) => !comparison.columns.some((column) => columns[column]?.column.of.some((field) => taken.has(field))),
  );
}

function sharesAmong(patterns: Patterns, start: Shares): number[][] {
  return start.map((levels, c) => {
    const counts = levels.map(() => 0.5 / levels.length);
    let all = 0.5;
    for (const [index, pattern] of patterns.levels.entries()) {
      const level = pattern[c] as number;
      if (level === missingLevel) continue;
      const count = patterns.counts[index] as number;
      counts[level] = (counts[level] as number) + count;
      all += count;
    }
    return counts.map((count) => count / all);
  });
}

function withoutMatches(patterns: Patterns, m: Shares, u: Shares, prior: number, seen: Shares): number[][] {
  const counts = u.map((levels) => levels.map(() => 0.5 / levels.length));
  for (const [index, pattern] of patterns.levels.entries()) {
    const others = (patterns.counts[index] as number) * (1 - posterior(pattern, m, u, prior));
    for (let c = 0; c < pattern.length; c++) {
      const level = pattern[c] as number;
      if (level !== missingLevel) (counts[c] as number[])[level] = ((counts[c] as number[])[level] as number) + others;
    }
  }
  return counts.map((levels, c) => {
    const all = levels.reduce((sum, each) => sum + each, 0);
    return all < 1 ? [...(seen[c] as readonly number[])] : levels.map((each) => each / all);
  });
}

/** The sessions' m, each comparison's weighted by how many same-person pairs a session expects. */
function together(runs: readonly { result: EmResult; free: readonly boolean[] }[], start: Shares): number[][] {
  return start.map((levels, c) => {
    const sums = levels.map((share) => share * 1e-9);
    for (const { result, free } of runs)
      if (free[c])
        for (const [level, each] of (result.expected[c] ?? []).entries()) sums[level] = (sums[level] as number) + each;
    const all = sums.reduce((sum, each) => sum + each, 0) + 1;
    return sums.map((each, level) => (each + (levels[level] as number)) / all);
  });
}

function unseenLevels({ comparisons }: CompiledModel, patterns: Patterns): string[] {
  return comparisons.flatMap(({ id, levels }, c) => {
    const seen = new Set(patterns.levels.map((pattern) => pattern[c]));
    return levels.flatMap(({ source }, level) => (seen.has(level) ? [] : [`${id} ${source.id}`]));
  });
}

function written(model: MatchModel, m: Shares, u: Shares, prior: number): MatchModel {
  const compare = model.compare.map((comparison, c) => ({
    ...comparison,
    levels: comparison.levels.map((level, l) => ({
      ...level,
      m: rounded(m[c]?.[l] ?? level.m),
      u: rounded(u[c]?.[l] ?? level.u),
    })),
  }));
  return { ...model, prior: rounded(prior), compare };
}

/** Eight digits that count: a file to read and compare, and the same on every machine. */
const rounded = (value: number): number => Number(Math.min(1 - 1e-9, Math.max(1e-12, value)).toPrecision(8));
