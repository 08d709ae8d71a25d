import type { Reads } from '../facts/fact.ts';
import type { FieldDictionary } from '../record/field.ts';
import type { FieldKey, RowGroup } from '../record/record.ts';
import { rowGroups, scopeOf } from '../record/scope.ts';
import { compileCondition, type Test } from './compile-condition.ts';
import { type CompileContext, isObject, owns } from './context.ts';
import { pointerStep } from './fault.ts';
import type { ResolvedRule } from './resolve-packs.ts';
import type { Condition, LeafCondition, Rule } from './rule.ts';
import { compileSource, type Source } from './source.ts';
import { parseTemplate } from './template.ts';

/** Over what a rule runs: the COE, a child, a row of a group, or each row for each child. */
export type Home = 'coe' | 'child' | RowGroup | `${RowGroup}/child`;

/** A rule ready to run. */
export interface CompiledRule {
  readonly id: string;
  readonly rule: Rule;
  readonly pack: { readonly name: string; readonly version: string };
  /** Holds for the record in the slots; the blank guard is not part of it. */
  readonly test: Test;
  /**
   * The rule is silent while the field in this place is blank. Below 0, the field in the place counted from there must be blank:
   * the rule says so itself. 0 when neither is so.
   */
  readonly guard: number;
  readonly home: Home;
  readonly submitOnly: boolean;
  readonly reads: ReadonlySet<Reads>;
  readonly with: ReadonlyMap<string, Source>;
  readonly context: CompileContext;
}

/** Compiles one rule; its faults are told to the context. */
export function compileRule({ id, rule, pack }: ResolvedRule, context: CompileContext): CompiledRule {
  const { dictionary, reads, slots, tell } = context;
  const wantsBlank = asksForBlank(rule.conditions, rule.fields[0]);
  const whole = compileCondition(rule.conditions, '/conditions', context);
  // The guard looks whether the field is blank: what is left is all that has to be asked.
  const test = wantsBlank
    ? compileCondition(withoutBlank(rule.conditions, rule.fields[0]), '', { ...context, tell: () => undefined })
    : whole;
  const note = (field: FieldKey) => {
    if (!owns(dictionary.fields, field)) return false;
    reads.add(field);
    slots.field(field);
    return true;
  };
  rule.fields.forEach((field, i) => {
    if (!owns(dictionary.fields, field)) tell(`/fields/${i}`, 'no such field', field);
  });
  const named = new Map<string, Source>();
  for (const [name, reference] of Object.entries(rule.with ?? {})) {
    const source = compileSource(reference as never, `/with${pointerStep(name)}`, context);
    if (source !== undefined) named.set(name, source);
  }
  for (const text of textsOf(rule)) parseTemplate(text).names.forEach(note);
  rule.fixes?.forEach(({ set }, i) => {
    for (const field of Object.keys(set))
      if (!note(field)) tell(`/fixes/${i}/set${pointerStep(field)}`, 'no such field', field);
  });
  const [first] = rule.fields;
  const guarded = !asksIsBlank(rule.conditions, first, context);
  if (guarded) reads.add(first);
  const guard = guarded ? slots.field(first) : wantsBlank ? -slots.field(first) : 0;
  return {
    id,
    rule,
    pack: { name: pack.name, version: pack.version },
    test,
    guard,
    home: homeOf(rule, reads, dictionary),
    submitOnly: rule.stage === 'submit',
    reads,
    with: named,
    context,
  };
}

/** Whether a condition asks `isBlank` of this field somewhere, named conditions included. */
export function asksIsBlank(
  condition: Condition,
  field: FieldKey,
  context: CompileContext,
  names: readonly string[] = [],
): boolean {
  if (!isObject(condition)) return false;
  const node = condition as { readonly [key: string]: unknown };
  const members = [node['all'], node['any'], node['not']].flat() as (Condition | undefined)[];
  if (members.some((member) => member !== undefined && asksIsBlank(member, field, context, names))) return true;
  if (typeof node['condition'] === 'string') {
    const part = context.condition(node['condition']);
    return (
      part !== undefined &&
      !names.includes(part.key) &&
      asksIsBlank(part.condition, field, part.context, [...names, part.key])
    );
  }
  const leaf = condition as Partial<LeafCondition>;
  return leaf.fact === field && typeof leaf.operator === 'string' && leaf.operator.split(':').at(-1) === 'isBlank';
}

/** Whether the conditions can only hold while this field is blank: `all` of them, and one is that it is. */
function asksForBlank(condition: Condition, field: FieldKey): boolean {
  return 'all' in condition && Array.isArray(condition.all) && condition.all.some((part) => isBlankLeaf(part, field));
}

function withoutBlank(condition: Condition, field: FieldKey): Condition {
  return 'all' in condition ? { all: condition.all.filter((part) => !isBlankLeaf(part, field)) } : condition;
}

function isBlankLeaf(condition: unknown, field: FieldKey): boolean {
  return (
    isObject(condition) &&
    condition['fact'] === field &&
    condition['operator'] === 'isBlank' &&
    condition['value'] === true
  );
}

/** The generated first member of `all`, for engines that know json-rules-engine's grammar only. */
export function blankGuard(field: FieldKey): LeafCondition {
  return { fact: field, operator: 'isBlank', value: false };
}

/**
 * A rule that says nothing of `per` and reads nothing of a child runs once for the COE, so that a clerk is not told the same of
 * every child. A row rule that reads nothing of a child runs once a row.
 */
function homeOf(rule: Rule, reads: ReadonlySet<Reads>, dictionary: FieldDictionary): Home {
  if (rule.per === 'coe') return 'coe';
  if (rule.per === 'row') {
    const group = scopeOf(rule.fields[0], dictionary);
    if (group === 'coe' || group === 'child') return group;
    return readsOfChild(reads, dictionary, group) ? `${group}/child` : group;
  }
  if (rule.per === 'child') return 'child';
  return readsOfChild(reads, dictionary, 'moves') ? 'child' : 'coe';
}

function readsOfChild(reads: ReadonlySet<Reads>, dictionary: FieldDictionary, own: RowGroup): boolean {
  for (const one of reads) {
    if (one.startsWith('#rows.')) {
      if (one !== '#rows.moves' && one !== `#rows.${own}`) return true;
    } else if (one.startsWith('#')) {
      if (one !== '#place' && one !== '#settled' && one !== '#stage') return true;
    } else {
      const scope = scopeOf(one, dictionary);
      if (scope === 'child' || (rowGroups.includes(scope as RowGroup) && scope !== 'moves' && scope !== own))
        return true;
    }
  }
  return false;
}

/** Every text of a rule that may have names in braces. */
function textsOf({ says, fixes = [] }: Rule): string[] {
  return [says, ...fixes.flatMap(({ label, set }) => [label, set])]
    .flatMap((texts) => Object.values(texts))
    .filter((text) => typeof text === 'string');
}
