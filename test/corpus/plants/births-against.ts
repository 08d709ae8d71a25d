import { curpCheckDigit } from '../curp.ts';
import { addDays, ageOn, daysFrom, exchanged, exists, isAmbiguous, isoDay, parts } from '../days.ts';
import { karenFamily } from '../households/asian.ts';
import { indigenousMexican, mexican } from '../households/spanish.ts';
import type { Plant } from '../plant.ts';
import type { Spot } from '../spot.ts';

/** The exchanged reading is a sound birth date too: neither in the future nor against the move nor too old. */
function soundExchanged({ truth, timeline, clean }: Spot): string | undefined {
  // A box that takes year, month, day cannot be misread.
  if (!isAmbiguous(truth.birth) || clean.hand.dates === 'YYYY-MM-DD') return undefined;
  const other = exchanged(truth.birth);
  return other < timeline.qad && ageOn(other, timeline.today) < 22 ? other : undefined;
}

const exchange = (
  kind: string,
  catalogue: string[],
  prove: (spot: Spot, other: string) => boolean,
  more: Partial<Plant> = {},
): Plant => ({
  kind,
  catalogue,
  ...more,
  into(spot) {
    const other = soundExchanged(spot);
    if (other === undefined || !prove(spot, other)) return false;
    spot.wrong('birthDate', spot.day(other));
    return true;
  },
});

const againstPrior = (
  kind: string,
  catalogue: string[],
  slip: (spot: Spot, year: number, month: number, date: number) => readonly [number, number, number] | undefined,
  least?: 'info',
): Plant => ({
  kind,
  catalogue,
  ...(least && { least }),
  into(spot) {
    const typed = slip(spot, ...parts(spot.truth.birth));
    if (!typed || !exists(...typed)) return false;
    const day = isoDay(...typed);
    if (day === spot.truth.birth || day >= spot.timeline.qad || ageOn(day, spot.timeline.today) > 21) return false;
    spot.givenPrior({ birthDate: spot.day(spot.truth.birth) });
    spot.wrong('birthDate', spot.day(day));
    return true;
  },
});

/** Birth dates that only other papers, records or brothers and sisters can tell to be wrong. */
export const birthsAgainst: readonly Plant[] = [
  exchange(
    'day and month exchanged, the CURP knows',
    ['DATE-26', 'DOB-04'],
    (spot) => spot.text('curp') !== '' && !spot.clean.prior[spot.child],
    { culture: indigenousMexican },
  ),
  exchange('day and month exchanged, the passport knows', ['DATE-27'], (spot) => spot.text('passportMrz') !== '', {
    culture: karenFamily,
  }),
  exchange('day and month exchanged, an earlier record knows', ['DOB-04', 'DATE-23'], (spot) => {
    spot.givenPrior({ birthDate: spot.day(spot.truth.birth) });
    return true;
  }),
  exchange('day and month exchanged, the grade fits the other reading', ['DATE-18'], (spot, other) => {
    const yearOf = (day: string) => parts(day)[0] + (day.slice(5) >= '09-02' ? 1 : 0);
    const known = ['curp', 'passportMrz'].some((field) => spot.text(field) !== '') || spot.clean.prior[spot.child];
    const usual =
      yearOf(spot.truth.birth) + 5 + Number(spot.truth.grade.replace('KG', '00')) === parts(spot.timeline.today)[0];
    return (
      !known &&
      spot.truth.country !== 'USA' &&
      /^(KG|\d\d)$/.test(spot.truth.grade) &&
      usual &&
      yearOf(other) !== yearOf(spot.truth.birth)
    );
  }),
  exchange(
    'day and month exchanged, born abroad, nothing else known',
    ['DATE-03'],
    (spot) =>
      spot.truth.country !== 'USA' &&
      spot.text('birthCountry') !== '' &&
      spot.text('curp') === '' &&
      spot.text('passportMrz') === '' &&
      !spot.clean.prior[spot.child],
    { choice: true, culture: mexican },
  ),
  exchange('day and month exchanged, too near a brother or sister', ['DATE-19', 'MUL-07'], (spot, other) => {
    const near = (day: string) =>
      spot.clean.truth.some(
        (each, i) => i !== spot.child && Math.abs(daysFrom(each.birth, day)) < 235 && each.birth !== day,
      );
    return near(other) && !near(spot.truth.birth);
  }),
  againstPrior(
    'two digits of the day exchanged against an earlier record',
    ['DOB-17', 'DATE-25'],
    (_, year, month, date) => [year, month, (date % 10) * 10 + Math.floor(date / 10)],
  ),
  againstPrior(
    'one digit of the year wrong against an earlier record',
    ['DOB-17', 'DATE-25'],
    ({ chance }, year, month, date) => [year + chance.pick([-1, 1]), month, date],
  ),
  againstPrior(
    'one digit of the day wrong against an earlier record',
    ['DOB-17', 'DATE-25'],
    ({ chance }, year, month, date) => [
      year,
      month,
      chance.is(0.5) ? date + 10 : date - (date % 10) + ((date + chance.between(1, 9)) % 10),
    ],
  ),
  {
    kind: 'one day off an earlier record',
    catalogue: ['DATE-24'],
    least: 'info',
    into(spot) {
      const day = addDays(spot.truth.birth, -1);
      spot.givenPrior({ birthDate: spot.day(spot.truth.birth) });
      spot.wrong('birthDate', spot.day(day));
      return ageOn(day, spot.timeline.today) < 22;
    },
  },
  {
    kind: 'other birth date with weaker proof than the earlier record',
    catalogue: ['DOB-15', 'DATE-30'],
    into(spot) {
      const day = addDays(spot.truth.birth, -spot.chance.between(40, 300));
      if (ageOn(day, spot.timeline.today) > 21 || day.endsWith('-01-01')) return false;
      spot.givenPrior({ birthDate: spot.day(spot.truth.birth), birthDateVerification: '1004' });
      spot.given('birthDateVerification', '1004');
      spot.wrong('birthDateVerification', spot.chance.pick(['1007', '1010']));
      spot.wrong('birthDate', spot.day(day));
      return true;
    },
  },
  {
    kind: 'birth dates of two children exchanged against earlier records',
    catalogue: ['DATE-38'],
    into(spot) {
      const other = spot.other((_, truth) => truth.birth !== spot.truth.birth && truth.sex === spot.truth.sex);
      if (other === undefined) return false;
      const [mine, theirs] = [spot.text('birthDate'), spot.text('birthDate', other)];
      spot.givenPrior({ birthDate: mine });
      spot.wrong('birthDate', theirs);
      spot.wrong('birthDate', mine, other);
      return true;
    },
  },
  {
    kind: 'birth date against the CURP',
    catalogue: ['DATE-26'],
    culture: mexican,
    into(spot) {
      if (spot.text('curp') === '') return false;
      const [year, month, date] = parts(spot.truth.birth);
      const day = spot.chance.pick([
        isoDay(year, month, exists(year, month, date + 1) ? date + 1 : date - 1),
        isoDay(year - 1, month, Math.min(date, 28)),
      ]);
      if (ageOn(day, spot.timeline.today) > 21 || day >= spot.timeline.qad) return false;
      spot.wrong('birthDate', spot.day(day));
      return true;
    },
  },
  {
    kind: 'sex against the CURP',
    catalogue: ['DATE-26'],
    culture: mexican,
    into(spot) {
      if (spot.text('curp') === '') return false;
      const girl = spot.truth.sex === 'Female';
      spot.wrong('sex', spot.text('sex').length === 1 ? (girl ? 'M' : 'F') : spot.write(girl ? 'Male' : 'Female'));
      return true;
    },
  },
  {
    kind: 'slip in the CURP',
    catalogue: ['DATE-26'],
    culture: mexican,
    into(spot) {
      const curp = spot.text('curp');
      if (curp === '') return false;
      const at = spot.chance.pick([4, 5, 8, 9, 17]);
      const digit = (Number(curp.charAt(at)) + spot.chance.between(1, 8)) % 10;
      const slipped = curp.slice(0, at) + digit + curp.slice(at + 1);
      spot.wrong('curp', slipped);
      return slipped !== curp && curpCheckDigit(slipped) !== slipped.charAt(17);
    },
  },
  {
    kind: 'name against the CURP',
    catalogue: ['NAME-65'],
    culture: mexican,
    into(spot) {
      const curp = spot.text('curp');
      const wrongName = spot.chance.pick(['Ulloa', 'Yáñez', 'Quintero', 'Zavala', 'Ibarra']);
      if (curp === '' || curp.startsWith(wrongName.charAt(0))) return false;
      spot.wrong('lastName1', spot.write(wrongName));
      return true;
    },
  },
  {
    kind: 'birth date against the passport',
    catalogue: ['DATE-27'],
    culture: karenFamily,
    into(spot) {
      if (spot.text('passportMrz') === '') return false;
      const day = addDays(spot.truth.birth, -spot.chance.between(2, 20));
      spot.wrong('birthDate', spot.day(day));
      return ageOn(day, spot.timeline.today) < 22;
    },
  },
];
