import type { KnownReason } from './candidate.ts';

const width = 96;
const height = 8;

/** Where the bar of each reason begins and ends, from 0 to 1: each goes on where the one before has stopped. */
export function steps(
  reasons: readonly { readonly weight: number }[],
): readonly (readonly [from: number, to: number])[] {
  const sums = [0];
  for (const { weight } of reasons) sums.push((sums.at(-1) as number) + weight);
  const [first = 0] = reasons.map(({ weight }) => weight);
  // The bars begin where nothing has been compared yet; that alone would dwarf them all.
  const shown = sums.slice(1);
  const least = Math.min(first, ...shown);
  const most = Math.max(first, ...shown);
  const at = (sum: number) => (most === least ? 0 : (sum - least) / (most - least));
  return reasons.map((_, index) => (index === 0 ? [0, 0] : [at(sums[index] as number), at(sums[index + 1] as number)]));
}

/** One bar of a waterfall, as a small picture that says nothing to a screen reader: the sentence beside it does. */
export function weightBar(document: Document, [from, to]: readonly [number, number]): SVGSVGElement {
  const make = <Name extends keyof SVGElementTagNameMap>(
    name: Name,
    attributes: { readonly [name: string]: string | number },
  ) => {
    const made = document.createElementNS('http://www.w3.org/2000/svg', name);
    for (const [attribute, value] of Object.entries(attributes)) made.setAttribute(attribute, String(value));
    return made;
  };
  const svg = make('svg', { class: 'bar', viewBox: `0 0 ${width} ${height}`, width, height, 'aria-hidden': 'true' });
  const x = Math.min(from, to) * (width - 3);
  svg.append(
    make('rect', { class: 'track', x: 0, y: 3, width, height: 2, rx: 1 }),
    make('rect', {
      class: to >= from ? 'for' : 'against',
      x: x.toFixed(1),
      y: 0,
      width: Math.max(3, Math.abs(to - from) * (width - 3)).toFixed(1),
      height,
      rx: 2,
    }),
  );
  return svg;
}

/** The reasons that say something, each with its bar. */
export function told(reasons: readonly KnownReason[]): readonly (readonly [KnownReason, readonly [number, number]])[] {
  const bars = steps(reasons);
  return reasons.flatMap((reason, index) =>
    reason.says === undefined ? [] : [[reason, bars[index] as readonly [number, number]] as const],
  );
}
