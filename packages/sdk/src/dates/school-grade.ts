import { fold } from '../text/fold.ts';

export interface SchoolGrade {
  /** `KG`, `01` … `12`, `P0` … `P5`, `PK`, `UG`, `OS`, or the folded text of a code that says no grade. */
  readonly code: string;
  /** Kindergarten 0, grades 1 to 12, preschool below 0; null when the code says no grade (ungraded, out of school). */
  readonly number: number | null;
  /** Usual age on 1 September of the school year; null when the code says no grade. */
  readonly usualAge: number | null;
}

const kindergarten = new Set([
  'K',
  'KG',
  'KN',
  'KF',
  'KH',
  'K5',
  'KINDER',
  'KINDERGARTEN',
  'KINDERGARDEN',
  'KINDERGARTNER',
  'JARDIN',
]);
const preschool = new Set([
  'PK',
  'PREK',
  'PRE K',
  'PKG',
  'PRE KINDER',
  'PREKINDER',
  'TK',
  'K4',
  'P4',
  'PRE KINDERGARTEN',
  'PREKINDERGARTEN',
]);
const none = new Set([
  'UG',
  'UNGRADED',
  'OS',
  'OSY',
  'OSC',
  '00',
  'D+',
  'DROPOUT',
  'DO',
  'PS',
  'PX',
  'GED',
  'AE',
  'OUT OF SCHOOL',
  'HSE',
]);
const ordinals = [
  'FIRST PRIMERO PRIMER',
  'SECOND SEGUNDO',
  'THIRD TERCERO TERCER',
  'FOURTH CUARTO',
  'FIFTH QUINTO',
  'SIXTH SEXTO',
  'SEVENTH SEPTIMO',
  'EIGHTH OCTAVO',
  'NINTH NOVENO',
  'TENTH DECIMO',
  'ELEVENTH UNDECIMO ONCEAVO',
  'TWELFTH DUODECIMO DOCEAVO',
].map((words) => words.split(' '));
const figures =
  /^(?:GRADE|GRADO|GR|G)?\.? ?(\d{1,2})(?: ?(?:ST|ND|RD|TH|RO|DO|TO|MO|VO|NO|ER|O|A))?\.?(?: (?:GRADE|GRADO|GR))?$/;

/**
 * A school grade as typed, in English or Spanish; undefined when blank or not a grade.
 *
 * readGrade('3rd grade')  → { code: '03', number: 3, usualAge: 8 }
 * readGrade('kinder')     → { code: 'KG', number: 0, usualAge: 5 }
 * readGrade('OS')         → { code: 'OS', number: null, usualAge: null }
 */
export function readGrade(text: string): SchoolGrade | undefined {
  const folded = fold(text);
  if (folded === '' || folded.length > 30) return undefined;
  if (kindergarten.has(folded)) return graded('KG', 0);
  if (none.has(folded)) return { code: folded, number: null, usualAge: null };
  if (preschool.has(folded))
    return { code: folded === 'P4' ? 'P4' : folded === 'TK' ? 'TK' : 'PK', number: -1, usualAge: 4 };
  const age = /^P([0-5])$/.exec(folded)?.[1];
  if (age !== undefined) return { code: folded, number: Math.min(Number(age) - 5, -1), usualAge: Number(age) };
  const number = Number(figures.exec(folded)?.[1] ?? ordinal(folded));
  return number >= 1 && number <= 12 ? graded(String(number).padStart(2, '0'), number) : undefined;
}

const graded = (code: string, number: number): SchoolGrade => ({ code, number, usualAge: number + 5 });

function ordinal(folded: string): number {
  const word = folded.replace(/ (?:GRADE|GRADO)$/, '');
  return ordinals.findIndex((words) => words.includes(word)) + 1;
}
