import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { openTable } from './open-table.ts';
import { csv, fileOf, header } from './roster.fixture.ts';
import type { RosterTable } from './roster-table.ts';
import { xlsxOf } from './xlsx.fixture.ts';

const all = (table: RosterTable) => [...table.rows()].flat();
const utf16 = (text: string, little: boolean, mark: boolean): Uint8Array<ArrayBuffer> => {
  const bytes: number[] = [];
  for (const unit of mark ? `\ufeff${text}` : text) {
    const code = unit.charCodeAt(0);
    bytes.push(...(little ? [code & 255, code >> 8] : [code >> 8, code & 255]));
  }
  return Uint8Array.from(bytes);
};

describe('an encoding', () => {
  test.each([
    ['UTF-8', new TextEncoder().encode(csv)],
    ['UTF-8', Uint8Array.from([0xef, 0xbb, 0xbf, ...new TextEncoder().encode(csv)])],
    ['UTF-16 LE', utf16(csv, true, true)],
    ['UTF-16 LE', utf16(csv, true, false)],
    ['UTF-16 BE', utf16(csv, false, true)],
    ['UTF-16 BE', utf16(csv, false, false)],
    ['Windows-1252', Uint8Array.from([...csv].map((letter) => letter.charCodeAt(0)))],
  ])('%s is told by the bytes', async (encoding, bytes) => {
    const table = await openTable(fileOf(bytes));
    expect(table.header).toEqual(header.split(','));
    expect(table.notes[0]).toBe(encoding);
    expect(all(table)[2]).toEqual({ line: 4, cells: ['Muñoz', '', 'Guadalupe', '11/30/2010', 'F', '1000000003'] });
  });
});

test.each([
  [';', ';'],
  ['\t', 'tab'],
])('values separated by %j are told apart by the header', async (delimiter, note) => {
  const table = await openTable(fileOf(csv.replaceAll(',', delimiter)));
  expect(table.header).toHaveLength(6);
  expect(table.notes).toContain(note);
  expect(all(table)).toHaveLength(6);
});

test('a row that is broken spoils no other, and each is told with its line', async () => {
  const table = await openTable(
    fileOf('First Name,Last Name 1\nAna,"Garc\nJosé,Ruiz\nEva,Mora,Cruz\nLuis\nIván,"De ""la"" Cruz"'),
  );
  expect(all(table)).toEqual([
    { line: 2, cells: [], fault: { why: 'openQuote' } },
    { line: 3, cells: ['José', 'Ruiz'] },
    { line: 4, cells: [], fault: { why: 'count', has: 3, wants: 2 } },
    { line: 5, cells: [], fault: { why: 'count', has: 1, wants: 2 } },
    { line: 6, cells: ['Iván', 'De "la" Cruz'] },
  ]);
});

test('a quoted value over several lines is one value', async () => {
  const table = await openTable(fileOf('First Name,Last Name 1\n"Ana\nMaría",Ruiz\nEva,Mora'));
  expect(all(table).map(({ line, cells }) => [line, ...cells])).toEqual([
    [2, 'Ana\nMaría', 'Ruiz'],
    [4, 'Eva', 'Mora'],
  ]);
});

test('a workbook is read, days as days and numbers as they stand', async () => {
  const table = await openTable(
    fileOf(
      xlsxOf([
        ['First Name', 'Last Name 1', 'Birth Date', 'State ID'],
        ['Ana', 'Muñoz & Ruiz', new Date(Date.UTC(2012, 3, 5)), 1000000001],
        ['Eva', '', '', '0042'],
        ['Iván', 'Cruz', '', '', 'stray'],
      ]),
    ),
  );
  expect(table.header).toEqual(['First Name', 'Last Name 1', 'Birth Date', 'State ID']);
  expect(table.notes).toEqual(['Excel', 'Children']);
  expect(all(table)).toEqual([
    { line: 2, cells: ['Ana', 'Muñoz & Ruiz', '2012-04-05', '1000000001'] },
    { line: 3, cells: ['Eva', '', '', '0042'] },
    { line: 4, cells: [], fault: { why: 'column', column: 5 } },
  ]);
});

test('the line that tells Excel the separator is no header', async () => {
  const table = await openTable(fileOf('sep=;\nFirst Name;Last Name 1\nAna;Ruiz'));
  expect(table.header).toEqual(['First Name', 'Last Name 1']);
  expect(all(table)).toEqual([{ line: 3, cells: ['Ana', 'Ruiz'] }]);
});

test.each([
  ['nothing', new Uint8Array(), 'emptyFile'],
  ['blank lines', strToU8('\n \n'), 'emptyFile'],
  ['a picture', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 0]), 'otherFile'],
  ['an old workbook', Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), 'oldExcel'],
  ['zeros', new Uint8Array(64), 'otherFile'],
  ['a zip that is no workbook', zipSync({ 'a.txt': strToU8('a') }), 'noWorkbook'],
  ['a zip cut short', zipSync({ 'xl/workbook.xml': strToU8('<a/>') }).slice(0, 40), 'noWorkbook'],
])('%s cannot be read, and why is told', async (_, bytes, code) => {
  await expect(openTable(fileOf(Uint8Array.from(bytes)))).rejects.toMatchObject({ code });
});

test('whatever the bytes are, it is a table or a reason why not', async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), async (bytes) => {
      const table = await openTable(fileOf(Uint8Array.from(bytes))).catch((fault: Error) => fault.name);
      if (typeof table === 'string') expect(table).toBe('Unreadable');
      else expect(all(table).every(({ line }) => line > 0)).toBe(true);
    }),
  );
});

test('every row of a file is either read or told, whatever stands in it', async () => {
  const value = fc.string({ maxLength: 12 }).map((text) => text.replace(/[\r\n]/g, ' '));
  await fc.assert(
    fc.asyncProperty(
      fc.array(
        value.filter((text) => text.trim() !== ''),
        { minLength: 1, maxLength: 30 },
      ),
      async (lines) => {
        const table = await openTable(fileOf(['First Name,Last Name 1', ...lines].join('\n')));
        const told = all(table).flatMap(({ line, cells }) => [
          line,
          ...cells.flatMap((cell) => (cell.includes('\n') ? [0] : [])),
        ]);
        expect(new Set(told).size).toBeGreaterThan(0);
        expect(Math.max(...told)).toBeLessThanOrEqual(lines.length + 1);
      },
    ),
  );
});
