import type { At, Coe } from '../record/record.ts';
import { atDesk } from './check-record.ts';
import type { CoeAround } from './checker-api.ts';
import type { CheckerParts } from './checker-parts.ts';
import { coeState, unitsOf } from './coe-state.ts';
import type { CompiledRule } from './compile-rule.ts';
import { fillFromLayers } from './fill-slots.ts';
import type { Finding } from './finding.ts';
import { runPlan, type Trouble } from './plan.ts';
import type { Slots } from './slots.ts';

/** What a finding of a COE is ordered by: the shared part first, then each child; field, severity, rule; row. */
export function findingOrder(parts: CheckerParts): (a: Placed, b: Placed) => number {
  return (a, b) =>
    (a.at.child ?? -1) - (b.at.child ?? -1) ||
    (parts.rank.get(a.rule) ?? 0) - (parts.rank.get(b.rule) ?? 0) ||
    (a.at.row?.index ?? -1) - (b.at.row?.index ?? -1);
}

/** A rule that holds somewhere. */
export interface Placed {
  readonly rule: CompiledRule;
  readonly at: At;
}

/** Makes the finding of a rule that holds; undefined when it is not to be told. */
export type Say = (rule: CompiledRule, slots: Slots, at: At) => Finding | undefined;

/** All findings of a COE. */
export function checkCoe(parts: CheckerParts, coe: Coe, around: CoeAround, say: Say, trouble: Trouble): Finding[] {
  const found: (Placed & { readonly finding: Finding })[] = [];
  const typing = (around.stage ?? parts.options.stage) === 'typing';
  for (const { at, homes, layers, subject } of unitsOf(parts, coeState(coe, around, false), around)) {
    const tell = (rule: CompiledRule, slots: Slots) => {
      const finding = say(rule, slots, at);
      if (finding !== undefined) found.push({ rule, at, finding });
    };
    atDesk(
      parts,
      () => subject,
      ({ slots, frame }) => {
        fillFromLayers(slots, parts.shared.slots, layers, frame);
        runPlan(parts.plan(homes, typing), slots, tell, trouble);
      },
    );
  }
  return found.sort(findingOrder(parts)).map(({ finding }) => finding);
}
