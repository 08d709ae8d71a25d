import { beforeEach, expect, test } from 'vitest';
import { checkerWith, completeJsdom, showForm } from '../page.fixture.ts';
import { type Box, boxesOf } from '../read/box.ts';
import { type Descriptions, describeFields } from './describe.ts';
import { makeLayers } from './layer.ts';

completeJsdom();
let life: AbortController;
let describe: Descriptions;
let boxes: Box[];
const flag = (box: Box | undefined, says: string) => ({ box: box as Box, says, severity: 'error' as const, label: '' });

function begin(html: string): void {
  life?.abort();
  life = new AbortController();
  boxes = boxesOf(showForm(html), checkerWith().dictionary);
  const layers = makeLayers(document, { mode: 'closed', label: '', lang: 'en', signal: life.signal });
  layers.keep();
  describe = describeFields(document, layers, life.signal);
}
const described = (id = 'a') => document.getElementById(id)?.getAttribute('aria-describedby') ?? null;
const saysOf = (id = 'a') =>
  described(id)
    ?.split(' ')
    .map((each) => document.getElementById(each)?.textContent)
    .join(' | ');

beforeEach(() =>
  begin(
    '<p id="hint">MM/DD</p><input id="a" data-is="lastName1 1" aria-describedby="hint"><input id="b" data-is="firstName 1">',
  ),
);

test('a flagged field is described beside what the page itself says of it', () => {
  describe.show([flag(boxes[0], 'Check: two names.'), flag(boxes[1], 'Must fix: no name.')]);
  expect(saysOf('a')).toBe('MM/DD | Check: two names.');
  expect(saysOf('b')).toBe('Must fix: no name.');
});

test('other words keep the id, so that the page’s field does not change again', () => {
  describe.show([flag(boxes[0], 'Check: two names.')]);
  const before = described();
  describe.show([flag(boxes[0], 'Check: three names.')]);
  expect(described()).toBe(before);
  expect(saysOf()).toBe('MM/DD | Check: three names.');
});

test('afterwards the attribute is exactly as it was, and absent where it was absent', () => {
  describe.show([flag(boxes[0], 'x'), flag(boxes[1], 'y')]);
  describe.show([]);
  expect(described('a')).toBe('hint');
  expect(document.getElementById('b')?.hasAttribute('aria-describedby')).toBe(false);
});

test('what the page writes meanwhile stays, without our id in it', () => {
  describe.show([flag(boxes[0], 'x'), flag(boxes[1], 'y')]);
  document.getElementById('a')?.setAttribute('aria-describedby', 'error');
  document.getElementById('b')?.setAttribute('aria-describedby', `error ${described('b')}`);
  describe.show([]);
  expect(described('a')).toBe('error');
  expect(described('b')).toBe('error');
});

test('every box of a split date is described, only one radio of a group', () => {
  begin(`<input id="m" data-is="birthDate 1/month"><input id="d" data-is="birthDate 1/day"><input id="y" data-is="birthDate 1/year">
    <input type="radio" name="s" id="f" data-is="sex 1"><input type="radio" name="s" id="x" data-is="sex 1">`);
  describe.show(boxes.map((box) => flag(box, 'x')));
  expect(['m', 'd', 'y', 'f', 'x'].map((id) => described(id) !== null)).toEqual([true, true, true, true, false]);
});

test('a box the page has replaced is described anew', () => {
  describe.show([flag(boxes[0], 'x')]);
  const map = showForm('<input id="a" data-is="lastName1 1">');
  describe.show([flag(boxesOf(map, checkerWith().dictionary)[0], 'x')]);
  expect(saysOf()).toBe('x');
});

test('the abort leaves nothing behind', () => {
  describe.show([flag(boxes[0], 'x'), flag(boxes[1], 'y')]);
  life.abort();
  expect(described('a')).toBe('hint');
  expect(document.querySelector('coe-check')).toBeNull();
});
