import { ageOn } from './age-on.ts';
import { assessment } from './assessment.ts';
import { code } from './code.ts';
import { courseFact } from './course.ts';
import { curpParts } from './curp-parts.ts';
import { date } from './date.ts';
import { dateDifference } from './date-difference.ts';
import { dayPlus } from './day-plus.ts';
import { days } from './days.ts';
import { difference } from './difference.ts';
import type { Fact } from './fact.ts';
import { firstOfMonth } from './first-of-month.ts';
import { given } from './given.ts';
import { grade } from './grade.ts';
import { gradeAgeGap } from './grade-age-gap.ts';
import { laterDay } from './later-day.ts';
import { months } from './months.ts';
import { name } from './name.ts';
import { nameBoxes } from './name-boxes.ts';
import { nearest } from './nearest.ts';
import { number } from './number.ts';
import { overlapping } from './overlapping.ts';
import { passport } from './passport.ts';
import { phone } from './phone.ts';
import { priorDay } from './prior-day.ts';
import { sameAs } from './same-as.ts';
import { sameRows } from './same-rows.ts';
import { schoolYearOf } from './school-year-of.ts';
import { sharesWord } from './shares-word.ts';
import { siblingDays } from './sibling-days.ts';
import { surnames } from './surnames.ts';
import { twins } from './twins.ts';
import { words } from './words.ts';
import { years } from './years.ts';
import { zip } from './zip.ts';

/** The deep facts: dates, names, grades, numbers, as read. One import and one line each. */
export const readings: readonly Fact[] = [
  words,
  sameAs,
  number,
  assessment,
  code,
  // Without tables it is silent; one that has them, handed in after these, takes its place.
  courseFact(() => undefined),
  ageOn,
  curpParts,
  date,
  dateDifference,
  dayPlus,
  days,
  difference,
  firstOfMonth,
  given,
  grade,
  gradeAgeGap,
  laterDay,
  months,
  name,
  nameBoxes,
  nearest,
  overlapping,
  passport,
  phone,
  priorDay,
  sameRows,
  schoolYearOf,
  sharesWord,
  siblingDays,
  surnames,
  twins,
  years,
  zip,
];
