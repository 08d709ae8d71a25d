import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { whileVisible } from './while-visible.ts';

let visibility: DocumentVisibilityState = 'visible';
const life = new AbortController();
const tick = vi.fn();
const turn = (state: DocumentVisibilityState) => {
  visibility = state;
  document.dispatchEvent(new Event('visibilitychange'));
};

beforeEach(() => {
  vi.useFakeTimers();
  tick.mockReset();
  Object.defineProperty(document, 'visibilityState', { configurable: true, get: () => visibility });
});
afterEach(() => {
  life.abort();
  vi.useRealTimers();
});

test('it runs while the tab is in front and something needs it, and a hidden tab is never woken', () => {
  const ticking = whileVisible(document, 500, tick, life.signal);
  vi.advanceTimersByTime(2000);
  expect(tick).toHaveBeenCalledTimes(0);
  ticking.check(true);
  vi.advanceTimersByTime(2000);
  expect(tick).toHaveBeenCalledTimes(4);
  turn('hidden');
  expect(vi.getTimerCount()).toBe(0);
  vi.advanceTimersByTime(60_000);
  expect(tick).toHaveBeenCalledTimes(4);
  turn('visible');
  expect(tick).toHaveBeenCalledTimes(5);
  life.abort();
  expect(vi.getTimerCount()).toBe(0);
});
