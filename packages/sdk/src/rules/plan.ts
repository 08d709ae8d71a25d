import type { CompiledRule, Home } from './compile-rule.ts';
import type { Slots } from './slots.ts';
import type { Test } from './compile-condition.ts';

/** Neighbours in the order of findings that wait on the same field: one look at the field decides for all. */
interface Block {
  readonly guard: number;
  readonly from: number;
  readonly to: number;
}

/** The rules that run over one kind of record, in the order their findings are told. */
export interface Plan {
  readonly rules: readonly CompiledRule[];
  readonly tests: readonly Test[];
  readonly blocks: readonly Block[];
}

/** Told when a fact or operator threw: the rule has no finding then. */
export type Trouble = (rule: CompiledRule, error: unknown) => void;

/** Rules of these homes, already in the order of findings. */
export function planFor(rules: readonly CompiledRule[], homes: readonly Home[] | 'all', typing: boolean): Plan {
  const chosen = rules.filter((rule) => (homes === 'all' || homes.includes(rule.home)) && !(typing && rule.submitOnly));
  const blocks: Block[] = [];
  chosen.forEach(({ guard }, i) => {
    const last = blocks.at(-1);
    if (last !== undefined && last.guard === guard) blocks[blocks.length - 1] = { ...last, to: i + 1 };
    else blocks.push({ guard, from: i, to: i + 1 });
  });
  return { rules: chosen, tests: chosen.map(({ test }) => test), blocks };
}

/** Runs a plan: calls `fired` with the place of each rule that holds. The only loop every record goes through. */
export function runPlan({ rules, tests, blocks }: Plan, slots: Slots, fired: (rule: CompiledRule) => void, trouble: Trouble): void {
  for (let b = 0; b < blocks.length; b++) {
    const { guard, from, to } = blocks[b] as Block;
    if (guard !== 0 && slots[guard] === undefined) continue;
    for (let i = from; i < to; i++) {
      try {
        if ((tests[i] as Test)(slots)) fired(rules[i] as CompiledRule);
      } catch (error) {
        trouble(rules[i] as CompiledRule, error);
      }
    }
  }
}

/** Whether one rule holds. */
export function runRule(rule: CompiledRule, slots: Slots, trouble: Trouble): boolean {
  if (rule.guard !== 0 && slots[rule.guard] === undefined) return false;
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
