import type { CompiledModel } from './compile.ts';
import type { GuardCondition } from './model.ts';
import { missingLevel } from './scorer.ts';

/** A pair as a guard sees it. */
export interface JudgedPair {
  readonly levels: Uint8Array;
  /** Code-independent view of a column: the derived value of the left and the right record, '' when blank. */
  left(column: number): string;
  right(column: number): string;
  /** Share of a value among all of its column's dictionary, 0 when unknown. */
  share(column: number, value: string): number;
}

export interface Judgement {
  /** Undefined below the lowest call. */
  readonly call: string | undefined;
  /** The guard that held the call down, if one did. */
  readonly guard: string | undefined;
}

/**
 * What a weight is called, after the guards: the first guard that holds gives the call when the weight alone reached any, or always.
 *
 * const judge = createJudge(model); judge(17.3, pair)  → { call: 'likely', guard: undefined }
 */
export function createJudge(model: CompiledModel): (weight: number, pair: JudgedPair) => Judgement {
  const calls = model.model.calls.toSorted((a, b) => b.from - a.from);
  const guards = guardsOf(model);
  return (weight, pair) => {
    const call = calls.find(({ from }) => weight >= from)?.call;
    const held = guards.find(({ always, holds }) => (call !== undefined || always) && holds(pair));
    return held === undefined ? { call, guard: undefined } : { call: held.call, guard: held.id };
  };
}

/** The guards of a model, each with its question. */
const guardsOf = (model: CompiledModel) =>
  model.model.guards.map(({ id, call, when, always = false }) => ({
    id,
    call,
    always,
    holds: guardQuestion(when, model),
  }));

function guardQuestion(when: GuardCondition, model: CompiledModel): (pair: JudgedPair) => boolean {
  const at = (name: string): number => model.columns.findIndex((each) => each.name === name);
  if ('all' in when) {
    const parts = when.all.map((part) => guardQuestion(part, model));
    return (pair) => parts.every((part) => part(pair));
  }
  if ('any' in when) {
    const parts = when.any.map((part) => guardQuestion(part, model));
    return (pair) => parts.some((part) => part(pair));
  }
  if ('not' in when) {
    const inner = guardQuestion(when.not, model);
    return (pair) => !inner(pair);
  }
  if ('level' in when) {
    const asked = Object.entries(when.level).map(([id, levels]) => {
      const index = model.comparisons.findIndex((each) => each.id === id);
      const all = model.comparisons[index]?.levels ?? [];
      return {
        index,
        allowed: levels.map((level) =>
          level === 'missing' ? missingLevel : all.findIndex(({ source }) => source.id === level),
        ),
      };
    });
    return ({ levels }) => asked.every(({ index, allowed }) => allowed.includes(levels[index] as number));
  }
  if ('equal' in when) {
    const column = at(when.equal);
    return (pair) => pair.left(column) !== '' && pair.left(column) === pair.right(column);
  }
  if ('differ' in when) {
    const column = at(when.differ);
    return (pair) => pair.left(column) !== '' && pair.right(column) !== '' && pair.left(column) !== pair.right(column);
  }
  if ('value' in when) {
    const column = at(when.value);
    return (pair) => when.is.includes(pair.left(column)) || when.is.includes(pair.right(column));
  }
  const column = at(when.common);
  return (pair) => [pair.left(column), pair.right(column)].every((value) => pair.share(column, value) >= when.least);
}
