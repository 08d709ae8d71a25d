import { keyParts } from './block.ts';
import { conditionSql, duckdbDialect, missingSql, quoted } from './condition-sql.ts';
import type { Comparison, Condition, GuardCondition, Level, MatchModel } from './model.ts';

/** A model as DuckDB text over a table of derived columns (`exportedColumns` says which). */
export interface ModelSql {
  /** Pairs of rows `l` and `r` (l.id < r.id) that a blocking key brings: columns a and b. */
  readonly pairs: string;
  /** Weight of every row of a table `pairs (a, b)`: columns a, b, weight. */
  readonly weights: string;
}

/** What an engine's table needs for one column of the model besides its value. */
export interface ExportedColumn {
  readonly column: string;
  /**
   * `<column>__sounds`: list of sound keys. `<column>__formals`: list of formal names. `<column>__log`: log2 of the value's share.
   * `<column>__share`: that share, for a guard that asks whether a value is common.
   */
  readonly besides: readonly Beside[];
}

type Beside = 'sounds' | 'formals' | 'log' | 'share';

/** The columns to write for `modelSql`, with what stands beside each. Blank values are NULL. */
export function exportedColumns(model: MatchModel): readonly ExportedColumn[] {
  const besides = new Map<string, Set<Beside>>(Object.keys(model.columns).map((name) => [name, new Set()]));
  const conditions = model.compare.flatMap(({ levels }) =>
    levels.flatMap(({ when }) => (when === undefined ? [] : leaves(when))),
  );
  for (const leaf of conditions) {
    const [operand, beside] =
      'sounds' in leaf
        ? [leaf.sounds, 'sounds' as const]
        : 'shortForm' in leaf
          ? [leaf.shortForm, 'formals' as const]
          : [[], undefined];
    if (beside !== undefined) for (const name of [operand].flat()) besides.get(name)?.add(beside);
  }
  for (const { levels } of model.compare)
    for (const { tf } of levels) for (const name of tf?.of ?? []) besides.get(name)?.add('log');
  for (const { when } of model.guards) for (const column of commonIn(when)) besides.get(column)?.add('share');
  return [...besides].map(([column, own]) => ({ column, besides: [...own].sort() }));
}

/**
 * The model in DuckDB's SQL, for running the same weights in a database and for holding ours to it. The table is called `people`, its key `id`.
 */
export function modelSql(model: MatchModel): ModelSql {
  const keys = model.block.map((key) => {
    const sides = key.map(keyParts);
    const one = sides.map(([left, right]) => `l.${quoted(left)} = r.${quoted(right)}`).join(' AND ');
    const other = sides.map(([left, right]) => `r.${quoted(left)} = l.${quoted(right)}`).join(' AND ');
    // Two equality joins instead of an OR: a database makes a hash join of each.
    return one === other || sides.every(([left, right]) => left === right) ? [one] : [one, other];
  });
  const pairs = keys
    .flat()
    .map((condition) => `SELECT l.id AS a, r.id AS b FROM people l JOIN people r ON ${condition} WHERE l.id < r.id`);
  const prior = Math.log2(model.prior / (1 - model.prior));
  const weights = model.compare.map(comparisonSql);
  return {
    pairs: pairs.join('\nUNION\n'),
    weights: `SELECT p.a, p.b, ${[number(prior), ...weights].join('\n + ')} AS weight\nFROM pairs p JOIN people l ON l.id = p.a JOIN people r ON r.id = p.b`,
  };
}

function comparisonSql({ columns, levels }: Comparison): string {
  const cases = levels.map((level) =>
    level.when === undefined
      ? `ELSE ${levelSql(level)}`
      : `WHEN ${conditionSql(level.when, duckdbDialect)} THEN ${levelSql(level)}`,
  );
  return `CASE WHEN ${missingSql(columns, duckdbDialect)} THEN 0.0::DOUBLE ${cases.join('\n  ')} END`;
}

function levelSql({ m, u, tf }: Level): string {
  const weight = Math.log2(m / u);
  if (tf === undefined) return number(weight);
  const logs = (side: 'l' | 'r') =>
    tf.of.map((column) => `coalesce(${duckdbDialect.column(side, `${column}__log`)}, 0.0)`).join(' + ');
  return `(${number(weight)} + ${number(tf.weight ?? 1)} * (${number(Math.log2(u))} - least(greatest(${logs('l')}, ${logs('r')}, ${number(Math.log2(tf.floor))}), ${number(Math.log2(Math.max(m, u)))})))`;
}

const { number } = duckdbDialect;

function leaves(when: Condition): readonly Condition[] {
  if ('all' in when) return when.all.flatMap(leaves);
  return 'any' in when ? when.any.flatMap(leaves) : [when];
}

/** Columns that a guard asks for common values of. */
function commonIn(when: GuardCondition): readonly string[] {
  if ('all' in when) return when.all.flatMap(commonIn);
  if ('any' in when) return when.any.flatMap(commonIn);
  if ('not' in when) return commonIn(when.not);
  return 'common' in when ? [when.common] : [];
}
