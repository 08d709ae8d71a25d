import { addDays, addMonths, ageOn, isoDay, parts } from '../days.ts';
import type { Plant } from '../plant.ts';
import type { Spot } from '../spot.ts';

const two = (value: number) => String(value).padStart(2, '0');

/** A text in the order of the form, whether or not such a day exists. */
const slashed = (first: number | string, second: number | string, year: number | string) =>
  `${typeof first === 'number' ? two(first) : first}/${typeof second === 'number' ? two(second) : second}/${year}`;

const birth = (
  kind: string,
  catalogue: string[],
  write: (spot: Spot, year: number, month: number, date: number) => string | undefined,
  least?: 'info',
): Plant => ({
  kind,
  catalogue,
  ...(least && { least }),
  into(spot) {
    const text = write(spot, ...parts(spot.truth.birth));
    if (text === undefined || text === spot.text('birthDate')) return false;
    spot.wrong('birthDate', text);
    return true;
  },
});

const inGrade = ({ truth }: Spot, from: string) => /^\d\d$/.test(truth.grade) && truth.grade >= from;

/** Birth dates that are wrong in themselves or against the rest of the COE, and what proves them. */
export const births: readonly Plant[] = [
  birth('birth date missing', ['DOB-01'], () => ''),
  birth('day before month, day above twelve', ['DOB-03', 'DATE-04'], (_, year, month, date) =>
    date > 12 ? slashed(date, month, year) : undefined,
  ),
  birth('day that does not exist', ['DOB-02', 'DATE-01'], ({ chance }, year) => {
    if (chance.is(0.3) && year % 4 !== 0) return slashed(2, 29, year);
    const [month = 2, date = 30] = chance.pick([
      [2, 30],
      [2, 31],
      [4, 31],
      [6, 31],
      [9, 31],
      [11, 31],
    ]);
    return slashed(month, date, year);
  }),
  birth('neither number can be a month', ['DOB-02', 'DATE-01'], ({ chance }, year, _, date) =>
    date > 12 ? slashed(chance.between(13, 31), date, year) : undefined,
  ),
  birth('day or month zero', ['DOB-02', 'DATE-01'], ({ chance }, year, month, date) =>
    chance.is(0.5) ? slashed(0, date, year) : slashed(month, 0, year),
  ),
  birth('birth in the future', ['DOB-05', 'DATE-02'], ({ chance, timeline }, year, month, date) => {
    const slips = [2000 + (year % 10) * 10 + Math.floor((year % 100) / 10), year + 10, year + 20, year + 30];
    const future = slips.filter((slip) => slip > parts(timeline.today)[0]);
    return slashed(month, date, chance.is(0.6) ? (future[0] ?? year) : chance.pick(future));
  }),
  birth('birth after the interview', ['DOB-05', 'DATE-02'], ({ timeline, day, chance }) => {
    const later = addDays(timeline.interview, chance.between(1, 4));
    return later < timeline.today ? day(later) : undefined;
  }),
  birth('birth after the qualifying move', ['MOV-14', 'DATE-15'], ({ timeline, day, chance }) => {
    const later = addDays(timeline.qad, chance.between(1, 40));
    return later < timeline.interview ? day(later) : undefined;
  }),
  birth(
    'year of two digits',
    ['DOB-06', 'DATE-05'],
    (_, year, month, date) => slashed(month, date, two(year % 100)),
    'info',
  ),
  birth('century of the grandparents', ['DATE-06'], (spot, year, month, date) =>
    year >= 2010 && inGrade(spot, '01') ? slashed(month, date, year - 100) : undefined,
  ),
  birth('year ten too early against the grade', ['DATE-17', 'ENR-11', 'DOB-10'], (spot, year, month, date) =>
    inGrade(spot, '01') ? slashed(month, date, year - 10) : undefined,
  ),
  birth('year four too late against the grade', ['DATE-17', 'ENR-11'], (spot, year, month, date) =>
    inGrade(spot, '03') ? slashed(month, date, year + 4) : undefined,
  ),
  birth('year of the COE as birth year', ['DATE-13', 'ENR-11'], (spot, _, month, date) => {
    const [year] = parts(spot.timeline.interview);
    const typed = isoDay(year, month, date);
    return inGrade(spot, '01') && typed < spot.timeline.qad ? spot.day(typed) : undefined;
  }),
  birth('birth date is the arrival date', ['DOB-09', 'DATE-14'], ({ timeline, day, truth }) =>
    ageOn(truth.birth, timeline.qad) > 2 ? day(timeline.qad) : undefined,
  ),
  birth('birth date is the interview date', ['DOB-09', 'DATE-14'], ({ timeline, day }) => day(timeline.interview)),
  {
    ...birth('default date of a machine', ['DOB-08', 'DATE-09'], ({ chance }) =>
      chance.pick(['01/01/1900', '12/31/1969', '01/01/1970', '12/30/1899', '01/01/0001']),
    ),
    nothingLeft: true,
  },
  {
    ...birth('filler date', ['DOB-08'], ({ chance }) =>
      chance.pick(['11/11/1111', '12/31/9999', '99/99/9999', '09/09/1999', '00/00/0000']),
    ),
    nothingLeft: true,
  },
  {
    kind: '1 January without a certificate',
    catalogue: ['DOB-07', 'DATE-08'],
    into(spot) {
      const [year, month, date] = parts(spot.truth.birth);
      if ((month === 1 && date === 1) || spot.clean.prior[spot.child]) return false;
      const typed = isoDay(year, 1, 1);
      if (ageOn(typed, spot.timeline.today) > 21) return false;
      const code = spot.chance.pick(['1007', '1010', '1013', '9999', '1009']);
      spot.given('birthDateVerification', code);
      if (code === '9999') spot.given('comments', spot.write('Birth date from a court order.'));
      spot.wrong('birthDate', spot.day(typed));
      return true;
    },
  },
  birth('year of three or five digits', ['DATE-07'], ({ chance }, year, month, date) =>
    slashed(
      month,
      date,
      chance.pick([
        `0${String(year).slice(0, 1)}${String(year).slice(2)}`,
        `${year}${year % 10}`,
        String(year).slice(1),
      ]),
    ),
  ),
  birth('only a part of the date', ['DATE-37'], ({ chance }, year, month) =>
    chance.pick([String(year), `${two(month)}/${year}`]),
  ),
  birth('older than the program allows', ['DOB-10', 'DATE-16'], ({ timeline, day, chance }) =>
    day(addMonths(timeline.interview, -12 * 22 - chance.between(1, 30))),
  ),
  birth('Buddhist year', ['DATE-35'], ({ truth }, year, month, date) =>
    ['THA', 'LAO', 'MMR'].includes(truth.country) ? slashed(month, date, year + 543) : undefined,
  ),
  {
    kind: 'no proof of the birth date',
    catalogue: ['DOB-12', 'DATE-31'],
    into(spot) {
      spot.wrong('birthDateVerification', '');
      return true;
    },
  },
  {
    kind: 'proof code that is not on the list',
    catalogue: ['DOB-13'],
    into(spot) {
      spot.wrong('birthDateVerification', spot.chance.pick(['1014', '1001', '14', '104', '10044', 'X']));
      return true;
    },
  },
  {
    kind: "driver's license of a child",
    catalogue: ['DOB-16'],
    into(spot) {
      if (ageOn(spot.truth.birth, spot.timeline.today) >= 12) return false;
      spot.wrong('birthDateVerification', spot.chance.pick(['1012', '12', '1011']));
      return true;
    },
  },
  {
    kind: 'other proof without a remark',
    catalogue: ['DOB-18'],
    into(spot) {
      if (spot.text('comments') !== '') return false;
      spot.wrong('birthDateVerification', '9999');
      return true;
    },
  },
  {
    kind: "only the parents' word for the birth date",
    catalogue: ['DOB-14'],
    least: 'info',
    into(spot) {
      if (spot.truth.birth.endsWith('-01-01') || ['1007', '07'].includes(spot.text('birthDateVerification')))
        return false;
      spot.wrong('birthDateVerification', spot.chance.pick(['1007', '1005']));
      return true;
    },
  },
];
