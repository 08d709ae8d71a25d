import { fold } from './fold.ts';

/** A word as typed and as compared. */
export interface Word {
  readonly typed: string;
  readonly folded: string;
}

const runsOfSpace = /[\s\u200b\ufeff]+/u;

/**
 * The words of a text between spaces, as typed and folded. A hyphen does not part words here: `García-Ruiz` is one word whose
 * folded form is `GARCIA RUIZ`.
 *
 * words('José de  León')  → [{ typed: 'José', folded: 'JOSE' }, { typed: 'de', folded: 'DE' }, { typed: 'León', folded: 'LEON' }]
 */
export function words(text: string): readonly Word[] {
  const found: Word[] = [];
  for (const typed of text.split(runsOfSpace)) if (typed !== '') found.push({ typed, folded: fold(typed) });
  return found;
}

/** The folded words of a text, parted at spaces and hyphens; none when blank. */
export function foldedWords(text: string): readonly string[] {
  const whole = fold(text);
  return whole === '' ? [] : whole.split(' ');
}
