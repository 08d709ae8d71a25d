import { addToDay, type DateOrder, type Day, daysBetween, type FieldKey, type StudentRecord } from '@coe-check/sdk';
import { singleDay } from '../check/single-day.ts';
import type { Delays } from './tally.ts';

/** Pairs of dates whose distance tells how timely the work is: from the event to its entry. */
export const delayPairs: readonly (readonly [from: FieldKey, to: FieldKey])[] = [
  ['qualifyingArrivalDate', 'interviewDate'],
  ['residencyDate', 'interviewDate'],
  ['interviewDate', 'coeApprovalDate'],
  ['coeApprovalDate', 'entryDate'],
  ['interviewDate', 'entryDate'],
  ['qualifyingArrivalDate', 'entryDate'],
  ['residencyDate', 'entryDate'],
];

/** The day of a text; the same few days stand in many rows, so they are read once. */
export function createDayReader(order: DateOrder | undefined): (text: string | undefined) => Day | undefined {
  const read = new Map<string, Day | undefined>();
  return (text = '') => {
    if (text === '') return undefined;
    if (read.has(text)) return read.get(text);
    const day = singleDay(text, order);
    if (read.size < 100_000) read.set(text, day);
    return day;
  };
}

/** `qualifyingArrivalDate→entryDate` and the days between, for every pair that both dates of are known. */
export function delaysIn(
  record: StudentRecord,
  dayOf: (text: string | undefined) => Day | undefined,
): { readonly pair: string; readonly days: number }[] {
  return delayPairs.flatMap(([from, to]) => {
    const [start, end] = [dayOf(record[from]), dayOf(record[to])];
    const days = start === undefined || end === undefined ? undefined : daysBetween(start, end);
    return days === undefined ? [] : [{ pair: pairName(from, to), days }];
  });
}

export function pairName(from: FieldKey, to: FieldKey): string {
  return `${from}→${to}`;
}

/** Upper ends, in days, of the groups that delays are shown in; before them what lies before the event. */
export const delayGroups = [-1, 7, 14, 30, 60, 90, 180, Number.POSITIVE_INFINITY] as const;

/** Rows in each group. */
export function grouped(delays: Delays): number[] {
  const rows = delayGroups.map(() => 0);
  for (const [days, times] of delays) {
    const at = delayGroups.findIndex((end) => days <= end);
    rows[at] = (rows[at] ?? 0) + times;
  }
  return rows;
}

/**
 * The days within which this share of the rows lies; undefined without rows.
 *
 * quantileOf(new Map([[3, 1], [10, 1], [40, 1]]), 0.5)  → 10
 */
export function quantileOf(delays: Delays, share: number): number | undefined {
  const sorted = [...delays].sort(([a], [b]) => a - b);
  const wanted = sorted.reduce((sum, [, rows]) => sum + rows, 0) * share;
  let passed = 0;
  for (const [days, rows] of sorted) {
    passed += rows;
    if (passed >= wanted) return days;
  }
  return undefined;
}

/** The Monday of the week that a day lies in. */
export function mondayOf(day: Day): Day {
  const since = daysBetween('2024-01-01', day) ?? 0; // a Monday
  return addToDay(day, { days: -(((since % 7) + 7) % 7) }) ?? day;
}
