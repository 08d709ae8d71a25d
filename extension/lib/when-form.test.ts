// @vitest-environment jsdom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { whenForm } from './when-form.ts';

const boxes = (count: number) => '<input>'.repeat(count);
let life: AbortController;

beforeEach(() => {
  life = new AbortController();
  document.body.innerHTML = '';
});
afterEach(() => life.abort());

test('a form that is there starts at once', () => {
  document.body.innerHTML = boxes(4);
  const start = vi.fn();
  whenForm(document, life.signal, start);
  expect(start).toHaveBeenCalledOnce();
});

test('a search field and a login are no form of ours', () => {
  document.body.innerHTML = `${boxes(3)}<input type="hidden"><input type="submit"><button>Go</button>`;
  const start = vi.fn();
  whenForm(document, life.signal, start);
  expect(start).not.toHaveBeenCalled();
});

test('a form that is drawn later starts once', async () => {
  const start = vi.fn();
  whenForm(document, life.signal, start);
  document.body.innerHTML = boxes(5);
  await vi.waitFor(() => expect(start).toHaveBeenCalledOnce());
  document.body.innerHTML += boxes(5);
  await new Promise((resolve) => setTimeout(resolve, 60));
  expect(start).toHaveBeenCalledOnce();
});

test('after the end nothing starts', async () => {
  const start = vi.fn();
  whenForm(document, life.signal, start);
  life.abort();
  document.body.innerHTML = boxes(5);
  await new Promise((resolve) => setTimeout(resolve, 60));
  expect(start).not.toHaveBeenCalled();
});
