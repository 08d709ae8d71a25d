import type { PageFinding } from '@coe-check/page';
import type { Coe, Finding } from '@coe-check/sdk/engine';
import { expect, test } from 'vitest';
import { placeOf, turned } from './count-caught.ts';

const finding: Finding = {
  rule: 'us/names/short-form',
  pack: { name: 'us', version: '1.0.0' },
  severity: 'warning',
  fields: ['firstName'],
  message: 'Pancho is a short form.',
  because: [],
  fixes: [],
  source: [],
  at: { child: 0 },
};
const shown = (more: Partial<PageFinding> = {}): PageFinding => ({
  key: 'us/names/short-form 0/ firstName 1abc',
  finding,
  record: 1,
  fieldLabel: 'First name',
  shown: true,
  undo: false,
  ...more,
});
const typed = (firstName: string): Coe => ({ children: [{ firstName }] });
const before = new Map([[placeOf(finding), shown()]]);
const rules = ({ caught, mended }: ReturnType<typeof turned>) => [caught.length, mended.length];

test('a finding that comes up is caught once, whatever is typed on', () => {
  expect(rules(turned(new Map(), { findings: [shown()] }, { findings: [finding], coe: typed('Pancho') }))).toEqual([
    1, 0,
  ]);
  const retyped = shown({ key: 'us/names/short-form 0/ firstName 2def' });
  expect(rules(turned(before, { findings: [retyped] }, { findings: [finding], coe: typed('Panchito') }))).toEqual([
    0, 0,
  ]);
});

test('one that is not shown yet is not counted', () => {
  const early = shown({ shown: false });
  expect(rules(turned(new Map(), { findings: [early] }, { findings: [finding], coe: typed('Pancho') }))).toEqual([
    0, 0,
  ]);
});

test('a fix mends it, and so does another text', () => {
  const undone = shown({ undo: true });
  expect(rules(turned(before, { findings: [undone] }, { findings: [], coe: typed('Francisco') }))).toEqual([0, 1]);
  expect(rules(turned(before, { findings: [] }, { findings: [], coe: typed('Francisco') }))).toEqual([0, 1]);
});

test('an emptied form has mended nothing, nor has a waiver', () => {
  expect(rules(turned(before, { findings: [] }, { findings: [], coe: typed('  ') }))).toEqual([0, 0]);
  expect(rules(turned(before, { findings: [] }, { findings: [finding], coe: typed('Pancho') }))).toEqual([0, 0]);
});
