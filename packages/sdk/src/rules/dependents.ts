import type { Reads } from '../facts/fact.ts';
import type { CompiledRule } from './compile-rule.ts';
import type { Plan } from './plan.ts';
import type { SlotTable } from './slots.ts';

/** What must be looked at again when something a rule or fact reads has changed. */
export interface Dependents {
  /** Places of the derived facts that read it. */
  facts(read: Reads): readonly number[];
  /** Rules of a plan that read it, in the order of findings. */
  rules(plan: Plan, read: Reads): readonly CompiledRule[];
}

export function createDependents(table: SlotTable): Dependents {
  const factsByRead = new Map<Reads, readonly number[]>();
  const rulesByPlan = new Map<Plan, Map<Reads, readonly CompiledRule[]>>();
  return {
    facts(read) {
      let places = factsByRead.get(read);
      if (places === undefined) {
        places = [...table.facts.values()].filter(({ reads }) => concerns(reads, read)).map(({ slot }) => slot);
        factsByRead.set(read, places);
      }
      return places;
    },
    rules(plan, read) {
      let byRead = rulesByPlan.get(plan);
      if (byRead === undefined) {
        byRead = new Map();
        rulesByPlan.set(plan, byRead);
      }
      let rules = byRead.get(read);
      if (rules === undefined) {
        rules = plan.rules.filter((rule) => concerns([...rule.reads], read));
        byRead.set(read, rules);
      }
      return rules;
    },
  };
}

function concerns(reads: readonly Reads[], read: Reads): boolean {
  return reads.includes(read) || reads.includes('#all');
}
