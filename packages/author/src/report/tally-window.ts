import { type FieldKey, type NameLists, nameLists, type StudentRecord } from '@coe-check/sdk';
import { checkWindow } from '../check/check-records.ts';
import type { OpenCheck } from '../check/open-check.ts';
import { readWindows, sharedWindow, type Window } from '../check/windows.ts';
import type { Entry } from '../read/records.ts';
import type { Progress } from '../terminal/progress.ts';
import { createDayReader, delaysIn, mondayOf } from './delays.ts';
import { customsOf, formsOf } from './name-forms.ts';
import { count, delaysOf, emptyTally, type Slice, sliceOf, type Tally } from './tally.ts';

/** What is counted, and which part of the file: window `share` of every `shares`. */
export interface TallyJob {
  readonly open: OpenCheck;
  readonly lists: Parameters<typeof nameLists>[0];
  readonly names: boolean;
  readonly share: number;
  readonly shares: number;
  readonly progress: Progress;
}

/** Counts a file, or its share of the windows; the windows of others are read and passed over. */
export async function tallyFile(job: TallyJob): Promise<Tally> {
  const { file, seen, order } = job.open;
  const tally = emptyTally();
  const rows = { tally, lists: nameLists(job.lists), dayOf: createDayReader(order), places: new Map<number, Place>() };
  let at = 0;
  for await (const window of readWindows(file, seen.families, sharedWindow)) {
    if (at++ % job.shares !== job.share) continue;
    tallyRows(window, rows, job.open);
    tallyFindings(window, rows, job);
    rows.places.clear();
  }
  for (const field of job.open.absent) tally.absent.add(field);
  return tally;
}

/** Where a row is counted, and who it is. */
interface Place {
  readonly project: Slice;
  readonly week: Slice | undefined;
  readonly record: StudentRecord;
}

interface Rows {
  readonly tally: Tally;
  readonly lists: NameLists;
  readonly dayOf: ReturnType<typeof createDayReader>;
  readonly places: Map<number, Place>;
}

function tallyRows({ entries }: Window, { tally, lists, dayOf, places }: Rows, { priorOf, roster }: OpenCheck): void {
  for (const { number, record } of entries.flatMap(childrenOf)) {
    tally.rows++;
    const project = sliceOf(tally.projects, record['mepProjectName']?.trim() ?? '');
    project.rows++;
    const day = dayOf(record['entryDate']) ?? dayOf(record['interviewDate']);
    const week = day === undefined ? undefined : sliceOf(tally.weeks, mondayOf(day));
    if (week !== undefined) week.rows++;
    for (const { pair, days } of delaysIn(record, dayOf)) count(delaysOf(tally, pair), days);
    for (const form of formsOf(record, lists)) count(tally.forms, form);
    for (const custom of customsOf(record, lists)) count(tally.customs, custom);
    if (roster !== undefined && priorOf(record) !== undefined) tally.known++;
    places.set(number, { project, week, record });
  }
}

/** The children of an entry, each with its data row and what the COE shares. */
function childrenOf(entry: Entry): { number: number; record: StudentRecord }[] {
  if (entry.kind === 'unreadable') return [];
  if (entry.kind === 'child') return [entry];
  const { coe, family, children, rows } = entry.coe;
  return children.map((child, at) => ({
    number: entry.number + at,
    record: { ...rows?.moves?.[0], ...coe, ...family, ...child } as StudentRecord,
  }));
}

function tallyFindings(window: Window, { tally, places }: Rows, { open, names, progress }: TallyJob): void {
  const { seen, waivers } = open;
  const flagged = new Set<number>();
  const counted = new Set<string>();
  const reported = checkWindow(window, { ...open, families: seen.families, progress });
  for (const one of reported.sort((a, b) => a.number - b.number)) {
    const { finding, number } = one;
    const [first = ''] = finding.fields;
    if (waivers?.waives(one)) {
      tally.waived++;
      continue;
    }
    const { rule, severity, message } = finding;
    const place = places.get(number);
    tally.findings[severity]++;
    flagged.add(number);
    for (const [kind, slice] of [
      [rule, sliceOf(tally.rules, rule)],
      [first, sliceOf(tally.fields, first)],
    ] as const) {
      slice[severity]++;
      const once = `${number} ${kind}`;
      if (!counted.has(once)) slice.rows++;
      counted.add(once);
    }
    if (place !== undefined) place.project[severity]++;
    if (place?.week !== undefined) place.week[severity]++;
    if (names) tally.named.push({ number, child: nameOf(place?.record), severity, rule, message });
  }
  tally.flagged += flagged.size;
}

const nameFields: readonly FieldKey[] = ['firstName', 'middleName', 'lastName1', 'lastName2', 'suffix'];

function nameOf(record: StudentRecord = {}): string {
  return nameFields
    .map((field) => record[field]?.trim() ?? '')
    .filter((part) => part !== '')
    .join(' ');
}
