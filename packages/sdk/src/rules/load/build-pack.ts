import { isObject } from '../context.ts';
import type { PackFault } from '../fault.ts';
import type { BuiltPack } from '../rule.ts';
import { fieldsInAllLanguages, inAllLanguages, placeInLocale } from './locale.ts';
import type { SourceFile } from './pack-files.ts';
import type { FileFault } from './schema-faults.ts';

/** A pack put together, and the way back from a place in it to the place in its files. */
export interface Assembled {
  readonly pack: BuiltPack;
  /** File and pointer of a place in the built pack. */
  sourceOf(pointer: string): { readonly file: SourceFile; readonly pointer: string } | undefined;
}

type Json = { readonly [key: string]: unknown };

/** Puts the files of a pack together as `coe build` writes it. Parts that are no objects are left out: they are faults already. */
export function buildPack(files: readonly SourceFile[]): Assembled {
  const one = (kind: string): SourceFile | undefined =>
    files.find(({ is, json }) => is.kind === kind && isObject(json.value));
  const contentOf = (kind: string): Json => (one(kind)?.json.value ?? {}) as Json;
  const part = (value: unknown): Json => (isObject(value) ? value : {});
  const head = contentOf('pack');
  const name = typeof head['name'] === 'string' ? head['name'] : '';
  const named = (kind: 'list' | 'condition' | 'rule' | 'procedure') => {
    const found = new Map<string, SourceFile>();
    for (const file of files) {
      if (file.is.kind === kind && 'name' in file.is && isObject(file.json.value))
        found.set(kind === 'rule' ? `${name}/${file.is.name}` : file.is.name, file);
    }
    return new Map([...found].sort(([a], [b]) => (a < b ? -1 : 1)));
  };
  const locales = files.filter(({ is, json }) => is.kind === 'locale' && isObject(json.value));
  const [lists, conditions, rules, procedures] = [named('list'), named('condition'), named('rule'), named('procedure')];
  const fields = contentOf('fields');
  const without = (file: SourceFile, keys: readonly string[]): Json =>
    Object.fromEntries(Object.entries(file.json.value as Json).filter(([key]) => !keys.includes(key)));
  const sources = one('sources');
  const [labels, match] = [one('labels'), one('match')];
  const pack = {
    format: 1,
    name,
    version: typeof head['version'] === 'string' ? head['version'] : '',
    engine: typeof head['engine'] === 'string' ? head['engine'] : '',
    extends: Array.isArray(head['extends']) ? head['extends'].filter((base) => typeof base === 'string') : [],
    ...(isObject(head['title']) ? { title: head['title'] } : {}),
    settings: part(head['settings']),
    overrides: part(head['rules']),
    fields: fieldsInAllLanguages(part(fields['fields']), locales),
    codeSets: part(fields['codeSets']),
    lists: Object.fromEntries([...lists].map(([key, file]) => [key, without(file, ['$schema'])])),
    conditions: Object.fromEntries(
      [...conditions].map(([key, file]) => [key, (file.json.value as Json)['conditions']]),
    ),
    ...(procedures.size === 0
      ? {}
      : { procedures: Object.fromEntries([...procedures].map(([key, file]) => [key, without(file, ['$schema'])])) }),
    ...(labels === undefined ? {} : { labels: without(labels, ['$schema']) }),
    ...(match === undefined ? {} : { match: without(match, ['$schema']) }),
    sources: sources === undefined ? {} : without(sources, ['$schema']),
    rules: Object.fromEntries(
      [...rules].map(([key, file]) => [key, inAllLanguages(without(file, ['$schema']), key, locales)]),
    ),
  } as unknown as BuiltPack;
  return {
    pack,
    sourceOf(pointer) {
      const [, section = '', key = '', ...rest] = pointer.split('/');
      const below = (file: SourceFile | undefined, under: string) =>
        file === undefined ? undefined : { file, pointer: [under, ...rest].join('/') };
      const unescaped = key.replaceAll('~1', '/').replaceAll('~0', '~');
      if (section === 'rules') return placeInLocale(unescaped, rest, locales) ?? below(rules.get(unescaped), '');
      if (section === 'procedures') return below(procedures.get(unescaped), '');
      if (section === 'lists') return below(lists.get(unescaped), '');
      if (section === 'conditions') return below(conditions.get(unescaped), '/conditions');
      if (section === 'fields' || section === 'codeSets') return below(one('fields'), `/${section}/${key}`);
      if (section === 'sources') return below(sources, `/${key}`);
      if (section === 'overrides') return below(one('pack'), `/rules/${key}`);
      return below(one('pack'), key === '' ? `/${section}` : `/${section}/${key}`);
    },
  };
}

/** A fault with its place in the text of the file. */
export function placed(file: SourceFile, { pointer, ofName, message, cure }: FileFault): PackFault {
  return { file: file.path, ...file.json.placeOf(pointer, ofName === true ? 'name' : 'value'), pointer, message, cure };
}
