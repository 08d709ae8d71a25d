import type { Answer } from '@coe-check/page';
import { element } from '../lib/element.ts';
import type { Say } from '../lib/words.ts';
import { fieldBox } from './field-box.ts';
import type { FieldChoice, MapperBox } from './mapper-port.ts';

export interface AskedBox {
  readonly box: MapperBox;
  /** Which question of how many; null for a box that somebody chose. */
  readonly place: { readonly n: number; readonly all: number } | null;
  readonly fields: readonly FieldChoice[];
  readonly children: number;
  readonly lang: 'en' | 'es';
  readonly say: Say;
  answer(answer: Answer): void;
  later(): void;
}

/** The name of a field in plain words; its child too where there are several. */
export function fieldName(
  box: Pick<MapperBox, 'field' | 'part' | 'record'>,
  asked: Pick<AskedBox, 'fields' | 'lang' | 'say' | 'children'>,
): string {
  const { fields, lang, say, children } = asked;
  const name = fields.find(({ key }) => key === box.field)?.label[lang] ?? box.field ?? '';
  const part = box.part === null ? '' : ` (${say(partWords[box.part]).toLowerCase()})`;
  return box.record !== null && children > 1 ? say('mapperOf', { field: name + part, n: box.record }) : name + part;
}

const partWords = { month: 'mapperMonth', day: 'mapperDay', year: 'mapperYear' } as const;

/** One question: what a box is. Enter says yes to our guess; another field is found by words. */
export function askBox(asked: AskedBox): HTMLElement {
  const { box, place, say, fields, lang } = asked;
  const extra = element('div', { class: 'extra' });
  const give = (field: FieldChoice) => {
    const more = moreAsked(field, asked);
    if (!more) return asked.answer(answerFor(field, box, box.part, box.record));
    extra.replaceChildren(more);
    extra.querySelector<HTMLElement>('select, input')?.focus();
  };
  const guess = fields.find(({ key }) => key === box.field);
  return element(
    'section',
    { class: 'ask', 'aria-labelledby': 'asked' },
    element('h2', { id: 'asked' }, place ? say('mapperAsk', { n: place.n, all: place.all }) : say('mapperOne')),
    element(
      'p',
      { class: 'label' },
      element('strong', {}, box.label || say('mapperNoLabel')),
      box.section !== '' && ` ${say('mapperUnder', { section: box.section })}`,
    ),
    element(
      'p',
      {},
      say(box.field === null ? 'mapperNothing' : box.doubtful ? 'mapperGuess' : 'mapperSure', {
        field: fieldName(box, asked),
      }),
    ),
    element(
      'div',
      { class: 'actions' },
      guess !== undefined &&
        element(
          'button',
          {
            type: 'button',
            class: 'main',
            'data-key': 'yes',
            click: () => asked.answer(answerFor(guess, box, box.part, box.record)),
          },
          say('mapperYes', { field: fieldName(box, asked) }),
        ),
      element(
        'button',
        { type: 'button', 'data-key': 'none', click: () => asked.answer({ field: null }) },
        say('mapperNone'),
      ),
      element(
        'button',
        { type: 'button', class: 'plain', 'data-key': 'later', click: () => asked.later() },
        say('mapperLater'),
      ),
    ),
    fieldBox(fields, lang, say, give),
    extra,
  );
}

function answerFor({ key, scope }: FieldChoice, box: MapperBox, part: MapperBox['part'], child: number | null): Answer {
  return {
    field: key,
    part,
    record: scope === 'child' ? (child ?? 1) : null,
    row: scope === 'row' ? box.row : null,
  };
}

/** What else must be known of a chosen field: how much of a date the box takes, and which child's it is. Null: nothing. */
function moreAsked(field: FieldChoice, { box, say, children, answer, fields, lang }: AskedBox): HTMLElement | null {
  const whose = field.scope === 'child' && children > 1;
  if (!field.isDate && !whose) return null;
  const part = element(
    'select',
    { id: 'part' },
    ...(['', 'month', 'day', 'year'] as const).map((each) =>
      element(
        'option',
        { value: each, selected: each === (box.part ?? '') },
        say(each === '' ? 'mapperWhole' : partWords[each]),
      ),
    ),
  );
  const child = element('input', { id: 'child', type: 'number', min: '1', max: '30', value: String(box.record ?? 1) });
  const done = (event: Event) => {
    event.preventDefault();
    const chosen = field.isDate && part.value !== '' ? (part.value as 'month' | 'day' | 'year') : null;
    answer(answerFor(field, box, chosen, whose ? Math.max(1, Math.round(Number(child.value)) || 1) : box.record));
  };
  const name = fieldName({ field: field.key, part: null, record: null }, { fields, lang, say, children });
  return element(
    'form',
    { class: 'more', submit: done },
    field.isDate && element('label', {}, say('mapperPart'), part),
    whose && element('label', {}, say('mapperChild'), child),
    element('button', { type: 'submit', class: 'main' }, say('mapperYes', { field: name })),
  );
}
