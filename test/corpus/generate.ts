import { type ChildTruth, type CoeCase, put } from './case.ts';
import { type Chance, createChance } from './chance.ts';
import { childrenOf } from './children.ts';
import { earliest, type IsoDay, isAmbiguous } from './days.ts';
import { earlierRecord } from './earlier.ts';
import { familyOf, workerOf } from './family.ts';
import { cultures } from './households/cultures.ts';
import type { ChildName, Household, MakeHousehold } from './households/household.ts';
import { identityOf } from './identity.ts';
import { moveOf } from './move.ts';
import { papersOf, servicesOf } from './papers.ts';
import { stateCodes, townIn } from './places.ts';
import { assessmentsOf, coursesOf, enrollmentsOf, gradeOn, pathOf } from './school.ts';
import { timelineOf } from './timeline.ts';
import { chooseHand, type Hand } from './written.ts';

/** The day every COE of the corpus is typed on. */
export const today: IsoDay = '2026-11-23';

/**
 * One clean COE: a family as it may stand on a right certificate, with the oddities that families really have.
 * The same seed gives the same COE.
 *
 * generateCoe('7/12').children[0]  → { firstName: 'XIMENA', lastName1: 'GARCIA', lastName2: 'CRUZ', birthDate: '04/03/2017', … }
 */
export function generateCoe(seed: string, culture?: MakeHousehold): CoeCase {
  const chance = createChance(seed);
  const state = chance.pick(stateCodes);
  const hand = chooseHand(chance.fork('hand'));
  const household = someoneNamed(chance.fork('household'), culture ?? chance.weighted(cultures), hand);
  const self = chance.is(0.08);
  const timeline = timelineOf(chance.fork('timeline'), today, self, state);
  const home = townIn(chance, state);
  const truth = childrenOf(chance.fork('children'), household, timeline);
  const names = namesOfChildren(truth, household);
  const family = familyOf(chance.fork('family'), hand, { household, home, timeline, truth, self });
  const rows: CoeCase['rows'] = { moves: [], enrollments: [], courses: [], assessments: [] };
  const prior: CoeCase['prior'] = [];

  // In a few families the accents of one child were left out, which says nothing.
  const unaccented = chance.is(0.03) ? 0 : -1;
  const children = names.map((name, index) => {
    const child = truth[index];
    if (!child) throw new Error('Every name belongs to a child.');
    const own = chance.fork('child');
    const path = pathOf(own, child, timeline);
    child.grade = gradeOn(today, child.birth, path);
    const enrollments = enrollmentsOf(own, { hand, timeline, home }, child.birth, path, index);
    const inSchool = enrollments.some(({ typed }) => ['01', '05'].includes(typed['enrollmentType'] ?? ''));
    const ownHand: Hand = index === unaccented ? { ...hand, accents: 'plain' } : hand;
    const typed = identityOf(own, ownHand, { household, state, name, truth: child, timeline, school: inSchool });
    const courses = inSchool ? coursesOf(own, { hand, timeline, home }, child.grade, index) : [];
    rows.enrollments.push(...enrollments);
    rows.courses.push(...courses);
    if (inSchool) rows.assessments.push(...assessmentsOf(own, hand, timeline, child.grade, index));
    if (chance.is(0.5)) put(typed, 'coeGrade', enrollments[0]?.typed['gradeLevel'] ?? '');
    servicesOf(own, hand, typed, { grade: child.grade, courses, timeline, home });
    const known = typed['msixId'] !== undefined && own.is(0.3);
    prior.push(known ? earlierRecord(own, typed, family, hand, { truth: child, timeline, path }) : undefined);
    return typed;
  });

  const { move, comments } = moveOf(chance.fork('move'), hand, {
    timeline,
    home,
    worker: workerOf(chance, household, self ? names[0] : undefined),
    relation: self ? 'self' : household.guardians ? 'guardian' : 'parent',
    eldestBirth: earliest(...truth.map(({ birth }) => birth)),
    origins: truth.map(({ country }) => country),
  });
  rows.moves.push({ typed: move });
  const coe = { ...papersOf(chance.fork('papers'), hand, timeline, home), ...comments };
  const settled = settledOf({ truth, children, prior });
  return { seed, state, hand, household, timeline, truth, coe, family, children, rows, prior, settled };
}

/** Clean COEs of one seed without end, the culture of each left to chance. */
export function* generateCoes(seed: string | number): Generator<CoeCase, never> {
  for (let number = 1; ; number++) yield generateCoe(`${seed}/${number}`);
}

/** A name for each child. Twins are told apart: not Ana and Ana Lucía. */
function namesOfChildren(truth: readonly ChildTruth[], household: Household): ChildName[] {
  const names: ChildName[] = [];
  for (const { sex, twin } of truth) {
    let name = household.childName(sex);
    const near = ({ firstName, middleName }: ChildName) =>
      firstName.split(' ')[0] === name.firstName.split(' ')[0] && (middleName === '' || name.middleName === '');
    for (let tries = 0; twin && tries < 20 && names.some(near); tries++) name = household.childName(sex);
    names.push(name);
  }
  return names;
}

function someoneNamed(chance: Chance, make: MakeHousehold, hand: Hand): Household {
  for (;;) {
    const household = make(chance, hand.secondGiven);
    if (household.father ?? household.mother) return household;
  }
}

/**
 * A birth date that can be read two ways, of a child born abroad and with nothing on the form that says which, is a question the
 * design wants asked. On a clean record it has been asked and answered.
 */
function settledOf({ truth, children, prior }: Pick<CoeCase, 'truth' | 'children' | 'prior'>): CoeCase['settled'] {
  return truth.flatMap(({ birth, country }, child) => {
    const typed = children[child] ?? {};
    const told = typed['curp'] ?? typed['passportMrz'] ?? prior[child];
    if (country === 'USA' || !isAmbiguous(birth) || told !== undefined) return [];
    return [{ at: { child }, field: 'birthDate', text: typed['birthDate'] ?? '', day: birth }];
  });
}
