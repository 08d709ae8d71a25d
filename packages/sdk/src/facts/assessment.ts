import type { FieldKey } from '../record/record.ts';
import { slips } from '../text/edits.ts';
import { fold } from '../text/fold.ts';
import type { Fact, List } from './fact.ts';

/** What a test's title says, by the list `assessment-titles`. */
export interface Assessment {
  /** The title as the list writes it; '' where the list knows none in the text. */
  readonly title: string;
  /** `state`, `national`, `english` (of English learners), `other`; '' where the list knows none. */
  readonly kind: string;
  /** Two letters of the State whose test it is; '' for the others. */
  readonly state: string;
  /** The title that the list knows, a slip or two away from what was typed; absent where the text is known. */
  readonly near?: string;
  /** The whole text with that title in it. */
  readonly mended?: string;
}

const longest = 120;
const mostWords = 7;
/** Shorter titles are letters only: nearly every short word is one slip from one of them. */
const leastToMend = 5;
const none: Assessment = { title: '', kind: '', state: '' };

/** A test by its title as people write it, with grade and subject around it: `STAAR Mathematics Grade 8`. */
export const assessment: Fact<{ field: FieldKey }, Assessment | undefined> = {
  name: 'assessment',
  label: { en: 'test', es: 'prueba' },
  summary: 'which test a title names, by the list assessment-titles, and the known title that it is a slip away from',
  kind: 'object',
  properties: ['title', 'kind', 'state', 'near', 'mended'],
  params: { field: { type: 'field', required: true } },
  reads: ({ field }) => [field],
  derive({ field }, view) {
    const text = view.text(field).trim();
    const list = view.list('assessment-titles');
    if (text === '' || text.length > longest || list === undefined) return undefined;
    const words = [...text.matchAll(/[\p{L}\p{N}]+/gu)].map((found) => ({ at: found.index, word: fold(found[0]) }));
    return known(words, list) ?? misspelt(text, words, list) ?? none;
  },
};

interface Word {
  readonly at: number;
  readonly word: string;
}

/** Runs of neighbouring words, the longest first. */
function* runs(words: readonly Word[]): Generator<readonly Word[]> {
  for (let length = Math.min(mostWords, words.length); length > 0; length--)
    for (let from = 0; from + length <= words.length; from++) yield words.slice(from, from + length);
}

function known(words: readonly Word[], list: List): Assessment | undefined {
  for (const run of runs(words)) {
    const entry = list.get(keyOf(run));
    if (entry !== undefined) return entryOf(entry);
  }
  return undefined;
}

/** The known title that the text is a slip away from; none where it may be one of two. */
function misspelt(text: string, words: readonly Word[], list: List): Assessment | undefined {
  const near = new Map<string, string>();
  for (const run of runs(words)) {
    const key = keyOf(run);
    if (key.length < leastToMend) continue;
    const most = key.length >= 12 ? 2 : 1;
    for (const [name, entry] of list.entries()) {
      if (name.length < leastToMend || slips(key, name, most) > most) continue;
      const { title } = entryOf(entry);
      if (!near.has(title)) near.set(title, withTitle(text, run, title));
    }
  }
  const [only] = near;
  return only === undefined || near.size > 1 ? undefined : { ...none, near: only[0], mended: only[1] };
}

/** The text with a title in place of a run of its words. */
function withTitle(text: string, run: readonly Word[], title: string): string {
  const last = run.at(-1) as Word;
  const length = /^[\p{L}\p{N}]+/u.exec(text.slice(last.at))?.[0].length ?? 0;
  return text.slice(0, run[0]?.at) + title + text.slice(last.at + length);
}

function keyOf(run: readonly Word[]): string {
  return run.map(({ word }) => word).join(' ');
}

function entryOf(entry: unknown): Assessment {
  const [title = '', kind = '', state = ''] = Array.isArray(entry) ? entry.map(String) : [];
  return { title, kind, state };
}
