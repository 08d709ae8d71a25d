import { edits, slips } from '../../text/edits.ts';
import type { Told } from '../told.ts';
import { evidence, sameTitle, weighEvidence } from './evidence.ts';
import { readTitle, type TitleView } from './read-title.ts';
import { areaShares, type Doc, gramsOf, massOf, type TitleIndex } from './title-index.ts';

/** A course that a title may mean. */
export interface TitleMatch {
  readonly sced: string;
  /** The title it was compared with, and whose it is: a State's or (undefined) SCED's. */
  readonly title: string;
  readonly state?: string;
  /** Sum of the evidence; only the order and the distances between candidates mean something. */
  readonly score: number;
  /** Share of the candidates' belief, 0 to 1. */
  readonly share: number;
  /** Both titles say the same words, numbers, parts and programme. */
  readonly equal: boolean;
  /** What speaks for and against it, in words. */
  readonly because: readonly Told[];
}

/** What a title was read as, and what it may mean, the likeliest first. */
export interface TitleMatches {
  readonly view: TitleView;
  readonly guesses: readonly Told[];
  /** A word was read as the nearest one that a title knows. */
  readonly mended: boolean;
  readonly matches: readonly TitleMatch[];
}

export interface MatchTitleOptions {
  /** First two digits of the SCED area in which the course is sought first. */
  readonly area?: string;
  readonly most?: number;
}

/** A title's words and one of the courses it was weighed against; what the weights are learnt from. */
export interface Weighed {
  readonly doc: Doc;
  readonly evidence: readonly number[];
  readonly score: number;
  readonly reading: readonly string[];
}

const shortlist = 60;
const longSlip = 8;

/**
 * The courses that a title may mean. Programme markers must agree: AP never means a course without AP.
 *
 * matchTitle('HON ALG II', index).matches[0]  → { sced: '02056', title: 'Algebra II', … }
 */
export function matchTitle(title: string, index: TitleIndex, { area, most = 8 }: MatchTitleOptions = {}): TitleMatches {
  const view = readTitle(title, index.words);
  const mended = mendSlips(view, index);
  const best = new Map<string, Weighed>();
  for (const one of weighAll(view, mended.readings, index, area)) {
    const known = best.get(one.doc.sced);
    if (known === undefined || one.score > known.score) best.set(one.doc.sced, one);
  }
  const ranked = [...best.values()].sort((a, b) => b.score - a.score || (a.doc.sced < b.doc.sced ? -1 : 1));
  const top = ranked[0]?.score ?? 0;
  const total = ranked.reduce((sum, { score }) => sum + Math.exp(score - top), 0);
  const guesses = [...view.guesses, ...mended.guesses];
  return {
    view,
    guesses,
    mended: mended.guesses.length > 0,
    matches: ranked.slice(0, most).map((one) => asMatch(one, view, Math.exp(one.score - top) / total)),
  };
}

/** Every course worth weighing, each title of it by itself. */
export function weighAll(
  view: TitleView,
  readings: readonly (readonly string[])[],
  index: TitleIndex,
  area?: string,
): Weighed[] {
  return readings.flatMap((reading) => weighReading(view, reading, index, area));
}

function weighReading(
  view: TitleView,
  reading: readonly string[],
  index: TitleIndex,
  area: string | undefined,
): Weighed[] {
  const { docs, byWord, byGram, rareness, unknownRareness, scratch } = index;
  const { words, grams } = scratch;
  words.fill(0);
  grams.fill(0);
  for (const word of reading) {
    const weight = rareness.get(word) ?? 0;
    for (const number of byWord.get(word) ?? []) words[number] = (words[number] ?? 0) + weight;
  }
  const own = gramsOf(reading);
  for (const gram of own) {
    const found = byGram.get(gram);
    if (found !== undefined) for (const number of found) grams[number] = (grams[number] ?? 0) + 1;
  }
  const titleMass = massOf(reading, rareness, unknownRareness);
  const areas = areaShares(reading, index);
  const best = new Shortlist(shortlist);
  for (let number = 0; number < docs.length; number++) {
    const shared = grams[number] ?? 0;
    if (shared === 0) continue;
    const doc = docs[number] as Doc;
    if (doc.view.program !== view.program) continue;
    const common = words[number] ?? 0;
    const inWords = common / (titleMass + doc.mass - common + 0.01);
    const inLetters = (2 * shared) / (own.size + doc.grams);
    if (inWords + inLetters + mostFit > best.least)
      best.add(number, inWords + inLetters + fit(view, doc) - elsewhere(doc, area) / 10);
  }
  return best.numbers.map((number) => {
    const doc = docs[number] as Doc;
    const overlap = { words: words[number] ?? 0, grams: grams[number] ?? 0, titleMass, titleGrams: own.size, areas };
    const isEqual = doc.near !== true && sameTitle(view, doc.view);
    const vector = weighEvidence(view, reading, doc, overlap, view.area, isEqual);
    return { doc, evidence: vector, score: scoreOf(vector, index) - elsewhere(doc, area), reading };
  });
}

/** The best few of many, kept in order; of equal ones the first. */
class Shortlist {
  readonly numbers: number[] = [];
  readonly #values: number[] = [];
  readonly #most: number;

  constructor(most: number) {
    this.#most = most;
  }

  /** What a value must be above to come in. */
  get least(): number {
    return this.numbers.length < this.#most ? Number.NEGATIVE_INFINITY : (this.#values.at(-1) ?? 0);
  }

  add(number: number, value: number): void {
    if (value <= this.least) return;
    let at = this.#values.length;
    while (at > 0 && (this.#values[at - 1] ?? 0) < value) at--;
    this.#values.splice(at, 0, value);
    this.numbers.splice(at, 0, number);
    if (this.numbers.length > this.#most) {
      this.#values.pop();
      this.numbers.pop();
    }
  }
}

/** A record's own subject is not in the tables to learn from: another area costs about as much as a word. */
function elsewhere({ sced }: Doc, area: string | undefined): number {
  return area === undefined || sced.startsWith(area) ? 0 : 2.5;
}

/** The most that `fit` gives. */
const mostFit = 1.6;

/** A rough part for numbers and grades, so that the right year of twenty languages is among those weighed. */
function fit(view: TitleView, { view: other, sced, young }: Doc): number {
  const same = (a: readonly number[], b: readonly number[]) => a.some((one) => b.includes(one));
  let sum = 0;
  if (same(view.numbers, other.numbers)) sum += 0.3;
  if (same(view.grades, other.grades)) sum += 0.4;
  if (view.part !== undefined && view.part === other.part) sum += 0.3;
  if (view.young && young === true) sum += 0.3;
  if (view.area !== undefined && sced.startsWith(view.area)) sum += 0.3;
  return sum;
}

function scoreOf(vector: readonly number[], { weights }: TitleIndex): number {
  let sum = 0;
  for (let at = 0; at < evidence.length; at++) sum += (weights[evidence[at] as string] ?? 0) * (vector[at] ?? 0);
  return sum;
}

/** Words that no title knows are read as the nearest one that a title does know, told as a guess. */
export function mendSlips(
  view: TitleView,
  index: TitleIndex,
): { readings: readonly (readonly string[])[]; guesses: Told[] } {
  const known = new Map<string, string>();
  const guesses: Told[] = [];
  let asked = 0;
  const mend = (word: string): string => {
    if (index.rareness.has(word) || word.length < 3) return word;
    if (!known.has(word) && asked++ < 4) {
      const near = cutOff(word, index) ?? (word.length < 4 ? undefined : nearest(word, index));
      known.set(word, near ?? word);
      if (near !== undefined) guesses.push(slip(word.toLowerCase(), near.toLowerCase()));
    }
    return known.get(word) ?? word;
  };
  return { readings: view.readings.map((reading) => reading.map(mend)), guesses };
}

function slip(word: string, near: string): Told {
  return { en: `"${word}" was read as "${near}"`, es: `"${word}" se leyó como "${near}"` };
}

/** The commonest word that begins so: `BIOL` is cut off, not misspelt. */
function cutOff(word: string, { rareness }: TitleIndex): string | undefined {
  let best: string | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const [known, rare] of rareness) {
    if (rare < least && known.length > word.length && known.startsWith(word)) {
      best = known;
      least = rare;
    }
  }
  return best;
}

function nearest(word: string, { spellings, rareness }: TitleIndex): string | undefined {
  const most = word.length >= longSlip ? 2 : 1;
  let best: string | undefined;
  let least = most + 1;
  for (let length = word.length - most; length <= word.length + most; length++) {
    for (const known of spellings.get(length) ?? []) {
      if (edits(word, known) > least + 1) continue;
      const apart = slips(word, known, least);
      if (
        apart < least ||
        (apart === least && least <= most && (rareness.get(known) ?? 0) < (rareness.get(best ?? '') ?? 0))
      ) {
        least = apart;
        best = known;
      }
    }
  }
  return best;
}

function asMatch({ doc, evidence: vector, score, reading }: Weighed, view: TitleView, share: number): TitleMatch {
  const value = (name: (typeof evidence)[number]) => vector[evidence.indexOf(name)] ?? 0;
  const equal = value('equalTitle') === 1;
  const common = reading.filter((word) => doc.words.includes(word)).map((word) => word.toLowerCase());
  const numbers = { mine: view.numbers.join(', '), its: doc.view.numbers.join(', ') };
  const told: readonly (readonly [boolean, string, string])[] = [
    [common.length > 0, `words in common: ${common.join(', ')}`, `palabras en común: ${common.join(', ')}`],
    [common.length === 0, 'the letters are alike', 'las letras se parecen'],
    [
      value('sameNumber') > 0,
      `the same number in the series, ${numbers.mine}`,
      `el mismo número de la serie, ${numbers.mine}`,
    ],
    [
      value('otherNumber') > 0,
      `another number in the series, ${numbers.its}`,
      `otro número de la serie, ${numbers.its}`,
    ],
    [
      value('numberMissing') > 0,
      `it is number ${numbers.its} of a series, the title says none`,
      `es el número ${numbers.its} de una serie, el título no dice ninguno`,
    ],
    [value('sameGrade') > 0, 'the same school grade', 'el mismo grado escolar'],
    [
      value('otherGrade') > 0,
      `another school grade, ${doc.view.grades.join(', ')}`,
      `otro grado escolar, ${doc.view.grades.join(', ')}`,
    ],
    [value('samePart') > 0, `the same part, ${view.part}`, `la misma parte, ${view.part}`],
    [value('otherPart') > 0, 'one is a part, the other is not that part', 'uno es una parte y el otro no es esa parte'],
    [view.program !== undefined, `both are ${view.program}`, `ambos son ${view.program}`],
    [value('otherArea') > 0, 'it lies in another subject area', 'está en otra materia'],
    [doc.state !== undefined, `${doc.state} calls it "${doc.title}"`, `${doc.state} lo llama "${doc.title}"`],
  ];
  const because = told.flatMap(([holds, en, es]) => (holds ? { en, es } : []));
  const named = { sced: doc.sced, title: doc.title, ...(doc.state !== undefined && { state: doc.state }) };
  return { ...named, score, share, equal, because };
}
