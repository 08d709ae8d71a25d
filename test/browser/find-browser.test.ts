import { afterEach, expect, test, vi } from 'vitest';
import { browserPath } from './find-browser.ts';

afterEach(() => vi.unstubAllEnvs());

test('a variable names the browser', () => {
  vi.stubEnv('COE_CHROMIUM', process.execPath);
  expect(browserPath('chromium')).toBe(process.execPath);
});

test('a variable that names no file is told, not passed over', () => {
  vi.stubEnv('COE_FIREFOX', '/no/such/firefox');
  expect(() => browserPath('firefox')).toThrow('COE_FIREFOX names /no/such/firefox');
});
