import Fuse from 'fuse.js';
import MiniSearch from 'minisearch';
import {
  type CourseTables,
  createTitleIndex,
  matchTitle,
  type NamedCourse,
  namedCourses,
  prepareWords,
} from '../../packages/sdk/src/courses/index.ts';
import { fold } from '../../packages/sdk/src/text/fold.ts';
import { learnWeights } from './learn-weights.ts';
import { folds, type TitledPair, titledPairs } from './titled-pairs.ts';

/** One way of finding courses by title: the SCED numbers for a title, the best first, and whether it is sure. */
interface Finder {
  readonly who: string;
  find(title: string): { readonly sced: readonly string[]; readonly sure: boolean };
}

export interface Accuracy {
  readonly who: string;
  readonly kind: 'all' | TitledPair['kind'];
  readonly titles: number;
  /** Shares of titles whose right course stands first, or among the first five. */
  readonly top1: number;
  readonly top5: number;
  /** Share of titles with a wrong course first and a confidence over 0.7. */
  readonly surelyWrong: number;
}

/**
 * How often a title finds its course, in five folds: what is learnt (weights, and what States call a course) comes from
 * the other four, so no tested pair was ever seen. Everyone is asked the same over the same titles.
 */
export function evaluateTitles(tables: CourseTables, withPeers = true): Accuracy[] {
  const pairs = titledPairs(tables);
  const tally = new Map<
    string,
    { titles: number; first: number; five: number; surelyWrong: number; who: string; kind: Accuracy['kind'] }
  >();
  for (let fold = 0; fold < folds; fold++) {
    const tested = pairs.filter((pair) => pair.fold === fold);
    for (const finder of finders(
      tables,
      pairs.filter((pair) => pair.fold !== fold),
      withPeers,
    ))
      for (const { title, sced, kind } of tested) {
        const { sced: found, sure } = finder.find(title);
        const at = found.findIndex((one) => sced.has(one));
        for (const group of ['all', kind] as const) {
          const key = `${finder.who} ${group}`;
          const row = tally.get(key) ?? { who: finder.who, kind: group, titles: 0, first: 0, five: 0, surelyWrong: 0 };
          row.titles++;
          if (at === 0) row.first++;
          if (at >= 0 && at < 5) row.five++;
          if (sure && at !== 0) row.surelyWrong++;
          tally.set(key, row);
        }
      }
  }
  return [...tally.values()].map(({ who, kind, titles, first, five, surelyWrong }) => ({
    who,
    kind,
    titles,
    top1: first / titles,
    top5: five / titles,
    surelyWrong: surelyWrong / titles,
  }));
}

function finders(tables: CourseTables, learnFrom: readonly TitledPair[], withPeers: boolean): Finder[] {
  const seen = new Set(learnFrom.map(({ title }) => fold(title)));
  const named = namedCourses(tables, (title) => !seen.has(fold(title)));
  const index = createTitleIndex(named, prepareWords(tables.words), learnWeights(tables, learnFrom));
  const ours: Finder = {
    who: 'coe-check',
    find(title) {
      const { matches, mended, view } = matchTitle(title, index);
      // As translateCourse believes: only one equal title, read in one way, is worth more than 0.6.
      const sure =
        matches[0]?.equal === true && matches.filter(({ equal }) => equal).length === 1 && view.readings.length === 1;
      return {
        sced: matches.map(({ sced }) => sced),
        sure: sure && !mended,
      };
    },
  };
  return withPeers ? [ours, ...peers(named)] : [ours];
}

/** What a developer would take instead, each over the same titles with settings tried for the best result. */
export function peers(named: readonly NamedCourse[]): Finder[] {
  const documents = named.map(({ sced, title }, id) => ({ id, sced, title }));
  const mini = new MiniSearch<{ id: number; sced: string; title: string }>({
    fields: ['title'],
    storeFields: ['sced'],
  });
  mini.addAll(documents);
  const fuse = new Fuse(documents, { keys: ['title'], includeScore: true, ignoreLocation: true, threshold: 0.6 });
  const unique = (found: readonly string[]) => [...new Set(found)].slice(0, 8);
  return [
    {
      who: 'MiniSearch, fuzzy 0.2, prefix',
      find: (title) => ({
        sced: unique(
          mini
            .search(title, { fuzzy: 0.2, prefix: true })
            .slice(0, 40)
            .map(({ sced }) => sced as string),
        ),
        sure: false,
      }),
    },
    {
      who: 'MiniSearch, whole words',
      find: (title) => ({
        sced: unique(
          mini
            .search(title)
            .slice(0, 40)
            .map(({ sced }) => sced as string),
        ),
        sure: false,
      }),
    },
    {
      who: 'Fuse.js, anywhere, 0.6',
      find: (title) => ({ sced: unique(fuse.search(title, { limit: 40 }).map(({ item }) => item.sced)), sure: false }),
    },
  ];
}

/** The table as text, a line for each way and kind of pair. */
export function accuracyTable(rows: readonly Accuracy[]): string {
  const share = (value: number) => value.toFixed(3).padStart(6);
  const lines = rows.map(
    ({ who, kind, titles, top1, top5, surelyWrong }) =>
      `${who.padEnd(32)}${kind.padEnd(8)}${String(titles).padStart(6)}${share(top1)}  ${share(top5)}  ${share(surelyWrong)}`,
  );
  return [`${'who'.padEnd(32)}${'pairs'.padEnd(8)}titles  top 1   top 5   surely wrong`, ...lines].join('\n');
}
