import { type DateOrder, type Day, readDate } from '@coe-check/sdk';

/** The only day a text can mean, its order given where known; undefined when there are several or none. */
export function singleDay(text: string, order: DateOrder | undefined): Day | undefined {
  const days = readDate(text, order === undefined ? ['MDY', 'DMY'] : [order]);
  return days.length === 1 ? days[0] : undefined;
}
