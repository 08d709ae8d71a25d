import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cutRows } from './cut-rows.ts';
import { type Delimiter, RowSplitter } from './split-rows.ts';

describe('the values of rows', () => {
  test.each<[string, readonly string[]]>([
    ['Ana,Ruiz', ['Ana', 'Ruiz']],
    ['"Ruiz, Mora",Ana', ['Ruiz, Mora', 'Ana']],
    ['"De ""la"" Cruz"', ['De "la" Cruz']],
    ['"""Nito""",Luis', ['"Nito"', 'Luis']],
    ['"Ana\nMaría",Ruiz', ['Ana\nMaría', 'Ruiz']],
    ['O"Neil,5" tall', ['O"Neil', '5" tall']],
    ['"","",""', ['', '', '']],
    ['"Ana",', ['Ana', '']],
    [',"Ana"', ['', 'Ana']],
    ['', ['']],
  ])('%j are %j', (text, cells) => {
    expect(cutRows([text], ',')).toEqual([cells]);
  });

  test('a row that the parser cannot cut is one value, and costs no other row', () => {
    const rows = ['"Ana",Ruiz', '"never closed, so it goes on', 'Eva,Paz', '"Luz",Mora'];
    expect(cutRows(rows, ',')).toEqual([['Ana', 'Ruiz'], [rows[1]], ['Eva', 'Paz'], ['Luz', 'Mora']]);
  });

  const delimiters = fc.constantFrom<Delimiter>(',', ';', '\t');
  const cell = fc.string({ unit: fc.constantFrom('a', 'é', '"', ',', ';', '\t', '\n', ' ', '😀'), maxLength: 8 });

  test('what was written with quotes is read as it was', () => {
    const table = fc.array(fc.array(cell, { minLength: 1, maxLength: 6 }), { maxLength: 5 });
    fc.assert(
      fc.property(table, delimiters, (rows, delimiter) => {
        const written = rows.map((cells) => cells.map((each) => `"${each.replaceAll('"', '""')}"`).join(delimiter));
        expect(cutRows(written, delimiter)).toEqual(rows);
      }),
    );
  });

  test('whatever the splitter gives is cut, row for row, and none throws', () => {
    const lines = fc.string({ unit: fc.constantFrom('a', '"', ',', ';', '\t', ' ', '\n', '\r'), maxLength: 40 });
    fc.assert(
      fc.property(lines, delimiters, (text, delimiter) => {
        const splitter = new RowSplitter(delimiter, () => true);
        const rows = [...splitter.take({ first: 1, lines: text.split('\n') }), ...splitter.end()];
        const whole = rows.filter(({ fault }) => fault === undefined).map((row) => row.text);
        const cut = cutRows(whole, delimiter);
        expect(cut).toHaveLength(whole.length);
        for (const cells of cut) expect(cells.length).toBeGreaterThan(0);
      }),
    );
  });
});
