import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { listsOfFacts } from './lists-of-facts.ts';

test('every list that a fact looks up by name is known to coe lint', () => {
  const sdk = fileURLToPath(new URL('../../../sdk/src/', import.meta.url));
  const looked = new Set<string>();
  for (const file of globSync('{facts,names}/**/*.ts', { cwd: sdk }).filter((path) => !path.includes('.test.'))) {
    const text = readFileSync(sdk + file, 'utf8');
    for (const [, name] of text.matchAll(/\.list\('([a-z0-9-]+)'\)/g)) looked.add(name ?? '');
    const names = /nameListNames = \[([^\]]+)\]/.exec(text)?.[1] ?? '';
    for (const [, name] of names.matchAll(/'([a-z0-9-]+)'/g)) looked.add(name ?? '');
  }
  expect(looked.size).toBeGreaterThan(10);
  expect([...looked].filter((name) => !listsOfFacts.includes(name))).toEqual([]);
});
