import { isObject, owns } from '../context.ts';
import { pointerStep } from '../fault.ts';
import type { BuiltPack, Rule } from '../rule.ts';
import { parseTemplate } from '../template.ts';
import type { SourceFile } from './pack-files.ts';
import type { FileFault } from './schema-faults.ts';
import { cureFor } from './suggest.ts';

/** What `locales/LANGUAGE.json` adds to a pack. */
interface Locale {
  readonly rules?: Readonly<{ [id: string]: { readonly says?: string; readonly fixes?: readonly string[] } }>;
  readonly fields?: Readonly<{ [key: string]: string }>;
}

/** The languages that stand in the rules themselves. */
const inline: ReadonlySet<string> = new Set(['en', 'es']);
const languageName = /^[a-z]{2,3}(?:-[A-Z]{2})?$/;

/** The language of a file in `locales`; undefined for any other file. */
export function languageOf({ is }: SourceFile): string | undefined {
  return is.kind === 'locale' ? is.name : undefined;
}

/** A rule with the words of its pack's further languages; what is not shaped right is left out, its schema tells so. */
export function inAllLanguages(rule: unknown, id: string, locales: readonly SourceFile[]): unknown {
  if (!isObject(rule)) return rule;
  const says = { ...(isObject(rule['says']) ? rule['says'] : {}) };
  const fixes = Array.isArray(rule['fixes']) ? [...rule['fixes']] : undefined;
  for (const [language, words] of wordsOf(id, locales)) {
    if (typeof words['says'] === 'string' && isObject(rule['says'])) says[language] = words['says'];
    const labels = Array.isArray(words['fixes']) ? words['fixes'] : [];
    fixes?.forEach((fix, i) => {
      if (isObject(fix) && isObject(fix['label']) && typeof labels[i] === 'string')
        fixes[i] = { ...fix, label: { ...fix['label'], [language]: labels[i] } };
    });
  }
  return { ...rule, ...(isObject(rule['says']) && { says }), ...(fixes !== undefined && { fixes }) };
}

/** The dictionary's fields with their names in further languages. */
export function fieldsInAllLanguages(
  fields: Readonly<{ [key: string]: unknown }>,
  locales: readonly SourceFile[],
): { [key: string]: unknown } {
  const all: { [key: string]: unknown } = { ...fields };
  for (const file of locales) {
    const labels = (file.json.value as Locale).fields;
    for (const [key, label] of Object.entries(isObject(labels) ? labels : {})) {
      const field = Object.hasOwn(all, key) ? all[key] : undefined;
      const language = languageOf(file);
      if (isObject(field) && isObject(field['label']) && language !== undefined && !inline.has(language))
        all[key] = { ...field, label: { ...field['label'], [language]: label } };
    }
  }
  return all;
}

/** Where a rule's words in a further language stand: the locale file, and the place in it. */
export function placeInLocale(
  id: string,
  rest: readonly string[],
  locales: readonly SourceFile[],
): { readonly file: SourceFile; readonly pointer: string } | undefined {
  const [part = '', index = '', label = ''] = rest;
  const language = part === 'says' ? index : part === 'fixes' && label === 'label' ? (rest[3] ?? '') : '';
  const file = locales.find((one) => languageOf(one) === language);
  if (file === undefined || inline.has(language)) return undefined;
  const at = `/rules${pointerStep(id)}`;
  return { file, pointer: part === 'says' ? `${at}/says` : `${at}/fixes/${index}` };
}

/** What is wrong with a locale beside its schema: names nothing has, words that belong elsewhere, names in braces that differ. */
export function localeFaults(file: SourceFile, pack: BuiltPack): FileFault[] {
  const language = languageOf(file) ?? '';
  const { rules, fields } = file.json.value as Locale;
  const faults: FileFault[] = [];
  const tell = (pointer: string, message: string, cure: string, ofName = true) =>
    faults.push({ pointer, ofName, message, cure });
  if (!languageName.test(language))
    tell('', `"${language}" is no language.`, 'Call the file by its two or three letters: vi.json, pt-BR.json.', false);
  for (const [id, words] of Object.entries(isObject(rules) ? rules : {})) {
    const at = `/rules${pointerStep(id)}`;
    const rule = owns(pack.rules, id) ? pack.rules[id] : undefined;
    if (rule === undefined) {
      tell(at, `no rule of this pack is called "${id}".`, cureFor(id, Object.keys(pack.rules)));
      continue;
    }
    if (!isObject(words)) continue;
    if (inline.has(language) && (words.says !== undefined || words.fixes !== undefined)) {
      tell(at, 'English and Spanish stand in the rule itself.', `Write them into "says" and "label" of ${id}.`);
      continue;
    }
    for (const name of missingNames(rule, words.says))
      tell(`${at}/says`, `"{${name}}" of the English words is missing.`, `Say {${name}} too.`, false);
    if (Array.isArray(words.fixes) && words.fixes.length !== (rule.fixes?.length ?? 0)) {
      const count = rule.fixes?.length ?? 0;
      tell(`${at}/fixes`, `the rule has ${count} fixes, here are ${words.fixes.length}.`, 'Write one label for each.');
    }
  }
  for (const key of Object.keys(isObject(fields) ? fields : {})) {
    if (!owns(pack.fields, key))
      tell(`/fields${pointerStep(key)}`, `no field is called "${key}".`, cureFor(key, Object.keys(pack.fields)));
  }
  return faults;
}

/** Names that the English words have and these do not. */
function missingNames({ says }: Rule, text: unknown): string[] {
  if (typeof text !== 'string' || !isObject(says) || typeof says.en !== 'string') return [];
  const named = parseTemplate(text).names;
  return [...new Set(parseTemplate(says.en).names)].filter((name) => !named.includes(name));
}

function* wordsOf(
  id: string,
  locales: readonly SourceFile[],
): Generator<readonly [string, Readonly<{ [name: string]: unknown }>]> {
  for (const file of locales) {
    const language = languageOf(file);
    const rules = (file.json.value as Locale).rules;
    const words = isObject(rules) && owns(rules, id) ? rules[id] : undefined;
    if (language !== undefined && !inline.has(language) && isObject(words)) yield [language, words];
  }
}
