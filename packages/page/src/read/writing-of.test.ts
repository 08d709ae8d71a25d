import type { DateOrder } from '@coe-check/sdk';
import { describe, expect, test } from 'vitest';
import { writeControl } from '../fix/write-control.ts';
import { checkerWith, completeJsdom, showForm } from '../page.fixture.ts';
import { boxesOf } from './box.ts';
import { readBox } from './read-box.ts';
import { writingOf } from './writing-of.ts';

completeJsdom();
const { dictionary } = checkerWith();

/** Writes a canonical value into the first box of a form: what the box then reads, or why it cannot be. */
function write(
  html: string,
  value: string,
  { dateOrder = 'MDY', ...options }: { letterCase?: 'upper'; dateOrder?: DateOrder } = {},
): string {
  const [box] = boxesOf(showForm(html), dictionary);
  if (!box) throw new Error('no box');
  const field = dictionary.fields[box.field];
  const codes = field?.codeSet ? dictionary.codeSets[field.codeSet]?.codes : undefined;
  const writing = writingOf(box, value, { field, codes, dateOrder, ...options });
  if (writing.cannot) return `cannot: ${writing.cannot}`;
  for (const stroke of writing.strokes) writeControl(stroke);
  return `${readBox(box, { codes, dateOrder })} (${writing.shown})`;
}

describe('a day', () => {
  test('in a text box has the order of the form', () =>
    expect(write('<input data-is="birthDate 1" value="04/03/2012">', '2012-03-04')).toBe('03/04/2012 (03/04/2012)'));
  test('in a date box is ISO', () =>
    expect(write('<input type="date" data-is="birthDate 1">', '2012-03-04')).toBe('2012-03-04 (2012-03-04)'));
  test('in three boxes fills each its way', () => {
    const months = ['', 'January', 'February', 'March']
      .map((name, value) => `<option value="${value}">${name}</option>`)
      .join('');
    const html = `<select data-is="birthDate 1/month">${months}</select><input data-is="birthDate 1/day" maxlength="2"><input data-is="birthDate 1/year" maxlength="2">`;
    expect(write(html, '2012-03-04')).toBe('03/04/12 (03/04/12)');
  });
  test.each<[DateOrder, string]>([
    ['MDY', '03/04/2012'],
    ['DMY', '04/03/2012'],
    ['YMD', '2012-03-04'],
  ])('in three boxes is shown as it is read, in the order %s of the form', (dateOrder, shown) => {
    const html = ['day', 'month', 'year'].map((part) => `<input data-is="birthDate 1/${part}">`).join('');
    expect(write(html, '2012-03-04', { dateOrder })).toBe(`${shown} (${shown})`);
    expect(write(html, '', { dateOrder })).toBe(' ()');
  });
  test('in three lists is shown as it is read', () => {
    const list = (part: string, ...options: string[]) =>
      `<select data-is="birthDate 1/${part}">${['--', ...options].map((each) => `<option>${each}</option>`).join('')}</select>`;
    const html = list('month', 'Feb', 'Mar') + list('day', '3', '4') + list('year', '2011', '2012');
    expect(write(html, '2012-03-04')).toBe('03/4/2012 (03/4/2012)');
    expect(write(html, '')).toBe(' ()');
  });
  test('that the month list does not offer is not written', () =>
    expect(
      write(
        '<select data-is="birthDate 1/month"><option>January</option></select><input data-is="birthDate 1/day">',
        '2012-03-04',
      ),
    ).toBe('cannot: no choice'));
  test('is never written into a field of text as if it were one', () =>
    expect(write('<input data-is="lastName1 1">', '2012-03-04')).toBe('2012-03-04 (2012-03-04)'));
});

describe('a code', () => {
  test('chooses the option that stands for it', () =>
    expect(
      write(
        '<select data-is="sex 1"><option value="">Select</option><option value="2">Hombre</option><option value="1">Mujer</option></select>',
        'Female',
      ),
    ).toBe('Mujer (Mujer)'));
  test('chooses the radio that stands for it', () =>
    expect(
      write(
        '<input type="radio" name="s" value="F" data-is="sex 1"> Girl <input type="radio" name="s" value="M" data-is="sex 1"> Boy',
        'Male',
      ),
    ).toBe('M (Boy)'));
  test('goes into a short box in a form that fits', () =>
    expect(write('<input maxlength="1" data-is="sex 1">', 'Female')).toBe('F (F)'));
  test('the list does not offer is not chosen', () =>
    expect(write('<select data-is="sex 1"><option>Male</option></select>', 'Female')).toBe('cannot: no choice'));
  test('yes ticks, no unticks', () => {
    expect(write('<input type="checkbox" data-is="multipleBirthFlag 1">', 'Yes')).toBe('Yes (Yes)');
    expect(write('<input type="checkbox" checked data-is="multipleBirthFlag 1">', 'No')).toBe('No (No)');
  });
  test('of nothing chooses the invitation again', () =>
    expect(
      write(
        '<select data-is="sex 1"><option value="0">-- Select --</option><option selected>Male</option></select>',
        '',
      ),
    ).toBe(' (-- Select --)'));
});

describe('a text', () => {
  test('too long for its box is not cut', () =>
    expect(write('<input maxlength="4" data-is="lastName1 1">', 'Soto Ruiz')).toBe('cannot: too long'));
  test('takes the letter case of the state', () =>
    expect(write('<input data-is="lastName1 1">', 'Núñez', { letterCase: 'upper' })).toBe('NÚÑEZ (NÚÑEZ)'));
  test.each(['disabled', 'readonly'])('is not written into a %s box', (state) =>
    expect(write(`<input ${state} data-is="lastName1 1">`, 'Soto')).toBe('cannot: locked'),
  );
  test('is not written into a box nobody sees', () =>
    expect(write('<div hidden><input value="Ruiz" data-is="lastName1 1"></div>', 'Soto')).toBe('cannot: hidden'));
});
