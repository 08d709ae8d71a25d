import { type Comparison, conditionSql, type Level, type MatchModel, missingSql } from '@coe-check/sdk/match';
import { type Engine, engines, inQuotes, quoteOf } from './engines.ts';
import { guardSql } from './guard-sql.ts';

/** A level of a comparison, as Splink reads it. */
export interface SplinkLevel {
  readonly sql_condition: string;
  readonly label_for_charts: string;
  readonly is_null_level?: true;
  readonly m_probability?: number;
  readonly u_probability?: number;
  readonly fix_m_probability?: boolean;
  readonly fix_u_probability?: boolean;
  readonly tf_adjustment_column?: string;
  readonly tf_adjustment_weight?: number;
  readonly disable_tf_exact_match_detection?: true;
}

export interface SplinkComparison {
  readonly output_column_name: string;
  readonly comparison_description: string;
  readonly comparison_levels: readonly SplinkLevel[];
}

/** Settings that Splink 4 and 5 load. */
export interface SplinkSettings {
  readonly link_type: 'dedupe_only' | 'link_only';
  readonly probability_two_random_records_match: number;
  readonly unique_id_column_name: 'unique_id';
  readonly retain_matching_columns: boolean;
  readonly retain_intermediate_calculation_columns: boolean;
  readonly blocking_rules_to_generate_predictions: readonly string[];
  readonly comparisons: readonly SplinkComparison[];
}

/**
 * What a guard takes away in Splink, which has no word for "never the same": as good as all. Each guard takes a bit more than the one
 * before it, so that the weight tells which one held.
 */
export const guardBits = (at: number): number => -20 - at;
export const guardName = 'coe_guard';

/**
 * A model as Splink's settings: the same levels in the same order, their m and u, and the guards as one more comparison. The columns are
 * those of `splinkTable`.
 */
export function splinkSettings(model: MatchModel, engine: Engine, link: SplinkSettings['link_type']): SplinkSettings {
  return {
    link_type: link,
    probability_two_random_records_match: model.prior,
    unique_id_column_name: 'unique_id',
    retain_matching_columns: false,
    retain_intermediate_calculation_columns: true,
    blocking_rules_to_generate_predictions: blockingRules(model, quoteOf(engine)),
    comparisons: [
      ...model.compare.map((comparison) => comparisonOf(comparison, engine)),
      ...(model.guards.length > 0 ? [guardComparison(model, engine)] : []),
    ],
  };
}

/** A name that may stand in a column's name. */
export const columnName = (name: string): string => name.replace(/[^A-Za-z0-9_]+/g, '_');

/** The column that holds what a level's agreement is worth on this row: the share of its values, as text. */
export function termColumn(comparison: string, level: string): string {
  return `${columnName(comparison)}_${columnName(level)}_term`;
}

function comparisonOf({ id, columns, levels }: Comparison, engine: Engine): SplinkComparison {
  const dialect = engines[engine];
  return {
    output_column_name: columnName(id),
    comparison_description: id,
    comparison_levels: [
      { sql_condition: missingSql(columns, dialect), label_for_charts: 'missing', is_null_level: true },
      ...levels.map(
        (level): SplinkLevel => ({
          sql_condition: level.when === undefined ? 'ELSE' : conditionSql(level.when, dialect),
          label_for_charts: level.id,
          m_probability: level.m,
          u_probability: level.u,
          fix_m_probability: false,
          fix_u_probability: false,
          ...termOf(id, level),
        }),
      ),
    ],
  };
}

/** Splink takes no term frequency into account on the last level, where a model hardly ever has one: `carried` tells of it. */
function termOf(comparison: string, { id, when, tf }: Level): Partial<SplinkLevel> {
  if (tf === undefined || tf.weight === 0 || when === undefined) return {};
  return {
    tf_adjustment_column: termColumn(comparison, id),
    tf_adjustment_weight: tf.weight ?? 1,
    disable_tf_exact_match_detection: true,
  };
}

function guardComparison({ guards, compare }: MatchModel, engine: Engine): SplinkComparison {
  const fixed = { fix_m_probability: true, fix_u_probability: true };
  return {
    output_column_name: guardName,
    comparison_description: 'guards: pairs that a weight alone would call too high',
    comparison_levels: [
      ...guards.map(({ id, when }, at) => ({
        sql_condition: guardSql(when, compare, engines[engine]),
        label_for_charts: id,
        m_probability: 0.5 * 2 ** guardBits(at),
        u_probability: 0.5,
        ...fixed,
      })),
      { sql_condition: 'ELSE', label_for_charts: 'none', m_probability: 0.5, u_probability: 0.5, ...fixed },
    ],
  };
}

function blockingRules({ block }: MatchModel, quote: string): readonly string[] {
  const equal = (left: string, right: string, one: 'l' | 'r') =>
    `${one}.${inQuotes(left, quote)} = ${one === 'l' ? 'r' : 'l'}.${inQuotes(right, quote)}`;
  return block.flatMap((key) => {
    const parts = key.map((part) => part.split('=')).map(([left = '', right = left]) => [left, right] as const);
    const rule = (one: 'l' | 'r') => parts.map(([left, right]) => equal(left, right, one)).join(' AND ');
    // Crosswise goes both ways; two rules, so that each stays an equality join.
    return parts.some(([left, right]) => left !== right) ? [rule('l'), rule('r')] : [rule('l')];
  });
}
