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
  const form = joinForm(mapOf(document), { checker: checkerWith(), lang: 'en', place: undefined });
  const layers = makeLayers(document, { mode: 'open', label: 'Marks', lang: 'en', signal });
  const moved = vi.fn();
  const marks = makeMarks(document, layers, { signal, moved, on: () => undefined });
  layers.keep();
  marks.show(form.boxes.map((box) => ({ box, severity: 'warning', label: 'Look', says: 'Look again.' })));
  const nodes = () => [...layers.page.marks.querySelectorAll<HTMLElement>('.mark')];
  return { marks, moved, nodes };
}

const two = '<input data-is="lastName1 1"><input data-is="firstName 1">';
const buttonStands = (mark: HTMLElement) => mark.style.getPropertyValue('--button') === 'visible';

test('a mark stands in the very frame, line and button', () => {
  const { marks, moved, nodes } = marksOver(two);
  vi.spyOn(performance, 'now').mockReturnValue(0);
  marks.measure();
  marks.paint();
  expect(nodes().map((mark) => [mark.hidden, buttonStands(mark)])).toEqual([
    [false, true],
    [false, true],
  ]);
  expect(moved).not.toHaveBeenCalled();
});

test('when a frame has no time to find room, the line stands at once and the button follows', () => {
  const { marks, moved, nodes } = marksOver(two);
  let now = 0;
  const clock = vi.spyOn(performance, 'now').mockImplementation(() => (now += 1.5));
  marks.measure();
  marks.paint();
  expect(nodes().map((mark) => [mark.hidden, buttonStands(mark)])).toEqual([
    [false, true],
    [false, false],
  ]);
  expect(moved).toHaveBeenCalledOnce();
  clock.mockRestore();
  marks.measure();
  marks.paint();
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
