import { finish } from '@coe-check/sdk';
import { afterEach, expect, test, vi } from 'vitest';
import { checkerWith, completeJsdom, mapOf, showForm } from '../page.fixture.ts';
import { joinForm } from '../read/joined-form.ts';
import { makeLayers } from './layer.ts';
import { makeMarks } from './marks.ts';

completeJsdom();
let life = new AbortController();
afterEach(() => {
  life.abort();
  vi.restoreAllMocks();
});

/** Marks over all boxes of a form, and how often they have asked to be measured again. */
function marksOver(html: string) {
  life = new AbortController();
  showForm(html);
  const { signal } = life;
  const form = finish(joinForm(mapOf(document), { checker: checkerWith(), lang: 'en', place: undefined }));
  const layers = makeLayers(document, { mode: 'open', label: 'Marks', lang: 'en', signal });
  const [moved, late] = [vi.fn(), vi.fn()];
  const marks = makeMarks(document, layers, { signal, moved, late, on: () => undefined });
  layers.keep();
  marks.show(form.boxes.map((box) => ({ box, severity: 'warning', label: 'Look', says: 'Look again.' })));
  const nodes = () => [...layers.page.marks.querySelectorAll<HTMLElement>('.mark')];
  return { marks, moved, late, nodes };
}

const two = '<input data-is="lastName1 1"><input data-is="firstName 1">';
const layerActive = () => document.querySelector('coe-check')?.shadowRoot?.activeElement;
const buttonStands = (mark: HTMLElement) => mark.style.getPropertyValue('--button') === 'visible';

test.each(['late', 'still', 'all'] as const)(
  'the line of a new mark stands in the very frame (%s), its button in the next',
  (what) => {
    const { marks, late, nodes } = marksOver(two);
    vi.spyOn(performance, 'now').mockReturnValue(0);
    const asked = vi.spyOn(document, 'elementFromPoint');
    marks.measure(what);
    marks.paint();
    expect(nodes().map((mark) => [mark.hidden, buttonStands(mark)])).toEqual([
      [false, false],
      [false, false],
    ]);
    expect(late).toHaveBeenCalledOnce();
    expect(asked).not.toHaveBeenCalled();
    marks.measure('late');
    marks.paint();
    expect(nodes().every(buttonStands)).toBe(true);
    expect(late).toHaveBeenCalledOnce();
  },
);

test('when a frame has no time for all new marks, those that are left follow', () => {
  const { marks, late, nodes } = marksOver(two);
  let now = 0;
  const clock = vi.spyOn(performance, 'now').mockImplementation(() => (now += 3));
  marks.measure('all');
  marks.paint();
  expect(nodes().map(({ hidden }) => hidden)).toEqual([false, true]);
  expect(late).toHaveBeenCalledOnce();
  clock.mockRestore();
  for (let frame = 0; frame < 2; frame += 1) {
    marks.measure('late');
    marks.paint();
  }
  expect(nodes().map((mark) => [mark.hidden, buttonStands(mark)])).toEqual([
    [false, true],
    [false, true],
  ]);
});

test('when a frame has no time to find room, the button follows', () => {
  const { marks, late, nodes } = marksOver(two);
  let now = 0;
  marks.measure('still');
  marks.paint();
  const clock = vi.spyOn(performance, 'now').mockImplementation(() => (now += 1.5));
  marks.measure('late');
  marks.paint();
  expect(nodes().map(buttonStands)).toEqual([true, false]);
  expect(late).toHaveBeenCalledTimes(2);
  clock.mockRestore();
  marks.measure('late');
  marks.paint();
  expect(nodes().every(buttonStands)).toBe(true);
});

test('the page’s styles are left alone while room is found, but where something of ours lies', () => {
  const { marks } = marksOver(two);
  const host = document.querySelector('coe-check') as HTMLElement;
  vi.spyOn(document.documentElement, 'clientWidth', 'get').mockReturnValue(1000);
  vi.spyOn(document.documentElement, 'clientHeight', 'get').mockReturnValue(1000);
  const through: boolean[] = [];
  let hit: Element = document.body;
  vi.spyOn(document, 'elementFromPoint').mockImplementation(() => {
    through.push(host.shadowRoot?.querySelector('.marks.through') !== null);
    return hit;
  });
  const settle = () => {
    for (const what of ['all', 'late'] as const) {
      marks.measure(what);
      marks.paint();
    }
  };
  settle();
  expect(through.length).toBeGreaterThan(0);
  expect(through).not.toContain(true);
  hit = host;
  marks.rearrange();
  settle();
  expect(through).toContain(true);
  expect(host.shadowRoot?.querySelector('.through')).toBeNull();
});

test('a bar over a box hides its mark when anything may have moved, and only then', () => {
  const { marks, nodes } = marksOver(`${two}<div id="bar" style="position: fixed">Menu</div>`);
  const settle = () => {
    for (const what of ['all', 'late'] as const) {
      marks.measure(what);
      marks.paint();
    }
  };
  settle();
  const bar = document.querySelector('#bar') as Element;
  const [first] = document.querySelectorAll('input');
  const top = first?.getBoundingClientRect().top ?? 0;
  vi.spyOn(document, 'elementFromPoint').mockImplementation((_, y) => (y < top + 20 ? bar : null));
  marks.measure('still');
  marks.paint();
  expect(nodes().every(({ hidden }) => !hidden)).toBe(true);
  settle();
  expect(nodes()[0]?.hidden).toBe(true);
});

test('a late call looks at what was late, and at nothing else', () => {
  const { marks, nodes } = marksOver(two);
  let now = 0;
  marks.measure('still');
  marks.paint();
  const clock = vi.spyOn(performance, 'now').mockImplementation(() => (now += 1.5));
  marks.measure('late');
  clock.mockRestore();
  const asked = [...document.querySelectorAll('input')].map((box) => vi.spyOn(box, 'getBoundingClientRect'));
  marks.measure('late');
  marks.paint();
  expect(asked.map(({ mock }) => mock.calls.length > 0)).toEqual([false, true]);
  expect(nodes().every(buttonStands)).toBe(true);
});

test('room is looked for on the page, as if nothing of ours lay over it', () => {
  const { marks, nodes } = marksOver(two);
  const through = () => nodes()[0]?.parentElement?.classList.contains('through');
  const seen: unknown[] = [];
  vi.spyOn(performance, 'now').mockReturnValue(0);
  vi.spyOn(document, 'elementFromPoint').mockImplementation(() => {
    seen.push(through());
    return null;
  });
  // A window wide enough for the mark to be tried after its box.
  vi.spyOn(document.documentElement, 'clientWidth', 'get').mockReturnValue(1000);
  marks.measure('all');
  marks.paint();
  marks.rearrange();
  marks.measure('all');
  expect(seen).toContain(true);
  expect(through()).toBe(false);
});

test('Tab stops at one mark, and only at one whose button stands; the arrows walk over those', () => {
  const { marks, nodes } = marksOver(`${two}<input data-is="lastName2 1">`);
  const [first] = document.querySelectorAll('input');
  const away = vi.spyOn(first as Element, 'getBoundingClientRect').mockReturnValue(new DOMRect(0, -500, 100, 20));
  const stops = () => nodes().map((mark) => mark.querySelector('button')?.tabIndex);
  const settle = () => {
    for (const what of ['all', 'late'] as const) {
      marks.measure(what);
      marks.paint();
    }
  };
  settle();
  expect(stops()).toEqual([-1, 0, -1]);
  const buttons = nodes().map((mark) => mark.querySelector('button') as HTMLElement);
  buttons[1]?.focus();
  for (const [key, index] of [
    ['ArrowDown', 2],
    ['ArrowDown', 1],
    ['ArrowUp', 2],
  ] as const) {
    layerActive()?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
    expect(layerActive()).toBe(buttons[index]);
  }
  expect(stops()).toEqual([-1, -1, 0]);
  away.mockRestore();
  settle();
  expect(stops()).toEqual([-1, -1, 0]);
});
