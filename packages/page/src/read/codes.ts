import { type Code, fold } from '@coe-check/sdk';

const tables = new WeakMap<readonly Code[], ReadonlyMap<string, Code>>();

/** The code that a text on the form stands for: by code, meaning in either language, or a way it may be typed. */
export function codeOf(text: string, codes: readonly Code[]): Code | undefined {
  return tableOf(codes).get(fold(text));
}

function tableOf(codes: readonly Code[]): ReadonlyMap<string, Code> {
  const known = tables.get(codes);
  if (known) return known;
  const table = new Map<string, Code>();
  const add = (text: string, code: Code) => {
    const folded = fold(text);
    if (folded !== '' && !table.has(folded)) table.set(folded, code);
  };
  for (const code of codes) add(code.code, code);
  for (const code of codes)
    for (const text of [code.meaning.en, code.meaning.es, ...(code.accepts ?? [])]) add(text, code);
  tables.set(codes, table);
  return table;
}

/** What may be typed for a value: the code itself first, then its other forms, shortest last. */
export function formsOf(value: string, codes: readonly Code[]): string[] {
  const code = codeOf(value, codes);
  if (!code) return [value];
  const others = [code.meaning.en, code.meaning.es, ...(code.accepts ?? [])].filter((text) => text !== '');
  return [...new Set([value, code.code, ...others.toSorted((a, b) => b.length - a.length)])];
}
