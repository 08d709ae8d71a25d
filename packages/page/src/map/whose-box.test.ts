import { readFileSync } from 'node:fs';
import { JSDOM } from 'jsdom';
import { expect, test } from 'vitest';
import { mapForm } from './map-form.ts';

const root = `${import.meta.dirname}/../../../../`;
const json = (path: string) => JSON.parse(readFileSync(root + path, 'utf8'));
const options = { labels: [json('rules/us/labels.json')], dictionary: json('rules/us/fields.json') };

const used = (html: string) =>
  mapForm(new JSDOM(html).window.document, options).controls.map(({ field, doubtful, part }) =>
    field === null || doubtful ? null : [field, part].filter(Boolean).join(' '),
  );
const row = (...cells: string[]) => `<table><tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr></table>`;

test('a telephone in the row of an emergency contact is nobody’s we know', () => {
  expect(used(`<h2>Parents</h2>${row('Emergency contact', '<input>', 'Phone', '<input>')}`)).toEqual([null, null]);
});

test('a name and a telephone beside a box for a relation are asked', () => {
  const header = '<tr><th>Name</th><th>Relation</th><th>Phone</th></tr>';
  expect(used(`<table>${header}<tr><td><input></td><td><input></td><td><input></td></tr></table>`)).toEqual([
    null,
    null,
    null,
  ]);
});

test('a person under a heading nobody understands is asked where the form names persons elsewhere', () => {
  const box = '<p><label>Phone <input></label></p>';
  expect(used(`<h2>Mother</h2>${box}<h2>Zanjero</h2>${box}`)).toEqual(['parent2Phone', null]);
  expect(used(`<h2>Zanjero</h2>${box}`)).toEqual(['telephone']);
});

test('a sentence that leads on to a place speaks for the boxes behind it', () => {
  expect(
    used(
      '<p>The children moved from a residence in School District <input> City <input> to a residence in City <input></p>',
    ),
  ).toEqual(['qualifyingMoveFromSchoolDistrict', 'qualifyingMoveFromCity', 'qualifyingMoveToCity']);
});

test.each([
  [
    'words in brackets say what a long label does not',
    '<label>The day you all came here to work (QAD) <input></label>',
    ['qualifyingArrivalDate'],
  ],
  ['a question is read like a label', "<label>What is the student's first name? <input></label>", ['firstName']],
  ['a label in two languages says one thing', '<label>City / Ciudad <input></label>', ['currentCity']],
  [
    'a term labels its definition',
    '<dl><dt>Last name</dt><dd><input></dd><dt>City</dt><dd><input></dd></dl>',
    ['lastName1', 'currentCity'],
  ],
  [
    'a country code before a telephone takes no label',
    '<p>Phone <select><option>+1</option><option>+52</option></select><input type="tel"></p>',
    [null, 'telephone'],
  ],
  [
    'a total is no course',
    '<table><tr><td>Course title</td><td>Credits</td></tr><tr><td><input></td><td><input></td></tr><tr><td>Total</td><td><input></td></tr></table>',
    ['courseTitle', 'creditsGranted', null],
  ],
])('%s', (_, html, fields) => {
  expect(used(html)).toEqual(fields);
});

test('the numbers a box takes tell the parts of a date', () => {
  const number = (min: number, max: number) => `<input type="number" min="${min}" max="${max}">`;
  expect(used(`<p>Birth date ${number(1, 31)}${number(1, 12)}${number(1990, 2030)}</p>`)).toEqual([
    'birthDate day',
    'birthDate month',
    'birthDate year',
  ]);
});

test('a row number in a name by reference is no part of the label', () => {
  expect(used('<p id="h">Surname</p><p id="n">2</p><input aria-labelledby="h n">')).toEqual(['lastName1']);
});
