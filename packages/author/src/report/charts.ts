import { type Html, html } from '../write/html.ts';

/** A plot for eyes, and the same as words and a table for everyone. */
export interface Plot {
  readonly id: string;
  readonly title: string;
  /** What the plot shows, in a sentence. */
  readonly says: string;
  readonly table: {
    readonly summary: string;
    readonly head: readonly string[];
    readonly rows: readonly (readonly (string | number)[])[];
  };
}

/** One bar, made of parts that each have a look of their own. */
export interface Bar {
  readonly label: string;
  readonly parts: readonly { readonly look: string; readonly value: number }[];
  /** Stands behind the bar; the sum of the parts when absent. */
  readonly shown?: string;
}

const width = 720;
const labelWidth = 270;
const barHeight = 20;
const rowHeight = 26;
/** Room for half a label beyond the first and the last bar. */
const edge = 30;

/** Bars that lie, for names: the longest first, as handed in. */
export function lyingBars(plot: Plot, bars: readonly Bar[]): Html {
  const most = Math.max(1, ...bars.map(sum));
  const height = bars.length * rowHeight + 4;
  const room = width - labelWidth - 64;
  return figure(
    plot,
    height,
    bars.map((bar, at) => {
      const y = at * rowHeight + 2;
      let x = labelWidth + 8;
      const parts = bar.parts.map(({ look, value }) => {
        const long = (value / most) * room;
        const rect = html`<rect class="${look}" x="${rounded(x)}" y="${y}" width="${rounded(long)}" height="${barHeight}"/>`;
        x += long;
        return value > 0 && rect;
      });
      return html`<text class="label" x="${labelWidth}" y="${y + 15}" text-anchor="end">${cut(bar.label)}</text>${parts}<text x="${rounded(x + 5)}" y="${y + 15}">${bar.shown ?? sum(bar).toLocaleString('en-US')}</text>`;
    }),
  );
}

/** Bars that stand, for time: in the order handed in. Every few have their label beneath. */
export function standingBars(plot: Plot, bars: readonly Bar[]): Html {
  const most = Math.max(1, ...bars.map(sum));
  const [top, tall] = [16, 150];
  const step = (width - 2 * edge) / Math.max(1, bars.length);
  const wide = Math.min(56, step * 0.78);
  const every = Math.max(1, Math.ceil(76 / step));
  return figure(
    plot,
    top + tall + 24,
    bars.map((bar, at) => {
      const x = edge + at * step + (step - wide) / 2;
      let y = top + tall;
      const parts = bar.parts.map(({ look, value }) => {
        const high = (value / most) * tall;
        y -= high;
        return (
          value > 0 &&
          html`<rect class="${look}" x="${rounded(x)}" y="${rounded(y)}" width="${rounded(wide)}" height="${rounded(high)}"/>`
        );
      });
      const middle = rounded(x + wide / 2);
      return html`${parts}${
        step >= 30 &&
        html`<text x="${middle}" y="${rounded(y - 4)}" text-anchor="middle">${bar.shown ?? sum(bar).toLocaleString('en-US')}</text>`
      }${at % every === 0 && html`<text class="label" x="${middle}" y="${top + tall + 17}" text-anchor="middle">${bar.label}</text>`}`;
    }),
  );
}

function figure({ id, title, says, table }: Plot, height: number, drawn: readonly Html[]): Html {
  return html`
<figure>
<svg viewBox="0 0 ${width} ${rounded(height)}" role="img" aria-labelledby="${id}-title ${id}-desc"><title id="${id}-title">${title}</title><desc id="${id}-desc">${says}</desc>${drawn}</svg>
<figcaption>${says}</figcaption>
<details><summary>${table.summary}</summary>${tableHtml(table.head, table.rows)}</details>
</figure>`;
}

/** A table with names in the first column and numbers in the others. */
export function tableHtml(head: readonly string[], rows: readonly (readonly (string | number)[])[]): Html {
  return html`<table><thead><tr>${head.map((cell) => html`<th scope="col">${cell}</th>`)}</tr></thead><tbody>${rows.map(
    ([first, ...rest]) =>
      html`<tr><th scope="row">${first}</th>${rest.map((cell) => html`<td>${typeof cell === 'number' ? cell.toLocaleString('en-US') : cell}</td>`)}</tr>
`,
  )}</tbody></table>`;
}

function sum({ parts }: Bar): number {
  return parts.reduce((total, { value }) => total + value, 0);
}

function rounded(value: number): number {
  return Math.round(value * 10) / 10;
}

function cut(label: string): string {
  const signs = [...label];
  return signs.length > 42 ? `${signs.slice(0, 41).join('')}…` : label;
}
