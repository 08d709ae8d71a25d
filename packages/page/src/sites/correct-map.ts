import type { FieldKey } from '@coe-check/sdk';
import { boxNameOf } from '../labels/box-name.ts';
import type { ControlElement } from '../labels/control.ts';
import type { FormMap, MappedControl } from '../map/form-map.ts';

/** What a person says a box is. */
export interface Answer {
  /** Null: none of our fields. */
  readonly field: FieldKey | null;
  readonly part?: 'month' | 'day' | 'year' | null;
  /** Child number from 1; null for what the family shares. */
  readonly record?: number | null;
  readonly row?: number | null;
}

/**
 * A map as a person corrected it, by the index of each control. An answered box is sure; the same box of the other children
 * and rows (the same name in the same container) is the same field of theirs.
 *
 * profileFrom(correctMap(map, new Map([[3, { field: 'birthCity', record: 1 }]])), dictionary, words)
 */
export function correctMap(map: FormMap, answers: ReadonlyMap<number, Answer>): FormMap {
  const corrected = new Map<MappedControl, MappedControl>();
  for (const [index, answer] of answers) {
    const asked = map.controls[index];
    if (!asked) continue;
    for (const twin of twinsOf(asked, map)) if (!answers.has(twin.index)) corrected.set(twin, told(twin, answer, map));
  }
  for (const [index, answer] of answers) {
    const asked = map.controls[index];
    if (!asked) continue;
    const { record = null, row = null } = answer;
    corrected.set(asked, { ...told(asked, answer, map), ...(answer.field === null ? {} : { record, row }) });
  }
  return { ...map, controls: map.controls.map((control) => corrected.get(control) ?? control) };
}

function told(
  control: MappedControl,
  { field, part = null, record = null, row = null }: Answer,
  map: FormMap,
): MappedControl {
  const { repeat: _, ...rest } = control;
  const before = control.reads ?? (control.doubtful ? null : control.field);
  const rank = twinsOf(control, map).indexOf(control) + 1;
  return {
    ...rest,
    field,
    part: field === null ? null : part,
    record: field === null || record === null ? null : (control.record ?? rank),
    row: field === null || row === null ? null : (control.row ?? rank),
    confidence: field === null ? 0 : 1,
    doubtful: false,
    ...(field === before ? {} : { reads: before }),
  };
}

/** The box of this name in every row of its container, this one too; the box alone where its name has no row number. */
function twinsOf(control: MappedControl, { controls }: FormMap): readonly MappedControl[] {
  const name = boxNameOf(control.element as ControlElement);
  if (!name || name.rows.length === 0 || isChoice(control)) return controls.filter((each) => sameSet(each, control));
  return controls.filter(({ element }) => {
    const other = boxNameOf(element as ControlElement);
    return (
      element.nodeName === control.element.nodeName && other?.last === name.last && other.container === name.container
    );
  });
}

function isChoice({ element }: MappedControl): boolean {
  return (element as HTMLInputElement).type === 'radio';
}

/** The same control, or a radio of the same set. */
function sameSet(one: MappedControl, other: MappedControl): boolean {
  const [a, b] = [one.element as HTMLInputElement, other.element as HTMLInputElement];
  return one === other || (isChoice(one) && isChoice(other) && a.name !== '' && a.name === b.name && a.form === b.form);
}
