import { describe, expect, test } from 'vitest';
import { flatten, textIn } from './layers.ts';

describe('records laid over one another', () => {
  const family = { homePhone: '956-555-0142', moveTo: 'Weslaco' };

  test('the later one wins, but not with a blank', () => {
    expect(textIn({ records: [family, { moveTo: 'Edinburg' }] }, 'moveTo')).toBe('Edinburg');
    expect(textIn({ records: [family, { moveTo: ' ' }] }, 'moveTo')).toBe('Weslaco');
    expect(textIn({ records: [family, undefined] }, 'moveTo')).toBe('Weslaco');
  });

  test('a blank box of a row is not filled from the row above', () => {
    const alone = (field: string) => field === 'moveTo';
    expect(textIn({ records: [family, { moveTo: '' }], alone }, 'moveTo')).toBeUndefined();
    expect(textIn({ records: [family, { moveTo: '' }], alone }, 'homePhone')).toBe('956-555-0142');
  });

  test('flat, blanks are left out', () => {
    expect({ ...flatten([family, { moveTo: '', firstName: 'Ana' }, undefined]) }).toEqual({
      homePhone: '956-555-0142',
      moveTo: 'Weslaco',
      firstName: 'Ana',
    });
  });
});
