import type { FieldKey, StudentRecord } from '@coe-check/sdk';
import { element } from '../marks/element.ts';
import { type Lang, wordsIn } from '../marks/words.ts';
import type { KnownCandidate } from './candidate.ts';
import { candidateWords } from './candidate-words.ts';
import { told, weightBar } from './weight-bars.ts';

/** What would be written into the boxes of one reason, from what is known. */
export interface CandidateUse {
  /** The boxes hold something else, or nothing yet. */
  readonly why: 'differs' | 'blank';
  readonly set: Readonly<{ [field: FieldKey]: string }>;
  readonly steps: readonly { readonly field: string; readonly from: string; readonly to: string }[];
}

export interface DrawOptions {
  readonly lang: Lang;
  fieldLabel(field: FieldKey): string;
  /** What can be taken over of this candidate. */
  readonly uses: readonly CandidateUse[];
  use(use: CandidateUse): void;
  notSame(): void;
}

/** One known child: who it is, how it was weighed, what can be taken over, and the way to say that it is another. */
export function drawCandidate(document: Document, candidate: KnownCandidate, options: DrawOptions): HTMLElement {
  const { lang, fieldLabel, uses } = options;
  const say = wordsIn(candidateWords, lang);
  const pressed = (act: () => void) => (event: Event) => {
    if (event.isTrusted) act();
  };
  return element(
    document,
    'section',
    { class: 'candidate', 'data-known': candidate.known },
    element(document, 'h3', {}, nameOf(candidate.record) || say('nameless'), bornOf(document, candidate.record, lang)),
    candidate.says && element(document, 'p', { class: 'says' }, candidate.says[lang]),
    element(
      document,
      'ul',
      { 'aria-label': say('weighed'), title: say('weighed') },
      ...told(candidate.reasons).map(([reason, bar]) =>
        element(
          document,
          'li',
          { 'data-level': `${reason.comparison}: ${reason.level}` },
          weightBar(document, bar) as Element,
          element(document, 'span', {}, reason.says?.[lang]),
        ),
      ),
    ),
    uses.length > 0 &&
      element(
        document,
        'div',
        { class: 'uses' },
        ...uses.map((use) =>
          element(
            document,
            'button',
            {
              type: 'button',
              class: 'fix',
              'data-act': `use ${candidate.known} ${Object.keys(use.set).join(' ')}`,
              click: pressed(() => options.use(use)),
            },
            element(document, 'span', { class: 'label' }, say(use.why === 'blank' ? 'fill' : 'use')),
            ...use.steps.map(({ field, from, to }) =>
              element(
                document,
                'span',
                { class: 'step' },
                element(document, 'span', { class: 'name' }, `${field}: `),
                from !== '' && element(document, 'span', { class: 'old' }, from),
                element(document, 'span', { class: 'arrow', 'aria-hidden': 'true' }, '→'),
                element(document, 'span', { class: 'new' }, to),
              ),
            ),
          ),
        ),
      ),
    element(
      document,
      'details',
      {},
      element(document, 'summary', {}, say('openKnown')),
      recordList(document, candidate.record, fieldLabel),
    ),
    element(
      document,
      'div',
      { class: 'acts' },
      element(
        document,
        'button',
        {
          type: 'button',
          class: 'plain',
          'data-act': `apart ${candidate.known}`,
          click: pressed(() => options.notSame()),
        },
        say('notSame'),
      ),
    ),
  );
}

/** The first known child at once, the others behind a line that opens. */
export function folded(document: Document, drawn: readonly HTMLElement[], lang: Lang): HTMLElement[] {
  const [first, ...others] = drawn;
  if (first === undefined) return [];
  if (others.length === 0) return [first];
  const say = wordsIn(candidateWords, lang);
  return [
    first,
    element(
      document,
      'details',
      { class: 'others' },
      element(document, 'summary', {}, say(others.length === 1 ? 'oneMore' : 'more', { count: others.length })),
      ...others,
    ),
  ];
}

/** All that is known of a child, field by field. */
export function recordList(
  document: Document,
  record: StudentRecord,
  fieldLabel: (field: FieldKey) => string,
): HTMLElement {
  return element(
    document,
    'dl',
    {},
    ...Object.entries(record).flatMap(([field, value]) => [
      element(document, 'dt', {}, fieldLabel(field)),
      element(document, 'dd', {}, String(value)),
    ]),
  );
}

/** A child's name as people say it: given names, then last names. */
export function nameOf(record: StudentRecord): string {
  return ['firstName', 'middleName', 'lastName1', 'lastName2', 'suffix']
    .map((field) => String(record[field] ?? '').trim())
    .filter((part) => part !== '')
    .join(' ');
}

/** The birth date with its month as a word, so that nobody reads day for month; as it stands when it is no whole day. */
export function bornOf(document: Document, record: StudentRecord, lang: Lang): HTMLElement | null {
  const text = String(record['birthDate'] ?? '');
  if (text === '') return null;
  const [year, month, day] = /^\d{4}-\d\d-\d\d$/.test(text) ? text.split('-').map(Number) : [];
  const shown =
    year === undefined || month === undefined || day === undefined
      ? text
      : new Intl.DateTimeFormat(lang, { dateStyle: 'long', timeZone: 'UTC' }).format(Date.UTC(year, month - 1, day));
  return element(document, 'span', { class: 'born' }, wordsIn(candidateWords, lang)('born', { day: shown }));
}
