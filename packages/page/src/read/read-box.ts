import type { Code, DateOrder } from '@coe-check/sdk';
import type { Box, Control, DatePart } from './box.ts';
import { isBlankMask } from './is-blank-mask.ts';
import { monthOf } from './month.ts';
import { type Choice, choiceOfOption, choiceOfRadio, textOfChoice } from './option.ts';

export interface Reading {
  readonly codes: readonly Code[] | undefined;
  /** How the form's dates are read: the parts of a split date are joined in this order. */
  readonly dateOrder: DateOrder;
}

/**
 * What the clerk typed or chose in a box, as one text; '' when it is blank. A mask nobody has typed into is blank, an
 * invitation ("Select…") is blank, an unticked box is "No".
 */
export function readBox(box: Box, { codes, dateOrder }: Reading): string {
  const [first] = box.controls;
  switch (box.kind) {
    case 'text':
      return textOf(first);
    case 'select':
      return chosen(first as HTMLSelectElement, codes);
    case 'radio': {
      const on = box.controls.find((control) => (control as HTMLInputElement).checked);
      return on ? textOfChoice(choiceOfRadio(on as HTMLInputElement), codes) : '';
    }
    case 'check':
      return readChecks(box.controls as readonly HTMLInputElement[], codes);
    case 'parts':
      return joined(box, dateOrder);
  }
}

export const partsIn: { readonly [order in DateOrder]: readonly DatePart[] } = {
  MDY: ['month', 'day', 'year'],
  DMY: ['day', 'month', 'year'],
  YMD: ['year', 'month', 'day'],
};

function textOf(control: Control): string {
  const { value } = control;
  return value !== '' && isBlankMask(value) ? '' : value;
}

function chosen(select: HTMLSelectElement, codes: readonly Code[] | undefined): string {
  const option = select.options[select.selectedIndex];
  return option ? textOfChoice(choiceOfOption(option), codes) : '';
}

function readChecks(controls: readonly HTMLInputElement[], codes: readonly Code[] | undefined): string {
  if (controls.length === 1) return controls[0]?.checked ? 'Yes' : 'No';
  return controls.flatMap((control) => (control.checked ? textOfChoice(choiceOfRadio(control), codes) : [])).join('; ');
}

function joined(box: Box, order: DateOrder): string {
  return joinParts(order, (part) => {
    const control = box.controls[box.parts.indexOf(part)];
    return control ? readPart(control, part) : '';
  });
}

/** A date of several boxes as one text; '' when all are blank. */
export function joinParts(order: DateOrder, textOf: (part: DatePart) => string): string {
  const texts = partsIn[order].map(textOf);
  return texts.every((text) => text === '') ? '' : texts.join(order === 'YMD' ? '-' : '/');
}

function readPart(control: Control, part: DatePart): string {
  if (control.localName !== 'select') return textOf(control).trim();
  const option = (control as HTMLSelectElement).selectedOptions[0];
  return option ? partOfChoice(choiceOfOption(option), part) : '';
}

/** The figures of a month, day or year that can be chosen: "March" is 03; '' for an invitation. */
export function partOfChoice({ words, value }: Choice, part: DatePart): string {
  if (part !== 'month') return /\d+/.exec(words)?.[0] ?? '';
  const month = monthOf(words) ?? monthOf(value);
  return month === undefined ? '' : String(month).padStart(2, '0');
}
