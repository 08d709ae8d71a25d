import { expect, test } from 'vitest';
import { checkerWith, completeJsdom, showForm } from '../page.fixture.ts';
import { boxesOf } from '../read/box.ts';
import type { OpenFinding } from '../watch/open-findings.ts';
import { nextFinding } from './next-finding.ts';

completeJsdom();

function setUp() {
  const map = showForm(
    '<input id="a" data-is="lastName1 1"><input id="b" data-is="firstName 1"><input id="c" data-is="currentCity">',
  );
  const boxes = boxesOf(map, checkerWith().dictionary);
  const finding = (key: string, index: number, severity = 'warning') =>
    ({ key, box: boxes[index], finding: { severity } }) as OpenFinding;
  const shown = [finding('note on c', 2, 'info'), finding('check on b', 1), finding('must fix on b', 1, 'error')];
  const next = (active: string | null, current?: string) =>
    nextFinding(boxes, shown, { current, active: active === null ? null : document.getElementById(active) })?.key;
  return { next, boxes };
}

test('from a field it goes to that field’s own, the strongest first', () =>
  expect(setUp().next('b')).toBe('must fix on b'));
test('from a field without one it goes down the page', () => expect(setUp().next('a')).toBe('must fix on b'));
test('from nowhere it goes to the first', () => expect(setUp().next(null)).toBe('must fix on b'));
test('from an open card it goes to the one after, and round', () => {
  const { next } = setUp();
  expect(next(null, 'must fix on b')).toBe('check on b');
  expect(next(null, 'check on b')).toBe('note on c');
  expect(next(null, 'note on c')).toBe('must fix on b');
});
test('where nothing is open it goes nowhere', () =>
  expect(nextFinding(setUp().boxes, [], { current: undefined, active: null })).toBeUndefined());
