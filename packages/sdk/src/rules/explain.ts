import type { StudentRecord } from '../record/record.ts';
import { slotsOfRecord } from './check-record.ts';
import type { Around, Checker, Explained } from './checker-api.ts';
import { blankGuard, type CompiledRule } from './compile-rule.ts';
import { type ConditionTree, grow, treeOf } from './condition-tree.ts';
import { partsOf } from './create-checker.ts';
import { troubleText } from './plan.ts';
import type { Slots } from './slots.ts';

/**
 * Why a rule holds for a record or not: its condition tree with left side, right side and outcome, the blank guard first.
 * Undefined when the checker has no such rule. Slow and thorough: for authors and support, not for every keystroke.
 *
 * explain(checker, 'us/names/suffix-known', { suffix: 'Jr' })?.outcome  → true
 */
export function explain(
  checker: Checker,
  rule: string,
  record: StudentRecord,
  around: Around = {},
): Explained | undefined {
  const parts = partsOf(checker);
  const rules = parts?.rules.filter(({ id }) => id === rule) ?? [];
  if (parts === undefined || rules.length === 0) return undefined;
  const slots = slotsOfRecord(parts, record, around);
  const [only, ...more] = rules.map((one) => explainRule(one, slots));
  if (only === undefined || more.length === 0) return only;
  const all = [only, ...more];
  return { kind: 'any', pointer: '', outcome: all.some(({ outcome }) => outcome), parts: all };
}

function explainRule(rule: CompiledRule, slots: Slots): Explained {
  const whole = explainTree(treeOf(rule), slots);
  if (rule.guard <= 0) return whole;
  const guard = explainTree(grow(blankGuard(rule.rule.fields[0]), '', rule.context), slots);
  return { kind: 'all', pointer: '', outcome: guard.outcome && whole.outcome, parts: [guard, whole] };
}

function explainTree(tree: ConditionTree, slots: Slots): Explained {
  if (tree.kind !== 'fact') {
    const parts = tree.parts.map((part) => explainTree(part, slots));
    const outcome = outcomeOf(tree.kind, parts);
    const shown = { pointer: tree.pointer, outcome, parts };
    return tree.kind === 'condition' ? { kind: 'condition', name: tree.name, ...shown } : { kind: tree.kind, ...shown };
  }
  const { fact, params, path, operator, value } = tree.leaf;
  const shown = {
    kind: 'fact' as const,
    fact,
    ...(params === undefined ? {} : { params }),
    ...(path === undefined ? {} : { path }),
    operator,
    pointer: tree.pointer,
  };
  try {
    const left = tree.left?.read(slots);
    return {
      ...shown,
      left,
      right: tree.right === undefined ? value : tree.right.read(slots),
      outcome: tree.test(slots),
    };
  } catch (error) {
    return { ...shown, left: undefined, right: undefined, outcome: false, trouble: troubleText(error) };
  }
}

function outcomeOf(kind: 'all' | 'any' | 'not' | 'condition', parts: readonly Explained[]): boolean {
  if (kind === 'all') return parts.every(({ outcome }) => outcome);
  if (kind === 'any') return parts.length === 0 || parts.some(({ outcome }) => outcome);
  return kind === 'not' ? parts[0]?.outcome !== true : parts[0]?.outcome === true;
}
