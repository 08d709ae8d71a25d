import type { Finding } from '@coe-check/sdk';
import type { CardWord } from '../card/card-words.ts';
import type { Say } from '../marks/words.ts';
import type { Box } from '../read/box.ts';
import type { JoinedForm, Swept } from '../read/joined-form.ts';
import type { Stroke } from '../read/writing-of.ts';
import type { CarriedStep, Carry, FixOutcome } from '../session.ts';
import { holdFocus } from './hold-focus.ts';
import { type Plan, type PlannedStep, writingFor } from './plan-fix.ts';
import { sameText } from './same-text.ts';
import { bringBack, type Snapshot, snapshotOf } from './snapshot.ts';
import { writeControl } from './write-control.ts';

/** A fix that was done and can be taken back. */
export interface Fixed {
  readonly key: string;
  readonly finding: Finding;
  readonly plan: Plan;
  readonly steps: readonly { readonly step: PlannedStep; readonly before: Snapshot; control: Element; tries: number }[];
}

export interface Fixer {
  readonly fixed: ReadonlyMap<string, Fixed>;
  /** True while the fixer itself writes: the events of that moment are not the clerk's. */
  readonly writing: boolean;
  apply(key: string, finding: Finding, plan: Plan): Promise<FixOutcome>;
  undo(key: string): Promise<FixOutcome>;
  /** Looks at what a sweep found: a fix may have been undone by the page, or overwritten by the clerk. */
  noticed(edits: Swept['edits'], byHand: ReadonlySet<Box>): void;
  /** Goes on with what a full postback interrupted: only boxes that still hold the old text are written. */
  resume(steps: readonly CarriedStep[]): Promise<void>;
}

export interface FixerOptions {
  readonly say: Say<CardWord>;
  readonly letterCase: 'upper' | undefined;
  readonly form: JoinedForm;
  /** Resolves when the page's own handlers have run and it stands still. */
  settled(): Promise<void>;
  /** Reads the boxes again, so that the findings follow. */
  sweep(): void;
  readonly carry: Carry | undefined;
  /** The page took a fix back after it had been reported done. */
  reverted(fixed: Fixed, says: string): void;
}

const tries = 2;
const carriedFor = 15_000;

/** Does fixes one after the other, each whole or not at all, and looks whether the page kept them. */
export function makeFixer(
  document: Document,
  { say, letterCase, form, settled, sweep, reverted, carry }: FixerOptions,
): Fixer {
  const fixed = new Map<string, Fixed>();
  let writing = false;
  let queue: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const done = queue.then(work);
    queue = done.catch(() => undefined);
    return done;
  };
  const byUs = <T>(work: () => T): T => {
    writing = true;
    try {
      return work();
    } finally {
      writing = false;
    }
  };

  const write = ({ box: key, value }: Pick<PlannedStep, 'box' | 'value'>): boolean => {
    const box = form.boxByKey(key);
    const strokes = box && writingFor(form, box, value, letterCase).strokes;
    return strokes?.every(writeControl) ?? false;
  };
  const outcomeOf = (steps: readonly PlannedStep[]): FixOutcome => {
    for (const step of steps) {
      const box = form.boxByKey(step.box);
      if (!box || holds(form, box, step, letterCase)) continue;
      const now = form.text(box);
      return {
        outcome: 'reverted',
        says: say(sameText(now, step.from) ? 'reverted' : 'madeOther', { shown: now || say('blank') }),
      };
    }
    return { outcome: 'stuck', says: say('changed', { shown: steps.map(({ to }) => to || say('blank')).join(', ') }) };
  };

  const apply = async (key: string, finding: Finding, plan: Plan): Promise<FixOutcome> => {
    const boxes = plan.steps.map(({ box }) => form.boxByKey(box));
    if (plan.cannot !== undefined || boxes.includes(undefined))
      return { outcome: 'cannot', says: plan.cannot ?? say('gone') };
    const before = boxes.map((box) => snapshotOf(box as Box));
    const back = holdFocus(document);
    const changing = plan.steps.filter(({ from, to }) => from !== to);
    if (changing.length > 1)
      carry?.keep(changing.map(({ box, from, value }) => ({ box, from, value, until: Date.now() + carriedFor })));
    const done = byUs(() => changing.every(write));
    if (!done) {
      byUs(() => {
        for (const [index, box] of boxes.entries()) bringBack(box as Box, before[index] as Snapshot);
        back(boxes[0]?.controls[0]);
      });
      sweep();
      return {
        outcome: 'cannot',
        says: say('refused', { shown: changing.map(({ to }) => to || say('blank')).join(', ') }),
      };
    }
    byUs(() => back(boxes[0]?.controls[0]));
    await settled();
    sweep();
    if (changing.length > 1) carry?.keep([]);
    const outcome = outcomeOf(plan.steps);
    if (outcome.outcome !== 'stuck') return outcome;
    if (plan.settle) form.settle(plan.settle.box, plan.settle.day);
    const steps = plan.steps.map((step, index) => ({
      step,
      before: before[index] as Snapshot,
      control: (form.boxByKey(step.box)?.controls[0] ?? boxes[index]?.controls[0]) as Element,
      tries: 0,
    }));
    fixed.set(key, { key, finding, plan, steps });
    sweep();
    return changing.length === 0 ? { outcome: 'stuck', says: say('noted', { shown: plan.label }) } : outcome;
  };

  const undo = async (key: string): Promise<FixOutcome> => {
    const entry = fixed.get(key);
    if (!entry) return { outcome: 'cannot', says: say('gone') };
    fixed.delete(key);
    const back = holdFocus(document);
    const boxes = entry.steps.map(({ step }) => form.boxByKey(step.box));
    const done = byUs(() => {
      const all = entry.steps.map(({ before }, index) => boxes[index] !== undefined && bringBack(boxes[index], before));
      back(boxes[0]?.controls[0]);
      return all.every(Boolean);
    });
    if (entry.plan.settle) form.unsettle(entry.plan.settle.box);
    await settled();
    sweep();
    return done
      ? { outcome: 'stuck', says: say('restored') }
      : { outcome: 'reverted', says: say('refused', { shown: entry.steps.map(({ step }) => step.from).join(', ') }) };
  };

  /** A postback replaced the box before it had heard of the fix: once more, when the page has come to rest. */
  const again = (entry: Fixed, step: Fixed['steps'][number]) =>
    inTurn(async () => {
      step.tries += 1;
      await settled();
      const box = form.boxByKey(step.step.box);
      if (!box || !fixed.has(entry.key)) return;
      step.control = box.controls[0];
      const back = holdFocus(document);
      byUs(() => {
        write(step.step);
        back(undefined);
      });
      sweep();
    });

  return {
    fixed,
    get writing() {
      return writing;
    },
    apply: (key, finding, plan) => inTurn(() => apply(key, finding, plan)),
    undo: (key) => inTurn(() => undo(key)),
    resume: (steps) =>
      inTurn(async () => {
        for (const { box: key, from, value, until } of steps) {
          const box = form.boxByKey(key);
          if (!box || Date.now() > until || !sameText(form.text(box), from)) continue;
          byUs(() => write({ box: key, value }));
          await settled();
        }
        sweep();
      }),
    noticed(edits, byHand) {
      for (const { box, to } of edits) {
        for (const entry of fixed.values()) {
          const step = entry.steps.find((each) => each.step.box === box.key);
          if (!step || holds(form, box, step.step, letterCase)) continue;
          if (byHand.has(box) || !sameText(to, step.step.from)) fixed.delete(entry.key);
          else if (box.controls[0] !== step.control && step.tries < tries) void again(entry, step);
          else {
            fixed.delete(entry.key);
            reverted(entry, say('reverted', { shown: to || say('blank') }));
          }
        }
      }
    },
  };
}

/** True when the box holds what the step wrote, whatever the page has tidied about it. */
function holds(form: JoinedForm, box: Box, { value }: PlannedStep, letterCase: 'upper' | undefined): boolean {
  const { strokes } = writingFor(form, box, value, letterCase);
  return strokes?.every(isWritten) ?? true;
}

function isWritten({ control, to }: Stroke): boolean {
  if (typeof to === 'boolean') return (control as HTMLInputElement).checked === to;
  return typeof to === 'number' ? (control as HTMLSelectElement).selectedIndex === to : sameText(control.value, to);
}
