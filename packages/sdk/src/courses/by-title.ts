import { guessCap } from './confidence.ts';
import type { NearCourse } from './course.ts';
import type { Prepared } from './prepared.ts';
import type { ReadQuery } from './read-query.ts';
import { sameTitle } from './titles/evidence.ts';
import { matchTitle, type TitleMatch } from './titles/match-title.ts';
import type { HubPair } from './to-hub.ts';
import type { Told } from './told.ts';
import { holdsIn } from './years.ts';

/** What a title alone tells. */
export interface FoundByTitle {
  readonly pairs: readonly HubPair[];
  readonly guesses: readonly Told[];
  readonly nearest: readonly NearCourse<Told>[];
  readonly because: readonly Told[];
}

/** A candidate has at least this share of belief to be shown as an answer, and this much to stand alone. */
const least = 0.2;
const weak = 0.35;

/**
 * Step 5: the title, first among the sending State's own titles of that year, then among all courses of the hub. Titles
 * that are equal are believed as equal; titles that are alike are candidates, at most 0.6.
 */
export function findByTitle(query: ReadQuery, prepared: Prepared): FoundByTitle {
  const { view, title, fromState, schoolYear, area } = query;
  if (view === null || title === null) return { pairs: [], guesses: [], nearest: [], because: [] };
  const own = ownTitles(query, prepared);
  if (own.length > 0) {
    const course = `${fromState} ${own[0]?.row?.code}`;
    const from = {
      en: `${course} has this title${schoolYear === null ? '' : ` in ${schoolYear}`}`,
      es: `${course} tiene este título${schoolYear === null ? '' : ` en ${schoolYear}`}`,
    };
    return { pairs: own, guesses: view.guesses, nearest: [], because: [from] };
  }
  const { matches, guesses, mended } = matchTitle(title, prepared.titles(), area === null ? {} : { area });
  const nearest = matches.slice(0, 5).map((match) => near(match, prepared));
  const allEqual = matches.filter((match) => match.equal);
  const inArea = allEqual.filter(({ sced }) => area !== null && sced.startsWith(area));
  const equal = inArea.length > 0 ? inArea : allEqual;
  const open = view.readings.length > 1;
  const [only] = equal;
  if (only !== undefined && equal.length === 1 && only === matches[0] && !open) {
    const cap = mended ? guessCap : 0.9;
    return {
      pairs: [pairOf(only, 'title-equal', 'equal', cap)],
      guesses,
      nearest: [],
      because: only.because,
    };
  }
  if (equal.length > 1 || (equal.length === 1 && open)) {
    const pairs = (equal.length > 1 ? equal : matches.slice(0, 1)).map((match) =>
      pairOf(match, 'title-similar', 'close', mended ? guessCap : 0.6),
    );
    return { pairs, guesses, nearest, because: equal[0]?.because ?? [] };
  }
  const likely = matches.filter(({ share }) => share >= least).slice(0, 3);
  const believed = likely.filter((match) => believe(match, mended) >= weak * 0.6);
  const pairs = believed.map((match) => pairOf(match, 'title-similar', 'close', believe(match, mended)));
  return { pairs, guesses, nearest, because: believed[0]?.because ?? [] };
}

/** Never above 0.6 for titles that are only alike, never above 0.4 where a slip was mended. */
function believe({ share, score }: TitleMatch, mended: boolean): number {
  const strength = 1 / (1 + Math.exp(-(score - 5) / 1.5));
  return Math.round(Math.min(mended ? guessCap : 0.6, 0.6 * share * strength) * 100) / 100;
}

function pairOf(
  { sced, title }: TitleMatch,
  basis: 'title-equal' | 'title-similar',
  relation: 'equal' | 'close',
  cap: number,
): HubPair {
  return { sced, written: sced, basis, relation, title, cap };
}

function ownTitles({ view, fromState, schoolYear, level }: ReadQuery, prepared: Prepared): HubPair[] {
  if (view === null || fromState === null || view.readings.length > 1) return [];
  const rows = prepared.rows(fromState).filter((row) => {
    if (row.title === undefined || row.sced === undefined || (schoolYear !== null && !holdsIn(row, schoolYear)))
      return false;
    return sameTitle(view, prepared.view(row.title));
  });
  const code = (rows.find((row) => levelOf(row.title, row.level, prepared) === level) ?? rows.at(-1))?.code;
  return rows
    .filter((row) => row.code === code)
    .flatMap((row) => {
      const sced = prepared.current(row.sced ?? '');
      const relation = row.relation ?? 'close';
      if (sced === undefined || row.basis === undefined) return [];
      const pair = { sced, written: row.sced ?? sced, basis: row.basis, relation, row, cap: 0.9 };
      return [
        {
          ...pair,
          ...(row.title !== undefined && { title: row.title }),
          ...(row.level !== undefined && { level: row.level }),
        },
      ];
    });
}

function levelOf(title: string | undefined, level: string | undefined, prepared: Prepared): string | null {
  return level ?? (title === undefined ? undefined : prepared.view(title).level) ?? null;
}

function near(match: TitleMatch, prepared: Prepared): NearCourse<Told> {
  return {
    state: 'SCED',
    code: match.sced,
    title: prepared.hub(match.sced)?.title ?? match.title,
    confidence: Math.min(guessCap, believe(match, false)),
    because: match.because,
  };
}

/** What a title says, as candidates only: beside a code that has no pair or another title. */
export function nearestByTitle(title: string, prepared: Prepared): NearCourse<Told>[] {
  const { matches } = matchTitle(title, prepared.titles(), { most: 5 });
  return matches.map((match) => near(match, prepared));
}
