import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { placeCard } from './place-card.ts';

const window = { width: 1280, height: 800 };
const card = { width: 352, height: 300 };
const box = (left: number, top: number) => ({ left, top, right: left + 160, bottom: top + 24 });

describe('the card stands', () => {
  test('below its box where there is room', () =>
    expect(placeCard(box(100, 100), card, window)).toMatchObject({ left: 100, top: 132 }));
  test('above it where there is not', () =>
    expect(placeCard(box(100, 700), card, window)).toMatchObject({ left: 100, top: 392 }));
  test('beside it when the window is low', () =>
    expect(placeCard(box(100, 200), card, { width: 1280, height: 400 })).toMatchObject({ left: 292, top: 92 }));
  test('inside the window at its right edge', () =>
    expect(placeCard(box(1200, 100), card, window).left).toBe(1280 - 352 - 8));
  test('as high as the roomier side allows in a small window (400 % zoom)', () =>
    expect(
      placeCard(
        { left: 10, top: 60, right: 170, bottom: 84 },
        { width: 304, height: 300 },
        { width: 320, height: 256 },
      ),
    ).toEqual({ left: 8, top: 92, maxHeight: 156 }));
});

test('it never covers its box while one side has a hand’s breadth of room, and never leaves the window', () => {
  const size = (least: number, most: number) => fc.integer({ min: least, max: most });
  fc.assert(
    fc.property(
      size(200, 2000),
      size(200, 1400),
      size(0, 1900),
      size(0, 1300),
      size(20, 400),
      size(16, 60),
      size(40, 900),
      (width, height, left, top, boxWidth, boxHeight, cardHeight) => {
        fc.pre(left + boxWidth <= width && top + boxHeight <= height);
        const at = { left, top, right: left + boxWidth, bottom: top + boxHeight };
        const cardWidth = Math.min(352, width - 16);
        const place = placeCard(at, { width: cardWidth, height: cardHeight }, { width, height });
        const shown = Math.min(cardHeight, place.maxHeight);
        expect(place.left).toBeGreaterThanOrEqual(8);
        expect(place.left + cardWidth).toBeLessThanOrEqual(width - 8);
        expect(place.top).toBeGreaterThanOrEqual(8);
        expect(place.top + shown).toBeLessThanOrEqual(height - 8);
        if (Math.max(top, height - at.bottom) < 96 + 16) return;
        const covers =
          place.left < at.right &&
          place.left + cardWidth > at.left &&
          place.top < at.bottom &&
          place.top + shown > at.top;
        expect(covers).toBe(false);
      },
    ),
  );
});
