import { type NameBox, Sign } from '../name-box.ts';
import type { BoxReader, Found } from '../name-reading.ts';
import { inTitleCase, withoutMarks } from '../spelling.ts';
import { one } from './one-box.ts';

/** Letter case other than the setting `nameCase` wants: `upper`, or `title` (only where all letters are alike). */
export const caseAgainstPolicy: BoxReader = (box, { setting }) => {
  const wanted = setting('nameCase');
  if (wanted === 'upper') return against(box, box.text.toUpperCase());
  if (wanted !== 'title') return undefined;
  const mixed = box.text !== box.text.toUpperCase() && box.text !== box.text.toLowerCase();
  return mixed || box.folded.length < 2 ? undefined : against(box, inTitleCase(box.text));
};

/** Accents where the setting `nameAccents` is `plain`. */
export const accentAgainstPolicy: BoxReader = (box, { setting }) =>
  (box.signs & Sign.accent) === 0 || setting('nameAccents') !== 'plain'
    ? undefined
    : against(box, withoutMarks(box.text));

/** A hyphen where the setting `nameHyphens` is `space`. */
export const hyphenAgainstPolicy: BoxReader = (box, { setting }) =>
  (box.signs & Sign.hyphen) === 0 || setting('nameHyphens') !== 'space' || box.folded === ''
    ? undefined
    : against(box, box.text.replace(/[\p{Pd}\u2212]+/gu, ' ').trim());

function against(box: NameBox, wanted: string): Found | undefined {
  return wanted === box.text ? undefined : one(box, wanted, 'policy', 1);
}
