import { Readable } from 'node:stream';
import type { Field } from '@coe-check/sdk';
import iconv from 'iconv-lite';
import { describe, expect, test } from 'vitest';
import writeXlsx from 'write-excel-file/node';
import { createColumns } from './columns.ts';
import { openInput } from './input.ts';
import { openRecords } from './open-records.ts';
import type { Entry } from './records.ts';
import { Unreadable } from './unreadable.ts';

const field = (en: string, es: string): Field => ({ label: { en, es }, group: 'child', type: 'text', source: [] });
const fields = {
  coeNumber: field('COE ID number', 'Número de COE'),
  firstName: field('First Name', 'Nombre'),
  lastName1: field('Last Name 1', 'Apellido paterno'),
  birthDate: field('Birth Date', 'Fecha de nacimiento'),
  qualifyingArrivalDate: field('Qualifying Arrival Date (QAD)', 'Fecha de llegada'),
};

async function read(bytes: Buffer | string, map = {}) {
  const columns = createColumns(fields, { fields: { birthDate: ['DOB'] }, child: ['student'] }, map);
  const input = await openInput('-', Readable.from([Buffer.from(bytes)]));
  const file = await openRecords(input, columns);
  const entries: Entry[] = [];
  for await (const batch of file.entries()) entries.push(...batch);
  const again: Entry[] = [];
  for await (const batch of file.entries()) again.push(...batch);
  expect(again).toEqual(entries);
  return { ...file, all: entries, columns };
}

const ana = { firstName: 'Ana', lastName1: 'Núñez', birthDate: '04/03/2012' };
const table = 'firstName,lastName1,birthDate\r\nAna,Núñez,04/03/2012\r\n';
const anaRead = [{ kind: 'child', number: 1, line: 2, record: ana }];

describe('encodings', () => {
  test.each([
    ['UTF-8', Buffer.from(table), []],
    ['UTF-8 with a byte order mark', Buffer.from(`\uFEFF${table}`), []],
    ['UTF-16 LE with a byte order mark', iconv.encode(table, 'utf16le', { addBOM: true }), ['the text is UTF-16 LE']],
    ['UTF-16 BE with a byte order mark', iconv.encode(table, 'utf16be', { addBOM: true }), ['the text is UTF-16 BE']],
    ['UTF-16 LE without one', iconv.encode(table, 'utf16le'), ['the text is UTF-16 LE']],
    ['UTF-16 BE without one', iconv.encode(table, 'utf16be'), ['the text is UTF-16 BE']],
    ['Windows-1252', iconv.encode(table, 'windows1252'), ['the text is Windows-1252']],
  ])('%s is read and told when it is not UTF-8', async (_name, bytes, notes) => {
    const file = await read(bytes);
    expect(file.all).toEqual(anaRead);
    expect(file.notes).toEqual(notes);
  });

  test('one ñ of Windows-1252 at the end of a large file is enough to tell', async () => {
    const rows = `${'Ana,Lopez,04/03/2012\n'.repeat(20_000)}Iñaki,Ruiz,01/02/2013\n`;
    const file = await read(iconv.encode(`firstName,lastName1,birthDate\n${rows}`, 'windows1252'));
    expect(file.all.at(-1)).toMatchObject({ number: 20_001, record: { firstName: 'Iñaki' } });
  });

  test('characters of several bytes on the border of two chunks stay whole', async () => {
    const columns = createColumns(fields);
    const bytes = Buffer.from(table);
    const input = await openInput('-', Readable.from([...bytes].map((byte) => Buffer.of(byte))));
    const all: Entry[] = [];
    for await (const batch of (await openRecords(input, columns)).entries()) all.push(...batch);
    expect(all).toEqual(anaRead);
  });
});

describe('tables', () => {
  test.each([
    [';', ['values are separated by semicolons']],
    ['\t', ['values are separated by tabs']],
    [',', []],
  ])('the separator %j is found in the header', async (separator, notes) => {
    const file = await read(table.replaceAll(',', separator));
    expect(file.all).toEqual(anaRead);
    expect(file.notes).toEqual(notes);
  });

  test("Excel's sep= line is obeyed", async () => {
    expect((await read(`sep=;\r\n${table.replaceAll(',', ';')}`)).all).toEqual([{ ...anaRead[0], line: 3 }]);
  });

  test('columns are known by key, label, synonym and in Spanish, whatever capitals and accents', async () => {
    const file = await read(
      'NUMERO DE COE,Student first_name,Apellido Paterno,dob,qualifying arrival date\n7,Ana,Núñez,04/03/2012,1/2/2020\n',
    );
    expect(file.all).toMatchObject([{ record: { ...ana, coeNumber: '7', qualifyingArrivalDate: '1/2/2020' } }]);
    expect(file.columns.unknown()).toEqual([]);
  });

  test('an unknown column is told with the nearest known one, and a map can name or leave out a column', async () => {
    const text = 'firstName,Brith Date,Shoe size\nAna,04/03/2012,33\n';
    const file = await read(text);
    expect(file.columns.unknown()).toEqual([
      { column: 'Brith Date', near: 'Birth Date' },
      { column: 'Shoe size', near: undefined },
    ]);
    const mapped = await read(text, { 'Brith Date': 'birthDate', 'Shoe size': null, Absent: 'coeNumber' });
    expect(mapped.columns.unknown()).toEqual([]);
    expect(mapped.columns.unused()).toEqual(['Absent']);
    expect(mapped.all).toMatchObject([{ record: { firstName: 'Ana', birthDate: '04/03/2012' } }]);
  });

  test('two columns of one field: the first is read, the second told', async () => {
    const file = await read('DOB,Birth Date\n1/2/2012,3/4/2012\n');
    expect(file.all).toMatchObject([{ record: { birthDate: '1/2/2012' } }]);
    expect(file.faults[0]).toMatch(/"Birth Date" holds a field that another column holds/);
  });

  test('a value in a column without a name is told', async () => {
    const file = await read('firstName,,birthDate\nAna,x,1/2/2012\n');
    expect(file.columns.unknown()[0]?.column).toBe('(column 2, without a name)');
  });

  test('quoted separators, quotes and line breaks belong to the value, and lines are counted on', async () => {
    const file = await read('firstName,lastName1\n"Ana\nMaría, ""Mari""",Ruiz\nLuis,Paz\n');
    expect(file.all).toEqual([
      { kind: 'child', number: 1, line: 2, record: { firstName: 'Ana\nMaría, "Mari"', lastName1: 'Ruiz' } },
      { kind: 'child', number: 2, line: 4, record: { firstName: 'Luis', lastName1: 'Paz' } },
    ]);
  });

  test('a quote that is never closed spoils its own row only', async () => {
    const file = await read('firstName,lastName1\n"Ana,Ruiz\nLuis,Paz\n"Eva","Gil, de"\nJuan,"Ru""iz"\n');
    expect(file.all).toMatchObject([
      { kind: 'unreadable', number: 1, line: 2, fault: expect.stringMatching(/opens a quote/) },
      { number: 2, line: 3, record: { firstName: 'Luis' } },
      { number: 3, record: { lastName1: 'Gil, de' } },
      { number: 4, line: 5, record: { lastName1: 'Ru"iz' } },
    ]);
  });

  test('rows with too few or too many values are told with line and cure, the rest is read', async () => {
    const file = await read(
      'firstName,lastName1,birthDate\nAna,Ruiz\nAna,Ruiz,1/2/2012,more\nAna,Ruiz,1/2/2012,,\n"Ana" x,b,c\n',
    );
    expect(
      file.all.map((entry) => (entry.kind === 'unreadable' ? `${entry.line} ${entry.fault}` : entry.kind)),
    ).toEqual([
      '2 this row has 2 values where the header has 3. Put the missing separators in, so that every value stands in its column',
      '3 this row has 4 values where the header has 3. Put quotes (") around a value that holds the separator',
      'child',
      '5 this row has text after a closing quote ("). Double a quote ("") that belongs to the value',
    ]);
  });

  test('a row of blanks keeps its number and is passed over; a blank line is no row', async () => {
    const file = await read('firstName,lastName1\n,\n\n\nAna,Ruiz');
    expect(file.all).toEqual([{ kind: 'child', number: 2, line: 5, record: { firstName: 'Ana', lastName1: 'Ruiz' } }]);
  });

  test('a line of two million characters is told and the rest is read', async () => {
    const file = await read(`firstName\nAna\n${'x'.repeat(2_000_000)}\nLuis\n`);
    expect(file.all).toMatchObject([
      { line: 2 },
      { kind: 'unreadable', number: 2, line: 3 },
      { line: 4, record: { firstName: 'Luis' } },
    ]);
  });

  test('old Mac line ends are line ends', async () => {
    expect((await read('firstName\rAna\rLuis\r')).all).toHaveLength(2);
  });

  test('a workbook is read, its days as ISO days, its numbers as their text', async () => {
    const bytes = await writeXlsx(
      [
        ['First Name', 'Birth Date', 'COE ID number'],
        ['Ana', new Date(Date.UTC(2012, 3, 3)), 120045678901],
        [null, null, null],
        ['Luis', '04/03/2012', 'K-7'],
      ] as never,
      { dateFormat: 'mm/dd/yyyy' } as never,
    ).toBuffer();
    const file = await read(bytes);
    expect(file.kind).toBe('xlsx');
    expect(file.all).toEqual([
      {
        kind: 'child',
        number: 1,
        line: 2,
        record: { firstName: 'Ana', birthDate: '2012-04-03', coeNumber: '120045678901' },
      },
      { kind: 'child', number: 3, line: 4, record: { firstName: 'Luis', birthDate: '04/03/2012', coeNumber: 'K-7' } },
    ]);
  });
});

describe('JSON', () => {
  test('an array of flat records; numbers and yes/no are their text, null is blank', async () => {
    const file = await read('[\n {"firstName": "Ana", "coeNumber": 7},\n {"First Name": true, "birthDate": null}\n]');
    expect(file.all).toEqual([
      { kind: 'child', number: 1, line: 2, record: { firstName: 'Ana', coeNumber: '7' } },
      { kind: 'child', number: 2, line: 3, record: { firstName: 'true' } },
    ]);
  });

  test('a COE with children counts one data row a child', async () => {
    const coe = {
      coe: { coeNumber: '7' },
      children: [{ firstName: 'Ana' }, { firstName: 'Luis' }],
      rows: { enrollments: [{ child: 1, birthDate: '1/1/2020' }] },
    };
    const file = await read(JSON.stringify([coe, { firstName: 'Eva' }]));
    expect(file.all).toMatchObject([
      { kind: 'coe', number: 1, coe: { ...coe, family: {} } },
      { kind: 'child', number: 3 },
    ]);
  });

  test('JSON lines: a broken line is told with its column, the rest is read', async () => {
    const file = await read(
      '{"firstName": "Ana"}\n{"firstName" "Eva"}\n\n[1]\n{"firstName": {"x": 1}}\n{"firstName": "Luis"}\n',
    );
    expect(file.kind).toBe('jsonl');
    expect(file.all).toMatchObject([
      { number: 1 },
      { number: 2, line: 2, fault: 'column 14: a colon (:) is missing' },
      { number: 3, line: 4, fault: expect.stringMatching(/is \[1\] and no record/) },
      { number: 4, line: 5, fault: expect.stringMatching(/has an object in "firstName"/) },
      { number: 5, line: 6, record: { firstName: 'Luis' } },
    ]);
  });

  test('one whole COE may stand over many lines, and JSON lines bear any name', async () => {
    const coe = await read(JSON.stringify({ children: [{ firstName: 'Ana' }] }, null, 2));
    expect(coe).toMatchObject({ kind: 'json', all: [{ kind: 'coe', number: 1, line: 1 }] });
    expect((await read('{"firstName": "Ana"}')).all).toHaveLength(1);
  });

  test('a broken member of an array is told with its line, the rest is read', async () => {
    const file = await read('[\n{"firstName": "Ana"},\n{"firstName": "Eva,\n "x": 1},\n{"firstName": "Luis"}\n]');
    expect(file.all).toMatchObject([{ number: 1 }, { kind: 'unreadable', number: 2, line: 3 }, { number: 3, line: 5 }]);
  });

  test('a list that ends too early is told', async () => {
    expect((await read('[{"firstName": "Ana"},\n')).all.at(-1)).toMatchObject({
      kind: 'unreadable',
      fault: expect.stringMatching(/without its closing bracket/),
    });
  });

  test('a name like __proto__ harms nothing', async () => {
    const file = await read('{"__proto__": "x", "constructor": "y", "firstName": "Ana"}\n');
    expect(file.all).toMatchObject([{ record: { firstName: 'Ana' } }]);
    expect(({} as { x?: string }).x).toBeUndefined();
  });
});

describe('what holds no records is told in one line', () => {
  const refusal = (bytes: Buffer | string) =>
    read(bytes).then(
      () => 'read',
      (fault) => (fault instanceof Unreadable ? fault.message : fault),
    );
  test.each([
    ['an empty file', '', /is empty/],
    ['blank lines', '\n\n  \n', /only blank lines/],
    ['a PNG', Buffer.from('89504e470d0a1a0a0000', 'hex'), /picture \(PNG\)/],
    ['a program', Buffer.from([0x7f, 0x45, 0x4c, 0x46, 2, 1, 1, 0, 0, 0, 0, 9, 7, 3]), /binary/],
    ['zeros far inside', Buffer.concat([Buffer.from(table.repeat(300)), Buffer.of(0)]), /binary/],
    ['an old .xls', Buffer.from('d0cf11e0a1b11ae1aaaa', 'hex'), /old Excel file/],
    ['a zip that is no workbook', Buffer.from('504b0506000000000000000000000000000000000000', 'hex'), /binary|zip/],
    ['a damaged workbook', Buffer.from('504b030414000000deadbeef', 'hex'), /damaged/],
    ['a header of which nothing is known', 'foo,bar\n1,2\n', /no column of its header/],
    ['a header without end', 'x'.repeat(3_000_000), /header/],
  ])('%s', async (_name, bytes, says) => {
    const message = await refusal(bytes);
    expect(message).toMatch(says);
    expect(message).not.toContain('\n');
  });
});
