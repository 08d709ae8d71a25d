import type { FieldKey } from '../record/record.ts';
import { typedIn } from '../record/typed.ts';
import { slips } from '../text/edits.ts';
import { fold } from '../text/fold.ts';
import type { Fact } from './fact.ts';

export interface Nearest {
  readonly text: string;
  /** Slips of the keyboard between the folded texts; two neighbours exchanged are one. */
  readonly edits: number;
  /** Folded alike and typed otherwise: accents, case, hyphens or spaces. */
  readonly accentsOnly: boolean;
}

/** Longer texts are not compared letter by letter. */
const longest = 120;

/** The value of a field among the other children, or of the earlier record, that comes closest to what was typed. */
export const nearest: Fact<{ field: FieldKey; among?: 'siblings' | 'prior' }, Nearest | undefined> = {
  name: 'nearest',
  label: { en: 'the closest', es: 'el más cercano' },
  kind: 'object',
  properties: ['text', 'edits', 'accentsOnly'],
  params: { field: { type: 'field', required: true }, among: { type: 'text', oneOf: ['siblings', 'prior'] } },
  reads: ({ field, among = 'siblings' }) => [field, `#${among}`],
  derive({ field, among = 'siblings' }, view) {
    const typed = view.text(field);
    const folded = fold(typed);
    if (folded === '' || folded.length > longest) return undefined;
    let best: Nearest | undefined;
    for (const record of among === 'siblings' ? view.siblings : [view.prior]) {
      const text = typedIn(record, field);
      if (text === undefined || text.length > longest) continue;
      const edits = slips(folded, fold(text));
      if (best === undefined || edits < best.edits)
        best = { text, edits, accentsOnly: edits === 0 && text.trim() !== typed.trim() };
    }
    return best;
  },
};
