import type { Checker, Example } from '@coe-check/sdk';
import { aroundOf } from '../packs/run-examples.ts';
import type { Language } from './docs-words.ts';

/** A rule as the book shows it: with what it really says of its first example, and a right one. */
export interface BookRule {
  readonly rule: Checker['rules'][number];
  /** The folder it lies in. */
  readonly topic: string;
  readonly wrong: ShownExample | undefined;
  readonly right: Example | undefined;
}

/** An example and what the checker makes of it. */
export interface ShownExample {
  readonly example: Example;
  readonly says: Readonly<{ [language in Language]: string }>;
  readonly fixes: Readonly<{ [language in Language]: readonly string[] }>;
}

/** These rules of a checker, in the order given. */
export function bookRules(checker: Checker, ids: readonly string[]): BookRule[] {
  return ids.flatMap((id): BookRule[] => {
    const rule = checker.rules.find((one) => one.id === id);
    if (rule === undefined) return [];
    const hits = rule.examples.filter(({ finds }) => finds);
    const wrong = hits.map((example) => shown(checker, id, example)).find((one) => one !== undefined);
    const right = rule.examples.find(({ finds }) => !finds);
    return [{ rule, topic: id.split('/')[1] ?? '', wrong, right }];
  });
}

/** Undefined when another pack's settings keep the rule quiet on this example. */
function shown(checker: Checker, id: string, example: Example): ShownExample | undefined {
  const findingIn = (lang: Language) =>
    checker.check(example.record, { ...aroundOf(example), lang }).find((finding) => finding.rule === id);
  const [en, es] = [findingIn('en'), findingIn('es')];
  if (en === undefined || es === undefined) return undefined;
  return {
    example,
    says: { en: en.message, es: es.message },
    fixes: { en: en.fixes.map(({ label }) => label), es: es.fixes.map(({ label }) => label) },
  };
}
