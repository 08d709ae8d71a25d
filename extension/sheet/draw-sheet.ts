import { wordsIn } from '@coe-check/page';
import type { At, Checker, DateOrder, FieldKey, Finding, StudentRecord } from '@coe-check/sdk';
import { element } from '../lib/element.ts';
import type { SheetRecord } from '../lib/panel-messages.ts';
import { sheetWords } from '../lib/words/sheet.ts';
import { plainValue } from './plain-value.ts';

/** What a family can tell of its own, in the order in which it is asked. Numbers and codes of the office are not among it. */
const ofChild = [
  'firstName',
  'middleName',
  'lastName1',
  'lastName2',
  'suffix',
  'birthDate',
  'sex',
  'multipleBirthFlag',
  'birthCity',
  'birthState',
  'birthCountry',
  'coeGrade',
];
const groups = { family: ['parent', 'family', 'residency'], move: ['qualifyingMove'] } as const;
const notTheirs = /^(?:eligibilityExpirationDate|residencyVerificationDate|districtOfResidence|.*SchoolDistrict)$/;

export interface SheetOptions {
  readonly record: SheetRecord;
  /** The same rules twice, so that every question stands there in both languages. */
  readonly checkers: { readonly en: Checker; readonly es: Checker };
  readonly day: { readonly en: string; readonly es: string };
}

type Both = { readonly en: string; readonly es: string };
const [english, spanish] = [wordsIn(sheetWords, 'en'), wordsIn(sheetWords, 'es')];
const both = (key: keyof typeof sheetWords.en, values?: Readonly<{ [name: string]: string | number }>): Both => ({
  en: english(key, values),
  es: spanish(key, values),
});

/** The record in plain words, English and Spanish side by side, with what is to be confirmed at its own line. */
export function drawSheet({ record, checkers, day }: SheetOptions): HTMLElement[] {
  const { coe, dateOrder } = record;
  const { dictionary } = checkers.en;
  const questions = questionsOf(record, checkers);
  const line = (at: At, text: StudentRecord) => (field: FieldKey) => {
    const asked = questions.filter((one) => one.field === field && sameAt(one.at, at));
    const typed = text[field]?.trim() ?? '';
    return typed === '' && asked.length === 0 ? [] : [drawLine(field, typed, asked)];
  };
  const drawLine = (field: FieldKey, typed: string, asked: readonly Question[]): HTMLElement => {
    const doubtful = asked.length > 0;
    const { means } = plainValue(field, typed, { dictionary, dateOrder: doubtful ? null : dateOrder });
    const label = dictionary.fields[field]?.label ?? { en: field, es: field };
    return element(
      'section',
      { class: `line${doubtful ? ' ask' : ''}` },
      element('h3', {}, ...two({ en: plainLabel(label.en), es: plainLabel(label.es) })),
      element(
        'div',
        { class: 'value' },
        means.length > 1
          ? element(
              'div',
              { class: 'which' },
              element('p', {}, ...two(both('whichOne'))),
              ...means.map((one) => element('p', { class: 'choice' }, box(), ...two(one))),
              element('p', { class: 'small' }, `${english('asWritten')} · ${spanish('asWritten')}: ${typed}`),
            )
          : element(
              'p',
              { class: 'big' },
              ...(means[0] ? two(means[0]) : [typed || `${english('nothingWritten')} · ${spanish('nothingWritten')}`]),
            ),
      ),
      element(
        'div',
        { class: 'check' },
        means.length < 2 && element('p', {}, box(), ...two(both('right'))),
        element('p', {}, box(), ...two(both('notRight')), element('span', { class: 'rule' })),
      ),
      ...asked.map(({ says }) =>
        element(
          'div',
          { class: 'question' },
          element('b', {}, ...two(both('pleaseConfirm'))),
          element('p', { lang: 'en' }, says.en),
          element('p', { lang: 'es' }, says.es),
        ),
      ),
    );
  };
  const block = (title: Both, lines: readonly HTMLElement[], name = '') =>
    lines.length > 0
      ? [element('article', {}, element('h2', {}, ...two(title), name && element('b', {}, name)), ...lines)]
      : [];

  const shared: StudentRecord = { ...coe.family, ...coe.coe };
  const inGroups = (wanted: readonly string[]) =>
    Object.keys(dictionary.fields).filter(
      (field) => wanted.includes(dictionary.fields[field]?.group ?? '') && !notTheirs.test(field),
    );
  const moves = coe.rows?.moves ?? [];
  return [
    element('header', {}, element('h1', {}, ...two(both('sheetTitle'))), element('p', {}, ...two(both('sheetLead')))),
    ...coe.children.flatMap((child, index) =>
      block(both('sheetChild', { n: index + 1 }), ofChild.flatMap(line({ child: index }, child)), nameOf(child)),
    ),
    ...block(both('sheetFamily'), inGroups(groups.family).flatMap(line({}, shared))),
    ...(moves.length > 0
      ? moves.flatMap((move, index) =>
          block(
            both('sheetMove'),
            inGroups(groups.move).flatMap(line({ row: { group: 'moves', index } }, { ...shared, ...move })),
          ),
        )
      : block(both('sheetMove'), inGroups(groups.move).flatMap(line({}, shared)))),
    element(
      'footer',
      {},
      ...(['familySigns', 'staffSigns', 'signDate'] as const).map((word) =>
        element('p', { class: 'sign' }, element('span', { class: 'rule' }), ...two(both(word))),
      ),
      element(
        'p',
        { class: 'small' },
        ...two({ en: english('sheetFoot', { day: day.en }), es: spanish('sheetFoot', { day: day.es }) }),
      ),
    ),
  ];
}

interface Question {
  readonly field: FieldKey;
  readonly at: At;
  readonly says: Both;
}

/** What is open on the form, asked in both languages. How a text is written (a fix that is certain) is none of the family's. */
function questionsOf({ coe, dateOrder, open }: SheetRecord, { en, es }: SheetOptions['checkers']): Question[] {
  const around = {
    stage: 'submit' as const,
    ...(dateOrder && { place: { dateOrder } satisfies { dateOrder: DateOrder } }),
  };
  const same = (one: Finding) =>
    open.some(({ rule, at, fields }) => rule === one.rule && sameAt(at, one.at ?? {}) && fields[0] === one.fields[0]);
  const inSpanish = es.checkCoe(coe, around);
  return en.checkCoe(coe, around).flatMap((finding, index) => {
    const [field] = finding.fields;
    const other = inSpanish[index];
    if (
      !same(finding) ||
      finding.fixes.some(({ certain }) => certain) ||
      field === undefined ||
      other?.rule !== finding.rule
    )
      return [];
    return [{ field, at: finding.at ?? {}, says: { en: finding.message, es: other.message } }];
  });
}

const sameAt = (a: At, b: At) => a.child === b.child && a.row?.group === b.row?.group && a.row?.index === b.row?.index;

const nameOf = ({ firstName, middleName, lastName1, lastName2 }: StudentRecord) =>
  [firstName, middleName, lastName1, lastName2].filter(Boolean).join(' ');

/** The paper's own numbering says nothing to a family. */
const plainLabel = (label: string) => label.replace(/\s*\((?:COE|on the COE|en el COE|QAD)[^)]*\)/, '');

const box = () => element('span', { class: 'box', 'aria-hidden': 'true' });

function two({ en, es }: Both): HTMLElement[] {
  return en === es
    ? [element('span', {}, en)]
    : [element('span', { lang: 'en' }, en), element('span', { lang: 'es', class: 'es' }, es)];
}
