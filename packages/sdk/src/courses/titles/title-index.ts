import { readTitle, type TitleView } from './read-title.ts';
import type { TitleWeights, Words } from './words.ts';

/** A title that stands for a course of the hub: its own, or what a State calls it. */
export interface NamedCourse {
  readonly sced: string;
  readonly title: string;
  /** Set for a State's title. */
  readonly state?: string;
  readonly young?: boolean;
  /** A State's title for a course that is not quite this one. */
  readonly near?: boolean;
}

/** A title made ready to be compared. */
export interface Doc extends NamedCourse {
  readonly view: TitleView;
  /** SCED's own title of the course, read. */
  readonly course: TitleView;
  readonly words: readonly string[];
  /** Sum of the words' rareness. */
  readonly mass: number;
  readonly grams: number;
}

/** Titles by word and by run of three letters. */
export interface TitleIndex {
  readonly docs: readonly Doc[];
  readonly words: Words;
  readonly weights: TitleWeights;
  readonly rareness: ReadonlyMap<string, number>;
  /** For each word, the share of its courses that lie in each subject area. */
  readonly areas: ReadonlyMap<string, ReadonlyMap<string, number>>;
  readonly byWord: ReadonlyMap<string, readonly number[]>;
  readonly byGram: ReadonlyMap<string, Int32Array>;
  /** Words of the titles by first letter and length, for slips of the keyboard. */
  readonly spellings: ReadonlyMap<number, readonly string[]>;
  readonly unknownRareness: number;
  /** Room to reckon in: what two titles share, by number of the doc. */
  readonly scratch: { readonly words: Float64Array; readonly grams: Uint16Array };
}

/** Makes an index of titles. Costs some tens of milliseconds for all of SCED; once made it does not change. */
export function createTitleIndex(courses: readonly NamedCourse[], words: Words, weights: TitleWeights): TitleIndex {
  const views = courses.map(({ title }) => readTitle(title, words));
  const ofHub = new Map(
    courses.flatMap(({ sced, state }, at) => (state === undefined ? [[sced, views[at] as TitleView]] : [])),
  );
  const counts = new Map<string, number>();
  for (const view of views) for (const word of new Set(view.readings[0])) counts.set(word, (counts.get(word) ?? 0) + 1);
  const rareness = new Map<string, number>();
  for (const [word, count] of counts) rareness.set(word, Math.log(1 + courses.length / count));
  const byWord = new Map<string, number[]>();
  const byGram = new Map<string, number[]>();
  const docs = courses.map((course, number): Doc => {
    const view = views[number] as TitleView;
    const own = view.readings[0] ?? [];
    const grams = gramsOf(own);
    for (const word of own) push(byWord, word, number);
    for (const gram of grams) push(byGram, gram, number);
    return {
      ...course,
      view,
      course: ofHub.get(course.sced) ?? view,
      words: own,
      mass: massOf(own, rareness),
      grams: grams.size,
    };
  });
  const spellings = new Map<number, string[]>();
  for (const word of counts.keys()) if (word.length >= 4) push(spellings, word.length, word);
  return {
    docs,
    words,
    weights,
    rareness,
    areas: areasOf(docs),
    byWord,
    byGram: new Map([...byGram].map(([gram, numbers]) => [gram, Int32Array.from(numbers)])),
    spellings,
    unknownRareness: Math.log(1 + courses.length),
    scratch: { words: new Float64Array(courses.length), grams: new Uint16Array(courses.length) },
  };
}

/** How the courses of each word are spread over the subject areas; a course counts once, whatever States call it. */
function areasOf(docs: readonly Doc[]): Map<string, ReadonlyMap<string, number>> {
  const courses = new Map<string, Map<string, Set<string>>>();
  for (const { sced, words } of docs)
    for (const word of words) {
      const byArea = courses.get(word) ?? new Map<string, Set<string>>();
      courses.set(word, byArea);
      const area = sced.slice(0, 2);
      byArea.set(area, (byArea.get(area) ?? new Set()).add(sced));
    }
  return new Map(
    [...courses].map(([word, byArea]) => {
      const all = [...byArea.values()].reduce((sum, codes) => sum + codes.size, 0);
      return [word, new Map([...byArea].map(([area, codes]) => [area, codes.size / all]))];
    }),
  );
}

/** How far the words of a title speak of each subject area: the mean of their shares, rare words counting more. */
export function areaShares(words: readonly string[], { areas, rareness }: TitleIndex): ReadonlyMap<string, number> {
  const shares = new Map<string, number>();
  let all = 0;
  for (const word of words) {
    const weight = rareness.get(word) ?? 0;
    all += weight;
    for (const [area, share] of areas.get(word) ?? []) shares.set(area, (shares.get(area) ?? 0) + weight * share);
  }
  for (const [area, share] of shares) shares.set(area, share / Math.max(all, 0.01));
  return shares;
}

/** The runs of three letters of words, with their borders. */
export function gramsOf(words: readonly string[]): Set<string> {
  const grams = new Set<string>();
  for (const word of words) {
    const bordered = ` ${word} `;
    for (let at = 0; at + 3 <= bordered.length; at++) grams.add(bordered.slice(at, at + 3));
  }
  return grams;
}

/** How much the words tell together: rare words tell more. */
export function massOf(words: readonly string[], rareness: ReadonlyMap<string, number>, unknown = 0): number {
  let sum = 0;
  for (const word of words) sum += rareness.get(word) ?? unknown;
  return sum;
}

function push<Key, Value>(map: Map<Key, Value[]>, key: Key, value: Value): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else list.push(value);
}
