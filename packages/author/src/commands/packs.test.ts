import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import vm from 'node:vm';
import { createChecker } from '@coe-check/sdk';
import { afterAll, describe, expect, test } from 'vitest';
import { coe, packs } from '../../test/coe.ts';

const folder = mkdtempSync(join(tmpdir(), 'coe-packs-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function copy(name: string): string {
  const home = join(folder, name);
  cpSync(packs, home, { recursive: true });
  return home;
}

describe('coe test', () => {
  test('runs every example of every rule', async () => {
    expect(await coe(['test', packs])).toMatchObject({ exit: 0, out: '17 examples hold.\n' });
  });

  test('an example that does not hold is told at its place, with what was found instead', async () => {
    const home = copy('failing');
    const file = join(home, 'base/names/first-name-placeholder.json');
    writeFileSync(
      file,
      readFileSync(file, 'utf8')
        .replace('"firstName": "Ana"', '"firstName": "xxx"')
        .replace(
          '"fixes": [\n        {\n          "firstName": ""',
          '"fixes": [\n        {\n          "firstName": "Ana"',
        ),
    );
    const { exit, out } = await coe(['test', home]);
    expect(exit).toBe(1);
    expect(out.split('\n')).toEqual([
      expect.stringMatching(
        /first-name-placeholder\.json:\d+:\d+ {2}"a newborn's label": the fixes are \[\{"firstName":""\}\]\.$/,
      ),
      expect.stringMatching(
        /first-name-placeholder\.json:\d+:\d+ {2}"a real name": this was found, and the example says nothing is: xxx is no name\. Ask the family\.\.$/,
      ),
      '2 of 17 examples do not hold.',
      '',
    ]);
  });

  test('--coverage lists each condition that no example has shown both true and false', async () => {
    const home = copy('uncovered');
    const file = join(home, 'base/dates/birth-date-on-file.json');
    const rule = JSON.parse(readFileSync(file, 'utf8'));
    rule.examples = rule.examples.filter(({ when }: { when: string }) => when !== 'nobody is known');
    writeFileSync(file, JSON.stringify(rule, null, 2));
    const { exit, out } = await coe(['test', home, '--coverage']);
    expect(exit).toBe(0);
    expect(out).toMatch(/birth-date-on-file\.json:\d+:\d+ {2}prior isBlank: never false in an example\.\n/);
    expect(out).toMatch(/16 examples hold\. \d\d % of \d+ conditions were seen both true and false\.\n$/);
  });
});

describe('coe build', () => {
  test('writes JSON, module and plain script that give the same checker, and an index with checksums; again, the same bytes', async () => {
    const home = copy('built');
    expect((await coe(['build', home])).exit).toBe(0);
    const dist = join(home, 'dist');
    const bytes = () =>
      readdirSync(dist)
        .sort()
        .map((name) => [name, readFileSync(join(dist, name), 'utf8')] as const);
    const first = bytes();
    expect(first.map(([name]) => name)).toEqual([
      'base.d.ts',
      'base.global.js',
      'base.js',
      'base.json',
      'index.json',
      'st.d.ts',
      'st.global.js',
      'st.js',
      'st.json',
    ]);
    await coe(['build', home]);
    expect(bytes()).toEqual(first);

    const json = JSON.parse(readFileSync(join(dist, 'base.json'), 'utf8'));
    const module = await import(/* @vite-ignore */ pathToFileURL(join(dist, 'base.js')).href);
    const page: { coeCheckPacks?: { [name: string]: unknown } } = {};
    vm.runInNewContext(readFileSync(join(dist, 'base.global.js'), 'utf8'), page);
    expect(module.default).toEqual(json);
    const withoutExamples = Object.entries(json.rules as { [id: string]: object }).map(
      ([id, rule]) => [id, { ...rule, examples: [] }] as const,
    );
    const forPages = { ...json, rules: Object.fromEntries(withoutExamples) };
    expect(JSON.parse(JSON.stringify(page.coeCheckPacks?.['base']))).toEqual(forPages);
    const messages = createChecker([json], { today: '2026-11-23' })
      .check({ firstName: 'XXX', lastName1: 'Ruiz' })
      .map(({ rule }) => rule);
    expect(messages).toEqual(['base/names/first-name-placeholder']);
    expect(JSON.parse(readFileSync(join(dist, 'index.json'), 'utf8')).packs).toMatchObject([
      {
        name: 'base',
        version: '1.2.0',
        extends: [],
        rules: 7,
        sha256: { 'base.json': expect.stringMatching(/^[0-9a-f]{64}$/) },
      },
      { name: 'st', version: '0.3.0', extends: ['base'], rules: 1 },
    ]);
  });

  test('a built pack serves wherever a folder does', async () => {
    const home = copy('served');
    await coe(['build', home]);
    const stdin = 'firstName,middleName\nSin Nombre,A\n';
    const built = await coe(
      ['check', '-', '--pack', join(home, 'dist/base.json'), '--pack', join(home, 'dist/st.json'), '--format', 'jsonl'],
      { stdin },
    );
    expect(built.out).toBe((await coe(['check', '-', '--pack', join(home, 'st'), '--format', 'jsonl'], { stdin })).out);
    expect(built.out.split('\n')).toHaveLength(3);
  });

  test('a pack with faults is not built: every fault is told, exit 2, nothing written', async () => {
    const home = copy('faulty');
    const file = join(home, 'base/family/zip-digits.json');
    writeFileSync(file, readFileSync(file, 'utf8').replace('"error"', '"fatal"'));
    const other = join(home, 'base/dates/too-old.json');
    writeFileSync(other, readFileSync(other, 'utf8').replace('"T1"', '"T7"'));
    const { exit, told } = await coe(['build', home]);
    expect(exit).toBe(2);
    expect(told).toEqual([
      expect.stringMatching(/too-old\.json:\d+:\d+ .*"T7"/),
      expect.stringMatching(/zip-digits\.json:\d+:\d+ .*"fatal"/),
    ]);
    expect(readdirSync(home)).not.toContain('dist');
  });
});

describe('coe explain', () => {
  test('shows each condition with both sides and how it came out, then the finding', async () => {
    const record = join(folder, 'record.json');
    writeFileSync(record, '{"birthDate": "04/03/2012"}');
    const { exit, out } = await coe([
      'explain',
      'base/dates/birth-date-two-readings',
      '--record',
      record,
      '--pack',
      `${packs}/st`,
    ]);
    expect(exit).toBe(0);
    expect(out).toContain('yes date {"field":"birthDate"} $.open.length = 2  greaterThan  1');
    expect(out).toContain('error: 04/03/2012 can mean April 3, 2012 or March 4, 2012. Which one is on the document?');
  });

  test('a rule that is not there is told with the nearest one', async () => {
    const record = join(folder, 'any.json');
    writeFileSync(record, '{}');
    const { exit, told } = await coe([
      'explain',
      'base/dates/birth-date-two-reading',
      '--record',
      record,
      '--pack',
      `${packs}/base`,
    ]);
    expect({ exit, told }).toEqual({
      exit: 2,
      told: [
        'no rule is called "base/dates/birth-date-two-reading". Did you mean "base/dates/birth-date-two-readings"?',
      ],
    });
  });
});

test('coe print-config shows what set a severity, and over what', async () => {
  const { exit, out } = await coe([
    'print-config',
    '--pack',
    `${packs}/st`,
    '--rule',
    'base/dates/birth-date-two-readings',
  ]);
  expect(exit).toBe(0);
  expect(out).toMatch(
    /severity {2}error\n +\S*st\/pack\.json:\d+:\d+\n +over \S*base\/dates\/birth-date-two-readings\.json:6:15\n/,
  );
  expect((await coe(['print-config', '--pack', `${packs}/st`, '--rule', 'base/none'])).exit).toBe(2);
});

test('coe new site: a profile read off a page, which coe map takes back', async () => {
  const home = copy('sites');
  const page = join(packs, '../pages/framed.html');
  const made = await coe(['new', 'site', 'made-up', '--page', page, '--dir', home, '--quiet']);
  const file = join(home, 'sites/made-up.json');
  expect(made).toMatchObject({ exit: 0, out: `${file}\n`, err: '' });
  expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({
    name: 'made-up',
    product: 'A form in two documents',
    tried: false,
  });
  const mapped = JSON.parse((await coe(['map', page, '--site', file, '--format', 'json', '--quiet'])).out);
  expect(mapped.slice(0, 3).map(({ field }: { field: string | null }) => field)).toEqual([
    null,
    'firstName',
    'lastName1',
  ]);
  expect(await coe(['new', 'site', 'made-up'])).toMatchObject({
    exit: 2,
    told: [expect.stringMatching(/--page saved-form\.html/)],
  });
}, 60_000);

test('coe new: a pack and a rule that lint and test well from the start; nothing is written over', async () => {
  const home = copy('grown');
  expect(await coe(['new', 'pack', 'nw', '--dir', home])).toMatchObject({ exit: 0 });
  writeFileSync(join(home, 'nw/pack.json'), readFileSync(join(home, 'nw/pack.json'), 'utf8').replace('"us"', '"base"'));
  expect(await coe(['new', 'rule', 'nw/names/long-middle-name', '--dir', home])).toMatchObject({
    exit: 0,
    out: `${join(home, 'nw/names/long-middle-name.json')}\n`,
  });
  const lint = await coe(['lint', join(home, 'nw')]);
  expect({
    exit: lint.exit,
    errors: lint.out.split('\n').filter((line) => line !== '' && !line.includes('leads to no file')),
  }).toEqual({ exit: 0, errors: [] });
  expect(await coe(['test', join(home, 'nw')])).toMatchObject({ exit: 0, out: '2 examples hold.\n' });
  expect(await coe(['new', 'pack', 'nw', '--dir', home])).toMatchObject({
    exit: 2,
    told: [expect.stringMatching(/is there already/)],
  });
  expect(await coe(['new', 'rule', 'zz/names/x', '--dir', home])).toMatchObject({
    exit: 2,
    told: [expect.stringMatching(/is no pack\. Start it with: coe new pack zz/)],
  });
});
