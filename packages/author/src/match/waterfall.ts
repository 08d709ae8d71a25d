import type { WeighedPair } from '@coe-check/sdk/match';
import { type Html, html } from '../write/html.ts';
import type { MatchWords } from './match-words.ts';
import { signed } from './pair-formats.ts';

const width = 760;
const labelWidth = 440;
const rowHeight = 26;
const lineHeight = 14;
const barHeight = 16;
/** Room for a weight beside the outermost bar. */
const edge = 46;
/** Signs of a label that fit on a line before the bars. */
const longest = 54;

/** One step: where the sum was, and what it comes to. */
interface Step {
  readonly label: string;
  readonly weight: number;
  readonly from: number;
  readonly to: number;
  readonly look: 'prior' | 'plus' | 'minus' | 'sum';
}

/**
 * How a pair's weight comes about, as SVG: the prior, then what each comparison adds or takes away, then the sum. Comparisons that say
 * nothing are left out. Every bar carries its exact weight (`data-weight`); those of the steps add up to that of the sum.
 */
export function waterfall({ weight, reasons }: WeighedPair, id: string, words: MatchWords, lang: 'en' | 'es'): Html {
  const steps = stepsOf({ weight, reasons }, words, lang);
  const [least, most] = [
    Math.min(0, ...steps.flatMap(({ from, to }) => [from, to])),
    Math.max(0, ...steps.flatMap(({ from, to }) => [from, to])),
  ];
  const room = width - labelWidth - 2 * edge;
  const x = (bits: number): number => rounded(labelWidth + edge + ((bits - least) / (most - least || 1)) * room);
  let y = 5;
  const drawn = steps.map(({ label, weight: own, from, to, look }, at) => {
    const top = y;
    const lines = wrapped(label);
    const tall = rowHeight + (lines.length - 1) * lineHeight;
    y += tall;
    const middle = top + (tall - rowHeight) / 2;
    const [left, right] = [Math.min(x(from), x(to)), Math.max(x(from), x(to))];
    const [beside, anchor] = to >= from ? [right + 4, 'start'] : [left - 4, 'end'];
    const text = lines.map(
      (line, number) => html`<tspan x="${labelWidth}" y="${top + 13 + number * lineHeight}">${line}</tspan>`,
    );
    const next =
      at < steps.length - 1 &&
      html`<line class="step" x1="${x(to)}" y1="${middle + barHeight}" x2="${x(to)}" y2="${top + tall}"/>`;
    return html`<g><text class="${look === 'sum' ? 'whole' : 'label'}" text-anchor="end">${text}</text><rect class="${look}" data-weight="${String(own)}" x="${left}" y="${middle}" width="${Math.max(1, rounded(right - left))}" height="${barHeight}"/><text class="bits" x="${beside}" y="${middle + 13}" text-anchor="${anchor}">${signed(own)}</text>${next}</g>`;
  });
  const height = y + 2;
  return html`<svg viewBox="0 0 ${width} ${height}" role="img" aria-labelledby="${id}-title ${id}-desc"><title id="${id}-title">${words.waterfall}</title><desc id="${id}-desc">${words.waterfallSays(weight.toFixed(1))}</desc><line class="zero" x1="${x(0)}" y1="0" x2="${x(0)}" y2="${height}"/>${drawn}</svg>`;
}

function stepsOf({ weight, reasons }: Pick<WeighedPair, 'weight' | 'reasons'>, words: MatchWords, lang: 'en' | 'es') {
  let sum = 0;
  const steps: Step[] = [];
  for (const reason of reasons) {
    if (reason.level === 'missing') continue;
    const from = sum;
    sum += reason.weight;
    const isPrior = reason.comparison === 'prior';
    steps.push({
      label: isPrior ? words.prior(oneIn(reason.weight)) : (reason.says?.[lang] ?? reason.level),
      weight: reason.weight,
      from,
      to: sum,
      look: isPrior ? 'prior' : reason.weight < 0 ? 'minus' : 'plus',
    });
  }
  return [...steps, { label: words.sum, weight, from: 0, to: weight, look: 'sum' as const }];
}

/** Of how many pairs one is of the same person, with this weight before any comparison. */
function oneIn(weight: number): string {
  return Number((1 + 2 ** -weight).toPrecision(3)).toLocaleString('en-US');
}

const rounded = (value: number): number => Math.round(value * 10) / 10;

/** A sentence on two lines at most. */
function wrapped(label: string): readonly string[] {
  const signs = [...label];
  if (signs.length <= longest) return [label];
  const space = signs.slice(0, longest + 1).lastIndexOf(' ');
  const at = space > 0 ? space : longest;
  const rest = signs.slice(at).join('').trim();
  return [
    signs.slice(0, at).join(''),
    [...rest].length > longest ? `${[...rest].slice(0, longest - 1).join('')}…` : rest,
  ];
}

/** How the waterfalls look, beside the style of a report. */
export const waterfallStyle = `
.fall rect.plus { fill: var(--plain); } .fall rect.minus { fill: var(--error); } .fall rect.prior { fill: var(--soft); } .fall rect.sum { fill: var(--ink); }
.fall line { stroke: var(--line); stroke-width: 1; } .fall line.zero { stroke: var(--soft); } .fall line.step { stroke-dasharray: 2 2; } .fall svg { max-width: 960px; font-size: 12px; } .fall .whole { font-weight: 700; } .fall .bits { paint-order: stroke; stroke: var(--paper); stroke-width: 3px; }
.sides mark { background: none; color: inherit; font-weight: 700; text-decoration: underline 2px var(--warning); text-underline-offset: 3px; } .sides td { overflow-wrap: anywhere; width: 38%; }
.call { display: inline-block; margin-left: 8px; padding: 1px 9px; border: 1px solid var(--soft); border-radius: 10px; font-size: 13px; font-weight: 500; vertical-align: 2px; }
td.number { text-align: right; white-space: nowrap; }
`;
