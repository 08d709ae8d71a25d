import { expect, test, vi } from 'vitest';
import { wordsIn } from '../marks/words.ts';
import { type CardActions, drawCard, type FindingView } from './card-view.ts';
import { cardWords } from './card-words.ts';

const actions: CardActions = { fix: vi.fn(), undo: vi.fn(), keep: vi.fn(), turn: vi.fn(), close: vi.fn() };
const view: FindingView = {
  key: 'k',
  severity: 'warning',
  field: 'Last Name 1',
  where: 'Child 2',
  message: '“<img src=x onerror=alert(1)>” holds two.',
  fixes: [
    {
      label: 'Put each in its box',
      steps: [
        { field: 'Last Name 1', from: 'RUIZ SOTO', to: 'RUIZ' },
        { field: 'Last Name 2', from: '', to: 'SOTO' },
      ],
    },
  ],
  source: 'National COE instructions',
};
const draw = (views: readonly FindingView[], said: { text: string; undo?: string } | null = null) => {
  document.body.replaceChildren(
    ...drawCard(document, { views, index: 0, said, say: wordsIn(cardWords, 'en'), actions }),
  );
  return document.body;
};
const words = (node: Element | null) => node?.textContent?.replace(/\s+/g, ' ').trim();

test('it says severity, field, child, what was seen, what would change, and whose rule it is', () => {
  const card = draw([view]);
  expect(words(card.querySelector('h2'))).toBe('Check · Child 2Last Name 1');
  expect(words(card.querySelector('.fix'))).toBe(
    'Put each in its boxLast Name 1: RUIZ SOTO→ becomes RUIZLast Name 2: blank→ becomes SOTO',
  );
  expect(words(card.querySelector('.source'))).toBe('Source: National COE instructions');
});

test('what was typed is text, never markup', () => {
  const card = draw(
    [
      {
        ...view,
        field: '<b>x</b>',
        source: '<i>s</i>',
        fixes: [{ label: '<u>l</u>', steps: [{ field: '', from: '<p>', to: '<q>' }] }],
      },
    ],
    { text: '<s>t</s>' },
  );
  expect(card.querySelector('img, b, i, u, s, q')).toBeNull();
  expect(card.textContent).toContain('<img src=x onerror=alert(1)>');
});

test('every button has a name, and several findings can be turned through', () => {
  const card = draw([view, { ...view, key: 'l' }]);
  for (const button of card.querySelectorAll('button'))
    expect(button.getAttribute('aria-label') ?? words(button)).toBeTruthy();
  expect(words(card.querySelector('.tools'))).toBe('1 of 2');
  expect(draw([view]).querySelector('[data-act=next]')).toBeNull();
});

test('what was done is told above what is open, with its undo; alone it can be closed', () => {
  expect(words(draw([view], { text: 'Changed to RUIZ.', undo: 'k' }).querySelector('.said'))).toBe(
    'Changed to RUIZ.Undo',
  );
  expect(draw([], { text: 'The old value is back.' }).querySelectorAll('button')).toHaveLength(1);
});

test('a press that no person made does nothing', () => {
  for (const button of draw([view, view], { text: 'Changed.', undo: 'k' }).querySelectorAll('button')) button.click();
  for (const act of Object.values(actions)) expect(act).not.toHaveBeenCalled();
});
