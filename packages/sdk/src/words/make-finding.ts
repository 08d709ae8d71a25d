import type { FieldDictionary } from '../record/field.ts';
import type { At, FieldKey } from '../record/record.ts';
import type { CompiledRule } from '../rules/compile-rule.ts';
import type { Finding } from '../rules/finding.ts';
import type { Slots } from '../rules/slots.ts';
import { fillTemplate } from '../rules/template.ts';
import { becauseOf } from './because.ts';
import { fixesOf } from './fixes.ts';
import { inLanguage, type Named, templateOf, typedAt } from './texts.ts';
import { blankWords, valueWords } from './value-words.ts';

/** Says of a rule that holds for the record in the slots what was seen and what can be done: plain data. */
export function makeFinding(rule: CompiledRule, slots: Slots, language: string, dictionary: FieldDictionary, at?: At): Finding {
  const { severity, fields, says, source, procedure } = rule.rule;
  const named = namesOf(rule, slots, language, dictionary);
  const finding: Finding = {
    rule: rule.id,
    pack: rule.pack,
    severity,
    fields,
    message: fillTemplate(templateOf(inLanguage(says, language)), named.words),
    because: becauseOf(rule, slots, language, dictionary),
    fixes: fixesOf(rule, slots, language, named),
    source: source ?? [],
    ...(procedure === undefined ? {} : { procedure }),
  };
  return at === undefined ? finding : { ...finding, at };
}

function namesOf(rule: CompiledRule, slots: Slots, language: string, dictionary: FieldDictionary): Named {
  const typed = (field: FieldKey) => typedAt(rule, slots, field);
  const isField = (name: string) => Object.hasOwn(dictionary.fields, name);
  return {
    value: (name) => (isField(name) ? typed(name) : rule.with.get(name)?.read(slots)),
    words(name) {
      if (isField(name)) return typed(name) ?? blankWords(language);
      const source = rule.with.get(name);
      const value = source?.read(slots);
      return source?.kind === 'field' && typeof value === 'string' ? value : valueWords(value, language);
    },
  };
}
