import { addDays, addMonths, ageOn, daysFrom } from '../days.ts';
import { mexican } from '../households/spanish.ts';
import type { Plant } from '../plant.ts';
import type { Spot } from '../spot.ts';

/** Another child of the COE with the same two surnames. */
function sameNames(spot: Spot): number | undefined {
  const [first, second] = [spot.text('lastName1'), spot.text('lastName2')];
  if (second === '' || first === second || !/^\p{L}{4,}$/u.test(first) || !/^\p{L}{4,}$/u.test(second))
    return undefined;
  return spot.other((child) => child['lastName1'] === first && child['lastName2'] === second);
}

const no = (spot: Spot) => spot.write(spot.text('multipleBirthFlag').length === 1 ? 'N' : 'No');
const yes = (spot: Spot) => spot.write(spot.text('multipleBirthFlag').length === 1 ? 'Y' : 'Yes');

/** What only the other children of the COE can tell. */
export const brothersAndSisters: readonly Plant[] = [
  {
    kind: 'surname spelled otherwise than the brother’s',
    catalogue: ['FAM-02', 'NAME-53'],
    culture: mexican,
    into(spot) {
      if (sameNames(spot) === undefined) return false;
      const text = spot.text('lastName1');
      const slip = spot.chance.pick([
        text.replace(/z$/iu, (sign) => (sign === 'Z' ? 'S' : 's')),
        text.slice(0, 2) + text.charAt(3) + text.charAt(2) + text.slice(4),
        text.slice(0, -2) + text.slice(-1),
      ]);
      if (slip === text) return false;
      spot.wrong('lastName1', slip);
      return true;
    },
  },
  {
    kind: 'surnames in another order than the brother’s',
    catalogue: ['FAM-04', 'NAME-55'],
    culture: mexican,
    into(spot) {
      if (sameNames(spot) === undefined) return false;
      const [first, second] = [spot.text('lastName1'), spot.text('lastName2')];
      spot.wrong('lastName1', second);
      spot.wrong('lastName2', first);
      return true;
    },
  },
  {
    kind: 'second surname left out for one child',
    catalogue: ['FAM-03', 'NAM-11'],
    culture: mexican,
    into(spot) {
      if (sameNames(spot) === undefined) return false;
      spot.wrong('lastName2', '');
      return true;
    },
  },
  {
    kind: 'another surname than all the others',
    catalogue: ['FAM-01'],
    least: 'info',
    culture: mexican,
    into(spot) {
      if (spot.spoilt.children.length < 3 || sameNames(spot) === undefined) return false;
      spot.wrong('lastName1', spot.write('Quintanar'));
      return true;
    },
  },
  {
    kind: 'the same child twice',
    catalogue: ['FAM-05'],
    into(spot) {
      const { spoilt, child } = spot;
      const copy = structuredClone(spoilt.children[child] ?? {});
      if (spot.truth.twin) return false;
      for (const field of ['msixId', 'stateStudentId', 'stateStudentIdType', 'curp', 'passportMrz', 'sisStudentName'])
        delete copy[field];
      spoilt.children.push(copy);
      spoilt.prior.push(undefined);
      spoilt.truth.push({ ...spot.truth });
      const at = { child: spoilt.children.length - 1 };
      for (const field of ['firstName', 'birthDate', 'lastName1']) spot.wrongs.push({ at, field, right: '' });
      return true;
    },
  },
  {
    kind: 'twins, neither marked',
    catalogue: ['MUL-02', 'DATE-20'],
    into(spot) {
      const other = spot.other((_, truth) => truth.birth === spot.truth.birth);
      if (!spot.truth.twin || other === undefined) return false;
      spot.wrong('multipleBirthFlag', no(spot));
      spot.wrong('multipleBirthFlag', no(spot), other);
      return true;
    },
  },
  {
    kind: 'twins, only one marked',
    catalogue: ['MUL-03', 'MUL-02'],
    into(spot) {
      if (!spot.truth.twin || spot.other((_, truth) => truth.birth === spot.truth.birth) === undefined) return false;
      spot.wrong('multipleBirthFlag', no(spot));
      return true;
    },
  },
  {
    kind: "brother's birth date copied",
    catalogue: ['MUL-02', 'DATE-20'],
    into(spot) {
      const other = spot.other((_, truth) => truth.birth !== spot.truth.birth && !truth.twin);
      if (spot.truth.twin || other === undefined) return false;
      spot.wrong('birthDate', spot.text('birthDate', other));
      return true;
    },
  },
  {
    kind: 'marked as twin with no twin there',
    catalogue: ['MUL-04', 'DATE-21'],
    least: 'info',
    into(spot) {
      if (spot.truth.twin) return false;
      spot.wrong('multipleBirthFlag', yes(spot));
      return true;
    },
  },
  {
    kind: 'twin mark left blank',
    catalogue: ['MUL-01'],
    into(spot) {
      spot.wrong('multipleBirthFlag', '');
      return true;
    },
  },
  {
    kind: 'born one day before a brother, neither marked',
    catalogue: ['MUL-05'],
    least: 'info',
    into(spot) {
      const other = spot.other((_, truth) => !truth.twin && truth.birth !== spot.truth.birth);
      const near = other === undefined ? undefined : spot.clean.truth[other]?.birth;
      if (spot.truth.twin || near === undefined) return false;
      spot.wrong('birthDate', spot.day(addDays(near, -1)));
      return true;
    },
  },
  {
    kind: 'brothers a few months apart',
    catalogue: ['MUL-07', 'DATE-19'],
    into(spot) {
      const other = spot.other((_, truth) => !truth.twin && truth.birth !== spot.truth.birth);
      const near = other === undefined ? undefined : spot.clean.truth[other]?.birth;
      if (spot.truth.twin || near === undefined) return false;
      const typed = addDays(near, -spot.chance.between(40, 200));
      if (daysFrom(typed, spot.truth.birth) === 0 || ageOn(typed, spot.timeline.today) > 21) return false;
      spot.wrong('birthDate', spot.day(typed));
      return true;
    },
  },
  {
    kind: 'twins of nearly the same name',
    catalogue: ['MUL-06'],
    into(spot) {
      const other = spot.other((_, truth) => truth.birth === spot.truth.birth && truth.sex === spot.truth.sex);
      if (!spot.truth.twin || other === undefined) return false;
      spot.wrong('firstName', spot.text('firstName', other));
      if (spot.text('middleName') !== '' || spot.text('middleName', other) !== '')
        spot.wrong('middleName', spot.text('middleName', other));
      return true;
    },
  },
  {
    kind: 'youth with own grounds on the family’s COE',
    catalogue: ['FAM-08', 'MOV-22'],
    into(spot) {
      if (spot.spoilt.children.length < 2 || ageOn(spot.truth.birth, addMonths(spot.timeline.qad, 0)) < 15)
        return false;
      spot.wrong('workerRelation', 'self');
      spot.wrong('childMoveMode', 'as');
      spot.wrong('workerFirstName', spot.text('firstName'));
      spot.wrong('workerLastName', spot.text('lastName1'));
      return true;
    },
  },
];
