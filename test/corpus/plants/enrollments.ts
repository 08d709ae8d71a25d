import type { Typed } from '../case.ts';
import { addDays, addMonths, ageOn, daysFrom } from '../days.ts';
import type { Plant } from '../plant.ts';
import type { Spot } from '../spot.ts';
import { inRow, spoil, twice } from './spoil.ts';

const schoolRow = inRow('enrollments', ({ enrollmentType = '' }) => ['01', '05'].includes(enrollmentType));
const anyRow = inRow('enrollments', () => true);
const homeRow = inRow('enrollments', ({ enrollmentType }) => enrollmentType === '06');

const secondary = ({ truth }: Spot) => /^(09|1[012])$/.test(truth.grade);
const younger = ({ truth }: Spot) => /^(KG|0[1-6])$/.test(truth.grade);

/** Enrollment, grade, services, graduation, health. */
export const enrollments: readonly Plant[] = [
  anyRow('enrollment without its date', ['ENR-01'], 'enrollmentDate', () => ''),
  anyRow('enrolled before living here', ['ENR-02'], 'enrollmentDate', ({ timeline, day, chance }) =>
    day(addDays(timeline.residency, -chance.between(5, 60))),
  ),
  inRow('enrollments', ({ withdrawalDate = '' }) => withdrawalDate !== '')(
    'withdrawn before enrolled',
    ['ENR-03'],
    'withdrawalDate',
    ({ timeline, day, chance }) => day(addDays(timeline.residency, -chance.between(1, 30))),
  ),
  anyRow('withdrawal in the future', ['ENR-03'], 'withdrawalDate', ({ timeline, day, chance }) =>
    day(addDays(timeline.today, chance.between(10, 200))),
  ),
  anyRow('enrollment type that is not on the list', ['ENR-04'], 'enrollmentType', ({ chance }) =>
    chance.pick(['08', '9', '00', 'B']),
  ),
  {
    kind: 'residency only with courses',
    catalogue: ['ENR-05'],
    into(spot) {
      if (!spot.useRow('courses')) return false;
      const rows = spot.spoilt.rows.enrollments.filter(
        ({ child, typed }) => child === spot.child && ['01', '05'].includes(typed['enrollmentType'] ?? ''),
      );
      const [only] = rows;
      if (rows.length !== 1 || !only || spot.spoilt.rows.enrollments.find(({ child }) => child === spot.child) !== only)
        return false;
      spot.useRow('enrollments', (row) => ['01', '05'].includes(row['enrollmentType'] ?? ''));
      spot.wrong('enrollmentType', '06');
      return true;
    },
  },
  homeRow('basic program for a child not in school', ['ENR-06'], 'enrollmentType', ({ truth }) =>
    /^(P[012]|OS|D\+)$/.test(truth.grade) ? '01' : undefined,
  ),
  schoolRow('school number with a digit too few', ['ENR-07'], 'schoolIdentificationCode', ({ text }) =>
    text('schoolIdentificationCode').slice(0, 11),
  ),
  schoolRow(
    'school number of another district',
    ['ENR-07'],
    'schoolIdentificationCode',
    ({ text, chance }) =>
      `${text('schoolIdentificationCode').slice(0, 2)}${chance.digits(5)}${text('schoolIdentificationCode').slice(7)}`,
  ),
  anyRow('grade that is not on the list', ['ENR-09'], 'gradeLevel', ({ chance }) =>
    chance.pick(['14', 'XX', '0', 'Jr', '55']),
  ),
  {
    kind: 'preschool code against the age',
    catalogue: ['ENR-10'],
    into(spot) {
      if (
        !spot.useRow('enrollments', ({ gradeLevel = '' }) => /^P\d$/.test(gradeLevel)) ||
        !/^P/.test(spot.truth.grade)
      )
        return false;
      const age = Number(spot.text('gradeLevel').slice(1));
      spot.wrong('gradeLevel', `P${age >= 3 ? age - 2 : age + 2}`);
      return true;
    },
  },
  schoolRow('grade far above the age', ['ENR-11', 'DATE-17'], 'gradeLevel', ({ truth }) =>
    /^(KG|0[1-5])$/.test(truth.grade) ? String(Number(truth.grade.replace('KG', '0')) + 5).padStart(2, '0') : undefined,
  ),
  schoolRow('grade far below the age', ['ENR-11', 'DATE-17'], 'gradeLevel', ({ truth }) =>
    /^(0[7-9]|1[012])$/.test(truth.grade) ? String(Number(truth.grade) - 6).padStart(2, '0') : undefined,
  ),
  schoolRow('preschool code for a school-age child', ['ENR-12'], 'gradeLevel', ({ truth, timeline, chance }) =>
    ageOn(truth.birth, timeline.residency) >= 7 && truth.grade <= '11' ? chance.pick(['P5', 'P4']) : undefined,
  ),
  schoolRow('no grade for a school-age child', ['ENR-12', 'ENR-09'], 'gradeLevel', ({ truth, timeline }) =>
    ageOn(truth.birth, timeline.residency) >= 7 && ageOn(truth.birth, timeline.today) < 18 ? '' : undefined,
  ),
  {
    kind: 'grade lower than on the earlier record',
    catalogue: ['ENR-13'],
    least: 'info',
    into(spot) {
      if (
        !spot.useRow('enrollments', (row) => ['01', '05'].includes(row['enrollmentType'] ?? '')) ||
        !/^(0[3-9]|1\d)$/.test(spot.truth.grade)
      )
        return false;
      const before = addMonths(spot.timeline.qad, -12);
      spot.givenPrior({
        gradeLevel: String(Number(spot.truth.grade) - 1).padStart(2, '0'),
        qualifyingArrivalDate: spot.day(before),
        enrollmentDate: spot.day(before),
      });
      spot.wrong('gradeLevel', String(Number(spot.truth.grade) - 2).padStart(2, '0'));
      return true;
    },
  },
  twice('the same enrollment twice', ['ENR-14'], 'enrollments', 'enrollmentDate'),
  {
    kind: 'enrolled in two schools at once',
    catalogue: ['ENR-15'],
    into(spot) {
      const basic = ({ enrollmentType = '' }: Typed) => ['01', '05'].includes(enrollmentType);
      if (!spot.useRow('enrollments', (row) => basic(row) && row['withdrawalDate'] !== undefined)) return false;
      const mine = spot.clean.rows.enrollments.filter(({ child, typed }) => child === spot.child && basic(typed));
      if (mine.length < 2) return false;
      spot.wrong('withdrawalDate', '');
      spot.wrong('enrollmentDate', spot.text('enrollmentDate'));
      return true;
    },
  },
  schoolRow(
    'summer type in winter',
    ['ENR-16'],
    'enrollmentType',
    ({ timeline }) => (timeline.residency > `${timeline.today.slice(0, 4)}-10-05` ? '03' : undefined),
    'info',
  ),
  {
    kind: 'project after eligibility ended, no reason',
    catalogue: ['ENR-17'],
    into(spot) {
      const inProject = ({ enrollmentType = '' }: Typed) => ['02', '03', '04', '05'].includes(enrollmentType);
      if (spot.text('eligibilityExpirationDate') === '' || !spot.useRow('enrollments', inProject)) return false;
      spot.wrong('eligibilityExpirationDate', spot.day(addDays(spot.timeline.approval, -5)));
      spot.against.add('enrollmentDate');
      return true;
    },
  },
  spoil(
    'reason for continued services though eligible',
    ['ENR-18'],
    'continuationOfServicesReason',
    ({ text, chance }) => (text('eligibilityExpirationDate') === '' ? undefined : chance.pick(['01', '02'])),
  ),
  spoil('credit accrual for a younger child', ['ENR-19'], 'continuationOfServicesReason', (spot) =>
    younger(spot) ? '03' : undefined,
  ),
  spoil('priority for services with an old move', ['ENR-20'], 'pfsFlag', ({ timeline, given }) => {
    if (daysFrom(timeline.qad, timeline.residency) < 380) return undefined;
    given('pfsFlag', 'No');
    return 'Yes';
  }),
  spoil('graduation school for a younger child', ['ENR-21'], 'designatedGraduationSchool', (spot) =>
    younger(spot) ? spot.text('districtOfResidence').padEnd(12, '1') : undefined,
  ),
  {
    kind: 'graduation date without its mark',
    catalogue: ['ENR-22'],
    into(spot) {
      if (!secondary(spot)) return false;
      if (spot.chance.is(0.5)) spot.wrong('graduationIndicator', 'Graduation');
      else spot.wrong('graduationDate', spot.day(addDays(spot.timeline.interview, 1)));
      return true;
    },
  },
  {
    kind: 'finished high school before the interview',
    catalogue: ['MOV-15'],
    into(spot) {
      if (!['OS', 'D+', '12'].includes(spot.truth.grade)) return false;
      spot.wrong('graduationIndicator', 'Graduation');
      spot.wrong('graduationDate', spot.day(addMonths(spot.timeline.interview, -spot.chance.between(2, 14))));
      return true;
    },
  },
  spoil('illness written in the alert box', ['ENR-23'], 'medAlertIndicator', ({ chance, given, write }) => {
    given('medAlertIndicator', 'Chronic');
    return write(chance.pick(['Asthma', 'Diabetes', 'Peanut allergy', 'Epilepsy']));
  }),
  {
    ...spoil('neither yes nor no', ['ENR-24'], 'immunizationRecordFlag', ({ chance, given, write }) => {
      given('immunizationRecordFlag', write(chance.pick(['Yes', 'No'])));
      return chance.pick(['X', '?', 'Maybe', '2']);
    }),
    choice: true,
  },
  anyRow('school name longer than its field', ['ENR-25'], 'schoolOrProjectName', ({ text }) =>
    `${text('schoolOrProjectName')} of the County and of all its Neighboring Districts and of the Farm Workers Children Education Project`.slice(
      0,
      130,
    ),
  ),
];
