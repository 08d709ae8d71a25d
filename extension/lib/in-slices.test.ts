import type { Steps } from '@coe-check/sdk/engine';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { inSlices } from './in-slices.ts';

let now = 0;
beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout'] });
  vi.spyOn(performance, 'now').mockImplementation(() => now);
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

const done: number[] = [];
/** Steps that take so many milliseconds each. */
function* work(each: number, count: number): Steps<void> {
  done.length = 0;
  for (let step = 1; step <= count; step += 1) {
    now += each;
    done.push(step);
    yield;
  }
}

test('begins in a task of its own, and rests after four milliseconds', () => {
  inSlices(work(2, 5), new AbortController().signal);
  expect(done).toEqual([]);
  vi.advanceTimersToNextTimer();
  expect(done).toEqual([1, 2]);
  vi.advanceTimersToNextTimer();
  expect(done).toEqual([1, 2, 3, 4]);
  vi.runAllTimers();
  expect(done).toEqual([1, 2, 3, 4, 5]);
  expect(vi.getTimerCount()).toBe(0);
});

test('does nothing more once the signal has aborted', () => {
  const life = new AbortController();
  inSlices(work(6, 3), life.signal);
  vi.advanceTimersToNextTimer();
  expect(done).toEqual([1]);
  life.abort();
  vi.runAllTimers();
  expect(done).toEqual([1]);
});
