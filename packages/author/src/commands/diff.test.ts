import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { coe, packs } from '../../test/coe.ts';
import type { FindingsDiff } from '../diff/diff-findings.ts';
import type { PackDiff } from '../diff/diff-packs.ts';

const folder = mkdtempSync(join(tmpdir(), 'coe-diff-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const old = join(packs, 'base');

/** A new version of the test pack: one rule gone, one come, one changed, other words, entries, policy. */
function newVersion(name: string): string {
  const home = join(folder, name, 'base');
  cpSync(old, home, { recursive: true });
  const edit = (file: string, change: (text: string) => string): void => {
    const before = readFileSync(join(home, file), 'utf8');
    const after = change(before);
    expect(after, file).not.toBe(before);
    writeFileSync(join(home, file), after);
  };
  const sibling = readFileSync(join(home, 'names/sibling-same-name.json'), 'utf8');
  writeFileSync(join(home, 'names/two-of-one-name.json'), sibling.replace('Two children of one COE', 'Two in a COE'));
  rmSync(join(home, 'names/sibling-same-name.json'));
  edit('names/last-name-present.json', (text) => text.replace(/"severity": "\w+"/, '"severity": "warning"'));
  edit('names/first-name-placeholder.json', (text) => text.replace(/"en": "/, '"en": "Look: '));
  edit('lists/placeholders.json', (text) => text.replace('"XXX"', '"ZZZ"'));
  edit('pack.json', (text) => text.replace('"any"', '"upper"').replace('1.2.0', '1.3.0'));
  return home;
}

function difference(out: string): PackDiff & { readonly findings?: FindingsDiff } {
  return JSON.parse(out);
}

describe('coe diff', () => {
  test('a pack is the same as itself, whatever the order its names are written in', async () => {
    const same = join(folder, 'same', 'base');
    cpSync(old, same, { recursive: true });
    const pack = JSON.parse(readFileSync(join(same, 'pack.json'), 'utf8'));
    writeFileSync(join(same, 'pack.json'), JSON.stringify(Object.fromEntries(Object.entries(pack).reverse())));
    expect(await coe(['diff', old, same])).toMatchObject({
      exit: 0,
      out: 'base 1.2.0 → base 1.2.0\nNothing differs.\n',
    });
  });

  test('tells rules that came, went and changed, entries of lists, and settings', async () => {
    const { exit, out } = await coe(['diff', old, newVersion('json'), '--format', 'json']);
    const diff = difference(out);
    expect(exit).toBe(0);
    expect(diff.rules.came.map(({ id }) => id)).toEqual(['base/names/two-of-one-name']);
    expect(diff.rules.went.map(({ id }) => id)).toEqual(['base/names/sibling-same-name']);
    expect(diff.rules.changed.map(({ id, changes }) => [id, changes.map(({ name }) => name)])).toEqual([
      ['base/names/first-name-placeholder', ['says.en']],
      ['base/names/last-name-present', ['severity']],
    ]);
    expect(diff.lists).toEqual([{ name: 'placeholders', in: ['ZZZ'], out: ['XXX'] }]);
    expect(diff.settings).toEqual([{ name: 'nameCase', from: 'any', to: 'upper' }]);
    expect(diff.match).toBe(false);
  });

  test('reads well', async () => {
    const { out } = await coe(['diff', old, newVersion('text')]);
    const lines = out.split('\n');
    expect(lines[0]).toBe('base 1.2.0 → base 1.3.0');
    expect(lines).toContain('  + base/names/two-of-one-name  info  Two in a COE with one first name');
    expect(lines).toContain('  - base/names/sibling-same-name  info  Two children of one COE with one first name');
    expect(lines).toContain('  ~ base/names/last-name-present');
    expect(out).toMatch(/ {6}severity: "\w+" → "warning"/);
    expect(lines).toContain('  placeholders: in "ZZZ"; out "XXX"');
    expect(lines).toContain('  ~ nameCase: "any" → "upper"');
  });

  test('a version already built is compared with a folder', async () => {
    const dist = join(folder, 'dist');
    await coe(['build', packs, '-o', dist]);
    expect(await coe(['diff', join(dist, 'base.json'), old])).toMatchObject({
      exit: 0,
      out: expect.stringMatching(/Nothing differs/),
    });
  });

  test('shows which findings of a file come, go and change, and ends with 1 for an error that is new', async () => {
    const file = join(folder, 'children.csv');
    writeFileSync(
      file,
      'coeNumber,firstName,lastName1,birthDate\n1,xxx,Ruiz,05/14/2015\n2,zzz,Soto,05/14/2015\n3,Ana,,05/14/2015\n4,baby boy,Xol,05/14/2015\n',
    );
    const words = ['diff', old, newVersion('records'), '--records', file, '--today', '2026-11-23', '--quiet'];
    const { exit, out } = await coe([...words, '--format', 'json']);
    const { findings } = difference(out);
    const placeholder = 'base/names/first-name-placeholder';
    expect(findings).toMatchObject({ records: 4, unreadable: 0 });
    expect(findings?.came.map(({ record, rule }) => [record, rule])).toEqual([[2, placeholder]]);
    expect(findings?.went.map(({ record, rule }) => [record, rule])).toEqual([[1, placeholder]]);
    expect(findings?.changed.map(({ to }) => [to.record, to.rule, to.severity])).toEqual([
      [3, 'base/names/last-name-present', 'warning'],
      [4, placeholder, expect.any(String)],
    ]);
    const text = await coe(words);
    expect(text.out).toContain('1 finding came, 1 went, 2 changed.');
    expect([exit, text.exit]).toEqual([1, 1]);
  });

  test('a row that cannot be read ends it with 2, and the rest is compared', async () => {
    const file = join(folder, 'broken.csv');
    writeFileSync(file, 'firstName,lastName1\nAna,"Ruiz\nzzz,Soto\n');
    const run = await coe([
      'diff',
      old,
      newVersion('broken'),
      '--records',
      file,
      '--today',
      '2026-11-23',
      '--format',
      'json',
    ]);
    expect(run.exit).toBe(2);
    expect(difference(run.out).findings?.came.map(({ record }) => record)).toEqual([2]);
  });

  test('what is no pack is told in a line', async () => {
    expect(await coe(['diff', old, join(folder, 'nowhere')])).toMatchObject({
      exit: 2,
      told: [expect.stringMatching(/nowhere/)],
    });
    expect(await coe(['diff', old])).toMatchObject({ exit: 2, told: [expect.stringMatching(/new/)] });
  });
});
