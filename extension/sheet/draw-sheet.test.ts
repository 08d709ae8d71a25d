// @vitest-environment jsdom
import { readFileSync } from 'node:fs';
import { type BuiltPack, createChecker } from '@coe-check/sdk';
import { expect, test } from 'vitest';
import { drawSheet } from './draw-sheet.ts';

const us: BuiltPack = JSON.parse(readFileSync('rules/dist/us.json', 'utf8'));
const checkers = {
  en: createChecker([us], { today: '2026-11-23', lang: 'en' }),
  es: createChecker([us], { today: '2026-11-23', lang: 'es' }),
};
const child = { firstName: 'Ana', lastName1: 'Ruiz', birthDate: '04/03/2012', birthCountry: 'MX', sex: 'F' };
const sheet = (open: { rule: string; at: { child: number }; fields: string[] }[]) => {
  const record = { coe: { children: [child] }, dateOrder: 'MDY' as const, open };
  document.body.replaceChildren(...drawSheet({ record, checkers, day: { en: 'Nov 23, 2026', es: '23 nov 2026' } }));
  return document.body.textContent ?? '';
};

test('it says the record in plain words, in both languages', () => {
  const text = sheet([]);
  expect(text).toContain('Please check this with us');
  expect(text).toContain('Por favor revise esto con nosotros');
  expect(text).toMatch(/April 3, 2012.*3 de abril de 2012/s);
  expect(text).not.toContain('us/');
});

test('what is open is asked at its own line in both languages, with both days to choose from', () => {
  const [finding] = checkers.en
    .checkCoe({ children: [child] }, { stage: 'submit', place: { dateOrder: 'MDY' } })
    .filter(({ fields }) => fields[0] === 'birthDate');
  expect(finding?.rule).toBeDefined();
  const text = sheet([{ rule: finding?.rule as string, at: { child: 0 }, fields: ['birthDate'] }]);
  expect(text).toMatch(/April 3, 2012/);
  expect(text).toMatch(/4 de marzo de 2012/);
  expect(text).toContain(finding?.message);
  expect(document.querySelectorAll('.line.ask')).toHaveLength(1);
  expect(document.querySelector('.question [lang=es]')?.textContent).not.toBe('');
});

test('a question that is not open on the form (kept as typed, or not shown yet) is not asked of the family', () => {
  sheet([]);
  expect(document.querySelectorAll('.question')).toHaveLength(0);
});
