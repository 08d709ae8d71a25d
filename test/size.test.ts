import { expect, test } from 'vitest';
import { contentScript, contentScriptLimit, gzipped } from './bench/size.bench.ts';

test('the content script without packs stays within its limit', () => {
  const size = gzipped(contentScript);
  console.log(`content script: ${size} of ${contentScriptLimit} bytes, gzip -9`);
  expect(
    size,
    'engine, mapper and overlay grew: move what is not needed before the first flag into a chunk loaded later',
  ).toBeLessThanOrEqual(contentScriptLimit);
});
