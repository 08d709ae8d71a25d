import { sameTitle } from './evidence.ts';
import type { TitleView } from './read-title.ts';

/** Whether two titles can be of one course: equal, or half of the words of the shorter are in the other. */
export function titlesAgree(a: TitleView, b: TitleView): boolean {
  if (sameTitle(a, b)) return true;
  const mine = new Set(a.readings.flat());
  const yours = new Set(b.readings.flat());
  if (a.program !== b.program || mine.size === 0 || yours.size === 0) return false;
  const shared = [...mine].filter((word) => yours.has(word)).length;
  const apart = a.numbers.length > 0 && b.numbers.length > 0 && !a.numbers.some((one) => b.numbers.includes(one));
  return !apart && shared * 2 >= Math.min(mine.size, yours.size) && shared > 0;
}
