import { gzipSync } from 'node:zlib';
import { type CourseTables, translateCourse } from '../../packages/sdk/src/courses/index.ts';
import { courseTables } from '../courses/course-files.ts';
import { accuracyTable, evaluateTitles } from '../courses/evaluate-titles.ts';
import { timeInBrowser } from '../courses/time-in-browser.ts';
import { titledPairs } from '../courses/titled-pairs.ts';
import { quantile, type Result, type Row, summary } from './measure.ts';

/** Course look-ups over all tables: how often a title finds its course, beside its peers, and how long one takes. */
export async function run(): Promise<Result[]> {
  const tables = courseTables();
  const accuracy = evaluateTitles(tables);
  console.log(accuracyTable(accuracy));
  const rows = accuracy
    .filter(({ kind }) => kind === 'all')
    .map(({ who, top1, top5 }): Row => ({ who, value: top1, min: top1, max: top5 }));
  const kinds = accuracy.filter(({ who, kind }) => who === 'coe-check' && kind !== 'all');
  return [
    {
      name: 'courses',
      title: 'titles whose course is found first, five folds, unseen',
      unit: 'share',
      better: 'higher',
      rows,
      notes: [
        'min is the same; max is the share found among the first five.',
        ...kinds.map(
          ({ kind, titles, top1, top5 }) =>
            `${kind}: ${titles} titles, ${top1.toFixed(3)} first, ${top5.toFixed(3)} among five`,
        ),
      ],
    },
    speed(),
    await browserSpeed('chromium'),
    await browserSpeed('firefox'),
  ];
}

function speed(): Result {
  const before = memory();
  const tables = courseTables();
  const size = gzipSync(JSON.stringify(tables), { level: 9 }).length;
  const titles = titlesToAsk(tables);
  const first = timed(() => translateCourse({ fromState: 'TX', title: 'Algebra I', toState: 'CA' }, tables));
  const spent: number[] = [];
  const codes: number[] = [];
  for (let round = 0; round < 6; round++)
    for (const title of titles) {
      const took = timed(() => translateCourse({ fromState: 'TX', title, toState: 'CA' }, tables));
      if (round > 0) spent.push(took);
    }
  for (let round = 0; round < 2; round++)
    for (const { code } of tables.states['CA'] ?? [])
      codes.push(timed(() => translateCourse({ fromState: 'CA', code, toState: 'FL' }, tables)));
  const held = memory() - before;
  const sorted = spent.toSorted((a, b) => a - b);
  return {
    name: 'courses-speed',
    title: 'one look-up, all tables',
    unit: 'ms',
    better: 'lower',
    rows: [
      summary('coe-check, by title', spent),
      { who: 'p99 of the same', value: quantile(sorted, 0.99), min: sorted[0] ?? 0, max: sorted.at(-1) ?? 0 },
      summary('coe-check, by code', codes),
    ],
    notes: [
      `${spent.length} titles; the first look-up, which makes the index, took ${first.toFixed(0)} ms`,
      `tables ${(size / 1024).toFixed(0)} kB compressed (goal: under 250 kB); about ${held.toFixed(1)} MB of memory with the index`,
    ],
  };
}

/** The titles of the tables, and such as local transcripts have. */
function titlesToAsk(tables: CourseTables): string[] {
  return [
    ...titledPairs(tables).map(({ title }) => title),
    ...[
      'HON ALG IIA',
      'AM LIT COMP SEM',
      'INT PHYS SCI COMP TECH',
      'GEOMERTY',
      'BIOLGY',
      'Historia Universal',
      'CRIM JUST',
    ],
  ];
}

async function browserSpeed(browser: 'chromium' | 'firefox'): Promise<Result> {
  const tables = courseTables();
  const { first, each, heap } = await timeInBrowser(browser, tables, titlesToAsk(tables));
  const sorted = each.toSorted((a, b) => a - b);
  return {
    name: `courses-${browser}`,
    title: `one look-up by title in ${browser}, all tables`,
    unit: 'ms',
    better: 'lower',
    rows: [
      summary('coe-check', each),
      { who: 'p99 of the same', value: quantile(sorted, 0.99), min: sorted[0] ?? 0, max: sorted.at(-1) ?? 0 },
    ],
    notes: [
      `${each.length} titles; the first look-up, which makes the index, took ${first.toFixed(0)} ms. Goal: p99 under 2 ms.`,
      ...(heap === undefined
        ? []
        : [`the page holds ${heap.toFixed(1)} MB with tables, index and engine. Goal: under 20 MB.`]),
    ],
  };
}

function timed(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

function memory(): number {
  globalThis.gc?.();
  return process.memoryUsage().heapUsed / 1024 / 1024;
}
