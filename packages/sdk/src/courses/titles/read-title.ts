import { fold } from '../../text/fold.ts';
import type { Level } from '../tables.ts';
import type { Told } from '../told.ts';
import { stem } from './stem.ts';
import type { Words } from './words.ts';

/** A title taken apart: what is taught, and what its marks say. */
export interface TitleView {
  /** Stemmed words of what is taught, one list for each way of reading the abbreviations. */
  readonly readings: readonly (readonly string[])[];
  /** All words of each reading in order of the alphabet, a word as often as it stands: for telling equal titles. */
  readonly wholes: readonly string[];
  /** Numbers of its place in a series: `Algebra II` has 2. */
  readonly numbers: readonly number[];
  /** School grades it names, kindergarten as 0: `Science (grade 6)` has 6. */
  readonly grades: readonly number[];
  /** 1 or 2 where it is a first or second half or part. */
  readonly part?: number;
  readonly term?: string;
  readonly program?: string;
  readonly level?: Level;
  readonly preAP: boolean;
  readonly collegePrep: boolean;
  /** Kindergarten to grade 8. */
  readonly young: boolean;
  /** It is for a range of grades, not for one. */
  readonly ranged: boolean;
  /** First two digits of the SCED area it names. */
  readonly area?: string;
  /** How something was taught: credit recovery, sheltered, special education. */
  readonly delivery: readonly string[];
  /** What was understood that is not written so. */
  readonly guesses: readonly Told[];
}

const longestTitle = 200;
const mostReadings = 8;
const skipped = new Set('OF THE AND IN TO A AN OR FOR WITH ON COURSE CLASS ANY DE LA LAS LOS EL Y'.split(' '));
const roman = new Map([
  ['I', 1],
  ['II', 2],
  ['III', 3],
  ['IV', 4],
  ['V', 5],
  ['VI', 6],
  ['VII', 7],
  ['VIII', 8],
]);
const romanHalf = /^(I{1,3}|IV)([AB])$/;
const ordinals = new Map([
  ['FIRST', 1],
  ['SECOND', 2],
  ['THIRD', 3],
  ['FOURTH', 4],
  ['FIFTH', 5],
  ['SIXTH', 6],
  ['SEVENTH', 7],
  ['EIGHTH', 8],
  ['NINTH', 9],
  ['TENTH', 10],
  ['ELEVENTH', 11],
  ['TWELFTH', 12],
]);
const range = /\b(K|[1-9])\s*[-\u2013]\s*(1[0-2]|[4-9])\b/;
const alone: { readonly [area: string]: readonly string[] } = { '24': ['WORLD', 'LANGUAGE'] };

interface Draft {
  readings: string[][];
  numbers: number[];
  grades: number[];
  part: number | undefined;
  marks: string[];
  delivery: string[];
  guesses: Told[];
  young: boolean;
  ranged: boolean;
}

/**
 * Reads a course title: abbreviations with all their readings, numbers, halves, level and programme. What it cannot
 * read stays a word. It takes any text.
 *
 * readTitle('HON ALG IIA', words)  → readings [['ALGEBRA']], numbers [2], part 1, level 'H'
 */
export function readTitle(text: string, words: Words): TitleView {
  const draft: Draft = {
    readings: [[]],
    numbers: [],
    grades: [],
    part: undefined,
    marks: [],
    delivery: [],
    guesses: [],
    young: false,
    ranged: false,
  };
  if (text.length > longestTitle)
    draft.guesses.push({
      en: `only the first ${longestTitle} characters of the title were read`,
      es: `solo se leyeron los primeros ${longestTitle} caracteres del título`,
    });
  const tokens = tokensOf(withoutRange(text.slice(0, longestTitle), draft));
  for (let at = 0; at < tokens.length; ) at += readAt(tokens, at, words, draft);
  return viewOf(draft, words);
}

function withoutRange(text: string, draft: Draft): string {
  const found = range.exec(text);
  if (found === null) return text;
  const [low, high] = [found[1] === 'K' ? 0 : Number(found[1]), Number(found[2])];
  if (high - low < 2) return text;
  draft.ranged = true;
  draft.young = high <= 8;
  return text.replace(range, ' ');
}

function tokensOf(text: string): string[] {
  const plain = fold(text)
    .replace(/\b((?:[A-Z]\.){2,})/g, (dotted) => dotted.replaceAll('.', ''))
    .replaceAll("'", '');
  return (plain.match(/[0-9]+(?:ST|ND|RD|TH)\b|[0-9]+|[A-Z]+[0-9]?(?![A-Z0-9])|[A-Z]+/g) ?? []).slice(0, 40);
}

/** Reads what begins at a token and says how many tokens it took. */
function readAt(tokens: readonly string[], at: number, words: Words, draft: Draft): number {
  const half = at > 0 && isHalf(tokens, at);
  if (!half) {
    for (let length = Math.min(words.longest, tokens.length - at); length > 0; length--) {
      const meaning = words.meanings.get(tokens.slice(at, at + length).join(' '));
      if (meaning === undefined || (at === 0 && length === 1 && tokens[0]?.length === 1)) continue;
      if (meaning.kind === 'marks') mark(tokens[at] ?? '', meaning.as, draft);
      else spread(tokens.slice(at, at + length).join(' '), meaning.as, draft);
      return length;
    }
  }
  return readNumber(tokens, at, draft) || readWord(tokens[at] ?? '', draft);
}

/** `IB` after a word is part B of I where no programme can be meant: at the end, after a subject taught in two parts. */
function isHalf(tokens: readonly string[], at: number): boolean {
  return (
    tokens[at] === 'IB' &&
    at === tokens.length - 1 &&
    /^(ALG(EBRA)?|GEOM(ETRY)?|MATH(EMATICS)?)$/.test(tokens[at - 1] ?? '')
  );
}

function mark(token: string, marks: string, draft: Draft): void {
  if (marks === 'delivery') draft.delivery.push(token);
  else if (marks === 'young') draft.young = true;
  else draft.marks.push(marks);
}

function spread(short: string, long: readonly (readonly string[])[], draft: Draft): void {
  if (long.length > 1) {
    const readings = long.map((one) => one.join(' ').toLowerCase());
    draft.guesses.push({
      en: `${short} can mean ${readings.join(' or ')}`,
      es: `${short} puede significar ${readings.join(' o ')}`,
    });
  }
  const next: string[][] = [];
  for (const reading of draft.readings) for (const one of long) next.push([...reading, ...plain(one, draft)]);
  draft.readings = next.slice(0, mostReadings);
}

/** Words of an expansion; a programme or a number among them is marked, not kept. */
function plain(words: readonly string[], draft: Draft): string[] {
  return words.filter((word) => {
    const number = /^[0-9]$/.test(word);
    if (word === 'AP') draft.marks.push('program:AP');
    if (number) draft.numbers.push(Number(word));
    return word !== 'AP' && !number && !skipped.has(word);
  });
}

function readNumber(tokens: readonly string[], at: number, draft: Draft): number {
  const token = tokens[at] ?? '';
  const next = tokens[at + 1] ?? '';
  const before = tokens[at - 1] ?? '';
  if (token === 'KINDERGARTEN' || (token === 'KG' && tokens.length > 1)) return grade(0, draft, 1);
  if (/^(GRADES?|GD|GR)$/.test(token) && /^[0-9]+/.test(next)) return grade(Number.parseInt(next, 10), draft, 2);
  if (/^(PART|SECTION)$/.test(token) && /^([1-4]|[AB]|I|II)$/.test(next)) {
    draft.part = next === 'A' ? 1 : next === 'B' ? 2 : (roman.get(next) ?? Number(next));
    return 2;
  }
  const ordinal =
    ordinals.get(token) ?? (/^[0-9]+(?:ST|ND|RD|TH)$/.test(token) ? Number.parseInt(token, 10) : undefined);
  if (ordinal !== undefined && next === 'GRADE') return grade(ordinal, draft, 2);
  if (ordinal !== undefined && /^(YEAR|YR)$/.test(next)) return series(ordinal, draft, 2);
  if (ordinal !== undefined) return series(ordinal, draft, 1);
  const halved = romanHalf.exec(token);
  if (halved) {
    draft.part = halved[2] === 'A' ? 1 : 2;
    return series(roman.get(halved[1] ?? '') ?? 1, draft, 1);
  }
  if (token === 'IB' && isHalf(tokens, at)) {
    draft.part = 2;
    return series(1, draft, 1);
  }
  if (/^[AB]$/.test(token) && /^[1-4]$|^I{1,3}$/.test(before)) {
    draft.part = token === 'A' ? 1 : 2;
    return 1;
  }
  if (roman.has(token) && (at > 0 || tokens.length === 1)) return series(roman.get(token) ?? 0, draft, 1);
  if (/^[0-9]{1,2}$/.test(token)) {
    const value = Number(token);
    return value >= 6 && value <= 12 ? grade(value, draft, 1) : value <= 5 ? series(value, draft, 1) : 0;
  }
  return 0;
}

function grade(value: number, draft: Draft, took: number): number {
  if (value <= 12) draft.grades.push(value);
  return took;
}

function series(value: number, draft: Draft, took: number): number {
  draft.numbers.push(value);
  return took;
}

function readWord(token: string, draft: Draft): 1 {
  if (!skipped.has(token)) for (const reading of draft.readings) reading.push(token);
  return 1;
}

function viewOf(draft: Draft, words: Words): TitleView {
  const value = (kind: string) => draft.marks.find((one) => one.startsWith(kind))?.slice(kind.length);
  const { part, guesses, delivery } = draft;
  const numbers = new Set(draft.numbers);
  const area = value('area:');
  const whole = draft.readings.map((reading) =>
    joinSynonyms(withWords(reading, draft, area).map(stem), words, numbers),
  );
  const program = draft.marks.includes('program:MYP') ? 'MYP' : value('program:');
  const level = value('level:') as Level | undefined;
  const term = value('term:');
  return {
    readings: whole.map((reading) => [...new Set(reading)]),
    wholes: whole.map((reading) => reading.toSorted().join(' ')),
    numbers: [...numbers],
    grades: [...new Set(draft.grades)],
    ...(part !== undefined && { part }),
    ...(term !== undefined && { term }),
    ...(program !== undefined && { program }),
    ...(level !== undefined && { level }),
    ...(area !== undefined && { area }),
    preAP: draft.marks.includes('preAP'),
    collegePrep: draft.marks.includes('collegePrep'),
    young: draft.young || (draft.grades.length > 0 && draft.grades.every((one) => one <= 8)),
    ranged: draft.ranged,
    delivery,
    guesses,
  };
}

/** A title that is only a grade, or only a subject area, has the words of that. */
function withWords(reading: readonly string[], { grades }: Draft, area: string | undefined): readonly string[] {
  if (reading.length > 0) return reading;
  if (area !== undefined) return alone[area] ?? [];
  return grades.includes(0) ? ['KINDERGARTEN'] : grades.length > 0 ? ['GRADE'] : [];
}

/** Puts the words of SCED where a title uses others; a number among them joins the title's numbers. */
function joinSynonyms(words: readonly string[], { synonyms, longest }: Words, numbers: Set<number>): string[] {
  const joined: string[] = [];
  for (let at = 0; at < words.length; ) {
    let took = 0;
    for (let length = Math.min(longest, words.length - at); length > 0 && took === 0; length--) {
      const means = synonyms.get(words.slice(at, at + length).join(' '));
      if (means === undefined) continue;
      for (const word of means)
        if (/^[0-9]$/.test(word)) numbers.add(Number(word));
        else if (!skipped.has(word)) joined.push(word);
      took = length;
    }
    if (took === 0) joined.push(words[at] ?? '');
    at += took || 1;
  }
  return joined;
}
