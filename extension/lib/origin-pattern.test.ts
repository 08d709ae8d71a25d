import { expect, test } from 'vitest';
import { originPattern } from './origin-pattern.ts';

test.each([
  ['https://coe.state.example/entry?id=3', 'https://coe.state.example/*'],
  ['http://127.0.0.1:8100/webforms-coe/', 'http://127.0.0.1/*'],
  ['chrome://settings', null],
  ['about:blank', null],
  ['file:///tmp/form.html', null],
  ['not an address', null],
  [undefined, null],
])('%s asks for %s', (url, pattern) => {
  expect(originPattern(url)).toBe(pattern);
});
