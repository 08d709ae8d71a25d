import type { Severity } from '@coe-check/sdk';
import { element } from '../marks/element.ts';
import { glyph } from '../marks/glyph.ts';
import type { Say } from '../marks/words.ts';
import type { CardWord } from './card-words.ts';

/** One finding as the card tells it. All texts are plain. */
export interface FindingView {
  readonly key: string;
  readonly severity: Severity;
  readonly field: string;
  /** "Child 2", or '' for the family. */
  readonly where: string;
  readonly message: string;
  readonly fixes: readonly FixView[];
  readonly source: string;
  /** What sections tell besides, between the text and the fixes. */
  readonly more?: readonly HTMLElement[];
  /** Whether keeping what is typed is done at once, asks why first, or is not for the clerk to decide. Default: at once. */
  readonly keep?: 'now' | 'asks' | 'never';
}

export interface FixView {
  readonly label: string;
  /** What each box would hold; `field` is told when there is more than one. */
  readonly steps: readonly { readonly field: string; readonly from: string; readonly to: string }[];
}

/** What has just been done, told above what is still open. */
export interface Said {
  readonly text: string;
  /** The finding whose fix can be taken back. */
  readonly undo?: string | undefined;
}

export interface CardActions {
  fix(key: string, fix: number): void;
  undo(key: string): void;
  keep(key: string): void;
  turn(step: 1 | -1): void;
  close(): void;
}

const arrows = { previous: 'M9 2.5 4.5 7 9 11.5', next: 'M5 2.5 9.5 7 5 11.5', close: 'M3 3l8 8M11 3l-8 8' } as const;

/** Draws the inside of the card: what was done, then one finding of `views`. Every button answers to people only. */
export function drawCard(
  document: Document,
  {
    views,
    index,
    said,
    say,
    actions,
  }: { views: readonly FindingView[]; index: number; said: Said | null; say: Say<CardWord>; actions: CardActions },
): HTMLElement[] {
  const on = (act: () => void) => (event: Event) => {
    if (event.isTrusted) act();
  };
  const icon = (name: keyof typeof arrows, act: () => void) => {
    const button = element(document, 'button', {
      type: 'button',
      class: 'icon',
      'aria-label': say(name),
      'data-act': name,
      click: on(act),
    });
    const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
    svg.setAttribute('viewBox', '0 0 14 14');
    svg.setAttribute('aria-hidden', 'true');
    const path = document.createElementNS(svg.namespaceURI, 'path');
    path.setAttribute('d', arrows[name]);
    svg.append(path);
    button.append(svg);
    return button;
  };
  const plain = (word: CardWord, name: string, act: () => void) =>
    element(document, 'button', { type: 'button', class: 'plain', 'data-act': name, click: on(act) }, say(word));
  const close = icon('close', actions.close);
  const view = views[index];
  const parts: HTMLElement[] = [];
  if (said) {
    const { text, undo } = said;
    parts.push(
      element(
        document,
        'div',
        { class: 'said' },
        element(document, 'span', {}, text),
        undo !== undefined && plain('undo', 'undo', () => actions.undo(undo)),
        !view && close,
      ),
    );
  }
  if (!view) return parts;
  const { key, severity, field, where, message, fixes, source, more = [], keep = 'now' } = view;
  const many = views.length > 1;
  const tools = element(
    document,
    'div',
    { class: 'tools' },
    many && icon('previous', () => actions.turn(-1)),
    many && say('count', { n: index + 1, count: views.length }),
    many && icon('next', () => actions.turn(1)),
    close,
  );
  const title = element(
    document,
    'h2',
    { id: 'title' },
    element(
      document,
      'span',
      { class: 'word' },
      say(severity),
      where !== '' && element(document, 'span', { class: 'where' }, ` · ${where}`),
    ),
    field,
  );
  parts.push(
    element(
      document,
      'div',
      { class: 'scroll' },
      element(
        document,
        'div',
        { class: 'head' },
        element(document, 'span', { class: 'badge' }, glyph(document, severity)),
        element(document, 'div', { class: 'title' }, title),
        tools,
      ),
      element(document, 'p', { id: 'message' }, message),
      ...more,
      fixes.length > 0 &&
        element(
          document,
          'div',
          { class: 'fixes' },
          ...fixes.map((fix, number) =>
            drawFix(
              document,
              fix,
              number,
              say,
              on(() => actions.fix(key, number)),
            ),
          ),
        ),
      element(
        document,
        'div',
        { class: 'foot' },
        keep !== 'never' && plain(keep === 'asks' ? 'keep' : 'keepNow', 'keep', () => actions.keep(key)),
      ),
      source !== '' && element(document, 'div', { class: 'source' }, say('source', { source })),
    ),
  );
  return parts;
}

function drawFix(
  document: Document,
  { label, steps }: FixView,
  number: number,
  say: Say<CardWord>,
  press: (event: Event) => void,
): HTMLElement {
  return element(
    document,
    'button',
    { type: 'button', class: 'fix', 'data-act': `fix ${number}`, click: press },
    element(document, 'span', { class: 'label' }, label),
    ...steps
      .filter(({ from, to }) => from !== to)
      .map(({ field, from, to }) =>
        element(
          document,
          'span',
          { class: 'step' },
          field !== '' && element(document, 'span', { class: 'name' }, `${field}: `),
          element(document, 'span', { class: 'old' }, from || say('blank')),
          element(document, 'span', { class: 'arrow', 'aria-hidden': 'true' }, '→'),
          element(document, 'span', { class: 'spoken' }, ` ${say('becomes')} `),
          element(document, 'span', { class: 'new' }, to || say('blank')),
        ),
      ),
  );
}
