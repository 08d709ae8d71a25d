/** What the engine is handed where every byte counts (`@coe-check/sdk/engine`): the deep facts, patterns, and what a rule saw in words. */
export { type CourseLookUp, courseFact } from './facts/course.ts';
export { readings } from './facts/readings.ts';
export type { CompiledRule } from './rules/compile-rule.ts';
export { compilePattern } from './rules/patterns/compile-pattern.ts';
export type { Slots } from './rules/slots.ts';
export { becauseIn as tellBecause } from './words/because.ts';
