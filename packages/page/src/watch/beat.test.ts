import { expect, test, vi } from 'vitest';
import { beat, frames } from './beat.ts';

const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));

test('what is asked for within a frame is done once, in the next', async () => {
  const run = vi.fn();
  const work = beat<'read' | 'paint'>(window, new AbortController().signal, run);
  work.ask('read');
  work.ask('paint', 'read');
  expect(run).not.toHaveBeenCalled();
  await frame();
  expect(run).toHaveBeenCalledExactlyOnceWith(new Set(['read', 'paint']));
  await frame();
  expect(run).toHaveBeenCalledOnce();
});

test('what is asked for while it runs waits for the frame after', async () => {
  const seen: string[][] = [];
  const work = beat<string>(window, new AbortController().signal, (asked) => {
    seen.push([...asked]);
    if (seen.length === 1) work.ask('again');
  });
  work.ask('first');
  await frames(window, 4, new AbortController().signal);
  expect(seen).toEqual([['first'], ['again']]);
});

test('after the abort there is no frame left to wait for', async () => {
  const life = new AbortController();
  const run = vi.fn();
  const work = beat<string>(window, life.signal, run);
  work.ask('x');
  life.abort();
  work.ask('y');
  await frame();
  expect(run).not.toHaveBeenCalled();
  await frames(window, 1000, life.signal);
});

test('a page in the background goes on counting', async () => {
  const visible = Object.getOwnPropertyDescriptor(Document.prototype, 'visibilityState') as PropertyDescriptor;
  Object.defineProperty(document, 'visibilityState', { configurable: true, get: () => 'hidden' });
  const requested = vi.spyOn(window, 'requestAnimationFrame');
  await frames(window, 2, new AbortController().signal);
  expect(requested).not.toHaveBeenCalled();
  requested.mockRestore();
  Object.defineProperty(document, 'visibilityState', visible);
});
