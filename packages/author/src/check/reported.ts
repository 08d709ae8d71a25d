import { createHash } from 'node:crypto';
import type { FieldKey, Finding, StudentRecord } from '@coe-check/sdk';

/** A finding and where in the file it stands. */
export interface Reported {
  /** Data row, from 1. */
  readonly number: number;
  readonly line: number;
  readonly finding: Finding;
  /** What was typed in the finding's fields. */
  readonly typed: Readonly<{ [field: FieldKey]: string }>;
  /** Whose finding it is: what tells one child from another, as typed. */
  readonly who: readonly string[];
}

/** What tells one child from another, best first; the row number is not among them, because rows move. */
const identity: readonly FieldKey[] = [
  'stateStudentId',
  'msixId',
  'coeNumber',
  'firstName',
  'middleName',
  'lastName1',
  'lastName2',
];

/** Puts a finding in its place. `records` lie over one another, a later one wins where it is filled: the COE's, the child's, the row's. */
export function report(
  finding: Finding,
  records: readonly (StudentRecord | undefined)[],
  number: number,
  line: number,
): Reported {
  const textOf = (field: FieldKey): string => records.findLast((record) => record?.[field])?.[field] ?? '';
  const typed: { [field: FieldKey]: string } = {};
  for (const field of finding.fields) typed[field] = textOf(field);
  return { number, line, finding, typed, who: identity.map(textOf) };
}

/** The same in every run while the child, the rule and what was typed are the same, wherever the row stands. */
export function fingerprintOf({ finding, typed, who }: Reported): string {
  const what = [finding.rule, ...finding.fields.map((field) => [field, typed[field]])];
  return createHash('sha256')
    .update(JSON.stringify([who, what]))
    .digest('hex')
    .slice(0, 32);
}
