import { expect, test, vi } from 'vitest';
import { whenIdle } from './when-idle.ts';

function viewWithIdle() {
  const waiting = new Map<number, () => void>();
  const view = {
    requestIdleCallback: vi.fn((work: () => void) => waiting.set(waiting.size + 1, work).size),
    cancelIdleCallback: (id: number) => waiting.delete(id),
  };
  const idle = () => {
    const now = [...waiting.values()];
    waiting.clear();
    for (const work of now) work();
  };
  return { view: view as unknown as Window, asked: view.requestIdleCallback, idle };
}

test('what is asked for several times before the page is idle is done once, and again when asked again', () => {
  const { view, asked, idle } = viewWithIdle();
  const work = vi.fn();
  const ask = whenIdle(view, new AbortController().signal, work);
  ask();
  ask();
  expect(work).not.toHaveBeenCalled();
  expect(asked.mock.calls.map(([, options]: unknown[]) => options)).toEqual([{ timeout: 500 }]);
  idle();
  expect(work).toHaveBeenCalledTimes(1);
  ask();
  idle();
  expect(work).toHaveBeenCalledTimes(2);
});

test('nothing is done after the end', () => {
  const { view, asked, idle } = viewWithIdle();
  const work = vi.fn();
  const end = new AbortController();
  const ask = whenIdle(view, end.signal, work);
  ask();
  end.abort();
  idle();
  ask();
  expect(work).not.toHaveBeenCalled();
  expect(asked).toHaveBeenCalledTimes(1);
});
