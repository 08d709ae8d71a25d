import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { scratch } from '../../test/check-file.ts';
import { coe, packs } from '../../test/coe.ts';

const { folder, file, remove } = scratch();
afterAll(remove);
const children = `coeNumber,firstName,lastName1,birthDate
K-1,Xochitlquetzal,Garciamendez,04/03/2012
K-1,XXX,Garciamendez,04/25/2013
K-3,Citlalmina,,05/05/2014
K-2,Tonatiuh,de la Cruz,12/31/2011
`;
const csv = file('children.csv', children);
const report = async (name: string, ...more: string[]) => {
  const out = join(folder, name);
  const ran = await coe(['report', csv, '-o', out, '--pack', `${packs}/base`, '--today', '2026-11-23', ...more]);
  return { ...ran, page: readFileSync(out, 'utf8') };
};

describe('coe report', () => {
  test('counts what coe check finds, by rule and by field', async () => {
    const { page, exit } = await report('counts.html');
    const checked = await coe(['check', csv, '--pack', `${packs}/base`, '--today', '2026-11-23', '--format', 'jsonl']);
    const found = checked.out
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line) as { severity: string; rule: string });
    expect(exit).toBe(checked.exit);
    expect(found.length).toBeGreaterThan(0);
    for (const severity of ['error', 'warning'])
      expect(page).toContain(`<b>${found.filter((one) => one.severity === severity).length}</b> ${severity}s`);
    for (const { rule } of found) expect(page).toContain(rule);
  });

  test('names no child, neither by name nor by what was typed, unless asked', async () => {
    const silent = await report('silent.html');
    expect(silent.page).not.toMatch(/Xochitl|Tonatiuh|Citlalmina|Garciamendez|05\/05\/2014/);
    expect(silent.page).toContain('no child is named on this page');
    const named = await report('named.html', '--names');
    expect(named.page).toContain('Citlalmina');
    expect(named.err).toContain('It names children');
  });

  test('each plot has a title, a description and a table, and the page runs and loads nothing', async () => {
    const { page } = await report('plots.html');
    const plots = page.match(/<svg [\s\S]*?<\/details>/g) ?? [];
    expect(plots.length).toBeGreaterThanOrEqual(3);
    for (const plot of plots)
      expect(plot).toMatch(
        /role="img" aria-labelledby="([\w-]+) ([\w-]+)"><title id="\1">[^<]+<\/title><desc id="\2">[^<]+<\/desc>[\s\S]*<table>/,
      );
    expect(page).not.toMatch(/<script|<link|<img|\ssrc=|@import|url\(|undefined|NaN|\[object/);
  });

  test('forms of names are counted', async () => {
    const { page } = await report('forms.html');
    expect(page).toMatch(/<th scope="row">one last name<\/th><td>3<\/td>/);
    expect(page).toMatch(/<th scope="row">de, del, de la, San … in a last name<\/th><td>1<\/td>/);
    expect(page).toContain('No roster was given');
  });

  test('a roster says how many children are known', async () => {
    const roster = file('roster.csv', 'firstName,lastName1,birthDate\nTONATIUH,De La Cruz,12/31/2011\n');
    const { page } = await report('roster.html', '--roster', roster, '--lang', 'es');
    expect(page).toContain('1 de 4 registros son de niños de la lista de 1');
    expect(page).toContain('<html lang="es">');
  });

  test('a bad row is listed in the page and the exit is 2', async () => {
    const broken = file('broken.csv', `${children}K-3,"open,x,y\n`);
    const out = join(folder, 'broken.html');
    const ran = await coe(['report', broken, '-o', out, '--pack', `${packs}/base`]);
    expect(ran.exit).toBe(2);
    expect(readFileSync(out, 'utf8')).toMatch(/broken\.csv:6: this row opens a quote/);
  });

  test('no -o, no such file, a column that is not known', async () => {
    expect(await coe(['report', csv])).toMatchObject({ exit: 2, err: expect.stringMatching(/-o, --out/) });
    expect(await coe(['report', 'no-such.csv', '-o', join(folder, 'x.html'), '--pack', `${packs}/base`])).toMatchObject(
      { exit: 2 },
    );
    const odd = file('odd.csv', 'firstName,Shoe size\nAna,34\n');
    const ran = await coe(['report', odd, '-o', join(folder, 'odd.html'), '--pack', `${packs}/base`]);
    expect(ran).toMatchObject({ exit: 2, err: expect.stringContaining('"Shoe size"') });
  });
});
