import type { FieldKey } from '../record/record.ts';
import type { CompiledRule } from '../rules/compile-rule.ts';
import type { Slots } from '../rules/slots.ts';
import { parseTemplate, type Template } from '../rules/template.ts';

/** What a name in braces may stand for, beside fields: the names of `with`, and the `as` of a fix. */
export interface Named {
  /** Name to words, in the reader's language. */
  words(name: string): string;
  /** Name to the canonical value itself, undefined when there is none. */
  value(name: string): unknown;
}

/** The typed text of a field that a rule names. */
export function typedAt({ context }: CompiledRule, slots: Slots, field: FieldKey): string | undefined {
  const slot = context.slots.places.get(field);
  return slot === undefined ? undefined : (slots[slot] as string | undefined);
}

/** The text in this language; English when there is none. */
export function inLanguage(
  texts: { readonly en: string; readonly [language: string]: string },
  language: string,
): string {
  const text = Object.hasOwn(texts, language) ? texts[language] : undefined;
  return text ?? texts.en;
}

const templates = new Map<string, Template>();

/** A text taken apart, kept for the next time. */
export function templateOf(text: string): Template {
  const known = templates.get(text);
  if (known !== undefined) return known;
  const template = parseTemplate(text);
  if (templates.size < 5000) templates.set(text, template);
  return template;
}
