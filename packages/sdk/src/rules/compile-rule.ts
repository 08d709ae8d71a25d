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
  /** The rule is silent while the field in this place is blank; 0 when it asks about blanks itself. */
  readonly guard: number;
  readonly home: Home;
  readonly submitOnly: boolean;
  readonly reads: ReadonlySet<Reads>;
  readonly with: ReadonlyMap<string, Source>;
  readonly context: CompileContext;
}

/** Compiles one rule; its faults are told to the context. */
export function compileRule({ id, rule, pack }: ResolvedRule, context: CompileContext): CompiledRule {
  const { dictionary } = context;
  const test = compileCondition(rule.conditions, '/conditions', context);
  for (const [i, field] of rule.fields.entries()) {
    if (!owns(dictionary.fields, field)) context.tell(`/fields/${i}`, 'unknown-field', field);
  }
  const named = new Map<string, Source>();
  for (const [name, reference] of Object.entries(rule.with ?? {})) {
    const pointer = `/with${pointerStep(name)}`;
    if (owns(dictionary.fields, name)) context.tell(pointer, 'name-is-a-field', name);
    const source = compileSource(reference as never, pointer, context);
    if (source !== undefined) named.set(name, source);
  }
  checkWords(rule, context);
  const guarded = !asksIsBlank(rule.conditions, rule.fields[0], context);
  const guard = guarded ? context.slots.field(rule.fields[0]) : 0;
  if (guarded) context.reads.add(rule.fields[0]);
  return {
    id,
    rule,
    pack: { name: pack.name, version: pack.version },
    test,
    guard,
    home: homeOf(rule, context.reads, dictionary),
    submitOnly: rule.stage === 'submit',
    reads: context.reads,
    with: named,
    context,
  };
}

/** Whether a condition asks `isBlank` of this field somewhere, named conditions included. */
export function asksIsBlank(condition: Condition, field: FieldKey, context: CompileContext, names: readonly string[] = []): boolean {
  if (!isObject(condition)) return false;
  const node = condition as { readonly [key: string]: unknown };
  const members = [node['all'], node['any'], node['not']].flat() as (Condition | undefined)[];
  if (members.some((member) => member !== undefined && asksIsBlank(member, field, context, names))) return true;
  if (typeof node['condition'] === 'string') {
    const part = context.condition(node['condition']);
    return part !== undefined && !names.includes(part.key) && asksIsBlank(part.condition, field, part.context, [...names, part.key]);
  }
  const leaf = condition as Partial<LeafCondition>;
  return leaf.fact === field && typeof leaf.operator === 'string' && leaf.operator.split(':').at(-1) === 'isBlank';
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
      if (scope === 'child' || (rowGroups.includes(scope as RowGroup) && scope !== 'moves' && scope !== own)) return true;
    }
  }
  return false;
}

/** Names in what the rule says and fixes: fields are noted as read, unknown ones are faults. */
function checkWords(rule: Rule, { dictionary, reads, slots, tell }: CompileContext): void {
  const named = Object.keys(rule.with ?? {});
  const note = (field: FieldKey, pointer: string) => {
    if (!owns(dictionary.fields, field)) tell(pointer, 'unknown-field', field);
    else {
      reads.add(field);
      slots.field(field);
    }
  };
  const text = (value: unknown, pointer: string, names: readonly string[]) => {
    if (typeof value !== 'string') tell(pointer, 'wrong-shape', 'text');
    else {
      for (const name of parseTemplate(value).names) {
        if (names.includes(name)) continue;
        if (owns(dictionary.fields, name)) note(name, pointer);
        else tell(pointer, 'unknown-name', name, names);
      }
    }
  };
  for (const [language, value] of Object.entries(rule.says)) text(value, `/says${pointerStep(language)}`, named);
  rule.fixes?.forEach(({ each, as, settle, label, set }, i) => {
    const at = `/fixes/${i}`;
    const names = as === undefined ? named : [...named, as];
    if ((each === undefined) !== (as === undefined)) tell(at, 'each-without-as');
    if (each !== undefined && !named.includes(each)) tell(`${at}/each`, 'unknown-name', each, named);
    if (settle !== undefined && !owns(set, settle)) tell(`${at}/settle`, 'settles-unset', settle);
    for (const [language, value] of Object.entries(label)) text(value, `${at}/label${pointerStep(language)}`, names);
    for (const [field, value] of Object.entries(set)) {
      note(field, `${at}/set${pointerStep(field)}`);
      text(value, `${at}/set${pointerStep(field)}`, names);
    }
  });
}
