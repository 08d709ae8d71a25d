import { compileCondition, type Test } from './compile-condition.ts';
import type { CompiledRule } from './compile-rule.ts';
import { type CompileContext, isObject } from './context.ts';
import type { Condition, FactReference, LeafCondition } from './rule.ts';
import type { Slots } from './slots.ts';
import { compileSource, type Source } from './source.ts';

/** The conditions of a rule taken apart, so that each part can be asked by itself. */
export type ConditionTree =
  | {
      readonly kind: 'all' | 'any' | 'not';
      readonly test: Test;
      readonly pointer: string;
      readonly parts: readonly ConditionTree[];
    }
  | {
      readonly kind: 'condition';
      readonly name: string;
      readonly test: Test;
      readonly pointer: string;
      readonly parts: readonly ConditionTree[];
    }
  | {
      readonly kind: 'fact';
      readonly test: Test;
      readonly leaf: LeafCondition;
      readonly left: Source | undefined;
      /** When the value compared with is a fact too. */
      readonly right: Source | undefined;
      readonly pointer: string;
    };

const trees = new WeakMap<CompiledRule, ConditionTree>();

/** The tree of a rule, without its blank guard; made when first asked for. */
export function treeOf(rule: CompiledRule): ConditionTree {
  const known = trees.get(rule);
  if (known !== undefined) return known;
  const tree = grow(rule.rule.conditions, '/conditions', rule.context);
  trees.set(rule, tree);
  return tree;
}

/** The tree of a condition. */
export function grow(condition: Condition, pointer: string, context: CompileContext): ConditionTree {
  const test = compileCondition(condition, pointer, context);
  if ('all' in condition)
    return {
      kind: 'all',
      test,
      pointer,
      parts: condition.all.map((part, i) => grow(part, `${pointer}/all/${i}`, context)),
    };
  if ('any' in condition)
    return {
      kind: 'any',
      test,
      pointer,
      parts: condition.any.map((part, i) => grow(part, `${pointer}/any/${i}`, context)),
    };
  if ('not' in condition)
    return { kind: 'not', test, pointer, parts: [grow(condition.not, `${pointer}/not`, context)] };
  if ('condition' in condition) {
    const named = context.condition(condition.condition);
    const parts = named === undefined ? [] : [grow(named.condition, '', named.context)];
    return { kind: 'condition', name: named?.key ?? condition.condition, test, pointer, parts };
  }
  const right = isReference(condition.value) ? sourceOf(condition.value, context) : undefined;
  return { kind: 'fact', test, leaf: condition, left: sourceOf(condition, context), right, pointer };
}

function isReference(value: unknown): value is FactReference {
  return isObject(value) && Object.hasOwn(value, 'fact');
}

function sourceOf({ fact, params = {}, path }: FactReference, context: CompileContext): Source | undefined {
  return compileSource({ fact, params, ...(path === undefined ? {} : { path }) }, '', context);
}

type Leaf = ConditionTree & { readonly kind: 'fact' };

/** The leaves that made a rule's conditions come out as they did, in the order written. */
export function decidingLeaves(tree: ConditionTree, slots: Slots, outcome = true): Leaf[] {
  if (tree.kind === 'fact') return [tree];
  if (tree.kind === 'not') return tree.parts.flatMap((part) => decidingLeaves(part, slots, !outcome));
  if (tree.kind === 'condition' || (tree.kind === 'all') === outcome)
    return tree.parts.flatMap((part) => decidingLeaves(part, slots, outcome));
  return tree.parts.flatMap((part) => (part.test(slots) === outcome ? decidingLeaves(part, slots, outcome) : []));
}
