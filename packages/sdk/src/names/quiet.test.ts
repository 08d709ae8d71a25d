import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { StudentRecord } from '../record/record.ts';
import { type NameListName, nameListNames, nameLists } from './name-lists.ts';
import type { NameKind } from './name-reading.ts';
import { readName } from './read-name.ts';

const shared = new URL('../../../../../shared/domain/data/', import.meta.url);
const ofPack = (name: NameListName) => new URL(`../../../../rules/us/lists/${name}.json`, import.meta.url);
const lists = nameLists(
  Object.fromEntries(
    nameListNames
      .filter((name) => existsSync(ofPack(name)))
      .map((name) => [name, JSON.parse(readFileSync(ofPack(name), 'utf8'))]),
  ),
);

/** Kinds that only hint, or say what is no error. */
const hints: ReadonlySet<NameKind> = new Set<NameKind>([
  'commonCompoundSplit',
  'equalSurnames',
  'shortForm',
  'titleInName',
]);
const found = (record: StudentRecord) => readName(record, { lists }).filter(({ kind }) => !hints.has(kind));

function rows(file: string): readonly (readonly string[])[] {
  return readFileSync(new URL(file, shared), 'utf8')
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => line.trim().split(','));
}

describe.skipIf(!existsSync(shared))('the pack’s tables on the registers of ../shared (absent: not run)', () => {
  test('of 12,000 Spanish names as registered at most one in a thousand is asked about', () => {
    const given = rows('ine_es_given_names.csv');
    const surnames = rows('ine_es_surnames_top6000.csv');
    const asked: string[] = [];
    for (let i = 0; i < 12_000; i++) {
      const [name = '', sex] = given[(i * 7) % given.length] ?? [];
      const [first, second] = [
        surnames[(i * 13) % surnames.length]?.[0],
        surnames[(i * 29 + 5) % surnames.length]?.[0],
      ];
      const [one, ...more] = name.split(' ');
      const names = i % 2 === 0 ? { firstName: name } : { firstName: one, middleName: more.join(' ') };
      const record = { ...names, lastName1: first, lastName2: i % 3 === 0 ? '' : second, sex };
      for (const { kind } of found(record)) asked.push(`${kind}: ${Object.values(record).join(' | ')}`);
    }
    expect(asked.length, asked.join('\n')).toBeLessThanOrEqual(12);
  });

  test('Spanish names exchanged on the form are told, those that only look so are not', () => {
    const vectors = JSON.parse(readFileSync(new URL('census_name_swap_vectors.json', shared), 'utf8'));
    for (const { first, last, note, ...vector } of vectors.derived_from_ine_counts_both_sexes_together) {
      const told = found({ firstName: first, lastName1: last }).some(({ kind }) => kind === 'givenAndSurnameExchanged');
      expect(told, `${first} ${last} ${note}`).toBe(vector['below_0.006'] && !note.includes('guard'));
    }
  });

  test('of the English vectors of the Census only names beyond doubt are told: King is a given name too', () => {
    const vectors = JSON.parse(readFileSync(new URL('census_name_swap_vectors.json', shared), 'utf8'));
    const told = vectors.vectors.filter(({ first, last }: { first: string; last: string }) =>
      found({ firstName: first, lastName1: last }).some(({ kind }) => kind === 'givenAndSurnameExchanged'),
    );
    expect(told.map(({ first }: { first: string }) => first)).toEqual(['JONES']);
  });
});
