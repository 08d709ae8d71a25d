import type { FieldDictionary } from '../record/field.ts';
import type { At } from '../record/record.ts';
import type { CompiledRule } from '../rules/compile-rule.ts';
import type { Because, Finding } from '../rules/finding.ts';
import type { Slots } from '../rules/slots.ts';
import { fillTemplate, parseTemplate } from '../rules/template.ts';
import { becauseIn } from './because.ts';
import { fixesOf } from './fixes.ts';
import { inLanguage, type Named, typedAt } from './texts.ts';
import { blankWords, valueWords } from './value-words.ts';

/** A rule's words in one language, prepared once. */
interface Prepared {
  message(slots: Slots): string;
  because(slots: Slots): Because[];
  named(slots: Slots): Named;
}

const prepared = new WeakMap<CompiledRule, Map<string, Prepared>>();

/** Says of a rule that holds for the record in the slots what was seen and what can be done: plain data. */
export function makeFinding(rule: CompiledRule, slots: Slots, language: string, dictionary: FieldDictionary, at?: At): Finding {
  const { severity, fields, fixes, source = [], procedure } = rule.rule;
  const { message, because, named } = preparedFor(rule, language, dictionary);
  return {
    rule: rule.id,
    pack: rule.pack,
    severity,
    fields,
    message: message(slots),
    because: because(slots),
    fixes: fixes === undefined ? [] : fixesOf(rule, slots, language, named(slots)),
    source,
    ...(procedure === undefined ? undefined : { procedure }),
    ...(at === undefined ? undefined : { at }),
  };
}

function preparedFor(rule: CompiledRule, language: string, dictionary: FieldDictionary): Prepared {
  const languages = prepared.get(rule) ?? new Map<string, Prepared>();
  prepared.set(rule, languages);
  const known = languages.get(language) ?? prepare(rule, language, dictionary);
  languages.set(language, known);
  return known;
}

function prepare(rule: CompiledRule, language: string, dictionary: FieldDictionary): Prepared {
  const isField = (name: string) => Object.hasOwn(dictionary.fields, name);
  const words = (name: string, slots: Slots): string => {
    if (isField(name)) return typedAt(rule, slots, name) ?? blankWords(language);
    const source = rule.with.get(name);
    const value = source?.read(slots);
    return source?.kind === 'field' && typeof value === 'string' ? value : valueWords(value, language);
  };
  const template = parseTemplate(inLanguage(rule.rule.says, language));
  return {
    message: (slots) => fillTemplate(template, (name) => words(name, slots)),
    because: becauseIn(rule, language, dictionary),
    named: (slots) => ({
      words: (name) => words(name, slots),
      value: (name) => (isField(name) ? typedAt(rule, slots, name) : rule.with.get(name)?.read(slots)),
    }),
  };
}
