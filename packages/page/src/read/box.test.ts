import { describe, expect, test } from 'vitest';
import { checkerWith, completeJsdom, showForm } from '../page.fixture.ts';
import { boxesOf, boxFinder } from './box.ts';

completeJsdom();
const { dictionary } = checkerWith();
const placesOf = (html: string) =>
  boxesOf(showForm(html), dictionary).map(({ field, at, kind }) => ({ field, at, kind }));

describe('boxesOf', () => {
  test('a field of child 2 stands with the second child, a shared one with nobody', () => {
    expect(placesOf('<input data-is="lastName1 1"><input data-is="lastName1 2"><input data-is="currentCity">')).toEqual(
      [
        { field: 'lastName1', at: { child: 0 }, kind: 'text' },
        { field: 'lastName1', at: { child: 1 }, kind: 'text' },
        { field: 'currentCity', at: {}, kind: 'text' },
      ],
    );
  });

  test('the three boxes of a date and the radios of a group are one box each', () => {
    const html = `<input data-is="birthDate 1/month"><input data-is="birthDate 1/day"><input data-is="birthDate 1/year">
      <input type="radio" name="s" value="F" data-is="sex 1"><input type="radio" name="s" value="M" data-is="sex 1">`;
    const boxes = boxesOf(showForm(html), dictionary);
    expect(boxes.map(({ kind, controls, parts }) => [kind, controls.length, parts])).toEqual([
      ['parts', 3, ['month', 'day', 'year']],
      ['radio', 2, [null, null]],
    ]);
  });

  test('rows are numbered through the form and know their child', () => {
    const html =
      '<input data-is="courseTitle 1#1"><input data-is="courseTitle 1#2"><input data-is="courseTitle 2#1"><input data-is="qualifyingArrivalDate#1">';
    expect(placesOf(html).map(({ at }) => at)).toEqual([
      { child: 0, row: { group: 'courses', index: 0 } },
      { child: 0, row: { group: 'courses', index: 1 } },
      { child: 1, row: { group: 'courses', index: 2 } },
      { row: { group: 'moves', index: 0 } },
    ]);
  });

  test('a hidden and empty row that the page clones is no child; a hidden tab with something in it is', () => {
    const html = `<div hidden><input data-is="lastName1 1"><input data-is="firstName 1"></div>
      <input data-is="lastName1 2"><div hidden><input data-is="lastName1 3" value="Soto"></div>`;
    expect(placesOf(html).map(({ at }) => at)).toEqual([{ child: 0 }, { child: 1 }]);
  });

  test('a child field that names no child is the only child’s, and nobody’s when there are several', () => {
    expect(placesOf('<input data-is="lastName1">')).toMatchObject([{ at: { child: 0 } }]);
    expect(
      placesOf('<input data-is="lastName1"><input data-is="firstName 1"><input data-is="firstName 2">'),
    ).toHaveLength(2);
  });

  test('a doubtful control and a field no pack knows are left out', () => {
    expect(placesOf('<input data-is="lastName1 1" data-doubtful><input data-is="shoeSize 1">')).toEqual([]);
  });
});

describe('boxFinder', () => {
  test('a field is looked for in its row, then with its child, then with the family', () => {
    const html =
      '<input id="city" data-is="currentCity"><input id="a" data-is="lastName1 1"><input id="b" data-is="lastName1 2"><input id="c" data-is="courseTitle 2#1">';
    const find = boxFinder(boxesOf(showForm(html), dictionary));
    const idAt = (...at: Parameters<typeof find>) => find(...at)?.controls[0].id;
    expect(idAt({ child: 1 }, 'lastName1')).toBe('b');
    expect(idAt({ child: 1 }, 'currentCity')).toBe('city');
    expect(idAt({ child: 1, row: { group: 'courses', index: 0 } }, 'courseTitle')).toBe('c');
    expect(idAt({ child: 1, row: { group: 'courses', index: 0 } }, 'lastName1')).toBe('b');
    expect(idAt({ child: 1 }, 'courseTitle')).toBe('c');
    expect(idAt({ child: 0 }, 'courseTitle')).toBeUndefined();
    expect(idAt({}, 'lastName1')).toBeUndefined();
  });
});
