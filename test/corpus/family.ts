import { type ChildTruth, put, type Timeline, type Typed } from './case.ts';
import type { Chance } from './chance.ts';
import { addDays, addMonths, earliest, latest } from './days.ts';
import type { Adult, ChildName, Household } from './households/household.ts';
import { places, type Town } from './places.ts';
import { type Hand, writeDay, writePhone, writeText } from './written.ts';

/** Parents, address, telephone and residency of the family as typed. */
export function familyOf(
  chance: Chance,
  hand: Hand,
  {
    household,
    home,
    timeline,
    truth,
    self,
  }: { household: Household; home: Town; timeline: Timeline; truth: readonly ChildTruth[]; self: boolean },
): Typed {
  const family: Typed = {};
  const text = (field: string, value: string) => put(family, field, writeText(value, hand));
  const { father, mother } = household;
  // A youth on its own often names nobody.
  const named = !self || chance.is(0.4);
  if (named && father) {
    text('maleParentFirstName', father.first);
    text('maleParentLastName', father.last);
  }
  if (named && mother) {
    text('femaleParentFirstName', mother.first);
    text('femaleParentLastName', mother.last);
  }
  const phone = (as = hand.phone) =>
    writePhone(`${chance.pick(['509', '956', '831', '863', '919', '541', '229'])}55501${chance.digits(2)}`, as);
  if (chance.is(0.8)) put(family, 'parent1Phone', phone());
  if (chance.is(0.35)) put(family, 'parent2Phone', phone());
  if (chance.is(0.4)) put(family, 'telephone', phone(hand.phone === 'international' ? 'dashes' : hand.phone));
  const mail = (adult: Adult) =>
    `${adult.first} ${adult.last}`
      .normalize('NFD')
      .replace(/[^A-Za-z ]/g, '')
      .toLowerCase()
      .split(' ')
      .slice(0, 2)
      .join('.');
  const adult = mother ?? father;
  if (adult && chance.is(0.3)) text('parent1Email', `${mail(adult)}@example.com`.slice(-50));
  text('currentAddress', chance.pick(places.streets));
  text('currentAddress2', chance.pick(places.units));
  text('currentCity', home.town);
  put(family, 'currentState', home.state);
  put(family, 'currentZip', hand.zipPlusFour ? `${home.zip}-${chance.between(1000, 9999)}` : home.zip);
  put(family, 'residencyDate', writeDay(timeline.residency, hand));
  put(family, 'districtOfResidence', home.districtId);
  const verified = verifiedOn(chance, timeline, truth);
  if (verified !== undefined) put(family, 'residencyVerificationDate', writeDay(verified, hand));
  return family;
}

/** Residency is verified again each school year, and once more when a child has turned three. */
function verifiedOn(
  chance: Chance,
  { today, interview, approval }: Timeline,
  truth: readonly ChildTruth[],
): string | undefined {
  const third = truth.map(({ birth }) => addMonths(birth, 36)).filter((day) => day <= today && day >= interview);
  const yearBegan = `${today.slice(0, 4)}-09-01`;
  const needed = [...third, ...(approval < yearBegan ? [yearBegan] : [])];
  if (needed.length === 0)
    return chance.is(0.2) ? latest(interview, earliest(addDays(approval, 14), today)) : undefined;
  return earliest(addDays(latest(...needed), chance.between(0, 40)), today);
}

/** Who works: the youth, the father, or the mother; the worker's surname is sometimes shorter than among the parents. */
export function workerOf(chance: Chance, { father, mother }: Household, youth: ChildName | undefined): Adult {
  if (youth) {
    const { firstName, middleName, lastName1, lastName2 } = youth;
    return {
      first: chance.is(0.8) ? firstName : `${firstName} ${middleName}`.trim(),
      last: chance.is(0.6) ? `${lastName1} ${lastName2}`.trim() : lastName1,
    };
  }
  const worker =
    father && mother
      ? chance.weighted([
          [father, 75],
          [mother, 25],
        ] as const)
      : (father ?? mother);
  if (!worker) throw new Error('A family without grown-ups has no worker.');
  const words = worker.last.split(' ');
  const [first = ''] = words;
  const short =
    words.length === 2 &&
    chance.is(0.15) &&
    !/^(de|del|dela|delos|da|das|do|dos|san|santa|la|las|saint|st\.?|van)$/i.test(first);
  return short ? { first: worker.first, last: first } : worker;
}
