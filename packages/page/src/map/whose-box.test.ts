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

test('another name under a heading nobody understands is asked too, but not what stands with a child’s own number', () => {
  const child = '<h2>Student</h2><label>First name <input></label>';
  expect(used(`${child}<h2>Zanjero</h2><label>Name <input></label> <label>Phone <input></label>`)).toEqual([
    'firstName',
    null,
    null,
  ]);
  expect(used(`${child}<h2>School office contact</h2><label>First <input></label>`)).toEqual(['firstName', null]);
  const mother = '<h2>Mother</h2><label>Last name <input></label>';
  const own = '<label>Last name <input></label> <label>MSIX ID <input></label>';
  expect(used(`<h2>Record</h2>${own}${mother}`)).toEqual(['lastName1', 'msixId', 'femaleParentLastName']);
});

test('an address under a heading that says more of a school than its name is asked', () => {
  const place = '<p><label>City <input></label> <label>Phone <input></label></p>';
  for (const heading of ['Former school', 'School of last attendance', 'Previous school'])
    expect(used(`<h2>${heading}</h2>${place}`)).toEqual([null, null]);
  expect(used(`<h2>School</h2>${place}`)).toEqual(['facilityCity', 'facilityTelephone']);
  const child = '<p><label>First name <input></label> <label>Birth date <input></label></p>';
  expect(used(`<h2>Lincoln School registration</h2>${child}${place}`).slice(2)).toEqual(['currentCity', 'telephone']);
});

test('a telephone below somebody who is nobody to us is asked', () => {
  expect(used('<h2>Staff</h2><p>Advocate <input></p><p>Phone <input></p>')).toEqual([null, null]);
});

test('a Spanish guardian is no mother: tutor and tutora read alike', () => {
  const box = '<p><label>Teléfono <input></label></p>';
  expect(used(`<h2>Tutor</h2>${box}`)).toEqual(['parent1Phone']);
  expect(used(`<h2>Madre o tutora</h2>${box}`)).toEqual(['parent2Phone']);
});

test('the relationship to the child is the worker’s, in the row below too', () => {
  expect(used('<p>Worker first name <input></p><p>Relationship to child <input></p>')).toEqual([
    'workerFirstName',
    'workerRelation',
  ]);
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
    'one text names the boxes behind it one after the other',
    '<p>City, State, Zip <input> <input> <input></p><p>First / Middle <input> <input></p>',
    ['currentCity', 'currentState', 'currentZip', 'firstName', 'middleName'],
  ],
  [
    'a header of two words does not name the boxes of other columns',
    '<table><tr><td>Name</td><td>City, State</td></tr><tr><td><input></td><td><input></td></tr></table>',
    ['fullName', null],
  ],
  [
    'check marks side by side whose names are counted without a stroke are questions of their own',
    '<p><label><input type="checkbox" name="c1"> LEP</label> <label><input type="checkbox" name="c2"> IEP</label></p>',
    ['lepIndicator', 'iepIndicator'],
  ],
  [
    'a list of proofs is known by its words where its numbers are also grades',
    '<p>Zz <select><option></option><option value="03">Baptismal certificate</option><option value="04">Birth certificate</option></select></p>',
    ['birthDateVerification'],
  ],
  [
    'the caption below three boxes that a block holds apart is the date’s',
    '<div><div><input maxlength="2"> <input maxlength="2"> <input maxlength="4"></div><label>Birth date</label></div><p>City <input></p>',
    ['birthDate month', 'birthDate day', 'birthDate year', 'currentCity'],
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
