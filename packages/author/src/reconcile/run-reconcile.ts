import { join } from 'node:path';
import type { BuiltPack, DateOrder, Day, FieldDictionary, FieldKey } from '@coe-check/sdk';
import { fileOrder, synonymsOf } from '@coe-check/sdk/tables';
import { orderNote } from '../check/date-order.ts';
import { type Faults, tellFaults } from '../check/faults.ts';
import { surveyed } from '../check/open-check.ts';
import type { ExitCode } from '../commands/command.ts';
import { type Columns, createColumns } from '../read/columns.ts';
import { didYouMean } from '../read/did-you-mean.ts';
import { openInput } from '../read/input.ts';
import { openRecords } from '../read/open-records.ts';
import { readColumnMap } from '../read/read-column-map.ts';
import { Unreadable } from '../read/unreadable.ts';
import type { Terminal } from '../terminal/terminal.ts';
import { writeResult } from '../write/write-file.ts';
import { countCases } from './counts.ts';
import { countsTable } from './counts-table.ts';
import { districtOf, reconciliationFiles } from './lists.ts';
import { reconcile } from './reconciliation.ts';
import { type BadRow, readStudents, type Student } from './students.ts';

export interface ReconcileRun {
  readonly mep: string;
  readonly sis: string;
  readonly key: FieldKey;
  readonly out?: string;
  readonly map?: string;
  readonly mapSis?: string;
  readonly packs: readonly BuiltPack[];
  readonly dictionary: FieldDictionary;
  readonly today: Day;
  readonly dateOrder?: DateOrder;
  readonly lang: 'en' | 'es';
}

/** Fields that say nothing of the child, or that one of the systems keeps for itself. */
const notCompared: ReadonlySet<FieldKey> = new Set([
  'sisMigrantFlag',
  'masterListStatus',
  'ineligibleFlag',
  'coeNumber',
  'entryDate',
  'verifiedDate',
  'sisStudentName',
]);

/**
 * `coe reconcile`: reads both files, links their children, prints the counts and writes the lists.
 *
 * @throws Unreadable when a file cannot be read at all, or has no column for the key.
 */
export async function runReconcile(run: ReconcileRun, terminal: Terminal): Promise<ExitCode> {
  if (run.mep === '-' && run.sis === '-') throw new Unreadable('Only one of the two files can be standard input.');
  checkKey(run);
  const mep = await openSystem(run.mep, run.map, run, terminal);
  const sis = await openSystem(run.sis, run.mapSis ?? run.map, run, terminal);
  const flags = sis.known.has('sisMigrantFlag');
  if (!flags)
    terminal.note(
      `${run.sis}: no column of it is the migrant flag (sisMigrantFlag), so flags are not compared. Name the column in --map.`,
    );
  const fields = Object.keys(run.dictionary.fields).filter(
    (field) => mep.known.has(field) && sis.known.has(field) && !notCompared.has(field),
  );
  const { today, dictionary } = run;
  const result = reconcile({
    mep: mep.students,
    sis: sis.students,
    fields,
    flags,
    today,
    dictionary,
    orders: { mep: mep.order, sis: sis.order },
  });
  await terminal.out(countsTable(countCases(result.cases, districtOf, ''), result, run.lang));
  await terminal.end();
  if (run.out !== undefined) {
    const files = reconciliationFiles(result, [...mep.bad, ...sis.bad], run.key);
    for (const [name, text] of files) writeResult(join(run.out, name), text, { personal: true });
    terminal.note(`${run.out}: ${files.size} files. They name children: keep them where such papers are kept.`);
  }
  const apart = result.cases.some(({ standing }) => flags && standing !== 'both' && standing !== 'notInSchoolSystem');
  return mep.faults.count() + sis.faults.count() > 0 ? 2 : apart ? 1 : 0;
}

function checkKey({ key, dictionary }: ReconcileRun): void {
  if (Object.hasOwn(dictionary.fields, key)) return;
  const near = didYouMean(key, Object.keys(dictionary.fields));
  throw new Unreadable(`--key ${key} is no field.${near === undefined ? '' : ` Did you mean "${near}"?`}`);
}

interface System {
  readonly students: readonly Student[];
  readonly bad: readonly BadRow[];
  readonly known: ReadonlySet<FieldKey>;
  readonly order: DateOrder | undefined;
  readonly faults: Faults;
}

async function openSystem(
  path: string,
  mapPath: string | undefined,
  run: ReconcileRun,
  terminal: Terminal,
): Promise<System> {
  const { dictionary, packs, key, dateOrder } = run;
  const map = mapPath === undefined ? {} : readColumnMap(mapPath, Object.keys(dictionary.fields));
  const columns = createColumns(dictionary.fields, synonymsOf(packs), map);
  const input = await openInput(path, terminal.stdin);
  try {
    const file = await openRecords(input, columns);
    const faults = tellFaults(file.name, terminal);
    const seen = await surveyed(file, dictionary, faults, terminal);
    for (const fault of file.faults) faults.whole(fault);
    if (!columns.known().has(key))
      throw new Unreadable(
        `${file.name}: no column of it is ${key}. Name it in --map, or link by another field with --key.`,
      );
    tellLeftOut(file.name, columns, terminal);
    const order = dateOrder ?? fileOrder(seen.orders);
    if (dateOrder === undefined) terminal.note(`${file.name}: ${orderNote(seen.orders)}.`);
    const progress = terminal.progress(`linking ${file.name}`, 'MB', file.size / 1e6);
    const { students, bad } = await readStudents(file, key, order, progress);
    progress.done();
    return { students, bad, known: columns.known(), order, faults };
  } finally {
    input.close();
  }
}

/** A school system's export has many columns of its own: that they are not read is good to know and no fault. */
function tellLeftOut(file: string, columns: Columns, terminal: Terminal): void {
  const names = columns
    .unknown()
    .map(({ column, near }) => (near === undefined ? `"${column}"` : `"${column}" (did you mean "${near}"?)`));
  if (names.length > 0)
    terminal.note(
      `${file}: not compared, as no field is called so: ${names.slice(0, 20).join(', ')}${names.length > 20 ? ' …' : ''}. --map says what a column is.`,
    );
}
