import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll } from 'vitest';

/** Everything a test file makes lies here, and goes with it. */
export const home = mkdtempSync(join(tmpdir(), 'coe-match-'));
afterAll(() => rmSync(home, { recursive: true, force: true }));

const rules = fileURLToPath(new URL('../../../../rules/us/', import.meta.url));

/** The national pack without its rules: its fields, its model and the lists that the model looks things up in. */
export const us = join(home, 'us');
mkdirSync(join(us, 'lists'), { recursive: true });
for (const name of [
  'fields',
  'sources',
  'labels',
  'match',
  'lists/nicknames-es',
  'lists/nicknames-en',
  'lists/common-surnames',
])
  cpSync(join(rules, `${name}.json`), join(us, `${name}.json`));
writeFileSync(
  join(us, 'pack.json'),
  JSON.stringify({
    name: 'us',
    version: '0.1.0',
    engine: '0.1',
    title: { en: 'us', es: 'us' },
    extends: [],
    rules: {},
    settings: {},
  }),
);

const header =
  'key,firstName,middleName,lastName1,lastName2,sex,birthDate,birthCity,multipleBirthFlag,femaleParentLastName';

const firsts = ['Ana', 'Luis', 'Rosa', 'Pedro', 'Elena', 'Marco', 'Ines', 'Hugo', 'Clara', 'Diego', 'Berta', 'Simon'];
const starts = ['Zar', 'Iba', 'Quin', 'Olme', 'Vida', 'Barre', 'Cama', 'Tova', 'Nava', 'Pine', 'Ran', 'Esco'];
const ends = ['tuche', 'rral', 'tanilla', 'guren', 'zuela', 'dorra', 'billo', 'mendi', 'chaga', 'velar', 'sueta'];
const lasts = starts.flatMap((start) => ends.map((end) => start + end));
const cities = ['Celaya', 'Morelia', 'Uruapan', 'Zamora', 'Tepic'];

/** One made-up child for every number, the same every time; no two alike. */
export function child(number: number): readonly string[] {
  const at = (list: readonly string[], step: number) => list[Math.floor(number / step) % list.length] ?? '';
  const two = (value: number) => String(value).padStart(2, '0');
  return [
    `K${number}`,
    at(firsts, 1),
    number % 3 === 0 ? at(firsts, 5) : '',
    lasts[(number * 5) % lasts.length] ?? '',
    lasts[(number * 7 + 3) % lasts.length] ?? '',
    number % 2 === 0 ? 'Female' : 'Male',
    `20${two(6 + (number % 13))}-${two(1 + (number % 12))}-${two(1 + ((number * 7) % 28))}`,
    at(cities, 3),
    'No',
    lasts[(number * 7 + 3) % lasts.length] ?? '',
  ];
}

/** Children 1 to `count` as lines of a CSV file, and beneath them `more`. */
export function childrenCsv(count: number, ...more: readonly (readonly string[])[]): string {
  const rows = Array.from({ length: count }, (_, at) => child(at + 1));
  return `${[header, ...[...rows, ...more].map((cells) => cells.join(','))].join('\n')}\n`;
}

/** A child once more, under another key and with some cells changed. */
export function again(
  number: number,
  key: string,
  change: { readonly [column: number]: string } = {},
): readonly string[] {
  return child(number).map((cell, at) => (at === 0 ? key : (change[at] ?? cell)));
}

/** Writes a file into a folder of its own and gives its path. */
export function fileOf(name: string, text: string | Uint8Array): string {
  const path = join(mkdtempSync(join(home, 'file-')), name);
  writeFileSync(path, text);
  return path;
}
