import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type ContactRow, contactsFor, readContacts } from './contacts.ts';

const row = (line: number, values: ContactRow['values']): ContactRow => ({ line, values });
const good = { district: 'USD 999', role: 'registrar', office: 'Counseling', phone: '620-555-0100' };

describe('contacts at home bases', () => {
  test('are read by the names of their columns, in English or Spanish', () => {
    expect(readContacts([row(2, { ...good, state: 'ks' })])).toEqual({
      contacts: [{ state: 'KS', ...good }],
      faults: [],
    });
    const spanish = { Distrito: 'USD 999', Cargo: 'registro', Oficina: '', Teléfono: '620 555 0100 ext. 12' };
    expect(readContacts([row(2, spanish)]).contacts).toEqual([
      { district: 'USD 999', role: 'registro', office: '', phone: '620 555 0100 ext. 12' },
    ]);
  });

  test.each([
    ['a blank district', { ...good, district: ' ' }, /home-base district is blank\. Fill it in/],
    ['no telephone', { ...good, phone: 'ask Rosa' }, /"ask Rosa" is no telephone number\. Write its digits/],
    ['a State by its name', { ...good, state: 'Kansas' }, /"KANSAS" is no State\. Write its two letters/],
  ])('%s is told with its line and the cure, and the rest is taken', (_, values, says) => {
    const { contacts, faults } = readContacts([row(2, values), row(3, { ...good, state: '' })]);
    expect(contacts).toHaveLength(1);
    expect(faults).toHaveLength(1);
    expect(faults[0]).toMatchObject({ line: 2, says: expect.stringMatching(says) });
  });

  test('the same contact twice is taken once', () => {
    const { contacts, faults } = readContacts([row(2, good), row(3, good)]);
    expect(contacts).toHaveLength(1);
    expect(faults[0]).toMatchObject({ line: 3, says: expect.stringContaining('line 2') });
  });

  test('a file without the columns is told once, in the language asked for', () => {
    const { contacts, faults } = readContacts([row(2, { name: 'Rosa' }), row(3, { name: 'Ana' })], 'es');
    expect(contacts).toEqual([]);
    expect(faults).toEqual([{ line: 1, says: expect.stringMatching(/falta la columna.*district,role,office,phone/) }]);
  });

  test('nothing makes it throw', () => {
    const value = fc.oneof(fc.string(), fc.integer(), fc.constant(null), fc.constant(undefined), fc.object());
    const key = fc.oneof(fc.string(), fc.constantFrom('district', 'role', 'phone', 'state', '__proto__'));
    fc.assert(
      fc.property(fc.array(fc.dictionary(key, value)), (rows) => {
        const { contacts, faults } = readContacts(rows.map((values, at) => row(at + 2, values)));
        expect(contacts.length + faults.length).toBeLessThanOrEqual(Math.max(1, rows.length));
      }),
    );
  });

  test('those of the sending State are asked, and those of no State', () => {
    const contacts = [{ ...good, state: 'KS' }, { ...good, state: 'TX' }, good];
    expect(contactsFor(contacts, 'KS')).toEqual([contacts[0], contacts[2]]);
    expect(contactsFor(contacts, null)).toHaveLength(3);
  });
});
