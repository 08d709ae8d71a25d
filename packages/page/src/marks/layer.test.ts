import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { completeJsdom } from '../page.fixture.ts';
import { makeLayers } from './layer.ts';

completeJsdom();
let life: AbortController;
let now = 0;
beforeEach(() => {
  life = new AbortController();
  now = 0;
  vi.spyOn(performance, 'now').mockImplementation(() => now);
});
afterEach(() => {
  life.abort();
  vi.restoreAllMocks();
});

const layersOn = () => makeLayers(document, { mode: 'open', label: 'Marks', lang: 'en', signal: life.signal });

test('a layer that the page has taken out is back at the next frame', () => {
  const layers = layersOn();
  layers.keep();
  layers.page.host.remove();
  now += 16;
  layers.keep();
  expect(layers.page.host.isConnected).toBe(true);
});

test('a page that keeps taking it out is given longer and longer peace, and gets it back when it stops', () => {
  const layers = layersOn();
  let back = 0;
  for (; now < 60_000; now += 16) {
    if (!layers.page.host.isConnected) layers.keep();
    if (!layers.page.host.isConnected) continue;
    back += 1;
    layers.page.host.remove();
  }
  expect(back).toBeGreaterThan(10);
  expect(back).toBeLessThan(25);
  now += 5000;
  layers.keep();
  expect(layers.page.host.isConnected).toBe(true);
  now += 6000;
  layers.keep();
  layers.page.host.remove();
  layers.keep();
  expect(layers.page.host.isConnected, 'after a time of peace all is forgotten').toBe(true);
});

test('what an ended run has left is taken away, the page’s own descriptions stay', () => {
  document.body.innerHTML =
    '<input id="a" aria-describedby="help coe-check-says-3"><input id="b" aria-describedby="coe-check-says-4"><input id="c" aria-describedby="help">';
  document.documentElement.append(document.createElement('coe-check'));
  layersOn().keep();
  expect(document.querySelectorAll('coe-check')).toHaveLength(1);
  expect([...document.querySelectorAll('input')].map((box) => box.getAttribute('aria-describedby'))).toEqual([
    'help',
    null,
    'help',
  ]);
});
