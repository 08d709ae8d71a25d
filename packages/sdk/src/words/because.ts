import type { FieldDictionary } from '../record/field.ts';
import type { CompiledRule } from '../rules/compile-rule.ts';
import { decidingLeaves, treeOf } from '../rules/condition-tree.ts';
import type { Because } from '../rules/finding.ts';
import type { Slots } from '../rules/slots.ts';
import type { Source } from '../rules/source.ts';
import { inLanguage } from './texts.ts';
import { blankWords, valueWords } from './value-words.ts';

/** What a rule saw: each fact that decided, once, with its value and a short sentence. */
export function becauseOf(rule: CompiledRule, slots: Slots, language: string, dictionary: FieldDictionary): Because[] {
  const seen: Source[] = [];
  for (const { left, right } of decidingLeaves(treeOf(rule), slots)) {
    for (const source of [left, right]) {
      if (source !== undefined && !seen.some((one) => one.slot === source.slot && one.path === source.path)) seen.push(source);
    }
  }
  return seen.map((source) => {
    const value = source.read(slots);
    return { fact: source.fact, value: plain(value), says: says(source, value, slots, language, rule, dictionary) };
  });
}

function says(source: Source, value: unknown, slots: Slots, language: string, rule: CompiledRule, dictionary: FieldDictionary): string {
  if (source.kind === 'field') return `${labelOf(source.fact, language, dictionary)}: ${(value as string | undefined) ?? blankWords(language)}`;
  const fact = rule.context.facts.get(source.fact);
  const name = fact?.label === undefined ? source.fact : inLanguage(fact.label as never, language);
  const field = source.params['field'];
  const of = typeof field === 'string' && field !== 'today' ? ` (${labelOf(field, language, dictionary)})` : '';
  const shown = source.path?.endsWith('.length') === true ? source.before(slots) : value;
  return `${name}${of}: ${valueWords(shown, language)}`;
}

function labelOf(field: string, language: string, { fields }: FieldDictionary): string {
  const label = Object.hasOwn(fields, field) ? fields[field]?.label : undefined;
  return label === undefined ? field : inLanguage(label as never, language);
}

/** Small enough to show: a list of records becomes their number, an object nothing. */
function plain(value: unknown): unknown {
  if (Array.isArray(value)) return value.every((one) => one === null || typeof one !== 'object') ? value : value.length;
  return value === undefined || (value !== null && typeof value === 'object') ? null : value;
}
