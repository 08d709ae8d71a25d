import type { At, Day, OfferedFix } from '@coe-check/sdk';
import type { CardWord } from '../card/card-words.ts';
import type { Say } from '../marks/words.ts';
import type { Box } from '../read/box.ts';
import type { JoinedForm } from '../read/joined-form.ts';
import { type Writing, type WritingOptions, writingOf } from '../read/writing-of.ts';

/** What a fix would do on this very page, box by box, before anything is done. */
export interface Plan {
  readonly label: string;
  readonly steps: readonly PlannedStep[];
  readonly settle: { readonly box: Box; readonly day: Day } | undefined;
  /** Why nothing will be written, in the clerk's words. A fix is done whole or not at all. */
  readonly cannot: string | undefined;
}

export interface PlannedStep {
  /** The key of the box; '' when the form has none. */
  readonly box: string;
  readonly field: string;
  /** The text that stands in the box now, and the one that would. */
  readonly from: string;
  readonly to: string;
  /** The canonical value; how it is written is worked out again when it is. */
  readonly value: string;
}

export interface PlanOptions {
  readonly say: Say<CardWord>;
  fieldLabel(field: string): string;
  /** The letter case of names, when the state's policy says so. */
  readonly letterCase: 'upper' | undefined;
}

/** Works out what a fix of a finding at `at` does to the boxes of the form. */
export function planFix(
  form: JoinedForm,
  at: At | undefined,
  fix: OfferedFix,
  { say, fieldLabel, letterCase }: PlanOptions,
): Plan {
  let cannot: string | undefined;
  const steps = Object.entries(fix.set).map(([field, value]): PlannedStep => {
    const box = form.find(at, field);
    const label = fieldLabel(field);
    if (!box) {
      cannot ??= say('noBox', { field: label, shown: value });
      return { box: '', field: label, from: '', to: value, value };
    }
    const writing = writingFor(form, box, value, letterCase);
    if (writing.cannot) cannot ??= say(refusals[writing.cannot], { shown: writing.shown });
    return { box: box.key, field: label, from: form.text(box), to: writing.shown, value };
  });
  const box = fix.settle && form.find(at, fix.settle.field);
  return { label: fix.label, steps, cannot, settle: fix.settle && box ? { box, day: fix.settle.day } : undefined };
}

export function writingFor(form: JoinedForm, box: Box, value: string, letterCase: 'upper' | undefined): Writing {
  const field = form.fieldOf(box);
  const isName = (field?.group === 'child' || field?.group === 'parent') && /name\d?$/i.test(box.field);
  const options: WritingOptions = { ...form.reading(box.field), field, letterCase: isName ? letterCase : undefined };
  return writingOf(box, value, options);
}

const refusals = { locked: 'locked', hidden: 'hidden', 'no choice': 'noChoice', 'too long': 'tooLong' } as const;
