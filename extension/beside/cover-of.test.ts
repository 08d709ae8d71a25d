// @vitest-environment jsdom
import { beforeAll, expect, test } from 'vitest';
import { coverOf } from './cover-of.ts';

beforeAll(() => {
  Object.assign(Element.prototype, {
    checkVisibility(this: Element) {
      return this.closest('[hidden], details:not([open]) > :not(summary)') === null;
    },
    getBoundingClientRect: () => new DOMRect(10, 20, 160, 24),
  });
});

const cover = (html: string) => {
  document.body.innerHTML = html;
  const found = coverOf(document.querySelector('input') as Element);
  return found && (found.id || found.localName);
};

test('a box that can be seen has no cover', () => {
  expect(cover('<div role="tabpanel" id="p"><input></div><button aria-controls="p">Tab</button>')).toBeNull();
});

test('a tab panel is opened by its tab, by whichever end the page has tied them', () => {
  expect(
    cover('<button id="t" role="tab" aria-controls="p">One</button><div role="tabpanel" id="p" hidden><input></div>'),
  ).toBe('t');
  expect(
    cover('<button id="t" role="tab">One</button><div role="tabpanel" aria-labelledby="t" hidden><input></div>'),
  ).toBe('t');
  expect(cover('<a id="t" href="#p">One</a><div id="p" hidden><p><input></p></div>')).toBe('t');
});

test('details are opened by their summary, an accordion by the button that controls it', () => {
  expect(cover('<details><summary>More</summary><p><input></p></details>')).toBe('summary');
  expect(
    cover(
      '<h3><button id="b" aria-controls="x" aria-expanded="false">More</button></h3><div id="x" hidden><input></div>',
    ),
  ).toBe('b');
});

test('of two covers the outer counts while it hides the inner', () => {
  expect(
    cover(
      '<button id="t" aria-controls="p">One</button><div id="p" hidden><details><summary>More</summary><p><input></p></details></div>',
    ),
  ).toBe('t');
});

test('a folded row is marked on the row before it; what nothing opens has no cover', () => {
  expect(cover('<table><tr id="r"><td>Child 2</td></tr><tr hidden><td><input></td></tr></table>')).toBe('r');
  expect(cover('<div hidden><input></div>')).toBeNull();
});
