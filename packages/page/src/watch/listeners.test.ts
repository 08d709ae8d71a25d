import { expect, test, vi } from 'vitest';
import type { PageState } from '../session.ts';
import { makeListeners } from './listeners.ts';

const state = { findings: [] } as unknown as PageState;
const later = () => new Promise((resolve) => setTimeout(resolve, 15));

test('the state is told soon, once for many changes, and not before', async () => {
  const listeners = makeListeners(window, new AbortController().signal);
  const heard = vi.fn();
  listeners.add({ state: heard });
  listeners.tell(() => state);
  listeners.tell(() => state);
  expect(heard).not.toHaveBeenCalled();
  await later();
  expect(heard).toHaveBeenCalledExactlyOnceWith(state);
});

test('each listener is told in a task of its own, and not once it has left', async () => {
  const listeners = makeListeners(window, new AbortController().signal);
  const gone = new AbortController();
  const order: string[] = [];
  listeners.add({
    state() {
      order.push('first');
      gone.abort();
      queueMicrotask(() => order.push('after the first'));
    },
  });
  listeners.add({ state: () => order.push('gone') }, gone.signal);
  listeners.add({ state: () => order.push('second') });
  listeners.tell(() => state);
  await vi.waitFor(() => expect(order).toEqual(['first', 'after the first', 'second']));
});

test('each part is called where a listener has it; who has left hears nothing more', () => {
  const listeners = makeListeners(window, new AbortController().signal);
  const gone = new AbortController();
  const [measure, paint] = [vi.fn(), vi.fn()];
  listeners.add({ measure });
  listeners.add({ paint }, gone.signal);
  listeners.call('measure');
  listeners.call('paint');
  gone.abort();
  listeners.call('paint');
  expect(measure).toHaveBeenCalledOnce();
  expect(paint).toHaveBeenCalledOnce();
});

test('after the end nothing is told', async () => {
  const life = new AbortController();
  const listeners = makeListeners(window, life.signal);
  const heard = vi.fn();
  listeners.add({ state: heard });
  listeners.tell(() => state);
  life.abort();
  await later();
  expect(heard).not.toHaveBeenCalled();
});
