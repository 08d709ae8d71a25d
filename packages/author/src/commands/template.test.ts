import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import readSheets from 'read-excel-file/node';
import { afterAll, expect, test } from 'vitest';
import { scratch } from '../../test/check-file.ts';
import { coe } from '../../test/coe.ts';
import { findPacks } from '../packs/find-packs.ts';

const us = fileURLToPath(new URL('../../../../rules/us', import.meta.url));
const { folder, remove } = scratch();
afterAll(remove);
const template = (name: string) => coe(['template', '-o', join(folder, name), '--pack', us]);
const [national] = findPacks([us]);
const keys = Object.keys(national?.fields ?? {});

test('coe check reads a filled CSV template back, every column known', async () => {
  expect(await template('import.csv')).toMatchObject({ exit: 0, out: '' });
  const path = join(folder, 'import.csv');
  const header = readFileSync(path, 'utf8').trim().split(',');
  expect(header).toEqual(keys);
  const child = header.map(
    (key) => ({ firstName: 'Ana', lastName1: 'Ramírez García', stateStudentId: '0012345' })[key] ?? '',
  );
  writeFileSync(path, `${header.join(',')}\r\n${child.join(',')}\r\n`);
  const ran = await coe(['check', path, '--pack', us, '--format', 'jsonl', '--today', '2026-11-23']);
  expect(ran.err).not.toMatch(/not known/);
  expect(ran.exit).toBe(1); // presence rules find what is blank
  expect(ran.out).toContain('us/names/two-surnames-in-one-box');
});

test('the guide beside it has every column with what to write, and every code', async () => {
  await template('other.csv');
  const guide = readFileSync(join(folder, 'other.guide.csv'), 'utf8');
  expect(guide).toContain('birthDate,Birth Date,Fecha de nacimiento,child,a day: MM/DD/YYYY or YYYY-MM-DD');
  expect(guide).toContain('sex,Female,female,femenino,');
  expect(
    guide.split('\r\n').filter((line) => keys.some((key) => line.startsWith(`${key},`))).length,
  ).toBeGreaterThanOrEqual(keys.length);
});

test('coe check reads a workbook template back: text cells, one empty sheet of records, the guide beside it', async () => {
  expect((await template('import.xlsx')).exit).toBe(0);
  const path = join(folder, 'import.xlsx');
  const sheets = await readSheets(path);
  expect(sheets.map(({ sheet }) => sheet)).toEqual(['Records', 'Columns', 'Codes']);
  expect(sheets[0]?.data[0]).toEqual(keys);
  expect(sheets[1]?.data).toHaveLength(keys.length + 1);
  const ran = await coe(['check', path, '--pack', us, '--format', 'jsonl']);
  expect(ran).toMatchObject({ exit: 0, out: '' });
  expect(ran.err).not.toMatch(/not known/);
  expect(ran.err).toMatch(/only the first sheet, "Records", is read/);
});

test('another ending, no -o, an unknown pack', async () => {
  expect(await template('import.ods')).toMatchObject({ exit: 2, err: expect.stringMatching(/\.csv or an \.xlsx/) });
  expect(await coe(['template'])).toMatchObject({ exit: 2, err: expect.stringMatching(/-o, --out/) });
  expect(await coe(['template', '-o', join(folder, 'x.csv'), '--pack', 'nowhere'])).toMatchObject({ exit: 2 });
});
