import { addDays, addMonths, ageOn } from '../days.ts';
import { mexican } from '../households/spanish.ts';
import { places } from '../places.ts';
import type { Plant } from '../plant.ts';
import type { Spot } from '../spot.ts';
import { spoil } from './spoil.ts';

/** A family whose move, residency and worker's move are one day. */
const together = ({ timeline }: Spot) => timeline.mode === 'with' && timeline.qad === timeline.residency;

/** An arrival date misread once and typed so in both boxes of those who moved together. */
const arrival = (kind: string, catalogue: string[], choose: (spot: Spot) => string | undefined): Plant => ({
  kind,
  catalogue,
  into(spot) {
    const typed = choose(spot);
    if (typed === undefined) return false;
    spot.wrong('qualifyingArrivalDate', spot.day(typed));
    if (spot.timeline.mode === 'with' || spot.timeline.mode === 'as') spot.wrong('workerMoveDate', spot.day(typed));
    return true;
  },
});

const apart = ({ timeline }: Spot) => timeline.mode === 'join' || timeline.mode === 'precede';

/** The move: its days and places, and where the family lives. */
export const moves: readonly Plant[] = [
  spoil('no arrival date', ['MOV-01'], 'qualifyingArrivalDate', () => ''),
  arrival('arrival in the future', ['MOV-02'], ({ timeline, chance }) =>
    addMonths(timeline.qad, 12 * chance.between(3, 6)),
  ),
  spoil('arrival after the interview', ['MOV-03'], 'qualifyingArrivalDate', ({ timeline, day, chance }) => {
    const late = addDays(timeline.interview, chance.between(1, 20));
    return late <= timeline.today ? day(late) : undefined;
  }),
  arrival('arrival more than 36 months ago', ['MOV-04'], (spot) => {
    const old = addMonths(spot.timeline.interview, -36 - spot.chance.between(2, 30));
    return old > spot.truth.birth ? old : undefined;
  }),
  {
    ...spoil('arrival after the residency date', ['MOV-12'], 'qualifyingArrivalDate', (spot) => {
      const late = addDays(spot.timeline.residency, spot.chance.between(2, 30));
      return together(spot) && late <= spot.timeline.interview ? spot.day(late) : undefined;
    }),
    choice: true,
  },
  {
    ...spoil('residency before the arrival', ['MOV-12'], 'residencyDate', (spot) => {
      const early = addDays(spot.timeline.residency, -spot.chance.between(2, 30));
      return together(spot) && early > spot.truth.birth ? spot.day(early) : undefined;
    }),
    choice: true,
  },
  spoil(
    'residency later than the arrival in the same town',
    ['MOV-13'],
    'residencyDate',
    (spot) => {
      const late = addDays(spot.timeline.residency, spot.chance.between(15, 40));
      return together(spot) && late <= spot.timeline.interview ? spot.day(late) : undefined;
    },
    'info',
  ),
  spoil(
    'end of eligibility does not fit the arrival',
    ['MOV-05'],
    'eligibilityExpirationDate',
    ({ text, timeline, day, chance }) =>
      text('eligibilityExpirationDate') === '' ? undefined : day(addMonths(timeline.qad, chance.pick([12, 24, 48]))),
  ),
  {
    kind: 'separate dates though they moved together',
    catalogue: ['MOV-06'],
    into(spot) {
      if (spot.timeline.mode !== 'with') return false;
      spot.wrong('childMoveDate', spot.day(spot.timeline.qad));
      spot.wrong('workerMoveDateJoin', spot.day(spot.timeline.qad));
      return true;
    },
  },
  {
    kind: 'moved apart, but a date is missing',
    catalogue: ['MOV-07'],
    into(spot) {
      if (!apart(spot)) return false;
      spot.wrong(spot.chance.pick(['childMoveDate', 'workerMoveDateJoin']), '');
      return true;
    },
  },
  spoil('arrival is not the later of the two moves', ['MOV-08'], 'qualifyingArrivalDate', (spot) => {
    const { childMoved, workerMoved } = spot.timeline;
    return apart(spot) ? spot.day(childMoved < workerMoved ? childMoved : workerMoved) : undefined;
  }),
  spoil("worker's move is another day though they moved together", ['MOV-09'], 'workerMoveDate', (spot) =>
    spot.timeline.mode === 'with' ? spot.day(addDays(spot.timeline.qad, -spot.chance.between(2, 30))) : undefined,
  ),
  spoil('more than a year between the two moves', ['MOV-10'], 'workerMoveDateJoin', (spot) =>
    spot.timeline.mode === 'join'
      ? spot.day(addMonths(spot.timeline.childMoved, -spot.chance.between(13, 24)))
      : undefined,
  ),
  {
    kind: 'moved apart without a word why',
    catalogue: ['MOV-11', 'SIG-02'],
    into(spot) {
      if (!apart(spot)) return false;
      if (spot.text('comments') !== '') spot.given('comments', '');
      spot.wrong('comment2bi', '');
      return true;
    },
  },
  {
    kind: 'moved within one district',
    catalogue: ['MOV-16'],
    into(spot) {
      if (spot.text('qualifyingMoveToCity') === spot.text('qualifyingMoveFromCity')) return false;
      for (const part of ['SchoolDistrict', 'City', 'State'])
        spot.wrong(`qualifyingMoveFrom${part}`, spot.text(`qualifyingMoveTo${part}`));
      if (!['', 'USA'].includes(spot.text('qualifyingMoveFromCountry'))) spot.wrong('qualifyingMoveFromCountry', '');
      return true;
    },
  },
  {
    kind: 'place moved from is half there',
    catalogue: ['MOV-17'],
    into(spot) {
      if (spot.text('qualifyingMoveFromState') === '') return false;
      if (spot.chance.is(0.5)) spot.wrong('qualifyingMoveFromCity', '');
      else {
        spot.wrong('qualifyingMoveFromState', '');
        if (spot.text('qualifyingMoveFromCountry') !== '') spot.wrong('qualifyingMoveFromCountry', '');
      }
      return true;
    },
  },
  {
    kind: 'US state with a foreign country',
    catalogue: ['MOV-18'],
    into(spot) {
      if (['', 'USA'].includes(spot.text('qualifyingMoveFromCountry'))) return false;
      spot.wrong('qualifyingMoveFromState', spot.chance.pick(['MN', 'MS', 'TX', 'CA', 'NE']));
      return true;
    },
  },
  {
    kind: 'Mexican state as a US state, no country',
    catalogue: ['MOV-19'],
    culture: mexican,
    into(spot) {
      if (spot.text('qualifyingMoveFromCountry') !== 'MEX') return false;
      spot.wrong(
        'qualifyingMoveFromState',
        spot.write(spot.chance.pick(['Oaxaca', 'Michoacán', 'Guerrero', 'Jalisco', 'Veracruz', 'OAX', 'JAL'])),
      );
      spot.wrong('qualifyingMoveFromCountry', '');
      return true;
    },
  },
  spoil('city box holds state and zip', ['MOV-20'], 'currentCity', ({ text, chance }) => {
    const [city, state, zip] = ['currentCity', 'currentState', 'currentZip'].map((field) => text(field));
    return chance.is(0.5) ? `${city}, ${state}` : `${city}, ${state} ${zip}`;
  }),
  spoil('city box of the move holds a state', ['MOV-20'], 'qualifyingMoveFromCity', ({ text }) =>
    text('qualifyingMoveFromState') === ''
      ? undefined
      : `${text('qualifyingMoveFromCity')}, ${text('qualifyingMoveFromState')}`,
  ),
  spoil('too young to be the worker', ['MOV-22', 'MOV-23'], 'workerRelation', ({ truth, timeline }) =>
    timeline.mode === 'with' && ageOn(truth.birth, timeline.qad) < 11 ? 'self' : undefined,
  ),
  spoil('youth is the worker but moved with the worker', ['MOV-22'], 'childMoveMode', ({ timeline }) =>
    timeline.mode === 'as' ? 'with' : undefined,
  ),
  spoil('moved as the worker, but a parent is the worker', ['MOV-22'], 'childMoveMode', ({ timeline }) =>
    timeline.mode === 'with' ? 'as' : undefined,
  ),
  spoil('no residency date', ['RES-01'], 'residencyDate', () => ''),
  spoil('residency in the future', ['RES-01'], 'residencyDate', ({ timeline, day, chance }) =>
    day(addDays(timeline.today, chance.between(2, 300))),
  ),
  spoil('zip code of another state', ['RES-02'], 'currentZip', ({ text, chance }) => {
    const away = chance.pick(Object.entries(places.states).filter(([state]) => state !== text('currentState')));
    return away[1].towns[0]?.[1];
  }),
  spoil('zip code of four or six digits', ['RES-02'], 'currentZip', ({ text, chance }) =>
    chance.is(0.5) ? text('currentZip').slice(0, 4) : `${text('currentZip').slice(0, 5)}1`,
  ),
  spoil(
    'post box as a home',
    ['RES-03'],
    'currentAddress',
    ({ write, chance }) => write(chance.pick(['PO Box 12', 'P.O. Box 441', 'P O BOX 77', 'Post Office Box 5'])),
    'info',
  ),
  spoil('address without a part', ['RES-04'], 'currentZip', () => ''),
  {
    kind: 'city left out of the address',
    catalogue: ['RES-04'],
    into(spot) {
      spot.wrong(spot.chance.pick(['currentCity', 'currentState']), '');
      return true;
    },
  },
  // The months in which residency is verified anew are the state's own; those of Texas are sourced.
  spoil('residency not verified this year', ['RES-05'], 'residencyVerificationDate', ({ timeline, state }) =>
    state === 'TX' && timeline.approval < `${timeline.today.slice(0, 4)}-08-01` ? '' : undefined,
  ),
  spoil(
    'verified before residence began',
    ['RES-06'],
    'residencyVerificationDate',
    ({ timeline, day, chance, text }) =>
      text('residencyVerificationDate') === '' ? undefined : day(addDays(timeline.residency, -chance.between(5, 90))),
  ),
  spoil(
    'three years old now and not verified since',
    ['RES-07'],
    'residencyVerificationDate',
    ({ timeline, truth, day }) => {
      const third = addMonths(truth.birth, 36);
      return third > addDays(timeline.interview, 2) && third <= timeline.today ? day(addDays(third, -1)) : undefined;
    },
  ),
];
