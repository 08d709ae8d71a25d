import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { generateValidators } from '../../generate-validators.ts';

const written = readFileSync(new URL('generated/validate.js', import.meta.url), 'utf8');

test('the validators are what rules/schema gives: run node packages/sdk/generate-validators.ts after a schema was changed', async () => {
  expect(written === (await generateValidators())).toBe(true);
}, 60_000);

test('the validators make no code out of texts and asks for no library', () => {
  expect(written).not.toMatch(/\bnew Function\b|\beval\s*\(|\bimport\s*\(|^import |(?<!['"])\brequire\(["']/m);
});
