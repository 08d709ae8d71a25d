import type { ChildTruth, Timeline } from './case.ts';
import type { Chance } from './chance.ts';
import { addDays, addMonths, ageOn, exists, type IsoDay, isoDay, parts } from './days.ts';
import type { Household, Sex } from './households/household.ts';

/** Sex, birth and country of birth of one to five children, eldest first. All are born before the move and under 22. */
export function childrenOf(chance: Chance, household: Household, { qad, today, mode }: Timeline): ChildTruth[] {
  const self = mode === 'as';
  const wanted = self
    ? 1
    : chance.weighted([
        [1, 30],
        [2, 30],
        [3, 22],
        [4, 12],
        [5, 6],
      ] as const);
  const sex = (): Sex => (chance.is(0.5) ? 'Female' : 'Male');
  const children: ChildTruth[] = [];
  let country = chance.weighted(household.bornIn);
  let birth = self
    ? addMonths(today, -12 * 16 - chance.between(0, 66))
    : addDays(
        qad,
        -chance.between(
          25,
          365 *
            chance.weighted([
              [6, 45],
              [13, 40],
              [17, 15],
            ] as const),
        ),
      );
  while (children.length < wanted && ageOn(birth, today) <= 20 + Number(self)) {
    birth = oddDay(chance, birth, country, today);
    const twins = !self && chance.is(0.02);
    children.unshift({ sex: sex(), birth, country, twin: twins, grade: '' });
    if (twins) {
      // One pair in ten is born around midnight.
      if (chance.is(0.1)) birth = addDays(birth, -1);
      children.unshift({ sex: sex(), birth, country, twin: true, grade: '' });
    }
    birth = addDays(birth, -chance.between(320, 1700));
    // The elder may be born abroad and the younger here, hardly the other way round.
    if (country === 'USA' && chance.is(0.35)) country = chance.weighted(household.bornIn);
  }
  return children;
}

/** Days of birth that look odd and are real: 1 January, more often among refugees, and leap days. */
function oddDay(chance: Chance, birth: IsoDay, country: string, today: IsoDay): IsoDay {
  const [year] = parts(birth);
  const refugee = ['SOM', 'KEN', 'THA', 'MMR'].includes(country);
  if (chance.is(refugee ? 0.06 : 0.006)) return ageOn(isoDay(year, 1, 1), today) < 22 ? isoDay(year, 1, 1) : birth;
  if (chance.is(0.02)) {
    const leap = isoDay(year - (year % 4), 2, 29);
    if (exists(...parts(leap)) && leap < birth && ageOn(leap, today) < 21) return leap;
  }
  return birth;
}
