import { describe, expect, test } from 'vitest';
import { nearest } from './nearest.ts';
import { phone } from './phone.ts';
import { ask, listOf } from './view.fixture.ts';
import { zip } from './zip.ts';

describe('phone', () => {
  test.each([
    ['(956) 234-0198', { digits: '9562340198', ok: true, international: false }],
    ['956.234.0198', { ok: true }],
    ['+1 956 234 0198', { digits: '9562340198', ok: true }],
    ['1-956-234-0198 ext. 12', { digits: '9562340198', extension: '12', ok: true }],
    ['+52 951 234 5678', { digits: '529512345678', ok: true, international: true }],
    ['011 502 2345 6789', { digits: '50223456789', ok: true, international: true }],
    ['234-0198', { ok: false }],
    ['956 123 4567', { ok: false }],
    ['9999999999', { ok: false, invented: true }],
    ['1234567890', { ok: false, invented: true }],
    ['956-555-0123', { ok: false, invented: true }],
    ['956-234-O198', { ok: false }],
    ['none', { digits: '', ok: false }],
  ])('%s', (text, expected) => {
    expect(ask(phone, { field: 'telephone' }, { telephone: text })).toMatchObject(expected);
  });
  test('a blank has none', () => {
    expect(ask(phone, { field: 'telephone' }, {})).toBeUndefined();
  });
});

describe('zip', () => {
  const lists = {
    'zip-ranges': listOf('us:zip-ranges', [
      ['750', '799', 'TX'],
      ['885', '885', 'TX'],
      ['063', '063', 'NY'],
      ['060', '069', 'CT'],
    ]),
  };
  test.each([
    ['78501', { five: '78501', plus4: '', ok: true, states: ['TX'] }],
    ['78501-1234', { plus4: '1234', ok: true }],
    ['785011234', { five: '78501', plus4: '1234', ok: true }],
    ['06390', { states: ['NY', 'CT'] }],
    ['01000', { ok: true, states: [] }],
    ['22222', { ok: true }],
    ['00000', { ok: false }],
    ['7850', { ok: false }],
    ['7850I', { ok: false, five: '' }],
  ])('%s', (text, expected) => {
    expect(ask(zip, { field: 'currentZip' }, { currentZip: text }, { lists })).toMatchObject(expected);
  });
  test('without a list of ranges the state is not known', () => {
    expect(ask(zip, { field: 'currentZip' }, { currentZip: '78501' })?.states).toEqual([]);
  });
});

describe('nearest', () => {
  const siblings = [{ lastName1: 'Ramírez' }, { lastName1: 'Cruz' }, {}];
  test.each([
    ['Ramriez', { text: 'Ramírez', edits: 1, accentsOnly: false }],
    ['Ramirez', { text: 'Ramírez', edits: 0, accentsOnly: true }],
    ['Ramírez', { text: 'Ramírez', edits: 0, accentsOnly: false }],
  ])('%s', (lastName1, expected) => {
    expect(ask(nearest, { field: 'lastName1' }, { lastName1 }, { siblings })).toEqual(expected);
  });
  test('against the earlier record, and without one', () => {
    expect(
      ask(nearest, { field: 'lastName1', among: 'prior' }, { lastName1: 'Cruz' }, { prior: { lastName1: 'Cruz' } })
        ?.edits,
    ).toBe(0);
    expect(ask(nearest, { field: 'lastName1', among: 'prior' }, { lastName1: 'Cruz' })).toBeUndefined();
  });
});
