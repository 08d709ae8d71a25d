import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { check, findings, scratch } from '../../test/check-file.ts';
import { coe } from '../../test/coe.ts';
import { asUnreadable } from '../read/input.ts';

const { folder, file, remove } = scratch();
afterAll(remove);

const good = file('good.csv', 'firstName\nAna\n');

describe('what cannot be read gives one clear line and exit 2', () => {
  const text = 'firstName,birthDate\nBaby Boy,04/25/2012\n';
  test.each([
    [
      'a broken row',
      file('broken.csv', `${text}"Ana,04/25/2012\nBaby Girl,04/25/2012\n`),
      /broken\.csv:3: this row opens a quote/,
      2,
    ],
    [
      'a row with too many values',
      file('many.csv', `${text}Ana,x,04/25/2012\nBaby Girl,1/25/2012\n`),
      /many\.csv:3: this row has 3 values where the header has 2\. Put quotes/,
      2,
    ],
    [
      'an unknown column',
      file('unknown.csv', 'firstName,Brith Date\nBaby Boy,04/25/2012\n'),
      /1 column is not known and not read: "Brith Date" \(did you mean "Birth Date"\?\)/,
      1,
    ],
    ['a binary file', file('photo.csv', Buffer.from([0, 1, 2, 3, 0, 255, 254, 0])), /is not text but a binary file/, 0],
    ['an empty file', file('empty.csv', ''), /is empty: there is nothing to check/, 0],
    ['a missing file', join(folder, 'missing.csv'), /there is no such file/, 0],
    ['a folder', folder, /is a folder\. Name a CSV/, 0],
    [
      'a broken JSON line',
      file('broken.jsonl', '{"firstName":"Baby Boy"}\n{"firstName"\n{"firstName":"XXX"}\n'),
      /broken\.jsonl:2: column 13: /,
      2,
    ],
    ['a damaged workbook', file('damaged.xlsx', 'PK\u0003\u0004 and then nothing'), /damaged/, 0],
  ])('%s; every readable row is checked', async (_what, path, says, checked) => {
    const { exit, out, told } = await check(path, '--format', 'jsonl', '--quiet', '--date-order', 'MDY');
    expect(told).toEqual([expect.stringMatching(says)]);
    expect(exit).toBe(2);
    expect(findings(out).filter(({ rule }) => rule.endsWith('placeholder'))).toHaveLength(checked);
  });

  test('a file that may not be read says so', () => {
    const refusal = Object.assign(new Error('EACCES: permission denied, open'), { code: 'EACCES' });
    expect(asUnreadable('secret.csv', refusal).message).toBe(
      'secret.csv may not be read by you. Ask for permission to read it.',
    );
  });

  test('of very many broken rows twenty are told, and how many more', async () => {
    const { told, exit } = await check(
      file('all-broken.csv', `firstName,birthDate\n${'a,b,c\n'.repeat(100)}`),
      '--quiet',
    );
    expect(told).toHaveLength(21);
    expect(told.at(-1)).toMatch(/80 more rows could not be read/);
    expect(exit).toBe(2);
  });

  test.each([
    [['check'], /missing required argument 'file'/],
    [['chekc', 'x'], /unknown command 'chekc' \(Did you mean check\?\)/],
    [['check', good, '--formt', 'csv'], /unknown option '--formt' \(Did you mean --format\?\)/],
    [['check', good, '--format', 'yaml'], /Allowed choices are text, jsonl, csv, sarif/],
    [['check', good, '--today', 'tomorrow'], /Write a day as YYYY-MM-DD/],
    [['check', good, '--state', 'Texas'], /Write two letters/],
    [['check', good, '--pack', 'bsae'], /no pack is called "bsae"/],
    [[], /Say what to do/],
  ])('coe %j', async (words, says) => {
    const { exit, out, told } = await coe(words);
    expect({ exit, out }).toEqual({ exit: 2, out: '' });
    expect(told).toEqual([expect.stringMatching(says)]);
  });
});
