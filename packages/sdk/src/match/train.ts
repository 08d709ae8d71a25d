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
  /** Hears now and then which share of the work is done, 0 to 1. */
  readonly at?: (share: number) => void;
}

/** What happened in one session: pairs of one blocking key, whose own comparisons learn nothing there. */
export interface Session {
  readonly key: string;
  readonly pairs: number;
  readonly iterations: number;
  readonly converged: boolean;
  /** Pairs of the same person it expects among them. */
  readonly matches: number;
  /** Whether m was learnt from it: not from one that came to no rest, or whose pairs of the same person mostly differ in something. */
  readonly used: boolean;
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
  { split, everyPairUpTo = 13e6, sample = 1e6, recall = 0.9, at }: TrainOptions = {},
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
  const keys = model.model.block;
  for (const [index, key] of keys.entries()) {
    at?.((index + 1) / (keys.length + 2));
    const free = freeIn(key, model);
    if (free.filter(Boolean).length < 2) continue;
    const patterns = countPatterns(model, scorer, (take) => createBlocking(people, { split, keys: [key] }).pairs(take));
    if (patterns.pairs === 0) continue;
    const result = expectationMaximisation(patterns, { m: start, u, lambda: 0.1, free });
    const { iterations, converged, lambda } = result;
    const used = converged && tellsPersons(patterns, result, free);
    runs.push({
      free,
      result,
      session: {
        key: key.join(' + '),
        pairs: patterns.pairs,
        iterations,
        converged,
        matches: lambda * patterns.pairs,
        used,
      },
    });
  }
  const trusted = runs.filter(({ session }) => session.used);
  let m: Shares = together(trusted.length > 0 ? trusted : runs, start);
  at?.((keys.length + 1) / (keys.length + 2));
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
  const seenLevels = levelsIn(blocked, model);
  return {
    model: written(model.model, m, u, prior, seenLevels),
    sessions: runs.map(({ session }) => session),
    unseen: model.comparisons.flatMap(({ id, levels }, c) =>
      levels.flatMap(({ source }, l) => (seenLevels[c]?.has(l) ? [] : [`${id} ${source.id}`])),
    ),
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

/** The levels that some pair stands on, by comparison. */
const levelsIn = (patterns: Patterns, { comparisons }: CompiledModel): readonly ReadonlySet<number>[] =>
  comparisons.map((_, c) => new Set(patterns.levels.map((pattern) => pattern[c] as number)));

/**
 * Whether what a session took for pairs of the same person can be such: three comparisons or more to tell by, and in none of them differ
 * most. Brothers and sisters agree in all but the birth date; chance pairs of a common name in all but the town.
 */
function tellsPersons(patterns: Patterns, { m }: EmResult, free: readonly boolean[]): boolean {
  const telling = m.filter(
    (_, c) =>
      free[c] === true &&
      new Set(patterns.levels.map((pattern) => pattern[c]).filter((level) => level !== missingLevel)).size > 1,
  );
  return telling.length >= 3 && telling.every((levels) => (levels.at(-1) as number) < 0.5);
}

function written(
  model: MatchModel,
  m: Shares,
  u: Shares,
  prior: number,
  seen: readonly ReadonlySet<number>[],
): MatchModel {
  const compare = model.compare.map((comparison, c) => {
    const isSeen = (l: number): boolean => seen[c]?.has(l) === true;
    const [ms, us] = [m, u].map((shares, side) => {
      const own = comparison.levels.map((level) => (side === 0 ? level.m : level.u));
      return besideUnseen(shares[c] ?? own, own, isSeen);
    }) as [number[], number[]];
    return {
      ...comparison,
      levels: comparison.levels.map((level, l) => ({
        ...level,
        m: isSeen(l) ? rounded(ms[l] as number) : level.m,
        u: isSeen(l) ? rounded(us[l] as number) : level.u,
      })),
    };
  });
  return { ...model, prior: rounded(prior), compare };
}

/** Learnt shares of the levels seen, made to add up to 1 with the own shares of those not seen. */
function besideUnseen(learnt: readonly number[], own: readonly number[], isSeen: (level: number) => boolean): number[] {
  const kept = own.reduce((sum, share, l) => sum + (isSeen(l) ? 0 : share), 0);
  const all = learnt.reduce((sum, share, l) => sum + (isSeen(l) ? share : 0), 0);
  return learnt.map((share) => (all > 0 ? (share / all) * (1 - kept) : share));
}

/** Eight digits that count: a file to read and compare, and the same on every machine. */
const rounded = (value: number): number => Math.min(1 - 1e-8, Math.max(1e-12, Number(value.toPrecision(8))));
