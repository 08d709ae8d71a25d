import { readFileSync } from 'node:fs';
import { finish } from '@coe-check/sdk';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { LabelData } from './label-data.ts';
import { mergeLabels } from './label-data.ts';
import { labelIndex } from './label-index.ts';
import { labelWords } from './label-words.ts';
import { readLabel } from './read-label.ts';

const read = (path: string) => JSON.parse(readFileSync(`${import.meta.dirname}/../../../../rules/us/${path}`, 'utf8'));
const us: LabelData = read('labels.json');
const index = finish(labelIndex([us], read('fields.json')));
const best = (text: string, asDate = false) => {
  const [hit] = readLabel(index, text, { asDate }).hits;
  return hit && hit.score >= 0.7 ? [hit.field, ...hit.tags].join(' ') : null;
};

describe('a label says which field it names, and whose', () => {
  test.each([
    ['Last Name 1', 'lastName1'],
    ['LAST NAME *', 'lastName1'],
    ['Legal Last Name (required)', 'lastName1'],
    ['Apellido paterno', 'lastName1'],
    ['Primer Apellidos', 'lastName1'],
    ['Segunda Apellidos', 'lastName2'],
    ["Mother's First Name", 'femaleParentFirstName'],
    ['Father phone', 'telephone father'],
    ["Child's last name", 'lastName1 child'],
    ['City of Birth', 'birthCity'],
    ['Zip/Postal Code', 'currentZip'],
    ['Apt or Suite #', 'currentAddress2'],
    ['School City', 'currentCity school'],
    ['Q.A.D.', 'qualifyingArrivalDate'],
    ['3. The Qualifying Arrival Date was:', 'qualifyingArrivalDate'],
    ['Fecha de nacimiento (dd/mm/aaaa)', 'birthDate'],
    ['E-mail address', 'parent1Email'],
    ['Company', ''],
    ['Name on card', ''],
    ['User name', ''],
    ['Previous School', null],
    ['How many acres?', null],
    ['', null],
  ])('%j: %s', (text, field) => {
    expect(best(text)).toBe(field);
  });

  test.each([
    ['Birth month', 'birthDate birth'],
    ['Day of birth', 'birthDate birth'],
    ['Año de nacimiento', 'birthDate nacimiento'],
    ['Residency Date', 'residencyDate'],
    ['Expiration month', ''],
  ])('the label %j of a part of a date: %s', (text, field) => {
    expect(best(text, true)?.split(' ')[0] ?? null).toBe(field.split(' ')[0]);
  });

  test("a surname called after a parent is one beside a first name, else it is the parent's", () => {
    const { hits } = readLabel(index, 'Apellido de la madre');
    const bound = hits.find(({ field }) => field === 'lastName2');
    const plain = hits.find(({ insteadOf }) => insteadOf);
    expect(bound).toMatchObject({ when: { beside: ['firstName'] } });
    expect(plain).toMatchObject({ field: 'lastName1', tags: ['mother'], insteadOf: bound?.when });
  });
});

describe('a heading says whose boxes stand under it', () => {
  test.each([
    ["Mother's information", 'mother'],
    ['Madre o tutora', 'mother'],
    ['Padre o tutor', 'father'],
    ['Parent/Guardian 2', 'mother'],
    ['Father/Mother/Guardian', 'parent'],
    ["Child's emergency contact", 'other'],
    ["Mother's employer", 'other'],
    ['Parent and Student Information', ''],
    ['V. Parent/Guardian/Spouse/Worker Signature', 'interviewee'],
    ['from a residence in', 'from'],
    ['School', 'school'],
    ['Kitchi County Schools Migrant Program', ''],
    ['Lincoln Elementary School Registration', ''],
    ['General', ''],
  ])('%j: %s', (text, sections) => {
    expect(readLabel(index, text).heads.join(' ')).toBe(sections);
  });

  test('a long sentence about somebody is no heading', () => {
    expect(readLabel(index, 'If the mother works at a packing house ask her employer for the season').headLike).toBe(
      false,
    );
  });
});

describe('the labels of the us pack', () => {
  test('every field and section they name is known', () => {
    const fields = new Set([...Object.keys(index.dictionary.fields), '#date', '#signature', '#relation']);
    const named = [
      ...Object.keys(us.fields),
      ...us.floating,
      ...us.typed,
      ...Object.values(us.shapes).flat(),
      ...Object.values(us.autocomplete),
    ];
    for (const { fields: here } of Object.values(us.sections))
      named.push(...Object.keys(here), ...Object.values(here).filter((field) => field !== null));
    for (const group of Object.values(us.fields).flat())
      named.push(...(group.beside ?? []), ...(group.notBeside ?? []), ...(group.after ?? []));
    expect(named.filter((field) => !fields.has(field))).toEqual([]);
  });

  test('no label names two fields without a condition that tells them apart', () => {
    const owners = new Map<string, Set<string>>();
    for (const [field, groups] of Object.entries(us.fields)) {
      for (const { labels, beside, notBeside, after } of groups) {
        if (beside || notBeside || after) continue;
        for (const label of labels)
          owners.set(labelWords(label).join(' '), (owners.get(labelWords(label).join(' ')) ?? new Set()).add(field));
      }
    }
    expect(
      [...owners]
        .filter(([, fields]) => fields.size > 1)
        .map(([label, fields]) => `${label}: ${[...fields].join(', ')}`),
    ).toEqual([]);
  });

  test('every field is found by each of its own labels that has no condition', () => {
    for (const [field, groups] of Object.entries(us.fields)) {
      for (const { labels, beside, notBeside, after } of groups) {
        if (beside || notBeside || after) continue;
        for (const label of labels)
          expect([label, readLabel(index, label).hits.some((hit) => hit.field === field && hit.score > 0.9)]).toEqual([
            label,
            true,
          ]);
      }
    }
  });

  test('every group has a source', () => {
    const groups = [
      ...Object.values(us.fields).flat(),
      ...Object.values(us.sections).flatMap(({ labels }) => labels),
      ...us.other,
      ...us.trap,
      ...us.repeat,
      ...us.neutral,
      ...us.months,
    ];
    expect(groups.filter(({ source, labels }) => source.length === 0 || labels.length === 0)).toEqual([]);
  });
});

test('a later pack adds labels and keeps those of its base', () => {
  const state = {
    fields: { stateStudentId: [{ lang: 'en', labels: ['Franklin number'], source: ['ours'] }] },
    typed: ['stateStudentId'],
  };
  const both = finish(labelIndex([us, state, null, 'junk', { fields: 3 }], index.dictionary));
  expect(readLabel(both, 'Franklin number').hits[0]?.field).toBe('stateStudentId');
  expect(readLabel(both, 'Last Name 1').hits[0]?.field).toBe('lastName1');
  expect(mergeLabels([])).toMatchObject({ fields: {}, neutral: [] });
});

test('any text is read without a throw, and its best score is between 0 and 1', () => {
  const words = fc.constantFrom(
    'last',
    'name',
    'mother',
    'birth',
    'date',
    'of',
    '(',
    ')',
    '2',
    'padre',
    'month',
    'school',
    '__proto__',
    'constructor',
    ',',
    '&',
  );
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string({ unit: 'binary' }),
        fc.array(words, { maxLength: 40 }).map((list) => list.join(' ')),
      ),
      fc.boolean(),
      (text, asDate) => {
        const { hits } = readLabel(index, text, { asDate });
        expect(hits.every(({ score }) => score > 0 && score <= 1)).toBe(true);
      },
    ),
  );
}, 30_000);
