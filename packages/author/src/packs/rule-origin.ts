import { type PackText, packTexts } from '../lint/pack-text.ts';
import { isJsonObject } from '../lint/walk.ts';
import type { PackFolder } from './pack-folder.ts';

/** A value that decides how a rule works, and the place that set it. */
export interface Setting {
  readonly name: string;
  readonly value: unknown;
  /** file:line:column */
  readonly from: string;
  /** The places whose word no longer counts, latest first. */
  readonly over: readonly string[];
}

/**
 * Which file set what of a rule: severity, words, settings, or that it is off.
 *
 * @param folders Bases first: the later wins.
 * @returns undefined when no pack holds the rule.
 */
export function originOf(rule: string, folders: readonly PackFolder[]): Setting[] | undefined {
  const texts = folders.flatMap((folder) => packTexts(folder));
  const own = texts.find(({ kind, name }) => kind === 'rule' && name === rule);
  if (own === undefined || !isJsonObject(own.value)) return undefined;
  const settings = new Map<string, Setting>();
  const set = (name: string, value: unknown, text: PackText, pointer: string) => {
    const { line, column } = text.at(pointer);
    const before = settings.get(name);
    const over = before === undefined ? [] : [before.from, ...before.over];
    settings.set(name, { name, value, from: `${text.file}:${line}:${column}`, over });
  };
  for (const name of ['severity', 'says']) set(name, own.value[name], own, `/${name}`);
  for (const text of texts) {
    if (text.kind !== 'pack' || !isJsonObject(text.value) || !isJsonObject(text.value['rules'])) continue;
    const override = text.value['rules'][rule];
    const pointer = `/rules/${rule.replaceAll('/', '~1')}`;
    if (typeof override === 'string') set('severity', override, text, pointer);
    if (isJsonObject(override))
      for (const [name, value] of Object.entries(override)) set(name, value, text, `${pointer}/${name}`);
  }
  return [...settings.values()];
}
