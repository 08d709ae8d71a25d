import fc from 'fast-check';
import { expect, test } from 'vitest';
import { html } from './html.ts';

test('text is escaped, markup is not, lists are joined, nothing is left out', () => {
  expect(html`<p class="${'a"b'}">${['<b>', html`<i>${"O'Brien & Söhne"}</i>`, 3, undefined, false]}</p>`.html).toBe(
    '<p class="a&quot;b">&lt;b&gt;<i>O&#39;Brien &amp; Söhne</i>3</p>',
  );
});

test('no text, whatever it is, can open a tag or leave an attribute', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(html`${text}`.html).not.toMatch(/[<>"']/);
    }),
  );
});
