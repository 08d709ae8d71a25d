import {
  type CourseTables,
  createTitleIndex,
  evidence,
  mendSlips,
  namedCourses,
  prepareWords,
  readTitle,
  type TitleWeights,
  weighAll,
} from '../../packages/sdk/src/courses/index.ts';
import { fold } from '../../packages/sdk/src/text/fold.ts';
import { courseTables } from './course-files.ts';
import { type TitledPair, titledPairs } from './titled-pairs.ts';

/** A title to learn from: what speaks for each course, and which of them are right. */
interface Lesson {
  readonly courses: readonly { readonly right: boolean; readonly titles: readonly (readonly number[])[] }[];
}

/** The text of rules/courses/title-weights.json, learnt from the tables that lie beside it. */
export function titleWeightsFile(): string {
  const weights = learnWeights(courseTables());
  const lines = Object.entries(weights).map(([name, weight]) => `    "${name}": ${weight}`);
  return `{
  "$schema": "../schema/courses-weights.json",
  "summary": "How much each kind of evidence counts when a course title is taken for a course",
  "made": "Learnt from the titles of the state tables by test/courses/learn-weights.ts; npm run generate makes it afresh.",
  "weights": {\n${lines.join(',\n')}\n  }\n}\n`;
}

const rounds = 300;
const rate = 0.5;
const keepSmall = 0.0005;

/**
 * Weights of the evidence, learnt so that right courses stand before wrong ones: a softmax over the candidates of each
 * title, the title itself unseen. Same tables, same weights.
 */
export function learnWeights(
  tables: CourseTables,
  learnFrom: readonly TitledPair[] = titledPairs(tables),
): TitleWeights {
  const taught = new Set(learnFrom.map(({ title }) => fold(title)));
  const index = createTitleIndex(
    namedCourses(tables, (title) => !taught.has(fold(title))),
    prepareWords(tables.words),
    start,
  );
  const lessons = learnFrom
    .map(({ title, sced }) => lesson(title, sced, index))
    .filter((one) => one.courses.some(({ right }) => right));
  const weights = evidence.map((name) => start[name] ?? 0);
  for (let round = 0; round < rounds; round++) step(weights, lessons, rate / (1 + round / 100));
  return Object.fromEntries(evidence.map((name, at) => [name, Math.round((weights[at] ?? 0) * 1000) / 1000]));
}

/** Where learning begins: only to shortlist; learning moves every one of them. */
const start: TitleWeights = {
  wordsOfBoth: 4,
  wordsOfTitleFound: 2,
  wordsOfCourseFound: 2,
  letters: 4,
  sameNumber: 1,
  otherNumber: -3,
  sameGrade: 2,
  otherGrade: -3,
  otherPart: -2,
  equalTitle: 2,
};

function lesson(title: string, right: ReadonlySet<string>, index: ReturnType<typeof createTitleIndex>): Lesson {
  const view = readTitle(title, index.words);
  const own = fold(title);
  const byCourse = new Map<string, (readonly number[])[]>();
  for (const { doc, evidence: vector } of weighAll(view, mendSlips(view, index).readings, index)) {
    if (doc.state !== undefined && fold(doc.title) === own) continue;
    const titles = byCourse.get(doc.sced);
    if (titles === undefined) byCourse.set(doc.sced, [vector]);
    else titles.push(vector);
  }
  return { courses: [...byCourse].map(([sced, titles]) => ({ right: right.has(sced), titles })) };
}

/** One step uphill: towards what the right courses have, away from what the likely ones have. */
function step(weights: number[], lessons: readonly Lesson[], rate: number): void {
  const gradient = weights.map((weight) => -keepSmall * weight);
  for (const { courses } of lessons) {
    const best = courses.map(({ titles, right }) => ({ right, ...strongest(titles, weights) }));
    const top = Math.max(...best.map(({ score }) => score));
    const powers = best.map(({ score }) => Math.exp(score - top));
    const all = powers.reduce((sum, power) => sum + power, 0);
    const rightAll = powers.reduce((sum, power, at) => (best[at]?.right ? sum + power : sum), 0);
    for (const [at, { vector, right }] of best.entries()) {
      const power = powers[at] ?? 0;
      const pull = (right ? power / Math.max(rightAll, 1e-12) : 0) - power / all;
      for (let part = 0; part < weights.length; part++)
        gradient[part] = (gradient[part] ?? 0) + (pull * (vector[part] ?? 0)) / lessons.length;
    }
  }
  for (let part = 0; part < weights.length; part++)
    weights[part] = (weights[part] ?? 0) + 8 * rate * (gradient[part] ?? 0);
}

function strongest(
  titles: readonly (readonly number[])[],
  weights: readonly number[],
): { vector: readonly number[]; score: number } {
  let best = { vector: titles[0] as readonly number[], score: Number.NEGATIVE_INFINITY };
  for (const vector of titles) {
    let score = 0;
    for (let at = 0; at < weights.length; at++) score += (weights[at] ?? 0) * (vector[at] ?? 0);
    if (score > best.score) best = { vector, score };
  }
  return best;
}
