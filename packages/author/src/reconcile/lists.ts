import { type FieldKey, fold, type StudentRecord } from '@coe-check/sdk';
import { csvRow } from '../formats/csv.ts';
import { type CountRow, countCases } from './counts.ts';
import type { Case, Reconciliation } from './reconciliation.ts';
import type { BadRow, Student } from './students.ts';

type Cells = readonly (string | number)[];

/** A field of a child that says whose it is, best first. */
const districtFields: readonly FieldKey[] = [
  'districtOfResidence',
  'schoolDistrictId',
  'schoolDistrict',
  'homeBaseDistrict',
  'mepProjectName',
];
const who: readonly FieldKey[] = ['stateStudentId', 'firstName', 'middleName', 'lastName1', 'lastName2', 'birthDate'];
const listed: readonly FieldKey[] = [
  ...who,
  'sex',
  'gradeLevel',
  'schoolOrProjectName',
  'qualifyingArrivalDate',
  'eligibilityExpirationDate',
];

/** The files of a reconciliation: name to contents, as CSV for a spreadsheet. */
export function reconciliationFiles(
  result: Reconciliation,
  bad: readonly BadRow[],
  key: FieldKey,
): Map<string, string> {
  const { cases, corrections, doubts } = result;
  const ids = who.map((field) => (field === 'stateStudentId' ? key : field));
  const files = new Map<string, string>();
  const put = (name: string, header: Cells, rows: readonly Cells[]) =>
    files.set(name, `\uFEFF${[header, ...rows].map((cells) => csvRow(cells.map(String))).join('')}`);
  put(
    'flags.csv',
    ['standing', 'mepRow', 'sisRow', 'linkedBy', 'district', ...ids],
    cases
      .filter(({ standing }) => standing !== 'both')
      .map((one) => [
        one.standing,
        rowOf(one.mep),
        rowOf(one.sis),
        one.by ?? '',
        districtOf(one),
        ...cells(recordOf(one), ids),
      ]),
  );
  put(
    'corrections.csv',
    ['sisRow', 'mepRow', 'linkedBy', ...ids, 'field', 'what', 'inSchoolSystem', 'correct'],
    corrections.map(({ link: { mep, sis, by }, field, what, sis: theirs, mep: ours }) => [
      sis.number,
      mep.number,
      by,
      ...cells(mep.record, ids),
      field,
      what,
      theirs,
      ours,
    ]),
  );
  put(
    'to-look-at.csv',
    ['what', 'mepRows', 'sisRows', ...ids],
    doubts.map(({ what, mep, sis }) => [what, rowsOf(mep), rowsOf(sis), ...cells(mep[0]?.record ?? {}, ids)]),
  );
  put(
    'counts.csv',
    [
      'by',
      'name',
      'mepActive',
      'sisFlagged',
      'both',
      'notFlagged',
      'notInSchoolSystem',
      'flaggedNotActive',
      'flaggedNotInProgram',
    ],
    [
      ...counted('district', countCases(cases, districtOf, '(all)')),
      ...counted('grade', countCases(cases, gradeOf, '(all)')),
    ],
  );
  if (bad.length > 0)
    put(
      'unreadable.csv',
      ['file', 'line', 'fault'],
      bad.map(({ file, line, fault }) => [file, line, fault]),
    );
  for (const [district, list] of masterLists(cases))
    put(
      `master-lists/${fileName(district, files)}.csv`,
      [...listed, 'inSchoolSystem', 'flagged'],
      list.map((one) => [
        ...cells(recordOf(one), listed),
        one.sis === undefined ? 'No' : 'Yes',
        one.standing === 'both' ? 'Yes' : 'No',
      ]),
    );
  return files;
}

/** The district of a case, as the migrant program has it; `(no district)` where neither system says. */
export function districtOf({ mep, sis }: Case): string {
  for (const student of [mep, sis])
    for (const field of districtFields) {
      const text = student?.record[field]?.trim();
      if (text) return text;
    }
  return '(no district)';
}

function gradeOf(one: Case): string {
  const { gradeLevel, coeGrade } = recordOf(one);
  return gradeLevel?.trim() || coeGrade?.trim() || '(no grade)';
}

function masterLists(cases: readonly Case[]): [string, Case[]][] {
  const lists = new Map<string, Case[]>();
  for (const one of cases) {
    if (one.mep === undefined || one.standing === 'flaggedNotActive') continue;
    const district = districtOf(one);
    const list = lists.get(district);
    if (list === undefined) lists.set(district, [one]);
    else list.push(one);
  }
  return [...lists].sort(([a], [b]) => (a < b ? -1 : 1));
}

/** A name for a file that no other list has. */
function fileName(district: string, files: ReadonlyMap<string, string>): string {
  const plain =
    fold(district)
      .replace(/[^A-Z0-9]+/g, '-')
      .replace(/^-|-$/g, '')
      .toLowerCase()
      .slice(0, 60) || 'no-district';
  for (let at = 1; ; at++) {
    const name = at === 1 ? plain : `${plain}-${at}`;
    if (!files.has(`master-lists/${name}.csv`)) return name;
  }
}

function counted(by: string, rows: readonly CountRow[]): Cells[] {
  return rows.map(({ name, mep, sis, standings: one }) => [
    by,
    name,
    mep,
    sis,
    one.both,
    one.notFlagged,
    one.notInSchoolSystem,
    one.flaggedNotActive,
    one.flaggedNotInProgram,
  ]);
}

function recordOf({ mep, sis }: Case): StudentRecord {
  return mep?.record ?? sis?.record ?? {};
}

function cells(record: StudentRecord, fields: readonly FieldKey[]): string[] {
  return fields.map((field) => record[field]?.trim() ?? '');
}

function rowOf(student: Student | undefined): string {
  return student === undefined ? '' : String(student.number);
}

function rowsOf(students: readonly Student[]): string {
  return students.map(({ number }) => number).join(' ');
}
