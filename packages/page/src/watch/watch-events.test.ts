import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { type Doings, watchEvents } from './watch-events.ts';

const doings = {
  typed: vi.fn(),
  entered: vi.fn(),
  left: vi.fn(),
  disturbed: vi.fn(),
  submitting: vi.fn(),
  moved: vi.fn(),
} satisfies Doings;
let life: AbortController;
let input: HTMLInputElement;

beforeEach(() => {
  vi.resetAllMocks();
  life = new AbortController();
  document.body.innerHTML = '<form><input></form>';
  input = document.querySelector('input') as HTMLInputElement;
  watchEvents(document, doings, life.signal);
});
afterEach(() => life.abort());
const send = (event: Event) => input.dispatchEvent(event);

test('what is typed is told, and that no person vouched for it', () => {
  send(new Event('input', { bubbles: true }));
  expect(doings.typed).toHaveBeenCalledExactlyOnceWith(input, false);
});

test('a page that stops its events is heard all the same', () => {
  input.addEventListener('input', (event) => event.stopImmediatePropagation());
  send(new Event('input', { bubbles: true }));
  expect(doings.typed).toHaveBeenCalledOnce();
});

test('nothing is told while a word is composed, its end is', () => {
  send(new CompositionEvent('compositionstart', { bubbles: true }));
  send(new Event('input', { bubbles: true }));
  expect(doings.typed).not.toHaveBeenCalled();
  send(new CompositionEvent('compositionend', { bubbles: true }));
  expect(doings.typed).toHaveBeenCalledOnce();
});

test('a field inside an open shadow root is told itself, not its host', () => {
  const inner = document.createElement('input');
  const host = document.createElement('x-field');
  host.attachShadow({ mode: 'open' }).append(inner);
  document.body.append(host);
  inner.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
  expect(doings.typed).toHaveBeenCalledExactlyOnceWith(inner, false);
});

test('leaving says where the focus went', () => {
  const next = document.createElement('input');
  document.body.append(next);
  input.focus();
  next.focus();
  expect(doings.left).toHaveBeenCalledExactlyOnceWith(input, next);
  expect(doings.entered).toHaveBeenLastCalledWith(next);
});

test('after the abort nothing is heard', () => {
  life.abort();
  for (const type of ['input', 'change', 'focusin', 'click', 'reset', 'submit', 'scroll'])
    send(new Event(type, { bubbles: true }));
  for (const spy of Object.values(doings)) expect(spy).not.toHaveBeenCalled();
});
