import type { Checker, StudentRecord } from '@coe-check/sdk';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { RecordFile } from '../read/open-records.ts';
import type { Entry } from '../read/records.ts';
import { checkRecords } from './check-records.ts';
import { coeNumberOf, createFamilies } from './families.ts';

/** A file in memory that counts how often it is read. */
function fileOf(records: readonly StudentRecord[]): { file: RecordFile; reads: () => number } {
  let reads = 0;
  const file: RecordFile = {
    name: 'children.csv',
    size: 1,
    position: () => 0,
    kind: 'csv',
    notes: [],
    faults: [],
    async *entries() {
      reads++;
      for (const [index, record] of records.entries())
        yield [{ kind: 'child', number: index + 1, line: index + 2, record } satisfies Entry];
    },
  };
  return { file, reads: () => reads };
}

/** A checker that tells each child how many siblings it has. */
const counting = {
  dictionary: { fields: {}, codeSets: {} },
  checkCoe: ({ children }: { children: readonly StudentRecord[] }) =>
    children.map((_child, child) => ({
      rule: 'test/siblings',
      fields: ['firstName'],
      message: String(children.length),
      at: { child },
    })),
} as unknown as Checker;

async function siblingsOf(coeNumbers: readonly string[], rows: number) {
  const records = coeNumbers.map((coeNumber, index): StudentRecord => ({ coeNumber, firstName: `Child ${index + 1}` }));
  const families = createFamilies();
  for (const [index, record] of records.entries()) {
    const number = coeNumberOf(record);
    if (number !== undefined) families.add(index + 1, number);
  }
  const { file, reads } = fileOf(records);
  const found: [number, string][] = [];
  const progress = { at() {}, done() {} };
  for await (const { number, finding } of checkRecords({
    file,
    checker: counting,
    families,
    priorOf: () => undefined,
    candidatesOf: () => [],
    tells: () => true,
    progress,
    window: { rows, text: 1e9 },
  })) {
    found.push([number, finding.message]);
  }
  return { found, reads: reads() };
}

test('each child is told once, in the order of the rows, with its whole family, however small the window', async () => {
  const numbers = fc.array(fc.constantFrom('', 'A', 'B', 'C', 'D'), { maxLength: 30 });
  await fc.assert(
    fc.asyncProperty(numbers, fc.integer({ min: 1, max: 8 }), async (coeNumbers, window) => {
      const { found } = await siblingsOf(coeNumbers, window);
      const size = (number: string) => (number === '' ? 1 : coeNumbers.filter((other) => other === number).length);
      expect(found).toEqual(coeNumbers.map((number, index) => [index + 1, String(size(number))]));
    }),
  );
});

test('a file is read once when families stand together, again only where they are spread', async () => {
  expect((await siblingsOf(['A', 'A', 'B', 'C', 'C', 'C'], 1)).reads).toBe(1);
  expect((await siblingsOf(['A', 'B', 'A', 'B'], 2)).reads).toBe(3);
});
