import type { Rect } from '../marks/measure-box.ts';

export interface CardPlace {
  readonly left: number;
  readonly top: number;
  readonly maxHeight: number;
}

const gap = 8;
const margin = 8;
const least = 96;

/**
 * Where the card goes in the window so that it does not cover its box: below, else above, else beside; else on the
 * roomier side, as high as that allows, and its text scrolls.
 */
export function placeCard(
  box: Rect,
  card: { width: number; height: number },
  window: { width: number; height: number },
): CardPlace {
  const within = (value: number, size: number, room: number) => Math.max(margin, Math.min(value, room - size - margin));
  const left = within(box.left, card.width, window.width);
  const below = window.height - margin - (box.bottom + gap);
  const above = box.top - gap - margin;
  if (card.height <= below) return { left, top: box.bottom + gap, maxHeight: below };
  if (card.height <= above) return { left, top: box.top - gap - card.height, maxHeight: above };
  const roomy = window.height - 2 * margin;
  const top = within(box.top, Math.min(card.height, roomy), window.height);
  // A mark may stand after the box: the card begins behind it.
  const right = box.right + 32;
  if (right + card.width + margin <= window.width) return { left: right, top, maxHeight: roomy };
  if (box.left - gap - card.width >= margin) return { left: box.left - gap - card.width, top, maxHeight: roomy };
  if (Math.max(above, below) < least) return { left, top: margin, maxHeight: roomy };
  return below >= above
    ? { left, top: box.bottom + gap, maxHeight: below }
    : { left, top: box.top - gap - Math.min(card.height, above), maxHeight: above };
}
