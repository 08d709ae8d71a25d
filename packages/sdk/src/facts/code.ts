import type { Code, FieldDictionary } from '../record/field.ts';
import type { FieldKey } from '../record/record.ts';
import { fold } from '../text/fold.ts';
import type { Fact } from './fact.ts';

const prepared = new WeakMap<readonly Code[], ReadonlyMap<string, string>>();

/** Folded ways of typing to canonical code. The code itself wins over what another code accepts, that over a meaning. */
function index(codes: readonly Code[]): ReadonlyMap<string, string> {
  const known = prepared.get(codes);
  if (known !== undefined) return known;
  const map = new Map<string, string>();
  const put = (text: string, code: string) => {
    const key = fold(text);
    if (key !== '' && !map.has(key)) map.set(key, code);
  };
  for (const { code } of codes) put(code, code);
  for (const { code, accepts } of codes) for (const text of accepts ?? []) put(text, code);
  for (const { code, meaning } of codes) {
    put(meaning.en, code);
    put(meaning.es, code);
  }
  prepared.set(codes, map);
  return map;
}

/** Canonical code of a text by the field's code set; undefined when the field has none or the text is not on it. */
export function codeOf(field: FieldKey, text: string, { fields, codeSets }: FieldDictionary): string | undefined {
  const name = Object.hasOwn(fields, field) ? fields[field]?.codeSet : undefined;
  const set = name !== undefined && Object.hasOwn(codeSets, name) ? codeSets[name] : undefined;
  return set === undefined ? undefined : index(set.codes).get(fold(text));
}

/** Canonical code of what was typed; undefined when blank or not on the list. */
export const code: Fact<{ field: FieldKey }, string | undefined> = {
  name: 'code',
  label: { en: 'code', es: 'código' },
  kind: 'text',
  params: { field: { type: 'field', required: true } },
  reads: ({ field }) => [field],
  derive: ({ field }, view) => codeOf(field, view.text(field), view.dictionary),
};
