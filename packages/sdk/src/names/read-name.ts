import type { FieldKey, StudentRecord } from '../record/record.ts';
import { typedIn } from '../record/typed.ts';
import { brokenEncoding, doubledEnye, lostEnye } from './kinds/encoding.ts';
import { marriedForm, secondSurnameKnown, siblingSurnameOrder, siblingSurnameSpelling } from './kinds/family.ts';
import { keyboardRun, newbornLabel, oneName, placeholder, stockPerson } from './kinds/fillers.ts';
import * as order from './kinds/name-order.ts';
import { mothersSurnameFirst, surnamesReversed } from './kinds/parents-order.ts';
import { accentAgainstPolicy, caseAgainstPolicy, hyphenAgainstPolicy } from './kinds/policy.ts';
import { sexAgainstName } from './kinds/sex.ts';
import * as short from './kinds/short-forms.ts';
import * as signs from './kinds/signs.ts';
import { suffixGlued, suffixInName, titleInName } from './kinds/suffixes.ts';
import { surnameSlip } from './kinds/surname-slip.ts';
import {
  commonCompoundSplit,
  compoundGivenSplit,
  particleEnd,
  particleTorn,
  surnameOnlyParticle,
} from './kinds/torn-particles.ts';
import { hyphenatedSurnames, surnameInMiddle, surnamesJoinedByY, twoSurnamesInOneBox } from './kinds/two-surnames.ts';
import { commaName, wholeNameInOneBox } from './kinds/whole-name.ts';
import { type NameBox, readNameBox } from './name-box.ts';
import type { NameLists } from './name-lists.ts';
import {
  type BoxKind,
  type BoxReader,
  boxKinds,
  type NameAbout,
  type NameReading,
  type WholeKind,
  type WholeReader,
  wholeKinds,
} from './name-reading.ts';

/** Every reading of one box, by its kind. */
export const boxReaders: { readonly [kind in BoxKind]: BoxReader } = {
  abbreviation: short.abbreviation,
  accentAgainstPolicy,
  badCharacter: signs.badCharacter,
  brokenEncoding,
  caseAgainstPolicy,
  commaName,
  digitInName: signs.digitInName,
  doubledEnye,
  hyphenAgainstPolicy,
  initialGlued: short.initialGlued,
  initialOnly: short.initialOnly,
  keyboardRun,
  lostEnye,
  newbornLabel,
  nicknameMark: signs.nicknameMark,
  oneName,
  ordinalSign: signs.ordinalSign,
  particleEnd,
  placeholder,
  shortForm: short.shortForm,
  strayHyphen: signs.strayHyphen,
  straySpaces: signs.straySpaces,
  suffixGlued,
  suffixInName,
  surnameAbbreviation: short.surnameAbbreviation,
  surnameSlip,
  surnameWithoutVowel: short.surnameWithoutVowel,
  titleInName,
  tripleLetter: signs.tripleLetter,
};

/** Every reading of the whole name, by its kind. */
export const wholeReaders: { readonly [kind in WholeKind]: WholeReader } = {
  commonCompoundSplit,
  compoundGivenSplit,
  equalSurnames: order.equalSurnames,
  familyNameUnclear: order.familyNameUnclear,
  givenAndSurnameExchanged: order.givenAndSurnameExchanged,
  hyphenatedSurnames,
  marriedForm,
  mothersSurnameFirst,
  particleTorn,
  secondSurnameKnown,
  sexAgainstName,
  siblingSurnameOrder,
  siblingSurnameSpelling,
  stockPerson,
  surnameInMiddle,
  surnameOnlyParticle,
  surnamesJoinedByY,
  surnamesReversed,
  twoSurnamesInOneBox,
  typedTwice: order.typedTwice,
  vietnameseOrder: order.vietnameseOrder,
  wholeNameInOneBox,
};

/** The boxes of a child's own name. */
export const nameFields: readonly FieldKey[] = ['firstName', 'middleName', 'lastName1', 'lastName2'];

export interface ReadNameOptions {
  /** The pack's tables, from `nameLists(pack.lists)`. Without one a reading is more careful. */
  readonly lists: NameLists;
  /** State policy by name: `nameCase`, `nameAccents`, `nameHyphens`. */
  readonly settings?: Readonly<{ [name: string]: unknown }>;
  readonly siblings?: readonly StudentRecord[];
}

/**
 * Every way a typed name can be read otherwise than it stands, the surest first: two surnames in one box, a particle torn from its
 * surname, a short form, a placeholder … The parts are fields of a record: `firstName`, `middleName`, `lastName1`, `lastName2`, and
 * where known `suffix`, `sex`, `birthCountry`, `maleParentLastName`, `femaleParentLastName`. A name that fits no pattern is no error:
 * it has no readings. Never throws.
 *
 * readName({ firstName: 'Ana', lastName1: 'Ramírez García' }, { lists })
 *   → [{ kind: 'twoSurnamesInOneBox', set: { lastName1: 'Ramírez', lastName2: 'García' }, … }]
 */
export function readName(
  parts: StudentRecord,
  { lists, settings = {}, siblings = [] }: ReadNameOptions,
): readonly NameReading[] {
  const boxes = new Map<FieldKey, NameBox>();
  const about: NameAbout = {
    lists,
    siblings,
    setting: (name) => (Object.hasOwn(settings, name) ? settings[name] : undefined),
    box(field) {
      const known = boxes.get(field);
      if (known !== undefined) return known;
      const read = readNameBox(field, typedIn(parts, field) ?? '');
      boxes.set(field, read);
      return read;
    },
  };
  const readings: NameReading[] = [];
  for (const field of nameFields) {
    const box = about.box(field);
    if (box.words.length === 0) continue;
    for (const kind of boxKinds) {
      const found = boxReaders[kind](box, about);
      if (found !== undefined) readings.push({ kind, ...found });
    }
  }
  for (const kind of wholeKinds) {
    const found = wholeReaders[kind](about);
    if (found !== undefined) readings.push({ kind, ...found });
  }
  return readings.sort((a, b) => b.weight - a.weight);
}
