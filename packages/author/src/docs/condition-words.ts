import type { Condition, LeafCondition, Words } from '@coe-check/sdk';
import type { Language } from './docs-words.ts';

/** What a fact of a procedure is called, and each answer to it. */
export interface AnswerWords {
  fact(key: string): Words;
  answer(key: string, value: string): Words;
}

const joints = {
  en: { and: ' and ', or: ' or ', not: 'not ', open: 'not known yet', given: 'known' },
  es: { and: ' y ', or: ' o ', not: 'no ', open: 'aún no se sabe', given: 'se sabe' },
} as const;

/**
 * A condition over answers as a person says it. Of a question asked in this very step only the answer is told, with its letter
 * where the step asks several.
 *
 * { fact: 'paper.says', operator: 'equal', value: 'agrees' }  → 'the entry is as on the paper'
 */
export function conditionWords(
  condition: Condition,
  asked: readonly string[],
  words: AnswerWords,
  language: Language,
): string {
  const { and, or, not } = joints[language];
  const tell = (one: Condition): string => conditionWords(one, asked, words, language);
  const several = (parts: readonly Condition[], joint: string): string =>
    parts.map((part) => (parts.length > 1 && isGroup(part) ? `(${tell(part)})` : tell(part))).join(joint);
  if ('all' in condition) return several(condition.all, and);
  if ('any' in condition) return several(condition.any, or);
  if ('not' in condition) return `${not}(${tell(condition.not)})`;
  return 'condition' in condition ? condition.condition : leafWords(condition, asked, words, language);
}

function leafWords(
  { fact, operator, value }: LeafCondition,
  asked: readonly string[],
  words: AnswerWords,
  language: Language,
): string {
  const { or, not, open, given } = joints[language];
  const values = (Array.isArray(value) ? value : [value]).map((one) => words.answer(fact, String(one))[language]);
  const said =
    operator === 'isBlank'
      ? value === true
        ? open
        : given
      : `${operator.startsWith('not') ? not : ''}${values.join(or)}`;
  if (!asked.includes(fact)) return `«${words.fact(fact)[language]}» ${said}`;
  return asked.length === 1 ? said : `${letterOf(asked.indexOf(fact))} ${said}`;
}

/** What the questions of one step are told apart by, where there are several. */
export function letterOf(question: number): string {
  return `(${String.fromCharCode(97 + question)})`;
}

function isGroup(condition: Condition): boolean {
  return 'all' in condition || 'any' in condition;
}
