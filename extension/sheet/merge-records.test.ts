import { expect, test } from 'vitest';
import { mergeRecords } from './merge-records.ts';

const empty = { dateOrder: null, open: [] };

test('frames of one form are one record, child by child; what one leaves blank another has', () => {
  const { coe, dateOrder } = mergeRecords([
    { ...empty, coe: { children: [{ firstName: 'Ana', lastName1: ' ' }], family: { currentCity: 'Yakima' } } },
    { ...empty, dateOrder: 'MDY', coe: { children: [{ lastName1: 'Ruiz' }, { firstName: 'Luis' }] } },
  ]);
  expect(coe.children).toEqual([{ firstName: 'Ana', lastName1: 'Ruiz' }, { firstName: 'Luis' }]);
  expect(coe.family).toEqual({ currentCity: 'Yakima' });
  expect(dateOrder).toBe('MDY');
});

test('without frames there is no child', () => {
  expect(mergeRecords([]).coe.children).toEqual([]);
});
