import { type NameBox, Sign } from '../name-box.ts';
import { type NameLists, valuesOf } from '../name-lists.ts';
import type { BoxReader, NameAbout } from '../name-reading.ts';
import { tidy } from '../spelling.ts';
import { roleOf, sexOf } from '../word-role.ts';
import { one } from './one-box.ts';

/** Junior and Senior are given names too, and Segundo is: only the short forms count after a given name. */
const namesToo = new Set(['JUNIOR', 'SENIOR', 'SECOND', 'THIRD', 'FOURTH', 'SEGUNDO', 'TERCERO']);

/** The suffix a word stands for, as the form's code; undefined when it is none there. */
function suffixOf(folded: string, side: NameBox['side'], lists: NameLists): string | undefined {
  return side !== 'surname' && namesToo.has(folded) ? undefined : valuesOf(lists('name-suffixes'), folded)[0];
}

/** `González Jr`, `Luis III`: a suffix in a name box. */
export const suffixInName: BoxReader = (box, about) => {
  const last = box.words.at(-1);
  if (last === undefined || box.words.length < 2) return undefined;
  const suffix = suffixOf(last.folded, box.side, about.lists);
  if (suffix === undefined || (box.side === 'whole' && last.folded === 'SR')) return undefined;
  const rest = tidy(
    box.words
      .slice(0, -1)
      .map(({ typed }) => typed)
      .join(' ')
      .replace(/,\s*$/, ''),
  );
  return {
    ...withSuffix(box, rest, suffix, about),
    because: [`suffix:${last.folded}`],
    weight: 0.85,
    value: last.typed,
  };
};

/** `Gonzalezjr`: a suffix stuck to the name. Nasr and Nishii are names. */
export const suffixGlued: BoxReader = (box, about) => {
  for (const word of box.words) {
    const { folded } = word;
    const ending = /(JR|SR|III)$/.exec(folded)?.[1];
    if (ending === undefined || folded.length < 5 || roleOf(folded, about.lists) !== 'unknown') continue;
    const stem = folded.slice(0, -ending.length);
    const known = roleOf(stem, about.lists) !== 'unknown';
    if (ending === 'JR' ? !known && folded.length < 7 : !known || (ending === 'SR' && folded.length < 7)) continue;
    const rest = box.words
      .map((each) => (each === word ? word.typed.replace(/(?:jr|sr|iii)\.?,?$/i, '') : each.typed))
      .join(' ');
    return {
      ...withSuffix(box, tidy(rest), ending, about),
      because: [`suffix:${ending}`],
      weight: known ? 0.85 : 0.6,
      value: ending,
    };
  }
  return undefined;
};

function withSuffix(box: NameBox, rest: string, suffix: string, { box: boxOf }: NameAbout) {
  const child = /^(?:firstName|middleName|lastName[12])$/.test(box.field);
  const free = child && boxOf('suffix').folded === '';
  return {
    fields: child ? [box.field, 'suffix'] : [box.field],
    set: free ? { [box.field]: rest, suffix } : { [box.field]: rest },
  };
}

/** `Doña Carmen`, `Saw Eh`: a title before the name. Karen and Burmese titles may stand on the papers, so those are only asked. */
export const titleInName: BoxReader = (box, { lists }) => {
  const [title, next] = box.words;
  if (title === undefined || next === undefined) return undefined;
  const [, culture] = valuesOf(lists('name-titles'), title.folded);
  if (culture === undefined) return undefined;
  const theirs = culture === 'karen' || culture === 'burmese';
  const dotted = (box.signs & Sign.dot) !== 0 && /\.$/.test(title.typed);
  const known = sexOf(next.folded, lists) !== undefined;
  if (
    theirs
      ? box.side === 'surname' || known || dotted
      : roleOf(title.folded, lists) !== 'unknown' && !(title.folded === 'DON' && known)
  )
    return undefined;
  const rest = tidy(
    box.words
      .slice(1)
      .map(({ typed }) => typed)
      .join(' '),
  );
  const found = one(box, theirs ? undefined : rest, `title:${title.folded}`, theirs ? 0.3 : 0.8);
  return { ...found, value: title.typed, strength: theirs ? 'confirm' : 'warn' };
};
