import { expect, test } from 'vitest';
import type { CoeCase, Typed } from './case.ts';
import { curpCheckDigit } from './curp.ts';
import { addMonths, ageOn, isoDay, parts } from './days.ts';
import { dictionary, homeOf, saysTheSame } from './fields.ts';
import { generateCoe, generateCoes, today } from './generate.ts';
import { cultures } from './households/cultures.ts';
import { plants } from './plant.ts';
import { createPool } from './pool.ts';
import { writeDay } from './written.ts';

function some(count: number): CoeCase[] {
  const coes: CoeCase[] = [];
  for (const coe of generateCoes('test')) if (coes.push(coe) === count) return coes;
  return coes;
}

const plain = ({ household, ...rest }: CoeCase) => ({ ...rest, culture: household.culture });
const recordsOf = ({ coe, family, children, rows, prior }: CoeCase): Typed[] => [
  coe,
  family,
  ...children,
  ...Object.values(rows).flatMap((group) => group.map(({ typed }) => typed)),
  ...prior.filter((record) => record !== undefined),
];

test('the same seed gives the same COEs, another seed others', () => {
  expect(some(30).map(plain)).toEqual(some(30).map(plain));
  expect(plain(generateCoe('a/1'))).not.toEqual(plain(generateCoe('b/1')));
});

test('every field is in the dictionary, within its length, and stands where the dictionary puts it', () => {
  for (const coe of some(300)) {
    for (const record of recordsOf(coe)) {
      for (const [field, text] of Object.entries(record)) {
        const { maxLength, type, codeSet } = dictionary.fields[field] ?? {};
        expect(type, field).toBeDefined();
        expect(text, field).not.toBe('');
        // Lengths hold for what is meant: a telephone of ten digits may be typed with signs.
        if (maxLength !== undefined && !/phone/i.test(field) && codeSet === undefined)
          expect(text.length, `${field} ${text}`).toBeLessThanOrEqual(maxLength);
      }
    }
    for (const child of coe.children)
      for (const field of Object.keys(child)) expect(homeOf(field), field).toBe('child');
    for (const field of Object.keys(coe.family)) expect(homeOf(field), field).toBe('family');
  }
});

test('codes are on their list', () => {
  for (const record of some(300).flatMap(recordsOf)) {
    for (const [field, text] of Object.entries(record)) {
      const set = dictionary.codeSets[dictionary.fields[field]?.codeSet ?? ''];
      if (!set?.closed) continue;
      const known = set.codes.some(({ code, accepts = [] }) =>
        [code, ...accepts].some((each) => each.toUpperCase() === text.toUpperCase()),
      );
      expect(known, `${field} ${text}`).toBe(true);
    }
  }
});

test('births precede the move, nobody is 22, and what is typed is the truth', () => {
  for (const { truth, children, timeline } of some(500)) {
    expect(children.length).toBeLessThanOrEqual(7);
    truth.forEach(({ birth }, index) => {
      expect(birth < timeline.qad).toBe(true);
      expect(ageOn(birth, today)).toBeLessThan(22);
      expect(saysTheSame('birthDate', children[index]?.['birthDate'] ?? '', birth)).toBe(true);
    });
    expect(
      timeline.qad <= timeline.interview && timeline.interview <= timeline.approval && timeline.approval <= today,
    ).toBe(true);
    expect(addMonths(timeline.qad, 36) > timeline.interview).toBe(true);
  }
});

test('every culture and every oddity of the brief turns up', () => {
  const coes = some(1500);
  const seen = new Set(coes.flatMap(({ household }) => [household.culture, ...household.oddities]));
  expect(new Set(coes.map(({ household }) => household.culture)).size).toBe(cultures.length);
  for (const oddity of [
    'equal surnames',
    'surname of two letters',
    'glottal mark',
    'doubled name',
    'two children of one name',
    'mother with "de"',
    "mother's surname only",
    'surname with a particle',
    'hyphen that belongs to the family name',
    'guardians',
    'stepfather',
  ])
    expect(seen, oddity).toContain(oddity);
  const children = coes.flatMap(({ truth }) => truth);
  expect(children.some(({ birth }) => birth.endsWith('-02-29'))).toBe(true);
  expect(children.some(({ birth }) => birth.endsWith('-01-01'))).toBe(true);
  expect(children.some(({ twin }) => twin)).toBe(true);
});

test('numbers and people are invented: telephones of the 555-01 range, mail at example.com, well-formed CURPs', () => {
  for (const { children, family } of some(500)) {
    for (const field of ['parent1Phone', 'parent2Phone', 'telephone']) {
      const digits = (family[field] ?? '').replace(/\D/g, '');
      if (digits !== '') expect(digits).toMatch(/^1?\d{3}55501\d\d$/);
    }
    if (family['parent1Email']) expect(family['parent1Email']).toMatch(/@example\.com$/i);
    for (const { curp } of children) if (curp) expect(curp.charAt(17)).toBe(curpCheckDigit(curp));
  }
});

test('each kind of error is told once, names the catalogue, and spoils only what it says', () => {
  expect(new Set(plants.map(({ kind }) => kind)).size).toBe(plants.length);
  expect(plants.length).toBeGreaterThanOrEqual(50);
  const pool = createPool('test', 150);
  let without = 0;
  for (const plant of plants) {
    for (const id of plant.catalogue)
      expect(id).toMatch(/^(NAM|DOB|IDN|PAR|MOV|RES|ENR|CRS|ASM|MUL|FLG|TIM|FAM|SIG|NAME|DATE)-\d\d$/);
    expect(plant.catalogue.length, plant.kind).toBeGreaterThan(0);
    const [planted] = pool.plant(plant, 1);
    if (planted === undefined) without++;
    else {
      const { clean, spoilt, wrongs } = planted.spot;
      expect(wrongs.length, plant.kind).toBeGreaterThan(0);
      expect(plain(spoilt), plant.kind).not.toEqual(plain(clean));
    }
  }
  expect(without).toBeLessThan(plants.length / 10);
});

test('days are written in the order of the form', () => {
  expect(writeDay('2012-04-03', { dates: 'MM/DD/YYYY' })).toBe('04/03/2012');
  expect(writeDay('2012-04-03', { dates: 'M/D/YYYY' })).toBe('4/3/2012');
  expect(isoDay(...parts('2012-04-03'))).toBe('2012-04-03');
});
