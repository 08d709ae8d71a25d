import { describe, expect, test } from 'vitest';
import { checkerWith, completeJsdom, showForm } from '../page.fixture.ts';
import { boxesOf } from './box.ts';
import { readBox } from './read-box.ts';

completeJsdom();
const { dictionary } = checkerWith();

function readFirst(html: string, dateOrder: 'MDY' | 'DMY' | 'YMD' = 'MDY'): string {
  const [box] = boxesOf(showForm(html), dictionary);
  if (!box) throw new Error('no box');
  const set = dictionary.fields[box.field]?.codeSet;
  return readBox(box, { codes: set ? dictionary.codeSets[set]?.codes : undefined, dateOrder });
}
const select = (options: string, field = 'sex 1') => readFirst(`<select data-is="${field}">${options}</select>`);

describe('a text box', () => {
  test('is read as typed, spaces and all', () =>
    expect(readFirst('<input data-is="lastName1 1" value=" Núñez  de León ">')).toBe(' Núñez  de León '));
  test('with only its mask in it is blank', () =>
    expect(readFirst('<input data-is="birthDate 1" value="__/__/____">')).toBe(''));
  test('of type date gives its ISO day', () =>
    expect(readFirst('<input type="date" data-is="birthDate 1" value="2012-04-03">')).toBe('2012-04-03'));
});

describe('a list', () => {
  test('gives the words the code set knows', () => expect(select('<option value="1">Female</option>')).toBe('Female'));
  test('gives the value when only that is known', () =>
    expect(select('<option value="F">Girl or woman</option>')).toBe('F'));
  test('gives the words when neither is known', () =>
    expect(select('<option value="17">Prefers not to say</option>')).toBe('Prefers not to say'));
  test.each(['-- Select --', 'Select…', 'Please choose', 'Seleccione', 'Elija una opción', '', '---'])(
    'with the invitation %j is blank',
    (words) => expect(select(`<option value="0">${words}</option>`)).toBe(''),
  );
  test('with a value but no words gives the value', () => expect(select('<option value="M"></option>')).toBe('M'));
  test.each(['Selecta', 'Elijah'])('with %j, which only begins like an invitation, is not blank', (name) =>
    expect(select(`<option>${name}</option>`, 'currentCity')).toBe(name),
  );
});

describe('radios', () => {
  const radios = (checked: string) => `<fieldset>
    <input type="radio" name="s" value="1" id="f" ${checked === 'f' ? 'checked' : ''} data-is="sex 1"><label for="f">Female</label>
    <input type="radio" name="s" value="M" ${checked === 'm' ? 'checked' : ''} data-is="sex 1"> boy or man</fieldset>`;
  test('give the label of the chosen one', () => expect(readFirst(radios('f'))).toBe('Female'));
  test('give its value when the words beside it are no code', () => expect(readFirst(radios('m'))).toBe('M'));
  test('none of which is chosen are blank', () => expect(readFirst(radios(''))).toBe(''));
});

describe('ticks', () => {
  test('one alone is yes or no', () => {
    expect(readFirst('<input type="checkbox" checked data-is="multipleBirthFlag 1">')).toBe('Yes');
    expect(readFirst('<input type="checkbox" data-is="multipleBirthFlag 1">')).toBe('No');
  });
  test('several give what is ticked', () => {
    const html = ['White', 'Asian']
      .map((race) => `<label><input type="checkbox" checked data-is="race 1"> ${race}</label>`)
      .join('');
    expect(readFirst(html)).toBe('White; Asian');
  });
});

describe('a date of three boxes', () => {
  const html = (month: string, day: string, year: string) =>
    `<input data-is="birthDate 1/day" value="${day}"><select data-is="birthDate 1/month"><option value="">Month</option><option value="3" ${month ? 'selected' : ''}>${month || 'April'}</option></select>
     <input data-is="birthDate 1/year" value="${year}">`;
  test('is one text in the order of the form, whatever the order of its boxes', () => {
    expect(readFirst(html('April', '3', '2012'))).toBe('04/3/2012');
    expect(readFirst(html('abril', '3', '2012'), 'DMY')).toBe('3/04/2012');
    expect(readFirst(html('Apr', '03', '2012'), 'YMD')).toBe('2012-04-03');
  });
  test('keeps its places while some are empty, and is blank when all are', () => {
    expect(readFirst(html('April', '', '2012'))).toBe('04//2012');
    expect(readFirst(html('', '', ''))).toBe('');
  });
});
