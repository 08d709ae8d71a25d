import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { packFoldersAt, readPackFolder } from '../packs/pack-folder.ts';
import { lintSites } from './lint-sites.ts';

const rules = `${import.meta.dirname}/../../../../rules`;
const folders = packFoldersAt(rules).map(readPackFolder);

function lint(profile: object): string[] {
  const home = mkdtempSync(join(tmpdir(), 'coe-lint-sites-'));
  mkdirSync(join(home, 'sites'));
  writeFileSync(join(home, 'sites/camp.json'), JSON.stringify(profile, null, 2));
  return lintSites(home, folders).map(({ line, message, cure }) => `${line}: ${message} ${cure}`);
}

const field = { field: 'birthDate', tag: 'input', name: { last: 'dob' }, label: ['Birth date'] };
const camp = { name: 'camp', product: 'Camp', summary: 'A camp form.', source: ['ours'], tried: false };
const whole = { ...camp, when: { title: 'Camp' }, rest: 'leave', fields: [field] };

test('the profiles that ship have no fault', () => {
  expect(lintSites(rules, folders)).toEqual([]);
});

test('a folder without profiles has none', () => {
  expect(lintSites(tmpdir(), folders)).toEqual([]);
  expect(lint(whole)).toEqual([]);
});

test('a field nobody knows is told with its line and the likely one', () => {
  expect(lint({ ...whole, fields: [{ ...field, field: 'birthDay' }] })).toEqual([
    '15: no field is called "birthDay". Did you mean "birthDate"?',
  ]);
});

test('a fault of shape is told with its place, and a profile that is called otherwise than its file', () => {
  expect(lint({ ...whole, name: 'tent', rest: 'guess' })).toEqual([
    '12: rest is neither "read" nor "leave". See rules/schema/site.json.',
    '2: the profile is not called as its file. Write "camp".',
  ]);
});
