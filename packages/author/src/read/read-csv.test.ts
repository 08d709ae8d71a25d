import { Readable } from 'node:stream';
import type { Delimiter } from '@coe-check/sdk/tables';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { openInput } from './input.ts';
import { openCsv } from './read-csv.ts';
import type { Table, TableRow } from './table.ts';
import { Unreadable } from './unreadable.ts';

/** Opens a text that comes off the disk in pieces of this size. */
async function open(text: string, piece: number): Promise<Table> {
  const bytes = Buffer.from(text);
  const pieces = Array.from({ length: Math.ceil(bytes.length / piece) }, (_, at) =>
    bytes.subarray(at * piece, (at + 1) * piece),
  );
  return openCsv(await openInput('-', Readable.from(pieces)), 'utf8');
}

async function rowsOf(table: Table): Promise<TableRow[]> {
  const rows: TableRow[] = [];
  for await (const batch of table.rows()) rows.push(...batch);
  return rows;
}

const cell = fc.string({ unit: fc.constantFrom('a', 'é', '"', ',', ';', '\t', '\n', ' ', "'", '😀', '0') });
const delimiters = fc.constantFrom<Delimiter>(',', ';', '\t');
const pieces = fc.integer({ min: 1, max: 40 });

/** Writes as a spreadsheet does: quotes where they are needed. */
function write(cells: readonly string[], delimiter: string): string {
  return cells.map((text) => (/["\n,;\t]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)).join(delimiter);
}

test('what a spreadsheet writes is read as it was', async () => {
  const tables = fc.array(fc.array(cell, { minLength: 3, maxLength: 3 }), { maxLength: 8 });
  await fc.assert(
    fc.asyncProperty(tables, delimiters, pieces, fc.constantFrom('\n', '\r\n'), async (rows, delimiter, piece, end) => {
      const filled = rows.map(([first = '', ...rest]) => [first.trim() === '' ? 'x' : first, ...rest]);
      const table = await open(
        [['one', 'two', 'three'], ...filled].map((cells) => write(cells, delimiter) + end).join(''),
        piece,
      );
      expect(table.header).toEqual(['one', 'two', 'three']);
      const read = await rowsOf(table);
      expect(read.map(({ cells }) => cells)).toEqual(filled);
    }),
  );
});

test('one broken row between good ones costs that row and no other', async () => {
  const names = fc.array(fc.stringMatching(/^[a-z]{1,6}$/), { minLength: 1, maxLength: 6 });
  await fc.assert(
    fc.asyncProperty(
      names,
      names,
      fc.constantFrom('"open,1', 'a,b,c', 'alone', '"a"b,1', '"a,"b'),
      pieces,
      async (before, after, broken, piece) => {
        const good = (list: readonly string[]) => list.map((name) => `${name},1\n`).join('');
        const read = await rowsOf(await open(`name,number\n${good(before)}${broken}\n${good(after)}`, piece));
        expect(read.filter(({ fault }) => fault === undefined).map(({ cells }) => cells[0])).toEqual([
          ...before,
          ...after,
        ]);
        expect(read.filter(({ fault }) => fault !== undefined).map(({ line }) => line)).toEqual([before.length + 2]);
      },
    ),
  );
});

test('a quote after a lone carriage return costs nothing of its row', async () => {
  const rows = await rowsOf(await open('x\ra\n"', 1));
  expect(rows.map(({ cells }) => cells)).toContainEqual(['a\n"']);
});

test('no text throws anything but a refusal in one line, and every row says its line', async () => {
  const junk = fc.string({
    unit: fc.constantFrom('a', '"', ',', '\n', '\r', ' ', '\u0000', 'ñ', ';', '\t'),
    maxLength: 200,
  });
  await fc.assert(
    fc.asyncProperty(junk, pieces, async (text, piece) => {
      try {
        const rows = await rowsOf(await open(`x${text}`, piece));
        const lines = rows.map(({ line }) => line);
        expect(lines).toEqual([...lines].sort((a, b) => a - b));
        for (const { cells, fault } of rows)
          expect(fault === undefined ? cells.length > 0 : fault.length > 10).toBe(true);
      } catch (fault) {
        expect(fault).toBeInstanceOf(Unreadable);
        expect((fault as Error).message).not.toContain('\n');
      }
    }),
  );
});
