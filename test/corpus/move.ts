import type { Timeline, Typed } from './case.ts';
import { put } from './case.ts';
import type { Chance } from './chance.ts';
import { addDays, addMonths, daysFrom, earliest, type IsoDay } from './days.ts';
import type { Adult } from './households/household.ts';
import { places, read, stateCodes, type Town, townIn } from './places.ts';
import { type Hand, writeDay, writeText, writeYes } from './written.ts';

export interface WorkWords {
  agricultural: string[];
  fishing: string[];
  vague: string[];
  other: string[];
  soughtComments: string[];
  joinComments: string[];
  lateComments: string[];
  temporaryComments: string[];
  employerComments: string[];
  subsistenceComments: string[];
  comments: string[];
  privateComments: string[];
}

export const work = read<WorkWords>('work');

const fishingStates = new Set(['AK', 'AL', 'LA', 'ME', 'WA', 'VA', 'FL']);

export interface MoveParts {
  move: Typed;
  /** Comments of the COE that belong to items of the move. */
  comments: Typed;
}

/** Items 1 to 6 of the national form. `worker` is the grown-up who works, or the youth. */
export function moveOf(
  chance: Chance,
  hand: Hand,
  {
    timeline,
    home,
    worker,
    relation,
    eldestBirth,
    origins,
  }: {
    timeline: Timeline;
    home: Town;
    worker: Adult;
    relation: string;
    eldestBirth: IsoDay;
    origins: readonly string[];
  },
): MoveParts {
  const { qad, mode, interview, residency } = timeline;
  const move: Typed = {};
  const comments: Typed = {};
  const text = (field: string, value: string) => put(move, field, writeText(value, hand));
  const day = (field: string, value: IsoDay) => put(move, field, writeDay(value, hand));
  const say = (field: string, list: readonly string[]) => put(comments, field, writeText(chance.pick(list), hand));

  // Item 1. A qualifying move that went elsewhere first is the reason why residence began later.
  const to = daysFrom(qad, residency) > 7 ? elsewhere(chance, home) : home;
  const from = fromPlace(chance, to, origins);
  text('qualifyingMoveFromSchoolDistrict', from.district);
  text('qualifyingMoveFromCity', from.city);
  put(move, 'qualifyingMoveFromState', from.state);
  put(move, 'qualifyingMoveFromCountry', from.country);
  text('qualifyingMoveToSchoolDistrict', to.district);
  text('qualifyingMoveToCity', to.town);
  put(move, 'qualifyingMoveToState', to.state);
  put(move, 'economicNecessity', writeYes(true, hand));

  // Items 2 to 4.
  put(move, 'childMoveMode', mode === 'join' || mode === 'precede' ? 'joinOrPrecede' : mode);
  text('workerFirstName', worker.first);
  text('workerLastName', worker.last);
  put(move, 'workerRelation', relation);
  day('qualifyingArrivalDate', qad);
  day('workerMoveDate', timeline.workerMoved);
  if (mode === 'join' || mode === 'precede') {
    day('childMoveDate', timeline.childMoved);
    day('workerMoveDateJoin', timeline.workerMoved);
    say('comment2bi', work.joinComments);
  }
  const began = earliest(addDays(timeline.workerMoved, chance.between(0, 45)), interview);
  if (chance.is(0.07)) {
    put(move, 'workerEngagement', 'sought');
    say('comment4b', work.soughtComments);
  } else {
    put(move, 'workerEngagement', 'engaged');
    const late = addDays(timeline.workerMoved, 75);
    if (chance.is(0.04) && late <= interview) {
      day('workEngagedDate', late);
      say('comment4a', work.lateComments);
    } else if (chance.is(0.5)) day('workEngagedDate', began);
  }

  // Items 5 and 6.
  const fishing = fishingStates.has(to.state) && chance.is(to.state === 'AK' ? 0.9 : 0.25);
  text('qualifyingActivity', chance.pick(fishing ? work.fishing : work.agricultural));
  put(move, 'workSector', fishing ? 'F' : 'A');
  if (fishing && chance.is(0.2)) {
    put(move, 'personalSubsistence', writeYes(true, hand));
    say('comment5', work.subsistenceComments);
  } else if (chance.is(0.3)) put(move, 'personalSubsistence', writeYes(false, hand));
  if (chance.is(0.25)) {
    put(move, 'employmentType', 'T');
    const basis = chance.weighted([
      ['workerStatement', 6],
      ['employerStatement', 3],
      ['stateDocumentation', 1],
    ] as const);
    put(move, 'temporaryBasis', basis);
    if (basis === 'workerStatement') say('comment6a', work.temporaryComments);
    if (basis === 'employerStatement') say('comment6b', work.employerComments);
    if (basis === 'stateDocumentation') text('temporaryEmployer', 'Valley Packing');
  } else put(move, 'employmentType', 'S');

  // Systems end eligibility on the anniversary or the day before; a 22nd birthday ends it sooner.
  const anniversary = addMonths(qad, 36);
  const ends = chance.is(0.5) ? anniversary : addDays(anniversary, -1);
  const ageEnd = addMonths(eldestBirth, 264);
  if (chance.is(0.7) && ageEnd > addDays(anniversary, 2)) day('eligibilityExpirationDate', ends);
  return { move, comments };
}

function elsewhere(chance: Chance, home: Town): Town {
  for (let tries = 0; tries < 20; tries++) {
    const there = townIn(chance, chance.is(0.6) ? home.state : chance.pick(stateCodes));
    if (there.town !== home.town) return there;
  }
  throw new Error(`No town but ${home.town} was found.`);
}

interface FromPlace {
  district: string;
  city: string;
  state: string;
  country: string;
}

/** Another district: mostly another town, rarely the other district of the same town, or a place abroad. */
function fromPlace(chance: Chance, to: Town, origins: readonly string[]): FromPlace {
  const abroad = origins.filter((country) => country !== 'PRI' && places.abroad[country] !== undefined);
  if (abroad.length > 0 && chance.is(0.2)) {
    const country = chance.pick(abroad);
    const [city = ''] = chance.pick(places.abroad[country] ?? []);
    return { district: '', city, state: '', country };
  }
  const country = chance.is(0.5) ? 'USA' : '';
  if (chance.is(0.02))
    return { district: `${to.town} Valley School District`, city: to.town, state: to.state, country };
  const there = elsewhere(chance, to);
  return { district: chance.is(0.7) ? there.district : '', city: there.town, state: there.state, country };
}
