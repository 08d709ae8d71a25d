import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { coe, packs } from '../../test/coe.ts';

const made: string[] = [];
afterAll(() => {
  for (const folder of made) rmSync(folder, { recursive: true, force: true });
});

type Change = readonly [file: string, from: string, to: string];

/** A copy of the sound packs with some texts changed; a change from '' writes the file anew. */
function broken(...changes: readonly Change[]): string {
  const folder = mkdtempSync(join(tmpdir(), 'coe-lint-'));
  made.push(folder);
  const home = join(folder, 'a/b/c/packs');
  cpSync(packs, home, { recursive: true });
  cpSync(join(packs, '../../../../rules/schema'), join(folder, 'rules/schema'), { recursive: true });
  for (const [file, from, to] of changes) {
    const path = join(home, file);
    mkdirSync(dirname(path), { recursive: true });
    const text = from === '' ? '' : readFileSync(path, 'utf8');
    expect(text).toContain(from);
    writeFileSync(path, from === '' ? to : text.replace(from, to));
  }
  return home;
}

async function faultsOf(...changes: readonly Change[]): Promise<{ lines: string[]; exit: number }> {
  const home = broken(...changes);
  const { exit, out } = await coe(['lint', home, '--quiet']);
  return {
    exit,
    lines: out
      .split('\n')
      .filter(Boolean)
      .map((line) => line.replace(`${home}/`, '')),
  };
}

const birth = 'base/dates/birth-date-two-readings.json';
const name = 'base/names/first-name-placeholder.json';
const zip = 'base/family/zip-digits.json';
const old = 'base/dates/too-old.json';

test('sound packs have no fault', async () => {
  expect(await coe(['lint', packs])).toMatchObject({ exit: 0, out: '', err: 'base, st: 0 errors, 0 warnings.\n' });
});

describe('each kind of fault is told with file:line:column and a cure', () => {
  test.each<readonly [string, Change, RegExp]>([
    [
      'text that is no JSON',
      [name, '"severity": "error",', '"severity": "error"'],
      /^base\/names\/first-name-placeholder\.json:\d+:\d+ {2}.*comma/,
    ],
    [
      'an unknown operator',
      [name, '"inList"', '"inLst"'],
      /^base\/names\/first-name-placeholder\.json:11:21 {2}no operator is called "inLst"\. Did you mean "inList"\?/,
    ],
    [
      'an unknown fact',
      ['base/names/sibling-same-name.json', '"fact": "siblings"', '"fact": "sibling"'],
      /sibling-same-name\.json:\d+:\d+ {2}no field or fact is called "sibling"\. Did you mean "siblings"\?/,
    ],
    [
      'an unknown field',
      [zip, '"fact": "currentZip"', '"fact": "curentZip"'],
      /^base\/family\/zip-digits\.json:\d+:\d+ {2}.*"curentZip".*Did you mean "currentZip"\?/,
    ],
    [
      'an unknown list',
      [name, 'base:placeholders', 'base:placeholder'],
      /first-name-placeholder\.json:\d+:\d+ {2}.*"base:placeholder".*Did you mean "base:placeholders"\?/,
    ],
    [
      'an unknown named condition',
      [old, '"condition": "adult"', '"condition": "adlt"'],
      /too-old\.json:\d+:\d+ {2}.*"adlt".*Did you mean/,
    ],
    [
      'a path that is not plain',
      [birth, '$.open.length', '$..open'],
      /birth-date-two-readings\.json:\d+:\d+ {2}the path .* not a plain one\. Write it as/,
    ],
    [
      'a name in the words that nobody gives',
      [birth, 'can mean {days}', 'can mean {day}'],
      /birth-date-two-readings\.json:\d+:\d+ {2}.*"?\{?day\}?"?.*/,
    ],
    [
      'a missing translation',
      [zip, '"es": "{currentZip}', '"fr": "{currentZip}'],
      /zip-digits\.json:\d+:\d+ {2}.*"es" is missing\. Add "es"/,
    ],
    [
      'a member that is not known',
      [zip, '"per": "coe"', '"pre": "coe"'],
      /zip-digits\.json:\d+:\d+ {2}.*"pre".*Did you mean "per"\?/,
    ],
    [
      'a severity that is none',
      [zip, '"severity": "error"', '"severity": "fatal"'],
      /zip-digits\.json:\d+:\d+ {2}"fatal" is not known here\. .*error.*warning.*info/,
    ],
    ['a source nobody lists', [zip, '"T1"', '"T9"'], /zip-digits\.json:\d+:\d+ {2}no source is called "T9"/],
    [
      'a rule of our own that poses as certain',
      [zip, '"source": [', '"evidence": "D",\n  "source": ['],
      /zip-digits\.json:\d+:\d+ {2}a rule of evidence D is at most a warning/,
    ],
    [
      'no near miss',
      [zip, '"finds": false', '"finds": true'],
      /zip-digits\.json:\d+:\d+ {2}no example shows a near miss/,
    ],
    [
      'two examples alike',
      [zip, '"79072-1234"', '"7907"'],
      /zip-digits\.json:\d+:\d+ {2}this example has the same record/,
    ],
    [
      'a pattern that can take for ever',
      [
        name,
        '"operator": "inList",\n        "value": "base:placeholders"',
        '"operator": "matches",\n        "value": "^(a+)+$"',
      ],
      /first-name-placeholder\.json:12:18 {2}the pattern "\^\(a\+\)\+\$" can take for ever on some text\. Use a named pattern/,
    ],
    [
      'a $schema of another kind',
      [zip, 'schema/rule.json', 'schema/list.json'],
      /zip-digits\.json:2:14 {2}the \$schema .* is not that of a rule\. Write "\$schema": "\.\.\/\.\.\/schema\/rule\.json"/,
    ],
    [
      'a pack that is not there',
      ['st/pack.json', '"extends": ["base"', '"extends": ["bse"'],
      /^st\/pack\.json:\d+:\d+ {2}.*"bse"/,
    ],
    [
      'an override of no rule',
      ['st/pack.json', 'base/names/sibling-same-name', 'base/names/sibling-same-nam'],
      /^st\/pack\.json:\d+:\d+ {2}no rule is called "base\/names\/sibling-same-nam"\. Did you mean "base\/names\/sibling-same-name"\?/,
    ],
    [
      'a file that lies nowhere',
      ['base/extra.json', '', '{}'],
      /^base\/extra\.json:1:1 {2}this file lies where no part of a pack lies/,
    ],
    [
      'an entry that is there twice',
      ['base/lists/placeholders.json', '"XXX"', '"Baby  boy"'],
      /^base\/lists\/placeholders\.json:\d+:\d+ {2}.*is in the list already/,
    ],
    [
      'a fix to a code that is none',
      [name, '"firstName": ""', '"sex": "Woman"'],
      /first-name-placeholder\.json:\d+:\d+ {2}"Woman" is no code of "sex"/,
    ],
  ])('%s', async (_what, change, says) => {
    const { lines, exit } = await faultsOf(change);
    expect(lines).toContainEqual(expect.stringMatching(says));
    for (const line of lines) expect(line).toMatch(/^[^\s:]+:\d+:\d+ {2}\S.*[.?]/);
    expect(exit).toBe(1);
  });

  test.each<readonly [string, Change, RegExp]>([
    [
      'a list that nothing uses',
      [
        'base/lists/spare.json',
        '',
        '{"$schema":"../../../../../../rules/schema/list.json","summary":"Nobody asks for it","source":["T1"],"entries":["A"]}',
      ],
      /^base\/lists\/spare\.json:1:1 {2}warning: nothing uses the list "spare"\./,
    ],
    [
      'a condition that nothing uses',
      [old, '"condition": "adult"', '"fact": "birthDate", "operator": "matches", "value": "digits"'],
      /^base\/conditions\/adult\.json:1:1 {2}warning: nothing uses the condition "adult"\./,
    ],
    [
      'a file without $schema',
      ['base/sources.json', '"$schema": "../../../../../rules/schema/sources.json",', ''],
      /^base\/sources\.json:1:1 {2}warning: the file names no \$schema.* Write "\$schema": "\.\.\/schema\/sources\.json"\./,
    ],
    [
      'a $schema that leads nowhere',
      [zip, 'rules/schema/rule.json', 'nowhere/rule.json'],
      /^base\/family\/zip-digits\.json:2:14 {2}warning: the \$schema .* leads to no file/,
    ],
  ])('%s is a warning, and the exit is 0', async (_what, change, says) => {
    const { lines, exit } = await faultsOf(change);
    expect(lines).toEqual([expect.stringMatching(says)]);
    expect(exit).toBe(0);
  });
});

test('faults of several files and packs are told all at once, in the order of files and lines', async () => {
  const { lines } = await faultsOf(
    [name, '"inList"', '"inLst"'],
    [zip, '"severity": "error"', '"severity": "fatal"'],
    ['st/pack.json', 'base/names/sibling-same-name', 'base/names/none'],
  );
  expect(lines.map((line) => line.split(':')[0])).toEqual([zip, name, 'st/pack.json']);
});

test('no folder, no pack: one line and exit 2', async () => {
  expect(await coe(['lint', '/no/such/folder'])).toMatchObject({
    exit: 2,
    told: [expect.stringMatching(/no such file/)],
  });
  expect(await coe(['lint', dirname(packs)])).toMatchObject({
    exit: 2,
    told: [expect.stringMatching(/holds no pack/)],
  });
  expect(await coe(['lint', tmpdir()])).toMatchObject({ exit: 2, told: [expect.stringMatching(/holds no pack/)] });
});
