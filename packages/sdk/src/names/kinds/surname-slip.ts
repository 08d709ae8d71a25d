import { valuesOf } from '../name-lists.ts';
import type { BoxReader } from '../name-reading.ts';
import { inCaseOf } from '../spelling.ts';
import { isListed } from '../word-role.ts';
import { siblingSurnameSpelling } from './family.ts';
import { one, withWord } from './one-box.ts';

/** From so many people on a surname is common enough that a slip away from it is more likely than another name. */
const veryCommon = 100_000;

/** `Hernanedz`, `Sanhcez`: not a known name, but one with two neighbours exchanged or a letter doubled is very common. */
export const surnameSlip: BoxReader = (box, about) => {
  const { lists } = about;
  if (box.side !== 'surname') return undefined;
  for (const word of box.words) {
    const { folded } = word;
    if (folded.length < 6 || folded.length > 14 || isListed(folded, lists)) continue;
    const meant = oneSlipAway(folded).find((each) => Number(valuesOf(lists('common-surnames'), each)[0]) >= veryCommon);
    if (meant === undefined || siblingSurnameSpelling(about)?.fields.includes(box.field)) continue;
    const written = inCaseOf(word.typed, meant.charAt(0) + meant.slice(1).toLowerCase());
    return { ...one(box, withWord(box, word, written), `surname:${meant}`, 0.5), value: word.typed };
  }
  return undefined;
};

function oneSlipAway(folded: string): readonly string[] {
  const near: string[] = [];
  for (let i = 0; i + 1 < folded.length; i++) {
    near.push(folded.slice(0, i) + folded.charAt(i + 1) + folded.charAt(i) + folded.slice(i + 2));
    if (folded.length >= 7 && folded[i] === folded[i + 1]) near.push(folded.slice(0, i) + folded.slice(i + 1));
  }
  return near;
}
