import type { CourseStatus } from './course.ts';
import { shareSent } from './differences.ts';
import type { Found } from './from-hub.ts';
import type { Prepared } from './prepared.ts';
import type { ReadQuery } from './read-query.ts';
import type { Level } from './tables.ts';
import type { HubPair } from './to-hub.ts';

/** What the courses found amount to. Never `exact` where a person has to choose. */
export function statusOf(
  pairs: readonly HubPair[],
  found: readonly Found[],
  query: ReadQuery,
  level: Level | null,
  prepared: Prepared,
): CourseStatus {
  if (pairs.length === 0) return 'no-match';
  const [best] = found;
  if (best === undefined) return 'no-state-code';
  if (best.relation === 'related') return 'related-only';
  if (
    best.relation === 'one-of' ||
    new Set(pairs.filter(({ basis }) => basis === 'title-similar').map(({ sced }) => sced)).size > 1
  )
    return 'ambiguous';
  const equal = found.filter(({ relation }) => relation === 'equal' || relation === 'equal-level-differs');
  const owed = prepared.whole(best.pair.sced) !== undefined || shareSent(query) !== null;
  if (equal.length === 0) {
    const same = found.filter(({ relation }) => relation === best.relation);
    if (new Set(same.map(({ code }) => code)).size > 1 && !leads(same)) return 'ambiguous';
    return best.relation === 'part' || owed ? 'part' : 'close';
  }
  if (new Set(equal.map(({ pair }) => pair.sced)).size > 1) return 'ambiguous';
  if (owed) return 'part';
  return byLevel(equal, found, query, level, prepared);
}

/** The first stands out by what it is believed or by its own relation to the number. */
function leads([first, second]: readonly Found[]): boolean {
  if (first === undefined || second === undefined) return true;
  return first.confidence > second.confidence || (first.own === 'equal' && second.own !== 'equal');
}

function byLevel(
  equal: readonly Found[],
  found: readonly Found[],
  query: ReadQuery,
  level: Level | null,
  prepared: Prepared,
): CourseStatus {
  const levels = new Set(equal.map((one) => one.level ?? 'G'));
  const wanted = level ?? 'G';
  if (wanted !== 'X' && !levels.has(wanted)) return 'level-choice';
  if (levels.size > 1 && level === null) return 'level-choice';
  const right = equal.filter((one) => (one.level ?? 'G') === wanted || wanted === 'X');
  if (new Set(right.map(({ code }) => code)).size > 1) return 'ambiguous';
  const numbered = right.every(({ own }) => own === 'part');
  if (!numbered && found.some((one) => one.relation === 'one-of' && standsIn(one, prepared))) return 'ambiguous';
  return query.preAP ? 'close' : 'exact';
}

/** A code for several courses whose title does not name this one: a school there may teach the course under it. */
function standsIn({ title, pair, own }: Found, prepared: Prepared): boolean {
  if (own !== 'one-of') return false;
  const name = new Set(prepared.view(prepared.hub(pair.sced)?.title ?? '').readings.flat());
  return !prepared
    .view(title)
    .readings.flat()
    .some((word) => name.has(word));
}
