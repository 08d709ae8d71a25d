import type { MatchModel } from '@coe-check/sdk/match';
import { guardBits, guardName } from './settings.ts';

/**
 * What turns Splink's predictions into our pairs again, in DuckDB and in Spark: the weight without the guards' share, and the call that a
 * guard holds down. `{predicted}` and `{threshold}` are filled in by whoever runs it.
 */
export function resultSql({ guards, calls }: MatchModel): string {
  const text = (value: string) => `'${value.replaceAll("'", "''")}'`;
  const column = `mw_${guardName}`;
  const weight = guards.length === 0 ? 'match_weight' : `match_weight - ${column}`;
  const held = guards.map((each, at) => ({ ...each, holds: `round(${column}) = ${guardBits(at)}` }));
  const falling = [...calls].sort((a, b) => b.from - a.from);
  const lowest = falling.at(-1)?.from ?? 0;
  const byWeight = falling.map(({ call, from }) => `WHEN weight >= ${from} THEN ${text(call)}`);
  const byGuard = held.map(({ holds, call }) => `WHEN ${holds} THEN ${text(call)}`);
  const names = held.map(({ holds, id }) => `WHEN ${holds} THEN ${text(id)}`);
  // Below every call a guard speaks only where the model lets it.
  const always = held.flatMap(({ holds, always: speaks }) => (speaks === true ? [holds] : []));
  const silent = [`weight < ${lowest}`, ...always.map((holds) => `NOT ${holds}`)].join(' AND ');
  return `SELECT a, b, weight, 1.0 / (1.0 + power(CAST(2 AS DOUBLE), -weight)) AS probability,
  CASE WHEN ${silent} THEN NULL
    ${[...byGuard, ...byWeight].join('\n    ')} END AS call,
  ${names.length === 0 ? 'NULL' : `CASE WHEN ${silent} THEN NULL\n    ${names.join('\n    ')} END`} AS guard
FROM (SELECT *, unique_id_l AS a, unique_id_r AS b, ${weight} AS weight FROM {predicted}) predicted
WHERE weight >= {threshold}
ORDER BY weight DESC, a, b
`;
}
