import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';
import { scratch } from '../../test/check-file.ts';
import { coe } from '../../test/coe.ts';

const us = fileURLToPath(new URL('../../../../rules/us', import.meta.url));
const { folder, file, remove } = scratch();
afterAll(remove);

const mep = file(
  'mep.csv',
  `stateStudentId,firstName,lastName1,lastName2,birthDate,sex,districtOfResidence,masterListStatus
001,Ana,Ramírez,García,04/25/2015,F,Plainview,Yes
002,Luis,Cruz,,05/17/2014,M,Plainview,Yes
003,Eva,Pop,,06/20/2013,F,Hereford,Yes
004,Leo,Ruiz,,07/21/2012,M,Hereford,No
,Itzel,Tzul,Xol,08/22/2011,F,Hereford,Yes
006,Noemí,Vega,,09/23/2016,F,Hereford,Yes
`,
);
const sis = file(
  'sis.csv',
  `stateStudentId,firstName,lastName1,lastName2,birthDate,sex,MIGRANT_FL,LUNCH
1,ANA,RAMIREZ,GARCIA,2015-04-25,Female,Y,F
2,Luis,Cruz,,05/18/2014,Male,N,F
4,Leo,Ruiz,,07/21/2012,Male,Y,R
5,Itzel,Tzul Xol,,08/22/2011,Female,Y,R
6,Bruno,Quispe,,01/31/2010,Male,Y,R
7,Saray,Mora,,10/24/2012,Female,Y,F
`,
);
const map = file('map.json', '{ "MIGRANT_FL": "sisMigrantFlag", "LUNCH": null }');
const reconcile = (...more: string[]) =>
  coe(['reconcile', mep, sis, '--key', 'stateStudentId', '--map', map, '--pack', us, '--today', '2026-11-23', ...more]);
const out = join(folder, 'lists');
const lines = (name: string) => readFileSync(join(out, name), 'utf8').replace('\uFEFF', '').trim().split('\r\n');

describe('two systems', () => {
  test('are counted for each district, and the exit says that they do not agree', async () => {
    const ran = await reconcile('-o', out);
    expect(ran.exit).toBe(1);
    expect(ran.out).toMatch(/^Hereford +3 +2 +1 +0 +2 +1 +0$/m);
    expect(ran.out).toMatch(/^all +5 +5 +2 +1 +2 +1 +2$/m);
    expect(ran.out).toContain('Linked: 3 by number, 1 by names and birth date.');
    expect(lines('counts.csv').find((line) => line.startsWith('district,(all)'))).toBe('district,(all),5,5,2,1,2,1,2');
  });

  test('who is migrant in one and not in the other is listed with the rows of both', () => {
    expect(
      lines('flags.csv')
        .slice(1)
        .map((line) => line.split(',').slice(0, 4).join(' ')),
    ).toEqual([
      'notFlagged 2 2 number',
      'flaggedNotActive 4 3 number',
      'notInSchoolSystem 3  ',
      'notInSchoolSystem 6  ',
      'flaggedNotInProgram  5 ',
      'flaggedNotInProgram  6 ',
    ]);
  });

  test('only what really differs is to be corrected, as the migrant program has it', () => {
    const rows = lines('corrections.csv')
      .slice(1)
      .map((line) => line.split(',').slice(-4).join(' '));
    expect(rows).toEqual([
      'sisMigrantFlag differs N Yes',
      'birthDate differs 05/18/2014 05/17/2014',
      'sisMigrantFlag differs Y No',
      'lastName1 differs Tzul Xol Tzul',
      'lastName2 blank in the school system  Xol',
    ]);
  });

  test('a number that another child bears links nobody and is to be looked at', () => {
    expect(lines('to-look-at.csv')[1]).toMatch(/^"?same number, another child"?,6,5,006,Noemí/);
  });

  test('each district has its master list of active children, which only its owner may read', () => {
    expect(readdirSync(join(out, 'master-lists'))).toEqual(['hereford.csv', 'plainview.csv']);
    const hereford = lines('master-lists/hereford.csv');
    expect(hereford[0]).toMatch(/^stateStudentId,firstName,.*,inSchoolSystem,flagged$/);
    expect(hereford).toHaveLength(4);
    expect(hereford.join()).not.toContain('Leo');
    if (process.platform !== 'win32') expect(statSync(join(out, 'flags.csv')).mode & 0o077).toBe(0);
  });

  test('that agree on every child exit 0 and say so', async () => {
    const same = file(
      'same.csv',
      'stateStudentId,firstName,lastName1,birthDate,sisMigrantFlag\n7,Ana,Pop,04/25/2015,Yes\n',
    );
    const ran = await coe(['reconcile', same, same, '--pack', us, '--lang', 'es', '--quiet']);
    expect(ran).toMatchObject({ exit: 0, err: '' });
    expect(ran.out).toMatch(/^todos +1 +1 +1 +0 +0 +0 +0$/m);
  });
});

describe('what is wrong is told', () => {
  test('a row that cannot be read is listed, the rest is compared, and the exit is 2', async () => {
    const broken = file('broken.csv', `${readFileSync(sis, 'utf8')}8,Too,Few\n`);
    const bad = join(folder, 'bad');
    const ran = await coe(['reconcile', mep, broken, '--map', map, '--pack', us, '--today', '2026-11-23', '-o', bad]);
    expect(ran.exit).toBe(2);
    expect(ran.err).toMatch(/broken\.csv:8: this row/);
    expect(ran.out).toMatch(/^all +5 +5/m);
    expect(readFileSync(join(bad, 'unreadable.csv'), 'utf8')).toContain('broken.csv,8,');
  });

  test('a key that is no field, or that a file has no column for', async () => {
    expect(await coe(['reconcile', mep, sis, '--key', 'stateStudentID', '--pack', us])).toMatchObject({
      exit: 2,
      err: expect.stringContaining('Did you mean "stateStudentId"?'),
    });
    expect(await coe(['reconcile', mep, sis, '--key', 'msixId', '--pack', us])).toMatchObject({
      exit: 2,
      err: expect.stringMatching(/mep\.csv: no column of it is msixId/),
    });
  });

  test('a file without the flag compares fields only, and says what to name', async () => {
    const ran = await coe(['reconcile', mep, sis, '--pack', us, '-o', join(folder, 'noflag')]);
    expect(ran.exit).toBe(0);
    expect(ran.err).toMatch(/no column of it is the migrant flag/);
    expect(ran.err).toContain('"MIGRANT_FL"');
  });

  test('no such file, standard input twice, one file only', async () => {
    expect(await coe(['reconcile', mep, 'no-such.csv', '--pack', us])).toMatchObject({
      exit: 2,
      err: expect.stringMatching(/no such file/),
    });
    expect(await coe(['reconcile', '-', '-', '--pack', us])).toMatchObject({
      exit: 2,
      err: expect.stringMatching(/Only one/),
    });
    expect(await coe(['reconcile', mep])).toMatchObject({ exit: 2 });
    expect(existsSync(join(folder, 'undefined'))).toBe(false);
  });
});
