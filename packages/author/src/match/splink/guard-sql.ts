import { type Comparison, conditionSql, type Dialect, type GuardCondition, missingSql } from '@coe-check/sdk/match';

/** A guard's condition as SQL that is true or false, never NULL. */
export function guardSql(when: GuardCondition, compare: readonly Comparison[], dialect: Dialect): string {
  const inner = (each: GuardCondition) => guardSql(each, compare, dialect);
  const { column, number } = dialect;
  const both = (name: string, is: string) => `coalesce(${column('l', name)} ${is} ${column('r', name)}, false)`;
  const either = (test: (side: 'l' | 'r') => string) =>
    (['l', 'r'] as const).map((side) => `coalesce(${test(side)}, false)`);
  if ('all' in when) return `(${when.all.map(inner).join(' AND ')})`;
  if ('any' in when) return `(${when.any.map(inner).join(' OR ')})`;
  if ('not' in when) return `(NOT ${inner(when.not)})`;
  if ('equal' in when) return both(when.equal, '=');
  if ('differ' in when) return both(when.differ, '<>');
  if ('value' in when) {
    const values = when.is.map((value) => `'${value.replaceAll("'", "''")}'`).join(', ');
    return `(${either((side) => `${column(side, when.value)} IN (${values})`).join(' OR ')})`;
  }
  if ('common' in when)
    return `(${either((side) => `${column(side, `${when.common}__share`)} >= ${number(when.least)}`).join(' AND ')})`;
  const asked = Object.entries(when.level).map(([id, levels]) => levelSql(id, levels, compare, dialect));
  return `(${asked.join(' AND ')})`;
}

/** Whether a pair stands on one of some levels: the comparison's own order of levels, asked once. */
function levelSql(id: string, wanted: readonly string[], compare: readonly Comparison[], dialect: Dialect): string {
  const comparison = compare.find((each) => each.id === id);
  if (comparison === undefined) return 'false';
  const is = (level: string) => (wanted.includes(level) ? '1' : '0');
  const cases = comparison.levels.map(({ id: level, when }) =>
    when === undefined ? `ELSE ${is(level)}` : `WHEN ${conditionSql(when, dialect)} THEN ${is(level)}`,
  );
  return `(CASE WHEN ${missingSql(comparison.columns, dialect)} THEN ${is('missing')} ${cases.join(' ')} END = 1)`;
}
