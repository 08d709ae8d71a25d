import { finish } from '@coe-check/sdk/engine';
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
const buttonStands = (mark: HTMLElement) => mark.style.getPropertyValue('--button') === 'visible';

test('a mark stands in the very frame, line and button', () => {
  const { marks, late, nodes } = marksOver(two);
  vi.spyOn(performance, 'now').mockReturnValue(0);
  marks.measure();
  marks.paint();
  expect(nodes().map((mark) => [mark.hidden, buttonStands(mark)])).toEqual([
    [false, true],
    [false, true],
  ]);
  expect(late).not.toHaveBeenCalled();
});

test.each([
  ['to find room, the line stands at once and the button follows', 0.6, [false, true], [false, false]],
  ['for all new marks, those that are left follow', 3, [false, false], [true, false]],
])('when a frame has no time %s', (_, tick, one, other) => {
  const { marks, late, nodes } = marksOver(two);
  let now = 0;
  const clock = vi.spyOn(performance, 'now').mockImplementation(() => (now += tick));
  marks.measure();
  marks.paint();
  expect(nodes().map((mark) => [mark.hidden, buttonStands(mark)])).toEqual([one, other]);
  expect(late).toHaveBeenCalledOnce();
  clock.mockRestore();
  marks.measure(true);
  marks.paint();
  expect(nodes().map((mark) => [mark.hidden, buttonStands(mark)])).toEqual([
    [false, true],
    [false, true],
  ]);
});

test('what was late to find room stands where it stood, and nothing else is looked at', () => {
  const { marks, nodes } = marksOver(two);
  let now = 0;
  const clock = vi.spyOn(performance, 'now').mockImplementation(() => (now += 0.6));
  marks.measure();
  clock.mockRestore();
  const asked = [...document.querySelectorAll('input')].map((box) => vi.spyOn(box, 'getBoundingClientRect'));
  marks.measure(true);
  marks.paint();
  expect(asked.map(({ mock }) => mock.calls.length)).toEqual([0, 0]);
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
  marks.measure();
  marks.paint();
  marks.rearrange();
  marks.measure();
  expect(seen).toContain(true);
  expect(through()).toBe(false);
});
