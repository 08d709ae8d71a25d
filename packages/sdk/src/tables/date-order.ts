import type { DateOrder } from '../record/place.ts';

const threeNumbers = /^\s*(\d{1,2})\s*[/.\- ]\s*(\d{1,2})\s*[/.\- ]\s*\d{2,4}\s*$/;

/**
 * The only order in which a date of three numbers can be a day, when there is only one: a number above twelve is no
 * month.
 *
 * orderOf('04/25/2012') → 'MDY'     orderOf('25.04.2012') → 'DMY'     orderOf('04/03/2012') → undefined
 */
export function orderOf(text: string): 'MDY' | 'DMY' | undefined {
  const match = threeNumbers.exec(text);
  if (!match) return undefined;
  const [first, second] = [Number(match[1]), Number(match[2])];
  if (first > 31 || second > 31 || first === 0 || second === 0) return undefined;
  if (first > 12 && second <= 12) return 'DMY';
  if (second > 12 && first <= 12) return 'MDY';
  return undefined;
}

/** How many dates of a file can only be read month first, and only day first. */
export interface OrderCounts {
  MDY: number;
  DMY: number;
}

/**
 * The order of a file's dates: the one its unambiguous dates agree on. A few that speak against it are slips of the
 * pen (and get their findings); with more than one in ten the file has no one order.
 */
export function fileOrder({ MDY, DMY }: OrderCounts): DateOrder | undefined {
  const [order, most, least]: [DateOrder, number, number] = MDY >= DMY ? ['MDY', MDY, DMY] : ['DMY', DMY, MDY];
  return most > 0 && least * 10 <= most ? order : undefined;
}
