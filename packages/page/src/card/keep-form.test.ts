import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { wordsIn } from '../marks/words.ts';
import { cardWords } from './card-words.ts';
import { drawKeepForm } from './keep-form.ts';
import type { Keeping } from './keeping.ts';

const keep = vi.fn();
const back = vi.fn();
const reasons = [
  { id: 'document', text: 'It stands so' },
  { id: 'family', text: 'The family says so' },
];

/** jsdom lets nobody make a trusted event, so the tests press with Enter's own check taken over. */
function open(keeping: Partial<Keeping> = {}, tellsOn = false): { form: HTMLElement; enter(): void } {
  const form = drawKeepForm(document, {
    keeping: {
      reasons,
      needsReason: true,
      scopes: ['record', 'value', 'site'],
      days: [null, 30],
      never: [],
      ...keeping,
    },
    say: wordsIn(cardWords, 'en'),
    keep,
    back,
    tellsOn: () => tellsOn,
  });
  document.body.replaceChildren(form);
  const enter = () => {
    const event = new KeyboardEvent('keydown', { key: 'Enter', bubbles: true });
    const trusted = new Proxy(event, { get: (of, name) => (name === 'isTrusted' ? true : Reflect.get(of, name, of)) });
    Object.defineProperty(trusted, 'target', { value: form.querySelector('#words') });
    listener(trusted);
  };
  return { form, enter };
}
afterEach(() => vi.restoreAllMocks());
let listener: (event: Event) => void;
beforeEach(() => {
  keep.mockReset();
  const add = HTMLElement.prototype.addEventListener;
  vi.spyOn(HTMLElement.prototype, 'addEventListener').mockImplementation(function (
    this: HTMLElement,
    type,
    act,
    options,
  ) {
    if (type === 'keydown') listener = act as typeof listener;
    add.call(this, type, act, options);
  });
});

test('nothing is kept without a reason where one is needed, and it says so', () => {
  const { form, enter } = open();
  enter();
  expect(keep).not.toHaveBeenCalled();
  expect(form.querySelector('[role=alert]')?.textContent).toBe('Please choose a reason first.');
});

test('reason, words, scope and days go along; without an end is the first choice', () => {
  const { form, enter } = open();
  (form.querySelector('input[value=family]') as HTMLInputElement).checked = true;
  (form.querySelector('#words') as HTMLInputElement).value = ' asked twice ';
  (form.querySelector('#scope') as HTMLSelectElement).selectedIndex = 1;
  enter();
  expect(keep).toHaveBeenCalledWith({ reason: 'family', words: 'asked twice', scope: 'value', days: null });
});

test('words that tell on somebody are refused', () => {
  const { form, enter } = open({ needsReason: false }, true);
  enter();
  expect(keep).not.toHaveBeenCalled();
  expect(form.querySelector('[role=alert]')?.textContent).toContain('leave out names');
});

test('every box has a label, and a press that no person made does nothing', () => {
  const { form } = open();
  for (const box of form.querySelectorAll<HTMLInputElement>('input, select')) expect(box.labels?.length).toBe(1);
  for (const button of form.querySelectorAll('button')) button.click();
  expect(keep).not.toHaveBeenCalled();
  expect(back).not.toHaveBeenCalled();
});
