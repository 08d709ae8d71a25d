import type { FieldDictionary } from '../record/field.ts';
import type { At } from '../record/record.ts';
import type { CompiledRule } from '../rules/compile-rule.ts';
import type { Because, Finding } from '../rules/finding.ts';
import type { Slots } from '../rules/slots.ts';
import { fillTemplate, parseTemplate } from '../rules/template.ts';
import { fixesOf } from './fixes.ts';
import { inLanguage, type Named, typedAt } from './texts.ts';
import { blankWords, valueWords } from './value-words.ts';

/** A rule's words in one language, prepared once. */
interface Prepared {
  /** What is the same in every finding of the rule. */
  readonly base: Pick<Finding, 'rule' | 'pack' | 'severity' | 'fields' | 'source'> & {
    readonly procedure: Finding['procedure'];
  };
  message(slots: Slots): string;
  because(slots: Slots): Because[];
  named(slots: Slots): Named;
}

/** How it is told what a rule saw: `becauseIn`, or nothing where every byte counts. */
export type TellBecause = (
  rule: CompiledRule,
  language: string,
  dictionary: FieldDictionary,
) => (slots: Slots) => Because[];

const nothing: TellBecause = () => () => [];

const prepared = new WeakMap<CompiledRule, Map<string, Prepared>>();

/** Says of a rule that holds for the record in the slots what was seen and what can be done: plain data. */
export function makeFinding(
  rule: CompiledRule,
  slots: Slots,
  language: string,
  dictionary: FieldDictionary,
  at: At | undefined,
  tell: TellBecause = nothing,
): Finding {
  const { message, because, named, base } = preparedFor(rule, language, dictionary, tell);
  const { rule: id, pack, severity, fields, source, procedure } = base;
  const { fixes } = rule.rule;
  const finding: { -readonly [key in keyof Finding]: Finding[key] } = {
    rule: id,
    pack,
    severity,
    fields,
    message: message(slots),
    because: because(slots),
    fixes: fixes === undefined ? [] : fixesOf(rule, slots, language, named(slots)),
    source,
  };
  if (procedure !== undefined) finding.procedure = procedure;
  if (at !== undefined) finding.at = at;
  return finding;
}

function preparedFor(rule: CompiledRule, language: string, dictionary: FieldDictionary, tell: TellBecause): Prepared {
  const languages = prepared.get(rule) ?? new Map<string, Prepared>();
  prepared.set(rule, languages);
  const known = languages.get(language) ?? prepare(rule, language, dictionary, tell);
  languages.set(language, known);
  return known;
}

function prepare(rule: CompiledRule, language: string, dictionary: FieldDictionary, tell: TellBecause): Prepared {
  const isField = (name: string) => Object.hasOwn(dictionary.fields, name);
  const words = (name: string, slots: Slots): string => {
    if (isField(name)) return typedAt(rule, slots, name) ?? blankWords(language);
    const source = rule.with.get(name);
    const value = source?.read(slots);
    return source?.kind === 'field' && typeof value === 'string' ? value : valueWords(value, language);
  };
  const template = parseTemplate(inLanguage(rule.rule.says, language));
  const { severity, fields, source = [], procedure } = rule.rule;
  return {
    base: { rule: rule.id, pack: rule.pack, severity, fields, source, procedure },
    message: (slots) => fillTemplate(template, (name) => words(name, slots)),
    because: tell(rule, language, dictionary),
    named: (slots) => ({
      words: (name) => words(name, slots),
      value: (name) => (isField(name) ? typedAt(rule, slots, name) : rule.with.get(name)?.read(slots)),
    }),
  };
}
