import type { ChildTruth, Timeline, Typed } from './case.ts';
import { put } from './case.ts';
import type { Chance } from './chance.ts';
import { curpOf } from './curp.ts';
import { addDays, ageOn } from './days.ts';
import type { ChildName, Household } from './households/household.ts';
import { readingZone } from './passport.ts';
import { places } from './places.ts';
import { type Hand, writeDay, writeSex, writeText, writeVerification, writeYes } from './written.ts';

const mexicanStates = new Map(places.abroad['MEX']?.map(([, state, code]) => [state, code]));

/** Name, birth and numbers of one child as typed. */
export function identityOf(
  chance: Chance,
  hand: Hand,
  {
    household,
    state,
    name,
    truth,
    timeline,
    school,
  }: { household: Household; state: string; name: ChildName; truth: ChildTruth; timeline: Timeline; school: boolean },
): Typed {
  const child: Typed = {};
  const text = (field: string, value: string) => put(child, field, writeText(value, hand));
  for (const field of ['firstName', 'middleName', 'lastName1', 'lastName2', 'suffix'] as const)
    text(field, name[field]);
  child['sex'] = writeSex(truth.sex, hand);
  child['birthDate'] = writeDay(truth.birth, hand);
  child['multipleBirthFlag'] = writeYes(truth.twin, hand);
  const code = verification(chance, truth);
  child['birthDateVerification'] = writeVerification(code, hand);
  const abroad = truth.country !== 'USA';
  const [city, region] = abroad
    ? chance.pick(places.abroad[truth.country] ?? [['', '', '']])
    : [chance.pick(places.states[state]?.towns ?? [['', '']])[0], state];
  text('birthCity', (city ?? '').slice(0, 30));
  text('birthState', region ?? '');
  put(child, 'birthCountry', chance.is(0.9) || abroad ? truth.country : '');
  if (chance.is(0.4)) child['age'] = String(ageOn(truth.birth, timeline.interview));
  if (chance.is(0.8)) child['ethnicity'] = writeYes(household.hispanic, hand);
  if (chance.is(0.7)) child['race'] = household.race;
  const given = [name.firstName, name.middleName].filter(Boolean).join(' ');
  const mexicanState = mexicanStates.get(region ?? '');
  if (truth.country === 'MEX' && mexicanState && chance.is(0.4)) {
    const person = { given, surname1: name.lastName1, surname2: name.lastName2, birth: truth.birth, sex: truth.sex };
    child['curp'] = curpOf(person, mexicanState, chance.between(0, 9));
  }
  if (code === '1008' && chance.is(0.5)) {
    const surnames = [name.lastName1, name.lastName2].filter(Boolean).join(' ');
    const person = { given, surnames, birth: truth.birth, sex: truth.sex, country: truth.country };
    child['passportMrz'] = readingZone(
      person,
      `G${chance.digits(8)}`,
      addDays(timeline.today, chance.between(90, 3000)),
    );
  }
  numbers(chance, child, state, school);
  return child;
}

function numbers(chance: Chance, child: Typed, state: string, school: boolean): void {
  const { idDigits = 10, idPrefix = '' } = places.states[state] ?? {};
  if (chance.is(0.7)) child['msixId'] = String(chance.between(1, 9)) + chance.digits(11);
  if (school || chance.is(0.3)) {
    child['stateStudentId'] = idPrefix + chance.between(1, 9) + chance.digits(idDigits - 1);
    child['stateStudentIdType'] = '01';
  }
  if (chance.is(0.15)) {
    child['alternateStateStudentId'] = String(chance.between(1, 9)) + chance.digits(chance.between(4, 7));
    child['alternateStateStudentIdType'] = chance.is(0.7) ? '02' : '01';
  }
  child['reportingState'] = state;
}

/** What proves the birth date: mostly a certificate, and always one where the day is 1 January. */
function verification(chance: Chance, { birth, country }: ChildTruth): string {
  if (birth.endsWith('-01-01')) return '1004';
  return country === 'USA'
    ? chance.weighted([
        ['1004', 90],
        ['1010', 6],
        ['1006', 2],
        ['1007', 1],
        ['1005', 1],
      ] as const)
    : chance.weighted([
        ['1004', 70],
        ['1008', 12],
        ['1010', 8],
        ['1013', 5],
        ['1007', 4],
        ['1003', 1],
      ] as const);
}
