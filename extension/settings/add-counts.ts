import type { Counts } from '../lib/counts-messages.ts';
import { ruleId } from './choices.ts';
import { localDay } from './reader-day.ts';

/** The counts with these rules added to one week's. What is no rule's id is not counted. */
export function addCounts(
  counts: Counts,
  monday: string,
  caught: readonly string[],
  mended: readonly string[],
): Counts {
  const week: { [rule: string]: readonly [number, number] } = { ...counts[monday] };
  const add = (rule: string, more: readonly [number, number]) => {
    if (ruleId(rule) === undefined) return;
    const [before, after] = week[rule] ?? [0, 0];
    week[rule] = [before + more[0], after + more[1]];
  };
  for (const rule of caught) add(rule, [1, 0]);
  for (const rule of mended) add(rule, [0, 1]);
  return Object.keys(week).length > 0 ? { ...counts, [monday]: week } : counts;
}

/** What a week came to, all rules together. */
export function weekTotals(
  counts: Counts,
): readonly { readonly monday: string; readonly caught: number; readonly mended: number }[] {
  return Object.entries(counts)
    .map(([monday, rules]) => ({
      monday,
      caught: Object.values(rules).reduce((sum, [each]) => sum + each, 0),
      mended: Object.values(rules).reduce((sum, [, each]) => sum + each, 0),
    }))
    .toSorted((a, b) => (a.monday < b.monday ? -1 : 1));
}

/** The Monday of a moment's week by the local calendar, as an ISO day. */
export function mondayOf(moment: Date): string {
  const sinceMonday = (moment.getDay() + 6) % 7;
  return localDay(new Date(moment.getFullYear(), moment.getMonth(), moment.getDate() - sinceMonday));
}
