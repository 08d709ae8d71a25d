import { keyParts } from './block.ts';
import type { Comparison, Condition, Level, MatchModel, Operand } from './model.ts';

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
  /** `<column>__sounds`: list of sound keys. `<column>__formals`: list of formal names. `<column>__log`: log2 of the value's share. */
  readonly besides: readonly ('sounds' | 'formals' | 'log')[];
}

/** The columns to write for `modelSql`, with what stands beside each. Blank values are NULL. */
export function exportedColumns(model: MatchModel): readonly ExportedColumn[] {
  const besides = new Map<string, Set<'sounds' | 'formals' | 'log'>>(
    Object.keys(model.columns).map((name) => [name, new Set()]),
  );
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
  return [...besides].map(([column, own]) => ({ column, besides: [...own].sort() }));
}

/**
 * The model in DuckDB's SQL, for running the same weights in a database and for holding ours to it. The table is called `people`, its key `id`.
 */
export function modelSql(model: MatchModel): ModelSql {
  const keys = model.block.map((key) => {
    const sides = key.map(keyParts);
    const one = sides.map(([left, right]) => `l.${name(left)} = r.${name(right)}`).join(' AND ');
    const other = sides.map(([left, right]) => `r.${name(left)} = l.${name(right)}`).join(' AND ');
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
  const missing = ['l', 'r']
    .map((side) => `(${columns.map((column) => `${side}.${name(column)} IS NULL`).join(' AND ')})`)
    .join(' OR ');
  const cases = levels.map((level) =>
    level.when === undefined ? `ELSE ${levelSql(level)}` : `WHEN ${conditionSql(level.when)} THEN ${levelSql(level)}`,
  );
  return `CASE WHEN ${missing} THEN 0.0::DOUBLE ${cases.join('\n  ')} END`;
}

function levelSql({ m, u, tf }: Level): string {
  const weight = Math.log2(m / u);
  if (tf === undefined) return number(weight);
  const logs = (side: string) => tf.of.map((column) => `coalesce(${side}.${name(`${column}__log`)}, 0.0)`).join(' + ');
  return `(${number(weight)} + ${number(tf.weight ?? 1)} * (${number(Math.log2(u))} - least(greatest(${logs('l')}, ${logs('r')}, ${number(Math.log2(tf.floor))}), ${number(Math.log2(Math.max(m, u)))})))`;
}

/** All digits of a double: what SQL would read as a decimal of few digits is told to be one. */
const number = (value: number): string => `CAST('${value}' AS DOUBLE)`;
const name = (column: string): string => `"${column.replaceAll('"', '""')}"`;

function conditionSql(when: Condition): string {
  if ('all' in when) return `(${when.all.map(conditionSql).join(' AND ')})`;
  if ('any' in when) return `(${when.any.map(conditionSql).join(' OR ')})`;
  if ('missing' in when) return `(l.${name(when.missing)} IS NULL OR r.${name(when.missing)} IS NULL)`;
  if ('exchanged' in when) {
    const [a, b] = when.exchanged;
    return `coalesce(l.${name(a)} = r.${name(b)} AND l.${name(b)} = r.${name(a)}, false)`;
  }
  const operand = operandOf(when);
  const sides: readonly (readonly [string, string])[] =
    typeof operand === 'string'
      ? [[operand, operand]]
      : [
          [operand[0], operand[1]],
          [operand[1], operand[0]],
        ];
  return `(${sides.map(([left, right]) => `coalesce(${leafSql(when, left, right)}, false)`).join(' OR ')})`;
}

function leafSql(when: Condition, left: string, right: string): string {
  const a = `l.${name(left)}`;
  const b = `r.${name(right)}`;
  if ('sounds' in when)
    return `${a} = ${b} OR list_has_any(l.${name(`${left}__sounds`)}, r.${name(`${right}__sounds`)})`;
  if ('shortForm' in when) return `list_has_any(l.${name(`${left}__formals`)}, r.${name(`${right}__formals`)})`;
  if ('initial' in when)
    return `${a} <> ${b} AND (length(${a}) = 1 OR length(${b}) = 1) AND substr(${a}, 1, 1) = substr(${b}, 1, 1)`;
  if ('jw' in when) return `jaro_winkler_similarity(${a}, ${b}) >= ${number(when.least)}`;
  if ('lev' in when) return `levenshtein(${a}, ${b}) <= ${when.most}`;
  if ('damerau' in when) return `damerau_levenshtein(${a}, ${b}) <= ${when.most}`;
  if ('date' in when) return dateSql(when.is, a, b);
  return `${a} = ${b}`;
}

function dateSql(kind: string, a: string, b: string): string {
  const part = (side: string, from: number, length: number) => `substr(${side}, ${from}, ${length})`;
  const same = (from: number, length: number) => `${part(a, from, length)} = ${part(b, from, length)}`;
  const days = `${a} <> ${b} AND length(${a}) = 8 AND length(${b}) = 8 AND `;
  const exchangedAt = Array.from(
    { length: 7 },
    (_, at) =>
      `(${part(a, at + 1, 1)} = ${part(b, at + 2, 1)} AND ${part(a, at + 2, 1)} = ${part(b, at + 1, 1)} AND hamming(${a}, ${b}) = 2 AND ${part(a, at + 1, 1)} <> ${part(b, at + 1, 1)})`,
  );
  switch (kind) {
    case 'dayMonthExchanged':
      return `${days}${same(1, 4)} AND ${part(a, 5, 2)} = ${part(b, 7, 2)} AND ${part(a, 7, 2)} = ${part(b, 5, 2)}`;
    case 'oneDigit':
      return `${days}hamming(${a}, ${b}) = 1`;
    case 'neighbourDigits':
      return `${days}(${exchangedAt.join(' OR ')})`;
    case 'sameMonthAndDay':
      return `${days}${same(5, 4)}`;
    case 'sameYearAndMonth':
      return `${days}${same(1, 6)}`;
    case 'sameYearAndDay':
      return `${days}${same(1, 4)} AND ${same(7, 2)}`;
    default:
      return `${days}(${part(a, 5, 4)} = '0101' OR ${part(b, 5, 4)} = '0101') AND abs(CAST(${part(a, 1, 4)} AS INTEGER) - CAST(${part(b, 1, 4)} AS INTEGER)) <= 1`;
  }
}

function operandOf(when: Condition): Operand {
  for (const key of ['equal', 'sounds', 'shortForm', 'initial', 'jw', 'lev', 'damerau', 'date'])
    if (key in when) return (when as unknown as { readonly [key: string]: Operand })[key] as Operand;
  return '';
}

function leaves(when: Condition): readonly Condition[] {
  if ('all' in when) return when.all.flatMap(leaves);
  return 'any' in when ? when.any.flatMap(leaves) : [when];
}
