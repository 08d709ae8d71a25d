import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dateStyleOf, dateText } from './date-text.ts';

const day = '2012-03-04';
const box = (hint = '', maxLength = -1) => ({ hint, maxLength });

describe('a day is written as the box has it', () => {
  test.each([
    ['04/03/2012', box(), 'MDY', '03/04/2012'],
    ['4/3/2012', box(), 'MDY', '3/4/2012'],
    ['4-3-2012', box(), 'DMY', '4-3-2012'],
    ['', box('dd.mm.yyyy'), 'DMY', '04.03.2012'],
    ['', box('MM/DD/YY'), 'MDY', '03/04/12'],
    ['', box('', 8), 'MDY', '03042012'],
    ['04/03/12', box('', 8), 'MDY', '03/04/12'],
    ['04/03/12', box(), 'MDY', '03/04/2012'],
    ['040312', box('', 6), 'MDY', '030412'],
    ['04032012', box(), 'MDY', '03042012'],
    ['2012-4-3', box(), 'MDY', '2012-3-4'],
    ['4/3/2012', box('MM/DD/YYYY'), 'MDY', '03/04/2012'],
    ['', box(), 'MDY', '03/04/2012'],
    ['', box(), 'YMD', '2012-03-04'],
    ['unknown', box(), 'MDY', '03/04/2012'],
  ] as const)('over %j', (text, control, order, written) =>
    expect(dateText(day, dateStyleOf(text, control, order))).toBe(written),
  );
});

test('whatever stood in the box, a written day has the numbers of that day', () => {
  const days = fc
    .date({ min: new Date('1950-01-01'), max: new Date('2035-12-31'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10));
  const orders = fc.constantFrom('MDY' as const, 'DMY' as const, 'YMD' as const);
  fc.assert(
    fc.property(
      days,
      orders,
      fc.string(),
      fc.string(),
      fc.integer({ min: -1, max: 20 }),
      (iso, order, text, hint, maxLength) => {
        const style = dateStyleOf(text, { hint, maxLength }, order);
        const written = dateText(iso, style);
        const [year = '', month = '', date = ''] = iso.split('-');
        const kept = style.yearDigits === 2 ? year.slice(2) : year;
        const digits = written.replace(/\D/g, '').length;
        expect(digits).toBeLessThanOrEqual(kept.length + 4);
        for (const part of [kept, String(Number(month)), String(Number(date))]) expect(written).toContain(part);
      },
    ),
  );
});
