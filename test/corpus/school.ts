import type { ChildTruth, Timeline, Typed, TypedRow } from './case.ts';
import { put } from './case.ts';
import type { Chance } from './chance.ts';
import { addDays, ageOn, daysFrom, earliest, type IsoDay, isoDay, latest, parts, schoolYearStart } from './days.ts';
import { read, type Town } from './places.ts';
import { type Hand, writeDay, writeGrade, writeText, writeYes } from './written.ts';

export interface SchoolWords {
  elementary: string[];
  middle: string[];
  high: string[];
  projects: string[];
  courses: [title: string, subject: string, algebra: string][];
  stateTests: [title: string, content: string, type: string][];
  otherTests: [title: string, content: string, type: string][];
  interpretations: string[];
  localCodes: string[];
}

export const school = read<SchoolWords>('school');

/** How far a child stands from the usual grade: repeaters, late starters, the odd early one. Out-of-school youth have none. */
export interface Path {
  readonly outOfSchool: boolean;
  readonly behind: number;
}

export function pathOf(chance: Chance, { birth }: ChildTruth, { today, mode }: Timeline): Path {
  const age = ageOn(birth, today);
  const outOfSchool = mode === 'as' || (age >= 16 && chance.is(0.15)) || age >= 19;
  return {
    outOfSchool,
    behind: chance.weighted([
      [0, 83],
      [1, 12],
      [2, 3],
      [-1, 2],
    ] as const),
  };
}

/** Grade code in the school year of `day`; a P code bears the age on that very day. */
export function gradeOn(day: IsoDay, birth: IsoDay, { outOfSchool, behind }: Path): string {
  if (outOfSchool) return behind > 0 ? 'D+' : 'OS';
  const september = ageOn(birth, schoolYearStart(addDays(day, 31)));
  if (september < 5) return `P${Math.min(5, Math.max(0, ageOn(birth, day)))}`;
  const grade = Math.min(12, Math.max(0, september - 5 - behind));
  return grade === 0 ? 'KG' : String(grade).padStart(2, '0');
}

interface Place {
  hand: Hand;
  timeline: Timeline;
  home: Town;
}

/** Enrollments of one child since it lives here: residency only, school years, projects after approval. */
export function enrollmentsOf(
  chance: Chance,
  { hand, timeline, home }: Place,
  birth: IsoDay,
  path: Path,
  child: number,
): TypedRow[] {
  const { residency, approval, today, qad } = timeline;
  const rows: TypedRow[] = [];
  const add = (from: IsoDay, type: string, name: string, to?: IsoDay, code?: string) => {
    const grade = code ?? gradeOn(from, birth, path);
    const inSchool = ['01', '05'].includes(type);
    const row: Typed = {};
    put(row, 'enrollmentDate', writeDay(from, hand));
    put(row, 'enrollmentType', type);
    put(row, 'schoolOrProjectName', writeText(name, hand));
    if (['02', '03', '04', '05'].includes(type)) put(row, 'mepProjectType', chance.is(0.6) ? '01' : '02');
    if (inSchool) {
      put(row, 'schoolIdentificationCode', `${home.districtId}00${100 + (grade.charCodeAt(1) % 9)}`);
      put(row, 'facilityName', writeText(name, hand));
      put(row, 'facilityAddress1', writeText('200 School St', hand));
      put(row, 'facilityTelephone', `${chance.pick(['509', '956', '831', '863'])}55501${chance.digits(2)}`);
      put(row, 'lepIndicator', writeYes(chance.is(0.6), hand));
      put(row, 'iepIndicator', writeYes(chance.is(0.1), hand));
    }
    put(row, 'facilityCity', writeText(home.town, hand));
    put(row, 'facilityState', home.state);
    put(row, 'facilityZip', home.zip);
    put(row, 'schoolDistrictId', home.districtId);
    put(row, 'schoolDistrict', writeText(home.district, hand));
    put(row, 'gradeLevel', writeGrade(grade, hand));
    if (to !== undefined) put(row, 'withdrawalDate', writeDay(to, hand));
    rows.push({ child, typed: row });
  };

  const [year] = parts(today);
  const fall = isoDay(year, 8, chance.between(17, 28));
  const spring = isoDay(year, 6, chance.between(4, 12));
  const inGrade = (day: IsoDay) => /^(KG|\d\d)$/.test(gradeOn(day, birth, path));
  if (!inGrade(today)) {
    add(residency, '06', home.district);
    const start = latest(approval, addDays(residency, 1));
    if (path.outOfSchool && chance.is(0.4)) add(start, chance.is(0.5) ? '02' : '04', 'OSY Outreach');
    else if (/^P[345]$/.test(gradeOn(start, birth, path)) && chance.is(0.3))
      add(start, '04', 'Migrant Preschool Project', undefined, chance.is(0.3) ? 'PS' : undefined);
    return rows;
  }
  const building = (at: string) =>
    chance.pick(at === 'KG' || at < '06' ? school.elementary : at < '09' ? school.middle : school.high);
  if (daysFrom(residency, spring) > 25) {
    const from = addDays(residency, chance.between(0, 9));
    if (inGrade(from)) add(from, '01', building(gradeOn(from, birth, path)), spring);
    else add(residency, '06', home.district, spring);
    const summer = isoDay(year, 6, chance.between(16, 28));
    if (approval <= summer && inGrade(from) && chance.is(0.25)) add(summer, '03', 'Summer MEP', isoDay(year, 7, 24));
  } else if (residency < fall && chance.is(0.3)) add(residency, '06', home.district, addDays(fall, -1));
  const start = earliest(latest(fall, addDays(residency, chance.between(0, 9))), today);
  add(start, start >= approval && start >= qad && chance.is(0.15) ? '05' : '01', building(gradeOn(start, birth, path)));
  return rows;
}

/** Courses of a secondary student: last year's finished ones, this year's running ones. */
export function coursesOf(
  chance: Chance,
  { hand, timeline: { today, residency }, home }: Place,
  grade: string,
  child: number,
): TypedRow[] {
  if (!/^(09|10|11|12)$/.test(grade) || chance.is(0.45)) return [];
  const [start] = parts(schoolYearStart(today));
  const letters = chance.is(0.6);
  // California counts five semester units for a term's course.
  const units = home.state === 'CA' && chance.is(0.7);
  return chance
    .shuffle(school.courses)
    .slice(0, chance.between(1, 3))
    .map(([title, subject]) => {
      const running = chance.is(0.35) && residency < today;
      const row: Typed = {};
      put(row, 'courseTitle', writeText(title, hand));
      put(row, 'subjectAreaName', writeText(subject, hand));
      put(row, 'beginAcademicYear', String(running ? start : start - 1));
      put(row, 'endAcademicYear', String(running ? start + 1 : start));
      const whole = !units && chance.is(0.3);
      put(row, 'termType', whole ? '0827' : '0828');
      put(row, 'courseSection', whole ? '01' : chance.pick(['02', '03']));
      if (running) {
        put(row, 'gradeToDate', letters ? chance.pick(['A', 'B', 'C', 'B+', 'F']) : String(chance.between(52, 99)));
        put(row, 'clockHours', String(chance.between(10, 80)));
      } else {
        const passed = chance.is(0.88);
        const mark = chance.between(0, 3);
        put(
          row,
          'finalGrade',
          letters ? (passed ? (['A', 'B', 'C', 'D'][mark] ?? 'A') : 'F') : String(passed ? 70 + mark * 9 : 48 + mark),
        );
        const credits = units ? ['5', '5.00'] : whole ? ['1', '1.0', '1.00'] : ['0.5', '0.50', '.5'];
        if (units) put(row, 'creditUnit', 'semester');
        put(row, 'creditsGranted', chance.pick(passed ? credits : ['0', '0.00', '']));
      }
      return { child, typed: row };
    });
}

export function assessmentsOf(
  chance: Chance,
  hand: Hand,
  { today }: Timeline,
  grade: string,
  child: number,
): TypedRow[] {
  if (!/^(0[3-9]|1[01])$/.test(grade) || !chance.is(0.3)) return [];
  const state = chance.is(0.6);
  const [title, content, type] = chance.pick(state ? school.stateTests : school.otherTests);
  const row: Typed = {};
  put(row, 'assessmentTitle', writeText(title, hand));
  put(row, 'assessmentContent', writeText(content, hand));
  put(row, 'assessmentType', type);
  put(row, 'assessmentAdministrationDate', `0${chance.between(3, 5)}${parts(today)[0]}`);
  const method = chance.weighted([
    ['0499', 6],
    ['0500', 1],
    ['0502', 2],
    ['0503', 1],
  ] as const);
  const level = chance.between(1, 4);
  const score = {
    '0499': String(chance.between(1100, 2700)),
    '0500': 'Pass',
    '0502': String(chance.between(1, 99)),
    '0503': `Level ${level}`,
  }[method];
  put(row, 'assessmentReportingMethod', method);
  put(row, 'scoreResults', writeText(score, hand));
  if (state) put(row, 'assessmentInterpretation', writeText(chance.pick(school.interpretations), hand));
  else if (chance.is(0.4))
    put(row, 'assessmentInterpretation', writeText(chance.pick(['Passed', 'Failed', 'Other - Bridging']), hand));
  return [{ child, typed: row }];
}
