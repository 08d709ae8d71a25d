import type { ChildTruth, Timeline, Typed } from './case.ts';
import { put } from './case.ts';
import type { Chance } from './chance.ts';
import { addDays, addMonths, latest } from './days.ts';
import { gradeOn, type Path } from './school.ts';
import { chooseHand, type Hand, writeDay, writeSex, writeText, writeVerification, writeYes } from './written.ts';

/** What an earlier COE of another office holds about the child: the same truth in another hand, a grade lower, an older move. */
export function earlierRecord(
  chance: Chance,
  child: Typed,
  family: Typed,
  hand: Hand,
  { truth, timeline, path }: { truth: ChildTruth; timeline: Timeline; path: Path },
): Typed | undefined {
  const moved = addMonths(timeline.qad, -chance.between(7, 30));
  if (moved <= truth.birth) return undefined;
  const there: Hand = {
    ...chooseHand(chance),
    secondGiven: hand.secondGiven,
    dates: chance.is(0.3) ? 'YYYY-MM-DD' : 'MM/DD/YYYY',
  };
  // Accents lost once are not found again: it may only hold the name as plainly as it is typed now.
  const prior: Typed = {};
  for (const field of ['firstName', 'middleName', 'lastName1', 'lastName2', 'suffix'])
    put(prior, field, writeText(child[field] ?? '', there));
  for (const field of ['msixId', 'stateStudentId', 'stateStudentIdType']) put(prior, field, child[field] ?? '');
  for (const field of ['maleParentFirstName', 'maleParentLastName', 'femaleParentFirstName', 'femaleParentLastName'])
    put(prior, field, writeText(family[field] ?? '', there));
  put(prior, 'sex', writeSex(truth.sex, there));
  put(prior, 'birthDate', writeDay(truth.birth, there));
  put(prior, 'multipleBirthFlag', writeYes(truth.twin, there));
  put(
    prior,
    'birthDateVerification',
    writeVerification(truth.birth.endsWith('-01-01') || chance.is(0.75) ? '1004' : '1010', there),
  );
  put(prior, 'birthCountry', truth.country);
  put(prior, 'qualifyingArrivalDate', writeDay(moved, there));
  put(prior, 'residencyDate', writeDay(moved, there));
  put(prior, 'coeNumber', `E${chance.digits(6)}`);
  const seen = latest(addDays(moved, 20), truth.birth);
  put(prior, 'enrollmentDate', writeDay(seen, there));
  put(prior, 'gradeLevel', path.outOfSchool ? chance.pick(['09', '10', 'OS']) : gradeOn(seen, truth.birth, path));
  return prior;
}
