import { type At, type Coe, fold, type StudentRecord } from '@coe-check/sdk/engine';

/** What names a child or a family for good, where a form has it. */
const ids = { child: ['stateStudentId', 'msixId', 'curp'], family: ['coeNumber'] } as const;
const parents = ['maleParentFirstName', 'maleParentLastName', 'femaleParentFirstName', 'femaleParentLastName'];
const child = ['firstName', 'lastName1', 'birthDate'];

/**
 * The ways in which the record of a finding is known, for recognising it tomorrow: its ids, and its names once all of them are
 * typed. They stay in memory; what is kept is a keyed pseudonym of each.
 *
 * namesOf({ children: [{ firstName: 'Ana', lastName1: 'Ruiz', birthDate: '04/03/2012' }] }, { child: 0 })
 *   → ['child ANA|RUIZ|04/03/2012']
 */
export function namesOf(coe: Coe, { child: number }: At = {}): string[] {
  if (number === undefined) {
    const record: StudentRecord = { ...coe.family, ...coe.coe };
    return [...idsIn(record, ids.family), ...wholeOf('parents', record, parents, 2)];
  }
  const record = coe.children[number] ?? {};
  return [...idsIn(record, ids.child), ...wholeOf('child', record, child, child.length)];
}

function idsIn(record: StudentRecord, fields: readonly string[]): string[] {
  return fields.flatMap((field) => (textOf(record, field) === '' ? [] : `${field} ${textOf(record, field)}`));
}

/** The texts of all fields together, when at least so many are there. */
function wholeOf(kind: string, record: StudentRecord, fields: readonly string[], least: number): string[] {
  const texts = fields.map((field) => textOf(record, field));
  return texts.filter(Boolean).length < least ? [] : [`${kind} ${texts.join('|')}`];
}

function textOf(record: StudentRecord, field: string): string {
  return fold(record[field] ?? '');
}
