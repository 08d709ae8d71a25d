import type { At, FieldDictionary, FieldGroup, FieldKey, RowGroup } from '@coe-check/sdk';
import type { FormMap, MappedControl } from '../map/form-map.ts';
import { isVisible } from './is-visible.ts';

export type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;
export type DatePart = 'month' | 'day' | 'year';

/** One field of one child or row as the form shows it: a text box, a list, the radios of a group, or the boxes of one date. */
export interface Box {
  /** The same before and after a postback. */
  readonly key: string;
  readonly at: At;
  /** Child number from 1 as shown to the clerk; null when the family shares the field. */
  readonly record: number | null;
  readonly field: FieldKey;
  readonly kind: 'text' | 'select' | 'radio' | 'check' | 'parts';
  readonly controls: readonly [Control, ...Control[]];
  /** For kind `parts`: which part each control is. */
  readonly parts: readonly (DatePart | null)[];
}

const rowGroupOf: { readonly [group in FieldGroup]?: RowGroup } = {
  qualifyingMove: 'moves',
  enrollment: 'enrollments',
  course: 'courses',
  assessment: 'assessments',
};
const childGroups: readonly FieldGroup[] = ['child', 'identifiers', 'status', 'services', 'health', 'graduation'];

/**
 * The boxes of a mapped form, in the order of the page. Doubtful controls and fields no pack knows are left out, and so
 * is a child or row that is hidden and empty: a template that a page clones is nobody.
 */
export function boxesOf(map: FormMap, dictionary: FieldDictionary): Box[] {
  const groups = new Map<string, MappedControl[]>();
  for (const control of map.controls) {
    if (
      control.field === null ||
      control.doubtful ||
      control.repeat ||
      !Object.hasOwn(dictionary.fields, control.field)
    )
      continue;
    const place = `${recordOf(control, map, dictionary)} ${control.row} ${control.field}`;
    const same = groups.get(place);
    if (same) same.push(control);
    else groups.set(place, [control]);
  }
  const drafts = [...groups.values()].map((group) =>
    draftOf(group, recordOf(group[0] as MappedControl, map, dictionary), dictionary),
  );
  const alive = drafts.filter(
    (one) => one.record !== 'nobody' && drafts.some((other) => sameRow(one, other) && inUse(other)),
  );
  const records = numbered(alive.map(({ record }) => record));
  const rows = new Map<RowGroup, ReadonlyMap<string, number>>();
  for (const group of Object.values(rowGroupOf)) {
    rows.set(
      group,
      numbered(alive.map((one) => (one.row !== null && one.group === group ? `${one.record} ${one.row}` : null))),
    );
  }
  return alive.map(({ record, row, group, ...box }) => {
    const child = record === null ? undefined : records.get(record);
    const index = row === null || !group ? undefined : rows.get(group)?.get(`${record} ${row}`);
    const at: At = {
      ...(child !== undefined && { child }),
      ...(group && index !== undefined && { row: { group, index } }),
    };
    return { ...box, at, record: child === undefined ? null : child + 1 };
  });
}

/** A text that is equal for equal places. */
export function placeOf(at: At | undefined): string {
  return `${at?.child ?? ''}/${at?.row ? `${at.row.group} ${at.row.index}` : ''}`;
}

/** Finds the box a field of a finding stands in: in its row, else with its child, else shared by the family. */
export type FindBox = (at: At | undefined, field: FieldKey) => Box | undefined;

export function boxFinder(boxes: readonly Box[]): FindBox {
  const known = new Map<string, Box>();
  const add = (at: At | 'first row' | `first row of ${number}`, box: Box) => {
    const name = `${typeof at === 'string' ? at : placeOf(at)} ${box.field}`;
    if (!known.has(name)) known.set(name, box);
  };
  for (const box of boxes) {
    const { child, row } = box.at;
    add(box.at, box);
    if (!row) continue;
    add({ row }, box);
    // A finding about the child itself may name a field that the page keeps in rows: the flat view reads the first of them.
    add(child === undefined ? 'first row' : `first row of ${child}`, box);
  }
  return (at, field) =>
    (at?.row && known.get(`${placeOf({ row: at.row })} ${field}`)) ??
    known.get(`${placeOf({ child: at?.child })} ${field}`) ??
    known.get(`${placeOf({})} ${field}`) ??
    (at?.row ? undefined : (known.get(`first row of ${at?.child} ${field}`) ?? known.get(`first row ${field}`)));
}

interface DraftBox extends Omit<Box, 'at' | 'record'> {
  readonly record: number | null | 'nobody';
  readonly row: number | null;
  readonly group: RowGroup | undefined;
}

function recordOf(control: MappedControl, map: FormMap, dictionary: FieldDictionary): number | null | 'nobody' {
  const field = control.field as FieldKey;
  const group = dictionary.fields[field]?.group;
  if (control.record !== null || !group || !childGroups.includes(group) || field === 'coeNumber') return control.record;
  return map.children <= 1 ? 1 : 'nobody';
}

function draftOf(
  found: readonly MappedControl[],
  record: number | null | 'nobody',
  dictionary: FieldDictionary,
): DraftBox {
  const seen = found.filter(({ element }) => isVisible(element));
  const [first] = (seen.length > 0 ? seen : found) as [MappedControl];
  const kind = kindOf(first);
  const group = rowGroupOf[dictionary.fields[first.field as FieldKey]?.group ?? 'child'];
  const same = kind === 'text' || kind === 'select' ? [first] : found.filter((each) => kindOf(each) === kind);
  return {
    key: `${first.key} ${record ?? ''} ${first.row ?? ''}`,
    record,
    row: group ? first.row : null,
    group,
    field: first.field as FieldKey,
    kind,
    controls: same.map(({ element }) => element as Control) as [Control, ...Control[]],
    parts: same.map(({ part }) => part),
  };
}

function kindOf({ element, part }: MappedControl): Box['kind'] {
  if (part) return 'parts';
  if (element.localName === 'select') return 'select';
  const { type } = element as HTMLInputElement;
  return type === 'radio' ? 'radio' : type === 'checkbox' ? 'check' : 'text';
}

const sameRow = (one: DraftBox, other: DraftBox) =>
  one.record === other.record && one.row === other.row && (one.row === null || one.group === other.group);

const inUse = ({ controls }: DraftBox) => controls.some((control) => isVisible(control) || isFilled(control));

function isFilled(control: Control): boolean {
  return 'checked' in control && (control.type === 'radio' || control.type === 'checkbox')
    ? control.checked
    : control.value !== '';
}

/** Gives each different value a number from 0, smallest first for numbers, in the order of the page for the rest. */
function numbered<T>(values: readonly (T | null)[]): Map<T, number> {
  const different = [...new Set(values)].filter((value): value is T & {} => value !== null);
  if (typeof different[0] === 'number') different.sort((a, b) => Number(a) - Number(b));
  return new Map(different.map((value, index) => [value, index]));
}
