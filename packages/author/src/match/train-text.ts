import type { MatchModel } from '@coe-check/sdk/match';
import { signed } from './pair-formats.ts';
import type { Training } from './run-train.ts';

/** A level before and after training. */
export interface LevelChange {
  readonly comparison: string;
  readonly level: string;
  readonly before: number;
  readonly after: number;
  /** No pair reached it: it kept what it had. */
  readonly unseen: boolean;
}

/** Every level of a model with its weight (log2 m/u) before and after. */
export function levelChanges({ before, model, unseen }: Training): readonly LevelChange[] {
  return before.compare.flatMap(({ id, levels }, c) =>
    levels.map((level, l) => {
      const after = model.compare[c]?.levels[l] ?? level;
      return {
        comparison: id,
        level: level.id,
        before: Math.log2(level.m / level.u),
        after: Math.log2(after.m / after.u),
        unseen: unseen.includes(`${id} ${level.id}`),
      };
    }),
  );
}

/** How training went, for a terminal. */
export function trainText(training: Training): string {
  const { sessions, before, model, unseen, rows } = training;
  const changes = levelChanges(training);
  const wide = Math.max(...changes.map(({ comparison, level }) => comparison.length + level.length + 2));
  return [
    `${rows.toLocaleString('en-US')} records`,
    '',
    'sessions',
    ...sessions.map(
      ({ key, pairs, iterations, converged, matches, used }) =>
        `  ${key}: ${pairs.toLocaleString('en-US')} pairs, about ${Math.round(matches).toLocaleString('en-US')} of one person, ${converged ? 'at rest' : 'NOT at rest'} after ${iterations} rounds${used ? '' : ', left out'}`,
    ),
    ...(sessions.length === 0 ? ['  none: no blocking key brought a pair, so m stayed as it was'] : []),
    '',
    `prior  one pair in ${oneIn(before)} → one in ${oneIn(model)}`,
    '',
    'weight of each level, before → after',
    ...changes.map(
      ({ comparison, level, before: old, after, unseen: never }) =>
        `  ${`${comparison}: ${level}`.padEnd(wide)}  ${signed(old).padStart(6)} → ${signed(after).padStart(6)}${never ? '  never seen, kept' : ''}`,
    ),
    ...(unseen.length > 0
      ? [
          '',
          `${unseen.length} levels were reached by no pair. They kept their shares; merge or drop them if they never will be.`,
        ]
      : []),
    '',
  ].join('\n');
}

/** Of how many pairs one is of the same person. */
export function oneIn({ prior }: MatchModel): string {
  return Number((1 / prior).toPrecision(3)).toLocaleString('en-US');
}
