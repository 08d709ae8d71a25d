import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { makeLayers } from '../marks/layer.ts';
import { wordsIn } from '../marks/words.ts';
import { completeJsdom } from '../page.fixture.ts';
import { type Card, makeCard } from './card.ts';
import type { FindingView } from './card-view.ts';
import { cardWords } from './card-words.ts';

completeJsdom();
let life: AbortController;
let card: Card;
let views: { [box: string]: FindingView[] };
const focusBox = vi.fn((box: string) => document.getElementById(box)?.focus());
const changed = vi.fn();

const view = (key: string, more: Partial<FindingView> = {}): FindingView => ({
  key,
  severity: 'warning',
  field: 'Last Name 1',
  where: '',
  message: `about ${key}`,
  fixes: [{ label: 'Mend it', steps: [] }],
  source: '',
  ...more,
});
const root = () => document.querySelector('coe-check')?.shadowRoot as ShadowRoot;
const node = () => root().querySelector<HTMLElement>('.card');
const message = () => node()?.querySelector('#message')?.textContent;
const fire = (type: string) => node()?.dispatchEvent(new Event(type));

beforeEach(() => {
  vi.useFakeTimers();
  vi.clearAllMocks();
  document.body.innerHTML = '<input id="a"><input id="b">';
  views = { a: [view('first'), view('second')], b: [view('other')] };
  life = new AbortController();
  const layers = makeLayers(document, { mode: 'open', label: '', lang: 'en', signal: life.signal });
  layers.keep();
  card = makeCard(document, {
    say: wordsIn(cardWords, 'en'),
    lang: 'es',
    signal: life.signal,
    actions: { fix: vi.fn(), undo: vi.fn(), keep: vi.fn() },
    keeping: undefined,
    keepOf: () => 'now',
    tellsOn: () => false,
    layerOf: () => layers.page,
    viewsOf: (box) => views[box] ?? [],
    rectOf: () => ({ left: 10, top: 10, right: 170, bottom: 34 }),
    focusBox,
    changed,
  });
});
afterEach(() => {
  life.abort();
  vi.useRealTimers();
});

describe('a card that was only passed over', () => {
  beforeEach(() => card.open('a', 'hover'));

  test('takes no focus and goes soon after the pointer', () => {
    expect(root().activeElement).toBeNull();
    card.leave();
    vi.advanceTimersByTime(100);
    expect(node()).not.toBeNull();
    vi.advanceTimersByTime(1000);
    expect(node()).toBeNull();
  });

  test('stays while the pointer is on it', () => {
    card.leave();
    fire('pointerenter');
    vi.advanceTimersByTime(60_000);
    expect(node()).not.toBeNull();
    fire('pointerleave');
    vi.advanceTimersByTime(1000);
    expect(node()).toBeNull();
  });

  test('stays when it is pressed, and goes with the next press', () => {
    card.open('a', 'press');
    card.leave();
    vi.advanceTimersByTime(60_000);
    expect(node()).not.toBeNull();
    card.open('a', 'press');
    expect(node()).toBeNull();
  });
});

describe('a card opened by keyboard', () => {
  beforeEach(() => {
    document.getElementById('a')?.focus();
    card.open('a', 'key', 'second');
  });

  test('shows the finding that was asked for and has the focus on its first fix', () => {
    expect(message()).toBe('about second');
    expect(root().activeElement?.className).toBe('fix');
  });

  test('gives the focus back to its field when it closes', () => {
    card.close();
    expect(node()).toBeNull();
    expect(document.activeElement?.id).toBe('a');
  });

  test('lets Tab past its last button go back to the field, and leaves the Tabs before that alone', () => {
    const tab = () => root().activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Tab', bubbles: true }));
    tab();
    expect(focusBox).not.toHaveBeenCalled();
    [...(node()?.querySelectorAll('button') ?? [])].at(-1)?.focus();
    tab();
    expect(focusBox).toHaveBeenCalledExactlyOnceWith('a');
  });

  test('is not taken over by a pointer that passes another mark', () => {
    card.open('b', 'hover');
    expect(card.box).toBe('a');
  });

  test('keeps the focus on the same button when the finding is told anew', () => {
    root().querySelector<HTMLElement>('[data-act=keep]')?.focus();
    views = { a: [view('first'), view('second', { message: 'now otherwise' })] };
    card.refresh();
    expect(message()).toBe('now otherwise');
    expect((root().activeElement as HTMLElement).dataset.act).toBe('keep');
  });
});

test('is a dialog, not modal, named after its finding, in the clerk’s language', () => {
  card.open('a', 'press');
  expect(node()?.getAttribute('role')).toBe('dialog');
  expect(node()?.getAttribute('aria-modal')).toBeNull();
  expect(root().getElementById(node()?.getAttribute('aria-labelledby') ?? '')?.textContent).toContain('Last Name 1');
  expect(root().getElementById(node()?.getAttribute('aria-describedby') ?? '')?.textContent).toBe('about first');
  expect(node()?.lang).toBe('es');
});

test('goes when nothing is open at its box any longer, and moves to another box', () => {
  card.open('a', 'press');
  card.open('b', 'press');
  expect([card.box, message()]).toEqual(['b', 'about other']);
  expect(root().querySelectorAll('.card')).toHaveLength(1);
  views = {};
  card.refresh();
  expect([card.box, node()]).toEqual([null, null]);
  expect(changed).toHaveBeenLastCalledWith(null);
});

test('tells what was done for a while, named by it, then goes', () => {
  views = {};
  card.tell('a', { text: 'Changed to RUIZ.', undo: 'first' });
  expect(node()?.getAttribute('aria-label')).toBe('Changed to RUIZ.');
  expect(node()?.querySelector('[data-act=undo]')).not.toBeNull();
  fire('pointerenter');
  vi.advanceTimersByTime(60_000);
  expect(node()).not.toBeNull();
  fire('pointerleave');
  vi.advanceTimersByTime(60_000);
  expect(node()).toBeNull();
});

test('is drawn only when something about it is new', () => {
  card.open('a', 'press');
  const button = node()?.querySelector('.fix');
  card.refresh();
  expect(node()?.querySelector('.fix')).toBe(button);
});

test('the abort takes it along', () => {
  card.open('a', 'press');
  life.abort();
  expect(card.box).toBeNull();
});
