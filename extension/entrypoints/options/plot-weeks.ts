import { element } from '../../lib/element.ts';
import type { Language } from '../../lib/settings.ts';
import type { weekTotals } from '../../settings/add-counts.ts';
import { readerDay } from '../../settings/reader-day.ts';

interface PlotWords {
  readonly language: Language;
  readonly caption: string;
  readonly caught: string;
  readonly mended: string;
}

const height = 96;
const step = 44;

/** Two bars a week, what was caught and what was mended. They differ by pattern as well as by colour. */
export function plotWeeks(weeks: ReturnType<typeof weekTotals>, words: PlotWords): HTMLElement {
  const most = Math.max(1, ...weeks.map(({ caught, mended }) => Math.max(caught, mended)));
  const width = Math.max(4, weeks.length) * step + 8;
  const bars = weeks.flatMap(({ monday, caught, mended }, week) => {
    const x = 8 + week * step;
    const bar = (kind: 'caught' | 'mended', value: number, at: number) => {
      const tall = Math.round((value / most) * height);
      return svg('rect', { class: kind, x: at, y: 16 + height - tall, width: 14, height: tall, rx: 2 });
    };
    const label = svg('text', { x: x + 15, y: height + 32, class: 'week' });
    label.textContent = readerDay(monday, words.language).split(/[ ,]/).slice(0, 2).join(' ');
    const number = svg('text', { x: x + 7, y: 12 + height - Math.round((caught / most) * height), class: 'number' });
    number.textContent = new Intl.NumberFormat(words.language).format(caught);
    return [bar('caught', caught, x), bar('mended', mended, x + 16), number, label];
  });
  const picture = svg('svg', { viewBox: `0 0 ${width} ${height + 40}`, width, height: height + 40, role: 'img' });
  picture.setAttribute('aria-label', words.caption);
  picture.append(...bars);
  return element(
    'figure',
    {},
    element('div', { class: 'plot' }, picture),
    element(
      'figcaption',
      { class: 'quiet' },
      element('span', { class: 'key caught' }, words.caught),
      element('span', { class: 'key mended' }, words.mended),
    ),
  );
}

function svg(name: string, attributes: Readonly<{ [name: string]: string | number }>): SVGElement {
  const made = document.createElementNS('http://www.w3.org/2000/svg', name) as SVGElement;
  for (const [attribute, value] of Object.entries(attributes)) made.setAttribute(attribute, String(value));
  return made;
}
