import fc from 'fast-check';
import { expect, test } from 'vitest';
import { linkStudents } from './link.ts';
import { keyOf, type Student } from './students.ts';

const student = (
  number: number,
  key: string,
  firstName: string,
  lastName1: string,
  birth: string | undefined,
): Student => ({
  number,
  key: keyOf(key),
  birth,
  record: { firstName, lastName1 },
});

test.each([
  ['00-123 a', '123A'],
  ['0', ''],
  ['', ''],
])('the number %j is compared as %j', (typed, key) => {
  expect(keyOf(typed)).toBe(key);
});

test('twins with one birth date are told apart by name, and a name that fits two links nobody', () => {
  const ana = student(1, '', 'Ana', 'Pop', '2015-04-25');
  const eva = student(2, '', 'Eva', 'Pop', '2015-04-25');
  expect(
    linkStudents(
      [ana, eva],
      [
        { ...eva, number: 7 },
        { ...ana, number: 8 },
      ],
    ).links.map(({ mep, sis }) => [mep.number, sis.number]),
  ).toEqual([
    [1, 8],
    [2, 7],
  ]);
  const twice = linkStudents(
    [ana],
    [
      { ...ana, number: 7 },
      { ...ana, number: 8 },
    ],
  );
  expect(twice.links).toEqual([]);
  expect(twice.doubts).toMatchObject([{ what: 'several children with this name and birth date' }]);
});

test('no record is ever linked twice, and every record is linked or left alone', () => {
  const one = fc.record({
    key: fc.constantFrom('', '1', '2', '3'),
    first: fc.constantFrom('Ana', 'Eva', ''),
    last: fc.constantFrom('Pop', 'Tot'),
    birth: fc.constantFrom('2015-04-25', '2014-01-02', undefined),
  });
  const list = fc.array(one, { maxLength: 8 });
  fc.assert(
    fc.property(list, list, (ours, theirs) => {
      const made = (all: typeof ours) =>
        all.map(({ key, first, last, birth }, at) => student(at + 1, key, first, last, birth));
      const [mep, sis] = [made(ours), made(theirs)];
      const { links, mepAlone, sisAlone } = linkStudents(mep, sis);
      expect([...links.map((link) => link.mep), ...mepAlone].sort((a, b) => a.number - b.number)).toEqual(mep);
      expect([...links.map((link) => link.sis), ...sisAlone].sort((a, b) => a.number - b.number)).toEqual(sis);
    }),
  );
});
