import { conditionSql, type Level, type MatchModel, readModel } from '@coe-check/sdk/match';
import type { ExitCode } from '../../commands/command.ts';
import { isJsonObject } from '../../lint/walk.ts';
import { readJsonFile } from '../../read/read-json-file.ts';
import { oneLine, Unreadable } from '../../read/unreadable.ts';
import type { Terminal } from '../../terminal/terminal.ts';
import { writeResult } from '../../write/write-file.ts';
import type { NamedModel } from '../match-model.ts';
import { engines } from './engines.ts';
import { columnName, guardName } from './settings.ts';

export interface ImportRun {
  readonly file: string;
  readonly model: NamedModel;
  readonly out?: string | undefined;
}

/**
 * `coe match import splink.json`: takes m, u and the prior back from settings that Splink saved. A level is taken as it is or not at all:
 * each that cannot be is told with the reason and keeps what it had.
 *
 * @returns 1 when a level was refused.
 * @throws Unreadable when the file is no Splink settings, or nothing of it is of this model.
 */
export async function runImport(
  { file, model: { model, from }, out }: ImportRun,
  terminal: Terminal,
): Promise<ExitCode> {
  const { taken, refused, levels } = takeBack(readSettings(file), model);
  if (levels === 0)
    throw new Unreadable(
      `${file}: no level of it is one of ${from}. Name with --model the match.json that was exported: it lies beside the settings.`,
    );
  const [fault] = readModel(taken).faults;
  if (fault !== undefined) throw new Unreadable(`${file}: ${fault.pointer} ${fault.message} Nothing was taken.`);
  for (const line of refused) terminal.tell(`${file}: ${line}`);
  const text = `${JSON.stringify(taken, null, 2)}\n`;
  if (out === undefined) await terminal.out(text);
  else writeResult(out, text);
  terminal.note(`${out ?? 'standard output'}: ${levels} levels taken, ${refused.length} refused.`);
  return refused.length > 0 ? 1 : 0;
}

type Json = Readonly<{ [name: string]: unknown }>;

function readSettings(file: string): Json {
  const value = readJsonFile(file);
  if (isJsonObject(value) && Array.isArray(value['comparisons'])) return value;
  throw new Unreadable(
    `${file} holds no Splink settings: it has no "comparisons". Save them with linker.misc.save_model_to_json("splink.json").`,
  );
}

interface Taken {
  readonly taken: MatchModel;
  readonly refused: readonly string[];
  readonly levels: number;
}

/** The model with what the settings say of its levels. */
export function takeBack(settings: Json, model: MatchModel): Taken {
  const refused: string[] = [];
  let levels = 0;
  const theirs = (Array.isArray(settings['comparisons']) ? settings['comparisons'] : []).filter(isJsonObject);
  const compare = model.compare.map((comparison) => {
    const found = theirs.find(({ output_column_name: name }) => name === columnName(comparison.id));
    if (found === undefined) {
      refused.push(
        `${comparison.id}: the settings have no comparison of this name, so all its levels keep their shares.`,
      );
      return comparison;
    }
    const given = (Array.isArray(found['comparison_levels']) ? found['comparison_levels'] : []).filter(isJsonObject);
    const outcome = comparison.levels.map((level) => levelFrom(level, given));
    const told = outcome.flatMap(({ why }, at) =>
      why === undefined ? [] : [`${comparison.id}: ${comparison.levels[at]?.id}: ${why}`],
    );
    const changed = orderChanged(comparison.levels, given)
      ? 'its levels stand in another order, which gives them another meaning'
      : undefined;
    const taken = outcome.map(({ level }) => level);
    const sums = changed ?? sumFault(taken);
    if (sums !== undefined) {
      refused.push(...told, `${comparison.id}: ${sums}, so all its levels keep their shares.`);
      return comparison;
    }
    refused.push(...told);
    levels += outcome.filter(({ why }) => why === undefined).length;
    return { ...comparison, levels: taken };
  });
  for (const { output_column_name: name } of theirs)
    if (name !== guardName && !model.compare.some(({ id }) => columnName(id) === name))
      refused.push(`${oneLine(String(name), 60)}: the model has no comparison of this name.`);
  const prior = settings['probability_two_random_records_match'];
  if (!isShare(prior))
    refused.push('probability_two_random_records_match: no share between 0 and 1, so the prior stays.');
  return { taken: { ...model, ...(isShare(prior) && { prior }), compare }, refused, levels };
}

function levelFrom(level: Level, given: readonly Json[]): { readonly level: Level; readonly why?: string } {
  const own = given.find((each) => isOf(level, each));
  if (own === undefined) {
    const named = given.some(({ label_for_charts: label }) => label === level.id);
    return {
      level,
      why: named
        ? 'its condition was changed in Splink. It keeps its shares.'
        : 'the settings have no such level. It keeps its shares.',
    };
  }
  const [m, u] = [own['m_probability'], own['u_probability']];
  if (isShare(m) && isShare(u)) return { level: { ...level, m, u } };
  const which = isShare(m) ? 'u' : isShare(u) ? 'm' : 'm and u';
  return {
    level,
    why: `${which} was not learnt there (${oneLine(String(isShare(m) ? u : m), 40)}). It keeps its shares.`,
  };
}

/** Whether a Splink level asks what ours asks, in the words of either engine. */
function isOf({ when }: Level, { sql_condition: sql }: Json): boolean {
  const flat = (text: string) => text.replace(/\s+/g, ' ').trim();
  if (typeof sql !== 'string') return false;
  if (when === undefined) return flat(sql).toUpperCase() === 'ELSE';
  return Object.values(engines).some((dialect) => flat(conditionSql(when, dialect)) === flat(sql));
}

/** The first level that holds is the pair's: the same levels in another order are others. */
function orderChanged(levels: readonly Level[], given: readonly Json[]): boolean {
  const places = levels.map((level) => given.findIndex((each) => isOf(level, each))).filter((at) => at !== -1);
  return places.some((at, index) => index > 0 && at < (places[index - 1] ?? 0));
}

function sumFault(levels: readonly Level[]): string | undefined {
  for (const side of ['m', 'u'] as const) {
    const sum = levels.reduce((all, level) => all + level[side], 0);
    if (Math.abs(sum - 1) > 0.01)
      return `with what was taken, the ${side} of its levels add up to ${sum.toFixed(3)}, not to 1`;
  }
  return undefined;
}

const isShare = (value: unknown): value is number => typeof value === 'number' && value > 0 && value < 1;
