import type { NameBox, NameWord } from '../name-box.ts';
import type { Found } from '../name-reading.ts';
import { tidy } from '../spelling.ts';

/** A reading of one box: what it would hold, nothing when that has to be asked. */
export function one(
  { field }: Pick<NameBox, 'field'>,
  text: string | undefined,
  because: string,
  weight: number,
): Found {
  return {
    fields: [field],
    set: text === undefined || text === '' ? {} : { [field]: text },
    because: [because],
    weight,
  };
}

/** The box with one word written another way, or left out. */
export function withWord(box: NameBox, word: NameWord, by: string): string {
  return tidy(box.words.map((each) => (each === word ? by : each.typed)).join(' '));
}
