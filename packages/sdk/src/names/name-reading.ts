import type { FieldKey, StudentRecord } from '../record/record.ts';
import type { NameBox } from './name-box.ts';
import type { NameLists } from './name-lists.ts';

/** Kinds of reading about one box. */
export const boxKinds = [
  'abbreviation',
  'accentAgainstPolicy',
  'badCharacter',
  'brokenEncoding',
  'caseAgainstPolicy',
  'commaName',
  'digitInName',
  'doubledEnye',
  'hyphenAgainstPolicy',
  'initialGlued',
  'initialOnly',
  'keyboardRun',
  'lostEnye',
  'newbornLabel',
  'nicknameMark',
  'oneName',
  'ordinalSign',
  'particleEnd',
  'placeholder',
  'shortForm',
  'strayHyphen',
  'straySpaces',
  'suffixGlued',
  'suffixInName',
  'surnameAbbreviation',
  'surnameSlip',
  'surnameWithoutVowel',
  'titleInName',
  'tripleLetter',
] as const;

/** Kinds of reading about the whole name of a child, its parents and its siblings. */
export const wholeKinds = [
  'commonCompoundSplit',
  'compoundGivenSplit',
  'equalSurnames',
  'familyNameUnclear',
  'givenAndSurnameExchanged',
  'hyphenatedSurnames',
  'marriedForm',
  'mothersSurnameFirst',
  'particleTorn',
  'secondSurnameKnown',
  'sexAgainstName',
  'siblingSurnameOrder',
  'siblingSurnameSpelling',
  'stockPerson',
  'surnameInMiddle',
  'surnameOnlyParticle',
  'surnamesJoinedByY',
  'surnamesReversed',
  'twoSurnamesInOneBox',
  'typedTwice',
  'vietnameseOrder',
  'wholeNameInOneBox',
] as const;

export type BoxKind = (typeof boxKinds)[number];
export type WholeKind = (typeof wholeKinds)[number];
export type NameKind = BoxKind | WholeKind;

/** One way the typed name can be read otherwise than it stands. */
export interface NameReading {
  readonly kind: NameKind;
  /** The boxes it is about. */
  readonly fields: readonly FieldKey[];
  /** What the boxes would hold, in the spelling typed; empty when that has to be asked. */
  readonly set: Readonly<{ [field: FieldKey]: string }>;
  /** What speaks for it, as `what:WORD`: `surname:HERNANDEZ`, `given:JOSE`, `particle:DE LA`. */
  readonly because: readonly string[];
  /** From 0 to 1: how sure it is that something is wrong. 0.5 and below is a question. */
  readonly weight: number;
  /** The word in question: the short form, the suffix, the initial. */
  readonly value?: string;
  /** Everything it can stand for, when there are several. */
  readonly choices?: readonly string[];
  /** How seldom such a value is a real name. */
  readonly strength?: 'error' | 'warn' | 'confirm';
}

export type Found = Omit<NameReading, 'kind'>;

/** What a name is read with: the boxes of one child, tables, policy, family. */
export interface NameAbout {
  box(field: FieldKey): NameBox;
  readonly lists: NameLists;
  setting(name: string): unknown;
  readonly siblings: readonly StudentRecord[];
}

export type BoxReader = (box: NameBox, about: NameAbout) => Found | undefined;
export type WholeReader = (about: NameAbout) => Found | undefined;
