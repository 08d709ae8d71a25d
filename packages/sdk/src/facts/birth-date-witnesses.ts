import { partsOf } from '../dates/calendar.ts';
import { isHomeCountry, orderOfCountry } from '../dates/country-order.ts';
import { dayDifference } from '../dates/day-difference.ts';
import { daysBetween, yearsBetween } from '../dates/intervals.ts';
import { readGrade } from '../dates/school-grade.ts';
import { autumnOf, schoolYearStart } from '../dates/school-year.ts';
import type { Limit, Witness } from '../dates/settle.ts';
import type { WrittenDate, WrittenReading } from '../dates/written-date.ts';
import { mexicanStates, readCurp } from '../names/read-curp.ts';
import { readMrz } from '../names/read-mrz.ts';
import type { Day } from '../record/record.ts';
import { typedIn } from '../record/typed.ts';
import { fold } from '../text/fold.ts';
import { otherDates } from './date-reads.ts';
import { dateText } from './date-text.ts';
import type { FactView } from './fact.ts';
import { openDay, plainDay } from './open-day.ts';

const states = new Set(mexicanStates.map(fold));
/** Code 1013, immigration document or visa, as the list writes it or as the paper form shortens it. */
const immigrationPaper = /^(?:0?10)?13$/;

/** A pregnancy lasts longer: two children of one mother are hardly born closer together, but on one day. */
const fewestDaysBetweenBirths = 235;

/**
 * What else on the COE, or known around it, speaks for one reading of a birth date. Where a key or the earlier record gives quite
 * another day, the order of the figures is not the question, and its other witnesses are left out.
 */
export function birthDateWitnesses(written: WrittenDate, view: FactView): readonly Witness[] {
  const witnesses: Witness[] = [...keysAndRecords(written.readings, view)];
  if (anotherDayIsKnown(written.readings, view)) return witnesses;
  const order = familyOrder(view);
  if (order !== undefined) witnesses.push(order);
  if (written.dotted) witnesses.push({ kind: 'dots', order: 'DMY' });
  const used = (text: string | undefined) => onlyDayFirst(text, view);
  if (otherDates.some((field) => used(view.text(field)))) witnesses.push({ kind: 'otherDate', order: 'DMY' });
  if (view.siblings.some((sibling) => used(typedIn(sibling, 'birthDate'))))
    witnesses.push({ kind: 'siblingOrder', order: 'DMY' });
  const graded = gradeWitness(written.readings, view, order !== undefined);
  return witnesses.concat(graded ?? [], spacingWitness(written.readings, view) ?? []);
}

/** A valid key of another day, or an earlier record one slip away: other questions than that of day and month. */
function anotherDayIsKnown(readings: readonly WrittenReading[], view: FactView): boolean {
  const given = (day: Day) => readings.some((reading) => reading.day === day);
  const curp = readCurp(view.text('curp'));
  if (curp?.valid && curp.day !== undefined && !given(curp.day)) return true;
  const mrz = readMrz(view.text('passportMrz'), { today: view.place.today });
  if (mrz?.checks.birthDate && mrz.day !== undefined && !given(mrz.day)) return true;
  const prior = plainDay(typedIn(view.prior, 'birthDate'), view);
  if (prior === undefined || given(prior)) return false;
  return readings.some(({ day, order }) => order === view.place.dateOrder && dayDifference(day, prior) !== 'other');
}

/** A sibling born too near the form's reading and not too near another one. */
function spacingWitness(readings: readonly WrittenReading[], view: FactView): Witness | undefined {
  const ours = readings.find(({ order }) => order === view.place.dateOrder);
  if (ours === undefined) return undefined;
  const siblings = view.siblings.flatMap((sibling) => plainDay(typedIn(sibling, 'birthDate'), view) ?? []);
  const tooNear = (day: Day) =>
    siblings.some((other) => day !== other && Math.abs(daysBetween(day, other) ?? 0) < fewestDaysBetweenBirths);
  if (!tooNear(ours.day)) return undefined;
  const other = readings.find((reading) => reading !== ours && !tooNear(reading.day));
  return other === undefined ? undefined : { kind: 'siblingSpacing', day: other.day };
}

/** Keys, the earlier record, candidates and siblings: each speaks for one day. */
export function keysAndRecords(readings: readonly WrittenReading[], view: FactView): readonly Witness[] {
  const witnesses: Witness[] = [];
  const days = new Set(readings.map(({ day }) => day));
  const say = (kind: Witness['kind'], day: Day | undefined) => {
    if (day !== undefined && days.has(day)) witnesses.push({ kind, day });
  };
  const curp = readCurp(view.text('curp'));
  if (curp?.valid) say('curp', curp.day);
  const mrz = readMrz(view.text('passportMrz'), { today: view.place.today });
  if (mrz?.checks.birthDate) say('passport', mrz.day);
  say('prior', plainDay(typedIn(view.prior, 'birthDate'), view));
  for (const { record, call } of view.candidates)
    if (call === 'likely') say('candidate', plainDay(typedIn(record, 'birthDate'), view));
  const ours = readings.find(({ order }) => order === view.place.dateOrder)?.day;
  for (const sibling of view.siblings) {
    const day = plainDay(typedIn(sibling, 'birthDate'), view);
    if (day !== ours) say('sibling', day);
  }
  return witnesses;
}

/** Limits of a birth date on this COE. A day beyond the age limit is measured where eligibility begins, else today. */
export function birthDateLimit(view: FactView): (day: Day) => Limit | undefined {
  const { today } = view.place;
  const arrived = openDay(view, 'qualifyingArrivalDate');
  const moved = [arrived, openDay(view, 'childMoveDate')].filter((day) => day !== undefined);
  return (day) => {
    if (day.length !== 10 || day > today) return 'future';
    if (day < '1900') return 'before1900';
    if ((yearsBetween(day, arrived !== undefined && arrived <= today ? arrived : today) ?? 0) >= 22) return 'over21';
    return moved.some((move) => day > move) ? 'afterMove' : undefined;
  };
}

function familyOrder(view: FactView): Witness | undefined {
  const country = fold(view.text('birthCountry'));
  const list = view.list('date-order-by-country');
  const order = orderOfCountry(country, (folded) => list?.get(folded));
  if (order !== undefined) return { kind: 'bornAbroad', order };
  if (country !== '') return undefined;
  if (states.has(fold(view.text('birthState')))) return { kind: 'bornAbroad', order: 'DMY' };
  const paper = view.text('birthDateVerification').trim();
  return immigrationPaper.test(paper) && !isHomeCountry(country)
    ? { kind: 'foreignDocument', order: 'DMY' }
    : undefined;
}

/** A date that can only be read day first although the form is month first: the order this clerk or family uses. */
function onlyDayFirst(text: string | undefined, { place }: FactView): boolean {
  if (text === undefined || text === '' || place.dateOrder !== 'MDY') return false;
  const { readings } = dateText(text, place, 'any');
  return readings.length === 1 && readings[0]?.order === 'DMY';
}

/**
 * The grade speaks for another reading when that one puts the child in the typed grade exactly and the form's own does not. For a
 * child not known to be born abroad it must be behind, with months to spare: behind by a year is common among older children, so
 * they must be far from the cut-off of 1 September. For a child born at home it does not speak: there the date was hardly said
 * day first.
 */
function gradeWitness(readings: readonly WrittenReading[], view: FactView, abroad: boolean): Witness | undefined {
  const enrolled = openDay(view, 'enrollmentDate');
  const grade =
    (enrolled === undefined ? undefined : readGrade(view.text('gradeLevel'))) ??
    readGrade(view.text('coeGrade')) ??
    readGrade(view.text('gradeLevel'));
  if (grade?.number === null || grade === undefined || grade.number < 0) return undefined;
  if (isHomeCountry(fold(view.text('birthCountry')))) return undefined;
  const on = enrolled ?? openDay(view, 'interviewDate') ?? view.place.today;
  const month = partsOf(on)?.month ?? 0;
  // In summer the grade may be the last one or the next; whoever enrolls in August is in the next.
  const begins = enrolled !== undefined && month === 8;
  const start = begins ? autumnOf(on) : schoolYearStart(on);
  const ours = readings.find(({ order }) => order === view.place.dateOrder);
  if (start === undefined || (month >= 6 && month <= 8 && !begins) || ours === undefined) return undefined;
  const expected = (day: Day) => (yearsBetween(day, `${start}-09-01`) ?? 0) - 5;
  const behind = expected(ours.day) - grade.number;
  const born = partsOf(ours.day)?.month ?? 12;
  if (abroad ? behind === 0 : behind !== 1 || born > (grade.number <= 3 ? 6 : 2)) return undefined;
  const fits = readings.find((reading) => reading !== ours && expected(reading.day) === grade.number);
  return fits === undefined ? undefined : { kind: 'grade', day: fits.day };
}
