import type { Day, FieldDictionary, FieldKey } from '@coe-check/sdk';
import { type Difference, differencesOf, type Orders } from './differences.ts';
import { type Doubt, type Link, lastOfEach, linkStudents } from './link.ts';
import { isActive, type Student, yesNo } from './students.ts';

/** How a child stands in both systems. */
export type Standing = 'both' | 'notFlagged' | 'notInSchoolSystem' | 'flaggedNotActive' | 'flaggedNotInProgram';

/** One child who is in the migrant program, or flagged in the school system. */
export interface Case {
  readonly standing: Standing;
  readonly mep: Student | undefined;
  readonly sis: Student | undefined;
  readonly by: Link['by'] | undefined;
}

export interface Correction extends Difference {
  readonly link: Link;
}

export interface Reconciliation {
  readonly cases: readonly Case[];
  readonly corrections: readonly Correction[];
  readonly doubts: readonly Doubt[];
  readonly linked: { readonly byNumber: number; readonly byName: number };
}

export interface Systems {
  readonly mep: readonly Student[];
  readonly sis: readonly Student[];
  /** Fields that both files have and that are compared. */
  readonly fields: readonly FieldKey[];
  /** The school system's file says who is flagged. */
  readonly flags: boolean;
  readonly today: Day;
  readonly orders: Orders;
  readonly dictionary: FieldDictionary;
}

/** Compares the migrant program's records with the school system's; the program's word counts. */
export function reconcile({ mep, sis, fields, flags, today, orders, dictionary }: Systems): Reconciliation {
  const { kept, doubts } = lastOfEach(mep);
  const { links, mepAlone, sisAlone, doubts: more } = linkStudents(kept, sis);
  const flagged = (student: Student) => flags && yesNo(student.record, 'sisMigrantFlag', dictionary) === 'Yes';
  const active = (student: Student) => isActive(student, today, orders.mep, dictionary);
  const cases: Case[] = [];
  const corrections: Correction[] = [];
  for (const link of links) {
    const is = { active: active(link.mep), flagged: flagged(link.sis) };
    if (is.active || is.flagged) {
      const standing = !is.active ? 'flaggedNotActive' : is.flagged || !flags ? 'both' : 'notFlagged';
      cases.push({ standing, ...link });
      if (standing !== 'both') corrections.push({ link, ...flagDifference(link, is.active) });
    }
    for (const difference of differencesOf(link.mep.record, link.sis.record, fields, dictionary, orders))
      corrections.push({ link, ...difference });
  }
  for (const student of mepAlone)
    if (active(student)) cases.push({ standing: 'notInSchoolSystem', mep: student, sis: undefined, by: undefined });
  for (const student of sisAlone)
    if (flagged(student)) cases.push({ standing: 'flaggedNotInProgram', mep: undefined, sis: student, by: undefined });
  const byNumber = links.filter(({ by }) => by === 'number').length;
  return { cases, corrections, doubts: [...doubts, ...more], linked: { byNumber, byName: links.length - byNumber } };
}

function flagDifference({ sis }: Link, active: boolean): Difference {
  const typed = sis.record['sisMigrantFlag']?.trim() ?? '';
  return {
    field: 'sisMigrantFlag',
    mep: active ? 'Yes' : 'No',
    sis: typed,
    what: typed === '' ? 'blank in the school system' : 'differs',
  };
}
