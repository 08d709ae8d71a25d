import type { Candidate, Checker, Coe, Finding, StudentRecord, Tells } from '@coe-check/sdk';
import type { RecordFile } from '../read/open-records.ts';
import type { Entry } from '../read/records.ts';
import type { Progress } from '../terminal/progress.ts';
import { coeNumberOf, type Families } from './families.ts';
import { type Reported, report } from './reported.ts';
import { toCoe } from './to-coe.ts';
import { readWindows, type Window, type WindowSize } from './windows.ts';

export interface CheckJob {
  readonly file: RecordFile;
  readonly checker: Checker;
  readonly families: Families;
  readonly priorOf: (record: StudentRecord) => StudentRecord | undefined;
  readonly candidatesOf: (record: StudentRecord) => readonly Candidate[];
  readonly tells: Tells;
  readonly progress: Progress;
  readonly window?: WindowSize;
}

type Child = Extract<Entry, { kind: 'child' }>;

/** The findings of a file, in the order of its data rows. */
export async function* checkRecords(job: CheckJob): AsyncGenerator<Reported> {
  for await (const window of readWindows(job.file, job.families, job.window)) {
    const reported = checkWindow(window, job);
    reported.sort((a, b) => a.number - b.number);
    yield* reported;
  }
}

/** The findings of one window's own entries, in no particular order. */
export function checkWindow(window: Window, job: CheckJob): Reported[] {
  const reported: Reported[] = [];
  const own = new Set(window.entries.map((entry) => entry.number));
  const checked = new Set<number>();
  for (const [index, entry] of window.entries.entries()) {
    if (index % 200 === 0) job.progress.at(entry.number);
    if (entry.kind === 'coe') reported.push(...checkCoe(entry, job));
    if (entry.kind !== 'child' || checked.has(entry.number)) continue;
    const members = familyOf(entry, window, job.families);
    for (const member of members) checked.add(member.number);
    for (const one of checkFamily(members, job)) if (own.has(one.number)) reported.push(one);
  }
  return reported;
}

function familyOf(child: Child, window: Window, families: Families): readonly Child[] {
  const coeNumber = coeNumberOf(child.record);
  const rows = coeNumber === undefined ? undefined : families.rowsOf(coeNumber);
  const members = rows?.flatMap((row) => window.children.get(row) ?? []) ?? [];
  return members.includes(child) ? members : [child];
}

function checkFamily(members: readonly Child[], { checker, priorOf, candidatesOf, tells }: CheckJob): Reported[] {
  const records = members.map((member) => member.record);
  const { coe, movesFrom } = toCoe(records, checker.dictionary);
  return checker
    .checkCoe(coe, { prior: records.map(priorOf), candidates: records.map(candidatesOf), tells })
    .map((finding) => {
      const at = members[childOf(finding, coe, movesFrom)] ?? members[0];
      return report(finding, [coe.coe, at?.record], at?.number ?? 1, at?.line ?? 1);
    });
}

function checkCoe(
  { coe: given, number, line }: Extract<Entry, { kind: 'coe' }>,
  { checker, priorOf, candidatesOf, tells }: CheckJob,
): Reported[] {
  const { coe, movesFrom } = toCoe(given.children, checker.dictionary, given);
  const shared = flatten([coe.coe, coe.rows?.moves?.[0]]);
  const views = coe.children.map((child) => flatten([shared, child]));
  return checker
    .checkCoe(coe, { prior: views.map(priorOf), candidates: views.map(candidatesOf), tells })
    .map((finding) => {
      const child = childOf(finding, coe, movesFrom);
      const { row } = finding.at ?? {};
      const typed = row === undefined ? undefined : coe.rows?.[row.group]?.[row.index];
      return report(finding, [shared, coe.children[child], typed as StudentRecord | undefined], number + child, line);
    });
}

/** Index of the child that a finding concerns; what the family shares is told at its first child. */
function childOf({ at }: Finding, coe: Coe, movesFrom: readonly number[]): number {
  if (at?.child !== undefined) return Math.min(at.child, Math.max(0, coe.children.length - 1));
  if (at?.row === undefined) return 0;
  const row = coe.rows?.[at.row.group]?.[at.row.index];
  return row?.child ?? (at.row.group === 'moves' ? movesFrom[at.row.index] : undefined) ?? 0;
}

/** Records laid over one another: a later one wins where it is filled. */
function flatten(records: readonly (StudentRecord | undefined)[]): StudentRecord {
  const flat: { [field: string]: string } = {};
  for (const record of records) {
    for (const [field, text] of Object.entries(record ?? {}))
      if (typeof text === 'string' && text !== '') flat[field] = text;
  }
  return flat;
}
