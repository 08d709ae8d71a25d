import type { Field } from '@coe-check/sdk';
import type { Box } from '../read/box.ts';

const fullDate = /^\s*(?:\d{1,2}\D\d{1,2}\D[12]\d{3}|[12]\d{3}\D\d{1,2}\D\d{1,2}|\d{4}[12]\d{3}|[12]\d{7})\s*$/;

/** True when nothing more is to be typed: a choice, a date with all four digits of its year, a number of full length. */
export function isComplete(box: Box, text: string, field: Field | undefined): boolean {
  if (box.kind === 'select' || box.kind === 'radio' || box.kind === 'check') return true;
  if (box.kind === 'parts' || field?.type === 'date') return fullDate.test(text);
  const digits = text.replace(/[\s().+-]/g, '');
  const room = (box.controls[0] as HTMLInputElement).maxLength;
  return /^\d+$/.test(digits) && (digits.length === field?.maxLength || text.length === room);
}
