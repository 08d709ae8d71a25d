import { expect, test } from 'vitest';
import { guessColumns } from './guess-columns.ts';
import { openTable } from './open-table.ts';
import { csv, fileOf, header, usPacks } from './roster.fixture.ts';
import { type RowNote, takeRows } from './take-rows.ts';

const look = async (text: string) => guessColumns(await openTable(fileOf(text)), usPacks);

test('columns are known by label, synonym or key in either language', async () => {
  const { columns, rows } = await look(
    'Apellido paterno,Apellido materno,Nombre de pila,Date of Birth,sex,Student Middle Name,Shoe size\nRuiz,Mora,Ana,04/25/2012,F,,31',
  );
  expect(columns.map(({ field }) => field)).toEqual([
    'lastName1',
    'lastName2',
    'firstName',
    'birthDate',
    'sex',
    'middleName',
    null,
  ]);
  expect(columns[6]).toMatchObject({ doubt: [], samples: ['31'] });
  expect(rows).toBe(1);
});

test('two columns of one name: the first has the field, the second is asked', async () => {
  const { columns } = await look('First Name,First Name,Last Name 1\nAna,Eva,Ruiz');
  expect(columns.map(({ field, doubt }) => [field, doubt])).toEqual([
    ['firstName', []],
    [null, ['firstName']],
    ['lastName1', []],
  ]);
});

test('the order of dates is the one its unambiguous dates agree on', async () => {
  expect(await look(csv)).toMatchObject({ order: 'MDY', dates: { MDY: 5, DMY: 0 }, inFigures: true });
  expect(await look('First Name,Birth Date\nAna,25/04/2012')).toMatchObject({ order: 'DMY' });
});

test('where the dates say nothing or disagree, the order is asked', async () => {
  expect(await look('First Name,Birth Date\nAna,04/05/2012')).toMatchObject({ order: undefined, inFigures: true });
  expect(await look('First Name,Birth Date\nAna,25/04/2012\nEva,04/25/2012')).toMatchObject({ order: undefined });
  expect(await look('First Name,Birth Date\nAna,2012-04-25')).toMatchObject({ order: undefined, inFigures: false });
});

const take = async (text: string, fields: readonly (string | null)[]) => {
  const notes: RowNote[] = [];
  const records = [
    ...takeRows(await openTable(fileOf(text)), {
      fields,
      order: 'MDY',
      dictionary: usPacks.dictionary,
      note: (note) => notes.push(note),
      progress: () => undefined,
    }),
  ];
  return { records, notes };
};

test('a child is taken in with the day as a day and the code as a code; blank cells are left out', async () => {
  const { records, notes } = await take(csv, [
    'lastName1',
    'lastName2',
    'firstName',
    'birthDate',
    'sex',
    'stateStudentId',
  ]);
  expect(header.split(',')).toHaveLength(6);
  expect(records[2]).toEqual({
    lastName1: 'Muñoz',
    firstName: 'Guadalupe',
    birthDate: '2010-11-30',
    sex: 'Female',
    stateStudentId: '1000000003',
  });
  expect(notes).toEqual([]);
});

test('rows without name or date are told with their line; only the nameless are left out', async () => {
  const { records, notes } = await take(
    'First Name,Last Name 1,Birth Date\n,,04/25/2012\nAna,Ruiz,\nEva,Mora,soon\n,,\nIván,"Cruz,2012',
    ['firstName', 'lastName1', 'birthDate'],
  );
  expect(records.map(({ firstName }) => firstName)).toEqual(['Ana', 'Eva']);
  expect(notes).toEqual([
    { line: 2, fault: { why: 'noNames' }, left: true },
    { line: 3, fault: { why: 'noDate' }, left: false },
    { line: 4, fault: { why: 'badDate' }, left: false },
    { line: 6, fault: { why: 'openQuote' }, left: true },
  ]);
});
