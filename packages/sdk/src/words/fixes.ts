import type { CompiledRule } from '../rules/compile-rule.ts';
import type { OfferedFix } from '../rules/finding.ts';
import type { Fix } from '../rules/rule.ts';
import type { Slots } from '../rules/slots.ts';
import { fillTemplate } from '../rules/template.ts';
import { inLanguage, type Named, templateOf, typedAt } from './texts.ts';
import { valueWords } from './value-words.ts';

/** The fixes of a rule, filled in; one that would change nothing, or whose value is not known, is left out. */
export function fixesOf(rule: CompiledRule, slots: Slots, language: string, named: Named): OfferedFix[] {
  const { fixes } = rule.rule;
  if (fixes === undefined) return [];
  return fixes.flatMap((fix) => {
    const { each, as } = fix;
    if (each === undefined || as === undefined) return offer(fix, rule, slots, language, named) ?? [];
    const choices = named.value(each);
    if (!Array.isArray(choices)) return [];
    return choices.flatMap(
      (choice) => offer(fix, rule, slots, language, withChoice(named, as, choice, language)) ?? [],
    );
  });
}

function withChoice(named: Named, as: string, choice: unknown, language: string): Named {
  return {
    value: (name) => (name === as ? choice : named.value(name)),
    words: (name) => (name === as ? valueWords(choice, language) : named.words(name)),
  };
}

function offer(fix: Fix, rule: CompiledRule, slots: Slots, language: string, named: Named): OfferedFix | undefined {
  const set: { [field: string]: string } = {};
  let changes = fix.settle !== undefined;
  for (const [field, text] of Object.entries(fix.set)) {
    const value = canonical(text, named);
    if (value === undefined) return undefined;
    set[field] = value;
    changes ||= value !== (typedAt(rule, slots, field) ?? '');
  }
  if (!changes) return undefined;
  const label = fillTemplate(templateOf(inLanguage(fix.label as never, language)), named.words);
  const { settle, certain } = fix;
  const chosen =
    settle === undefined
      ? undefined
      : { field: settle, text: typedAt(rule, slots, settle) ?? '', day: set[settle] ?? '' };
  return { label, set, ...(chosen === undefined ? {} : { settle: chosen }), ...(certain === true ? { certain } : {}) };
}

/** The value a fix sets: undefined when a name in it has none. */
function canonical(text: string, named: Named): string | undefined {
  let known = true;
  const whole = fillTemplate(templateOf(text), (name) => {
    const value = named.value(name);
    if (typeof value === 'string' || typeof value === 'number') return String(value);
    known = false;
    return '';
  });
  return known ? whole : undefined;
}
