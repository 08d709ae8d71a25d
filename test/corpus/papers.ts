import { put, type Timeline, type Typed, type TypedRow } from './case.ts';
import type { Chance } from './chance.ts';
import { addDays, addMonths, daysFrom, earliest, schoolYearText } from './days.ts';
import { work } from './move.ts';
import { type Town, townIn } from './places.ts';
import { type Hand, writeDay, writeText, writeYes } from './written.ts';

/** The head of the COE, its comments and its signatures. */
export function papersOf(chance: Chance, hand: Hand, { interview, approval, today }: Timeline, home: Town): Typed {
  const coe: Typed = {};
  const text = (field: string, value: string) => put(coe, field, writeText(value, hand));
  text('coeNumber', `${chance.pick(['', 'E', '26-'])}${chance.digits(6)}`);
  put(coe, 'schoolYear', schoolYearText(approval));
  text('mepProjectName', `${home.town} MEP`);
  // Illinois wants the home base on every COE.
  if (chance.is(home.state === 'IL' ? 1 : 0.4)) {
    const base = chance.is(0.5) ? home : townIn(chance, chance.pick(['TX', 'CA', 'FL']));
    text('homeBaseDistrict', base.district);
    put(coe, 'homeBaseState', base.state);
  }
  if (chance.is(0.5)) text('comments', chance.pick(work.comments));
  put(coe, 'interviewDate', writeDay(interview, hand));
  put(coe, 'intervieweeSignature', writeYes(true, hand));
  text('intervieweeRelationship', chance.pick(['Mother', 'Father', 'Parent']));
  put(coe, 'intervieweeSignatureDate', writeDay(interview, hand));
  put(coe, 'interviewerSignature', writeYes(true, hand));
  put(coe, 'interviewerSignatureDate', writeDay(interview, hand));
  put(coe, 'seaReviewerSignature', writeYes(true, hand));
  put(coe, 'coeApprovalDate', writeDay(approval, hand));
  // Entered at the interview already, or within a week of the approval.
  const entered = chance.is(0.5) ? interview : earliest(addDays(approval, chance.between(0, 7)), today);
  put(coe, 'entryDate', writeDay(entered, hand));
  return coe;
}

const isAlgebra = ({ typed }: TypedRow) => /^algebra i$/i.test(typed['courseTitle'] ?? '');

/** Services, health, graduation and the migrant mark of one child. */
export function servicesOf(
  chance: Chance,
  hand: Hand,
  child: Typed,
  { grade, courses, timeline, home }: { grade: string; courses: readonly TypedRow[]; timeline: Timeline; home: Town },
): void {
  const { qad, today, approval } = timeline;
  const recent = daysFrom(qad, today) < 360;
  if (chance.is(0.6)) put(child, 'pfsFlag', writeYes(recent && chance.is(0.3), hand));
  if (chance.is(0.4))
    put(
      child,
      'medAlertIndicator',
      chance.weighted([
        ['None', 8],
        ['Chronic', 1],
        ['Acute', 1],
      ] as const),
    );
  if (chance.is(0.5)) put(child, 'immunizationRecordFlag', writeYes(chance.is(0.9), hand));
  if (/^(09|1[012])$/.test(grade)) {
    if (chance.is(0.2)) put(child, 'designatedGraduationSchool', `${home.districtId}00109`);
    if (chance.is(0.4)) put(child, 'outOfStateTranscriptIndicator', writeYes(chance.is(0.3), hand));
    const credited = courses.some((row) => isAlgebra(row) && Number(row.typed['creditsGranted']) > 0);
    if (credited) put(child, 'algebra1Indicator', writeYes(true, hand));
    else if (!courses.some(isAlgebra) && chance.is(0.3)) put(child, 'algebra1Indicator', writeYes(false, hand));
  }
  const eligible = addMonths(qad, 36) > addDays(today, 1);
  if (eligible && chance.is(0.4)) {
    put(child, 'sisMigrantFlag', writeYes(true, hand));
    put(child, 'masterListStatus', writeYes(true, hand));
  }
  if (chance.is(0.3)) put(child, 'verifiedDate', writeDay(approval, hand));
  if (chance.is(0.2)) put(child, 'ineligibleFlag', writeYes(false, hand));
  if (/^(KG|\d\d)$/.test(grade) && chance.is(0.2)) put(child, 'sisStudentName', sisName(chance, child));
}

/** How a school system writes the same child: surnames together or the first alone, comma, given name, middle initial. */
function sisName(chance: Chance, { firstName = '', middleName = '', lastName1 = '', lastName2 = '' }: Typed): string {
  const last = chance.is(0.6) ? `${lastName1} ${lastName2}`.trim() : lastName1;
  const first = `${firstName} ${chance.is(0.5) ? middleName.slice(0, 1) : middleName}`.trim();
  return `${last}, ${first}`;
}
