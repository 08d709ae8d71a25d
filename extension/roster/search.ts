import type { StudentRecord } from '@coe-check/sdk';
import type { Children } from './children.ts';
import type { Heard } from './requests.ts';

const most = 20;
const mostWords = 6;

/**
 * Finds known children by how a name sounds, without a birth date, as the leading practices ask: which of the words are given
 * names and which last names is tried every way, in either order.
 */
export function createSearch(children: Children): (words: string) => Promise<readonly Heard[]> {
  return async (text) => {
    const words = text
      .trim()
      .split(/[\s,]+/)
      .filter((word) => word !== '')
      .slice(0, mostWords);
    const best = new Map<number, number>();
    for (const record of readings(words)) {
      for (const { id, weight } of children.index.soundAlike(record, most))
        best.set(id, Math.max(weight, best.get(id) ?? weight));
    }
    const ranked = [...best].toSorted(([, a], [, b]) => b - a).slice(0, most);
    return Promise.all(ranked.map(async ([row, weight]) => ({ weight, record: await children.record(row) })));
  };
}

/** Every way to part the words into given names and last names, given names first or last. */
export function readings(words: readonly string[]): StudentRecord[] {
  const [first] = words;
  if (first === undefined) return [];
  if (words.length === 1) return [{ lastName1: first }, { firstName: first }];
  const record = (given: readonly string[], surnames: readonly string[]): StudentRecord => ({
    firstName: given[0] ?? '',
    middleName: given.slice(1).join(' '),
    lastName1: surnames.join(' '),
  });
  return words.slice(1).flatMap((_, at) => {
    const [front, back] = [words.slice(0, at + 1), words.slice(at + 1)];
    return [record(front, back), record(back, front)];
  });
}
