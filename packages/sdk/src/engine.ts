import type { Fact } from './facts/fact.ts';
import { generic } from './facts/generic.ts';
import type { Checker, CheckerOptions } from './rules/checker-api.ts';
import { createCheckerWith } from './rules/create-checker.ts';
import type { CompilePattern } from './rules/patterns/compiled-pattern.ts';
import type { BuiltPack } from './rules/rule.ts';
import { finish, type Steps } from './steps.ts';
import { makeFinding, type TellBecause } from './words/make-finding.ts';

/** Options of a checker whose deep facts are handed in. */
export interface EngineOptions extends CheckerOptions {
  /** Facts beside the generic ones, for example `readings` of `@coe-check/sdk/readings`. */
  readonly facts?: readonly Fact[];
  /** Makes the patterns of rules ready: `compilePattern` of `@coe-check/sdk/readings`. */
  readonly patterns: CompilePattern;
  /** Tells what a rule saw (`because` of a finding); without it findings have none. `tellBecause` of `@coe-check/sdk/readings`. */
  readonly because?: TellBecause;
}

/**
 * The checker without the deep facts of names and dates and without patterns, for where every byte counts: they are handed in.
 *
 * const checker = createChecker([us], { today: '2026-11-23', facts: readings, patterns: compilePattern });
 */
export function createChecker(packs: readonly BuiltPack[], options: EngineOptions): Checker {
  return finish(checkerInSteps(packs, options));
}

/**
 * `createChecker` cut into steps, for a page that must not wait: whoever runs them may rest between two.
 *
 * const steps = checkerInSteps([us], options);
 * for (let step = steps.next(); ; step = steps.next()) { if (step.done) break; await rest(); }
 */
export function checkerInSteps(packs: readonly BuiltPack[], options: EngineOptions): Steps<Checker> {
  return createCheckerWith(
    (parts, rule, slots, language, at) =>
      makeFinding(rule, slots, language, parts.shared.dictionary, at, options.because),
    { facts: [...generic, ...(options.facts ?? [])], compilePattern: options.patterns },
    packs,
    options,
  );
}

export type * from './facts/fact.ts';
export { isDay } from './record/day.ts';
export type * from './record/field.ts';
export { flatten } from './record/layers.ts';
export type * from './record/place.ts';
export type * from './record/record.ts';
export { type FieldScope, scopeOf } from './record/scope.ts';
export { isBlank, typedText } from './record/typed.ts';
export type * from './rules/checker-api.ts';
export type { CompiledRule } from './rules/compile-rule.ts';
export { expandRule } from './rules/expand-rule.ts';
export { explain } from './rules/explain.ts';
export { faultLine, PackError, type PackFault } from './rules/fault.ts';
export type * from './rules/finding.ts';
export type * from './rules/rule.ts';
export type { Slots } from './rules/slots.ts';
export { finish, type Steps } from './steps.ts';
export { fold } from './text/fold.ts';
export type { TellBecause } from './words/make-finding.ts';
