import { fileURLToPath } from 'node:url';
import { createChecker } from '@coe-check/sdk';
import { describe, expect, test } from 'vitest';
import { findFolders, findPacks } from '../packs/find-packs.ts';
import { exampleToday } from '../packs/run-examples.ts';
import { mergeSheets } from './cheat-sheet.ts';
import { sheetFaults, sheetsOf } from './read-sheets.ts';

const us = fileURLToPath(new URL('../../../../rules/us', import.meta.url));
const folders = findFolders([us]);
const packs = findPacks([us]);
const checker = createChecker(packs, { today: exampleToday, dateOrder: 'MDY' });
const sections = (mergeSheets(sheetsOf(folders)).pages ?? []).flatMap((page) => page.sections);
const entries = sections.flatMap((section) => section.entries);

test('the national sheet names only rules, fields and sources that there are', () => {
  expect(sheetFaults(folders, packs)).toEqual([]);
  expect(entries.length).toBeGreaterThan(25);
});

describe('what the wall says, the checker says', () => {
  const shown = entries.flatMap(({ id, wrong, right, rules = [] }) =>
    wrong === undefined ? [] : [{ id, wrong, right, rules }],
  );
  // The sheet shows only the boxes that matter; the child has a first name all the same.
  const found = (record: object, rules: readonly string[]) =>
    checker.check({ firstName: 'Ana', ...record }).flatMap(({ rule }) => (rules.includes(rule) ? [rule] : []));

  test.each(shown)('$id: the wrong example is found, the right one is not', ({ wrong, right, rules }) => {
    expect(found(wrong, rules)).not.toEqual([]);
    if (right !== undefined) expect(found(right, rules)).toEqual([]);
  });
});
