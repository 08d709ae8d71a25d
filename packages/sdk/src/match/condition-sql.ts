import type { Condition, Operand } from './model.ts';

/** What an engine calls the few things asked of it. Values are texts of derived columns. */
export interface Dialect {
  /** A column of the left or the right row. */
  column(side: 'l' | 'r', name: string): string;
  jaroWinkler(a: string, b: string): string;
  levenshtein(a: string, b: string): string;
  damerau(a: string, b: string): string;
  /** In how many places two texts of eight digits differ. */
  differing(a: string, b: string): string;
  /** Whether two lists share a value. */
  overlap(a: string, b: string): string;
  /** A number as the engine's double, all its digits kept. */
  number(value: number): string;
}

/** DuckDB over a table joined with itself as `l` and `r`. */
export const duckdbDialect: Dialect = {
  column: (side, name) => `${side}.${quoted(name)}`,
  jaroWinkler: (a, b) => `jaro_winkler_similarity(${a}, ${b})`,
  levenshtein: (a, b) => `levenshtein(${a}, ${b})`,
  damerau: (a, b) => `damerau_levenshtein(${a}, ${b})`,
  differing: (a, b) => `hamming(${a}, ${b})`,
  overlap: (a, b) => `list_has_any(${a}, ${b})`,
  // What SQL would read as a decimal of few digits is told to be a double.
  number: (value) => `CAST('${value}' AS DOUBLE)`,
};

/** A name in double quotes. */
export const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;

/** A level's condition as SQL that is true or false, never NULL. */
export function conditionSql(when: Condition, dialect: Dialect): string {
  const inner = (each: Condition) => conditionSql(each, dialect);
  const { column } = dialect;
  if ('all' in when) return `(${when.all.map(inner).join(' AND ')})`;
  if ('any' in when) return `(${when.any.map(inner).join(' OR ')})`;
  if ('missing' in when) return `(${column('l', when.missing)} IS NULL OR ${column('r', when.missing)} IS NULL)`;
  if ('bothBlank' in when) return `(${column('l', when.bothBlank)} IS NULL AND ${column('r', when.bothBlank)} IS NULL)`;
  if ('exchanged' in when) {
    const [a, b] = when.exchanged;
    return `coalesce(${column('l', a)} = ${column('r', b)} AND ${column('l', b)} = ${column('r', a)}, false)`;
  }
  const operand = operandOf(when);
  const sides: readonly (readonly [string, string])[] =
    typeof operand === 'string'
      ? [[operand, operand]]
      : [
          [operand[0], operand[1]],
          [operand[1], operand[0]],
        ];
  return `(${sides.map(([left, right]) => `coalesce(${leafSql(when, left, right, dialect)}, false)`).join(' OR ')})`;
}

/** Whether a comparison says nothing: no value on one side. */
export function missingSql(columns: readonly string[], { column }: Dialect): string {
  const side = (of: 'l' | 'r') => `(${columns.map((name) => `${column(of, name)} IS NULL`).join(' AND ')})`;
  return `${side('l')} OR ${side('r')}`;
}

function leafSql(when: Condition, left: string, right: string, dialect: Dialect): string {
  const { column, number } = dialect;
  const a = column('l', left);
  const b = column('r', right);
  const share = (beside: string) => dialect.overlap(column('l', `${left}${beside}`), column('r', `${right}${beside}`));
  if ('sounds' in when) return `${a} = ${b} OR ${share('__sounds')}`;
  if ('shortForm' in when) return share('__formals');
  if ('initial' in when)
    return `${a} <> ${b} AND (length(${a}) = 1 OR length(${b}) = 1) AND substr(${a}, 1, 1) = substr(${b}, 1, 1)`;
  if ('jw' in when) return `${dialect.jaroWinkler(a, b)} >= ${number(when.least)}`;
  if ('lev' in when) return `${dialect.levenshtein(a, b)} <= ${when.most}`;
  if ('damerau' in when) return `${dialect.damerau(a, b)} <= ${when.most}`;
  if ('date' in when) return dateSql(when.is, a, b, dialect);
  return `${a} = ${b}`;
}

function dateSql(kind: string, a: string, b: string, { differing }: Dialect): string {
  const part = (side: string, from: number, length: number) => `substr(${side}, ${from}, ${length})`;
  const same = (from: number, length: number) => `${part(a, from, length)} = ${part(b, from, length)}`;
  const days = `${a} <> ${b} AND length(${a}) = 8 AND length(${b}) = 8 AND `;
  const exchangedAt = Array.from(
    { length: 7 },
    (_, at) =>
      `(${part(a, at + 1, 1)} = ${part(b, at + 2, 1)} AND ${part(a, at + 2, 1)} = ${part(b, at + 1, 1)} AND ${part(a, at + 1, 1)} <> ${part(b, at + 1, 1)})`,
  );
  switch (kind) {
    case 'dayMonthExchanged':
      return `${days}${same(1, 4)} AND ${part(a, 5, 2)} = ${part(b, 7, 2)} AND ${part(a, 7, 2)} = ${part(b, 5, 2)}`;
    case 'oneDigit':
      return `${days}${differing(a, b)} = 1`;
    case 'neighbourDigits':
      return `${days}${differing(a, b)} = 2 AND (${exchangedAt.join(' OR ')})`;
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
