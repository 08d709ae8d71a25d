import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type AuditEntry, type Decision, nextEntry, origin, verify } from './audit-chain.ts';
import { auditCsv, auditJsonl } from './export-audit.ts';

const decision = (change: Partial<Decision> = {}): Decision => ({
  act: 'kept',
  rule: 'us/names/nickname',
  fields: ['firstName'],
  record: 'abc',
  site: 'coe.example.org',
  scope: 'record',
  reason: 'document',
  words: '',
  open: [],
  ...change,
});

async function log(...decisions: readonly Decision[]): Promise<AuditEntry[]> {
  const entries: AuditEntry[] = [];
  for (const [index, one] of decisions.entries())
    entries.push(await nextEntry(entries.at(-1), one, `2026-11-23T10:00:0${index}.000Z`));
  return entries;
}
const three = () => log(decision(), decision({ act: 'went back' }), decision({ act: 'handed in', open: [1, 2, 0] }));

test('a log as it was written is sound, also an empty one', async () => {
  expect((await three())[0]?.previous).toBe(origin);
  expect(await verify(await three())).toEqual({ lines: 3, brokenAt: undefined });
  expect(await verify([])).toEqual({ lines: 0, brokenAt: undefined });
});

test('whatever is changed, taken out or put elsewhere is seen', async () => {
  const entries = await three();
  const [a, b, c] = entries as [AuditEntry, AuditEntry, AuditEntry];
  await fc.assert(
    fc.asyncProperty(fc.nat(2), fc.constantFrom(...(Object.keys(a) as (keyof AuditEntry)[])), async (at, member) => {
      const changed = entries.map((entry, index) =>
        index === at
          ? { ...entry, [member]: member === 'n' ? entry.n + 1 : member === 'open' ? [9] : `${entry[member]}x` }
          : entry,
      );
      expect((await verify(changed)).brokenAt).toBeDefined();
    }),
  );
  expect((await verify([a, c])).brokenAt).toBe(3);
  expect((await verify([b, a, c])).brokenAt).toBe(1);
  expect((await verify([a, b, b, c])).brokenAt).toBe(2);
});

test('lines that the retention took from the beginning are no fault, a first line with a forged past is', async () => {
  const [a, b, c] = (await three()) as [AuditEntry, AuditEntry, AuditEntry];
  expect((await verify([b, c])).brokenAt).toBeUndefined();
  expect((await verify([{ ...a, previous: 'f'.repeat(64) }])).brokenAt).toBe(1);
});

test('a saved log is read back as sound, whatever the order of its members', async () => {
  const entries = await three();
  const back = auditJsonl(entries)
    .trim()
    .split('\n')
    .map((line) => Object.fromEntries(Object.entries(JSON.parse(line)).reverse()) as unknown as AuditEntry);
  expect(await verify(back)).toEqual({ lines: 3, brokenAt: undefined });
});

test('the spreadsheet has a row a line, and no cell that would be a formula', async () => {
  const csv = auditCsv(await log(decision({ words: '=1+1' }), decision({ words: 'a "b", c' })));
  expect(csv.split('\r\n')).toHaveLength(4);
  expect(csv).toContain(",'=1+1,");
  expect(csv).toContain('"a ""b"", c"');
});
