import type { Condition, MatchModel } from '@coe-check/sdk/match';

/** What of a model Splink does not carry, or carries with another meaning, a line each. */
export function notCarried(model: MatchModel): readonly string[] {
  const spark = model.compare.flatMap(({ id, levels }) =>
    levels.flatMap(({ id: level, when }) => (when !== undefined && asksJaroWinkler(when) ? [`${id}: ${level}`] : [])),
  );
  const last = model.compare.flatMap(({ id, levels }) =>
    levels.flatMap(({ id: level, when, tf }) => (tf !== undefined && when === undefined ? [`${id}: ${level}`] : [])),
  );
  return [
    ...(spark.length > 0
      ? [
          `On Spark, jaro_winkler is Apache Commons Text's, which differs from DuckDB's and ours on some pairs (half transpositions are not rounded down). Levels that ask it: ${spark.join(', ')}.`,
        ]
      : []),
    ...(last.length > 0
      ? [`Splink adjusts no last level by term frequency. Not carried: the adjustment of ${last.join(', ')}.`]
      : []),
    ...(model.guards.length > 0
      ? [
          'Splink has no guards: they are a comparison of their own that takes 20 bits and more away. result.sql gives the weight back and says the call.',
        ]
      : []),
    ...(model.find === undefined ? [] : ['"find" is for looking up while typing; Splink has no such thing.']),
    'Shares of values (term frequency, common names) are those of the exported records. Export again when the records change.',
  ];
}

function asksJaroWinkler(when: Condition): boolean {
  if ('all' in when) return when.all.some(asksJaroWinkler);
  if ('any' in when) return when.any.some(asksJaroWinkler);
  return 'jw' in when;
}
