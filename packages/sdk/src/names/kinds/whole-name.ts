import type { NameBox, NameUnit } from '../name-box.ts';
import { type NameLists, valuesOf } from '../name-lists.ts';
import type { BoxReader, Found, WholeReader } from '../name-reading.ts';
import { tidy } from '../spelling.ts';
import { roleOf, sexOf, surelySurname } from '../word-role.ts';
import { isGivenAfterParticle } from './torn-particles.ts';

/** `Juan Carlos Hernández López` in one box, the others blank. */
export const wholeNameInOneBox: WholeReader = ({ box, lists }) => {
  const [first, middle, last, second] = [box('firstName'), box('middleName'), box('lastName1'), box('lastName2')];
  if (middle.folded !== '' || second.folded !== '') return undefined;
  const full = last.folded === '' ? first : first.folded === '' ? last : undefined;
  if (full === undefined || full.units.length < 2 || full.text.includes(',') || full.tail !== '') return undefined;
  const parts = partsOfName(full.units, lists);
  if (parts === undefined) return undefined;
  return {
    fields: ['firstName', 'lastName1', 'lastName2'],
    set: parts,
    because: [`surname:${full.units.at(-1)?.folded}`],
    weight: 0.85,
  };
};

/** Given names, then one or two surnames; undefined where the words do not say which is which. */
function partsOfName(units: readonly NameUnit[], lists: NameLists): Found['set'] | undefined {
  const isGiven = (unit: NameUnit) => sexOf(unit.head, lists) !== undefined || isGivenAfterParticle(unit);
  const onlySurname = (unit: NameUnit) =>
    !isGiven(unit) && (surelySurname(unit.head, lists) || unit.folded !== unit.head);
  const start = units.findIndex((unit, index) => index > 0 && onlySurname(unit));
  const [head] = units;
  if (start < 0 || head === undefined || !isGiven(head)) return undefined;
  const before = units.slice(0, start);
  const rest = units.slice(start);
  const previous = before.at(-1);
  const bothRoles =
    before.length > 1 && previous !== undefined && roleOf(previous.head, lists) === 'both' && rest.length === 1;
  if (rest.length > 2 || bothRoles || !before.every(isGiven)) return undefined;
  const [one, other] = rest;
  return {
    firstName: before.map(({ typed }) => typed).join(' '),
    lastName1: one?.typed ?? '',
    ...(other === undefined ? {} : { lastName2: other.typed }),
  };
}

/** `Hernández López, Juan`: pasted with a comma, surnames first. */
export const commaName: BoxReader = (box, { box: boxOf, lists }) => {
  const [before, after, ...more] = box.text.split(',').map(tidy);
  if (
    before === undefined ||
    after === undefined ||
    more.length > 0 ||
    !/\p{L}/u.test(before) ||
    !/\p{L}{2}/u.test(after)
  )
    return undefined;
  const suffix = box.words.at(-1);
  if (
    after.split(' ').length === 1 &&
    suffix !== undefined &&
    valuesOf(lists('name-suffixes'), suffix.folded).length > 0
  )
    return undefined;
  const found = { fields: [box.field], because: ['comma'], weight: 0.9, value: after };
  if (!/^(?:firstName|lastName1)$/.test(box.field) || !othersBlank(box, boxOf)) return { ...found, set: {} };
  const count = before.split(' ').length;
  const surnames = box.units.slice(0, Math.max(0, unitsWithin(box, count)));
  if (surnames.length === 0 || surnames.length > 2) return { ...found, set: {} };
  const [first, second] = surnames.map(({ typed }) => typed.replace(/,$/, ''));
  return {
    ...found,
    set: { firstName: after, lastName1: first ?? '', ...(second === undefined ? {} : { lastName2: second }) },
  };
};

const othersBlank = (box: NameBox, boxOf: (field: string) => NameBox): boolean =>
  ['firstName', 'middleName', 'lastName1', 'lastName2'].every(
    (field) => field === box.field || boxOf(field).folded === '',
  );

/** How many units the first words of a box make; 0 when a unit goes beyond them. */
function unitsWithin(box: NameBox, words: number): number {
  let seen = 0;
  for (const [index, { typed }] of box.units.entries()) {
    seen += typed.split(' ').length;
    if (seen === words) return index + 1;
    if (seen > words) return 0;
  }
  return 0;
}
