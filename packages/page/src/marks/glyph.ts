import type { Severity } from '@coe-check/sdk';

const svg = 'http://www.w3.org/2000/svg';

/** Each severity has a shape and a sign of its own, so that it is told without colour. */
const shapes: { readonly [severity in Severity]: { readonly outline: string; readonly sign: string } } = {
  error: {
    outline: 'M6 2h8a4 4 0 0 1 4 4v8a4 4 0 0 1-4 4H6a4 4 0 0 1-4-4V6a4 4 0 0 1 4-4z',
    sign: 'M10 5.6v5M10 14.2v.2',
  },
  warning: {
    outline: 'M8.5 2.6 1.4 15.3A1.75 1.75 0 0 0 2.9 18h14.2a1.75 1.75 0 0 0 1.5-2.7L11.5 2.6a1.75 1.75 0 0 0-3 0z',
    sign: 'M10 7v4.4M10 14.6v.2',
  },
  info: {
    outline: 'M10 1.8a8.2 8.2 0 1 1 0 16.4 8.2 8.2 0 0 1 0-16.4z',
    sign: 'M10 9.2v4.8M10 6v.2',
  },
};

/** The picture of a severity: decoration, the word stands beside it or in the label. */
export function glyph(document: Document, severity: Severity): SVGSVGElement {
  const picture = document.createElementNS(svg, 'svg');
  picture.setAttribute('viewBox', '0 0 20 20');
  picture.setAttribute('aria-hidden', 'true');
  picture.setAttribute('class', `glyph ${severity}`);
  for (const [name, d] of Object.entries(shapes[severity])) {
    const path = document.createElementNS(svg, 'path');
    path.setAttribute('class', name);
    path.setAttribute('d', d);
    picture.append(path);
  }
  return picture;
}
