import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { completeJsdom } from '../page.fixture.ts';
import { type Tree, type TreeChanges, watchTree } from './watch-tree.ts';

completeJsdom();
const changed = vi.fn<(changes: TreeChanges) => void>();
let visibility: DocumentVisibilityState = 'visible';
let life: AbortController;
let tree: Tree;

beforeEach(() => {
  visibility = 'visible';
  Object.defineProperty(document, 'visibilityState', { configurable: true, get: () => visibility });
  document.body.innerHTML = '<form><input id="a"></form>';
  changed.mockReset();
  life = new AbortController();
  tree = watchTree(document, changed, life.signal);
});
afterEach(() => life.abort());

/** What waits for the browser to be idle. */
const waiting: (() => void)[] = [];
Object.assign(window, {
  requestIdleCallback: (run: () => void) => waiting.push(run),
  cancelIdleCallback: () => waiting.splice(0),
});

/** A quiet moment: the observers have told, and what waited for it runs. */
const quiet = async () => {
  await new Promise((resolve) => setTimeout(resolve));
  for (const run of waiting.splice(0)) run();
};

test('many changes are told once, in a quiet moment', async () => {
  for (let i = 0; i < 500; i += 1) document.body.append(document.createElement('input'));
  expect(changed).not.toHaveBeenCalled();
  await quiet();
  expect(changed).toHaveBeenCalledExactlyOnceWith({ controls: true, states: false, address: false });
});

test('what is locked or hidden is told apart from what comes and goes', async () => {
  document.getElementById('a')?.setAttribute('disabled', '');
  await quiet();
  expect(changed).toHaveBeenCalledExactlyOnceWith({ controls: false, states: true, address: false });
});

test('looks are none of its business', async () => {
  document.getElementById('a')?.setAttribute('style', 'color: red');
  document.getElementById('a')?.setAttribute('class', 'wrong');
  await quiet();
  expect(changed).not.toHaveBeenCalled();
});

test('our own descriptions are not the page’s doing', async () => {
  const host = document.createElement('coe-check');
  document.documentElement.append(host);
  await quiet();
  changed.mockReset();
  host.append(document.createElement('span'));
  await quiet();
  (host.firstChild as Element).textContent = 'x';
  await quiet();
  expect(changed).not.toHaveBeenCalled();
  host.remove();
});

test('another address is told, whatever stands on the page', async () => {
  history.pushState(null, '', '#next-child');
  window.dispatchEvent(new PopStateEvent('popstate'));
  await quiet();
  expect(changed).toHaveBeenCalledExactlyOnceWith({ controls: true, states: false, address: true });
});

test('a hidden tab does nothing until it is in front again', async () => {
  visibility = 'hidden';
  document.body.append(document.createElement('input'));
  await quiet();
  expect(changed).not.toHaveBeenCalled();
  visibility = 'visible';
  document.dispatchEvent(new Event('visibilitychange'));
  await quiet();
  expect(changed).toHaveBeenCalledExactlyOnceWith({ controls: true, states: false, address: false });
});

test('it knows for how long the page has stood still', async () => {
  expect(tree.quietFor()).toBe(Number.POSITIVE_INFINITY);
  document.body.append(document.createElement('input'));
  await quiet();
  await new Promise((resolve) => setTimeout(resolve, 10));
  expect(tree.quietFor()).toBeGreaterThan(5);
  expect(tree.quietFor()).toBeLessThan(2000);
});

test('after the abort nothing is told', async () => {
  life.abort();
  document.body.append(document.createElement('input'));
  await quiet();
  expect(changed).not.toHaveBeenCalled();
});
