import type { Coe, StudentRecord } from '@coe-check/sdk';
import type { SheetRecord } from '../lib/panel-messages.ts';

/** One record of a form whose boxes lie in several frames: what a frame leaves blank another may have. */
export function mergeRecords(records: readonly SheetRecord[]): SheetRecord {
  const [first] = records;
  if (!first || records.length === 1) return first ?? { coe: { children: [] }, dateOrder: null, open: [] };
  const coes = records.map(({ coe }) => coe);
  const children = Array.from({ length: Math.max(...coes.map((coe) => coe.children.length)) }, (_, child) =>
    together(coes.map((coe) => coe.children[child])),
  );
  const groups = ['moves', 'enrollments', 'courses', 'assessments'] as const;
  const coe: Coe = {
    coe: together(coes.map((each) => each.coe)),
    family: together(coes.map((each) => each.family)),
    children,
    rows: Object.fromEntries(groups.map((group) => [group, coes.flatMap((each) => each.rows?.[group] ?? [])])),
  };
  return {
    coe,
    dateOrder: records.find(({ dateOrder }) => dateOrder)?.dateOrder ?? null,
    open: records.flatMap(({ open }) => open),
  };
}

function together(parts: readonly (StudentRecord | undefined)[]): StudentRecord {
  const all: { [field: string]: string | undefined } = {};
  for (const part of parts)
    for (const [field, text] of Object.entries(part ?? {})) if (text?.trim()) all[field] ??= text;
  return all;
}
