import type { Code, DateOrder, Field } from '@coe-check/sdk';
import type { Box, Control, DatePart } from './box.ts';
import { formsOf } from './codes.ts';
import { dateStyleOf, dateText } from './date-text.ts';
import { isVisible } from './is-visible.ts';
import { type Choice, choiceFor, choiceOfOption, choiceOfRadio } from './option.ts';
import { joinParts, partOfChoice } from './read-box.ts';

/** What to do with one control: type a text, choose the option of an index, or tick. */
export interface Stroke {
  readonly control: Control;
  readonly to: string | number | boolean;
}

/** How a canonical value goes into a box. `cannot` names why it does not. */
export type Writing =
  | { readonly strokes: readonly Stroke[]; readonly shown: string; readonly cannot?: undefined }
  | {
      readonly cannot: 'locked' | 'hidden' | 'no choice' | 'too long';
      readonly shown: string;
      readonly strokes?: undefined;
    };

export interface WritingOptions {
  readonly field: Field | undefined;
  readonly codes: readonly Code[] | undefined;
  readonly dateOrder: DateOrder;
  /** The letter case the state wants, when its pack says so. */
  readonly letterCase?: 'upper' | undefined;
}

const isoDay = /^\d{4}-\d{2}-\d{2}$/;

/**
 * From a canonical value (ISO day, code, plain text) to what the box itself would hold: its date order and year digits,
 * its option for the code, its split parts, its letter case. Nothing is written here.
 */
export function writingOf(box: Box, value: string, options: WritingOptions): Writing {
  const usable = box.controls.filter((control) => !isLocked(control));
  if (usable.length === 0) return { cannot: 'locked', shown: value };
  if (!usable.some(isVisible) && box.kind !== 'radio' && box.kind !== 'check')
    return { cannot: 'hidden', shown: value };
  const [first] = box.controls;
  switch (box.kind) {
    case 'text':
      return inText(first as HTMLInputElement, value, options);
    case 'parts':
      return inParts(box, value, options);
    case 'select': {
      const choices = [...(first as HTMLSelectElement).options].map(choiceOfOption);
      return chosen(value, choices, options.codes, (index) => ({ control: first, to: index }));
    }
    case 'radio': {
      const choices = box.controls.map((control) => choiceOfRadio(control as HTMLInputElement));
      return chosen(value, choices, options.codes, (index) => ({ control: box.controls[index] as Control, to: true }));
    }
    case 'check':
      if (box.controls.length > 1 || !/^(?:yes|no|)$/i.test(value)) return { cannot: 'no choice', shown: value };
      return { strokes: [{ control: first, to: /^yes$/i.test(value) }], shown: value };
  }
}

function inText(
  control: HTMLInputElement,
  value: string,
  { field, codes, dateOrder, letterCase }: WritingOptions,
): Writing {
  const room = control.maxLength > 0 ? control.maxLength : Number.POSITIVE_INFINITY;
  if (isoDay.test(value) && (field === undefined || field.type === 'date')) {
    if (control.type === 'date') return { strokes: [{ control, to: value }], shown: value };
    const hint = `${control.placeholder} ${control.title}`;
    const shown = dateText(value, dateStyleOf(control.value, { hint, maxLength: control.maxLength }, dateOrder));
    return { strokes: [{ control, to: shown }], shown };
  }
  const forms = codes ? formsOf(value, codes) : [value];
  const fitting = forms.find((form) => form.length <= room);
  if (fitting === undefined) return { cannot: 'too long', shown: value };
  const shown = letterCase === 'upper' ? fitting.toUpperCase() : fitting;
  return { strokes: [{ control, to: shown }], shown };
}

/** Shown as it is read when it is written. */
function inParts(box: Box, value: string, { dateOrder }: WritingOptions): Writing {
  if (value !== '' && !isoDay.test(value)) return { cannot: 'no choice', shown: value };
  const [year = '', month = '', day = ''] = value.split('-');
  const strokes: Stroke[] = [];
  const texts: { [part in DatePart]?: string } = {};
  for (const [index, control] of box.controls.entries()) {
    const part = box.parts[index];
    if (!part) continue;
    const digits = { year, month, day }[part];
    if (control.localName === 'select') {
      const choices = [...(control as HTMLSelectElement).options].map((option) =>
        partOfChoice(choiceOfOption(option), part),
      );
      const to = choices.findIndex((choice) => standsFor(choice, part, digits));
      if (to < 0) return { cannot: 'no choice', shown: value };
      strokes.push({ control, to });
      texts[part] = choices[to] as string;
    } else {
      const room = (control as HTMLInputElement).maxLength;
      const to = part === 'year' && room === 2 ? digits.slice(-2) : digits;
      strokes.push({ control, to });
      texts[part] = to;
    }
  }
  return { strokes, shown: joinParts(dateOrder, (part) => texts[part] ?? '') };
}

function standsFor(choice: string, part: DatePart, digits: string): boolean {
  if (choice === '' || digits === '') return choice === digits;
  return Number(choice) === Number(digits) || (part === 'year' && choice === digits.slice(-2));
}

function chosen(
  value: string,
  choices: readonly Choice[],
  codes: readonly Code[] | undefined,
  stroke: (index: number) => Stroke,
): Writing {
  const index = choiceFor(value, choices, codes);
  const choice = choices[index];
  if (!choice) return { cannot: 'no choice', shown: value };
  return { strokes: [stroke(index)], shown: choice.words || choice.value };
}

function isLocked(control: Control): boolean {
  return control.matches(':disabled') || ('readOnly' in control && control.readOnly);
}
