import type { Test } from './compile-condition.ts';
import type { CompiledRule, Home } from './compile-rule.ts';
import type { Slots } from './slots.ts';

/** The rules that run over one kind of record, in the order their findings are told. */
export interface Plan {
  readonly rules: readonly CompiledRule[];
  readonly tests: readonly Test[];
  /** By rule: its guard, and the first rule after it that has another. */
  readonly guards: readonly number[];
  readonly ends: readonly number[];
}

/** Told when a fact or operator threw: the rule has no finding then. */
export type Trouble = (rule: CompiledRule, error: unknown) => void;

/** Rules of these homes, already in the order of findings. */
export function planFor(rules: readonly CompiledRule[], homes: readonly Home[] | 'all', typing: boolean): Plan {
  const chosen = rules.filter((rule) => (homes === 'all' || homes.includes(rule.home)) && !(typing && rule.submitOnly));
  const guards = chosen.map(({ guard }) => guard);
  const ends = guards.map((guard, i) => {
    const end = guards.findIndex((other, j) => j > i && other !== guard);
    return end < 0 ? guards.length : end;
  });
  return { rules: chosen, tests: chosen.map(({ test }) => test), guards, ends };
}

/**
 * Runs a plan: calls `fired` with each rule that holds. The only loop every record goes through: a blank field passes over all
 * rules that wait for it at once.
 */
export function runPlan(
  { rules, tests, guards, ends }: Plan,
  slots: Slots,
  fired: (rule: CompiledRule, slots: Slots) => void,
  trouble: Trouble,
): void {
  for (let i = 0; i < tests.length; i++) {
    const guard = guards[i] as number;
    if (guard > 0 ? slots[guard] === undefined : guard < 0 && slots[-guard] !== undefined) i = (ends[i] as number) - 1;
    else {
      try {
        if ((tests[i] as Test)(slots)) fired(rules[i] as CompiledRule, slots);
      } catch (error) {
        trouble(rules[i] as CompiledRule, error);
      }
    }
  }
}

/** Whether one rule holds. */
export function runRule(rule: CompiledRule, slots: Slots, trouble: Trouble): boolean {
  const { guard } = rule;
  if (guard > 0 ? slots[guard] === undefined : guard < 0 && slots[-guard] !== undefined) return false;
  try {
    return rule.test(slots);
  } catch (error) {
    trouble(rule, error);
    return false;
  }
}

/** What went wrong, for a diagnostic. */
export function troubleText(error: unknown): string {
  return error instanceof Error ? `${error.name}: ${error.message}` : String(error);
}
