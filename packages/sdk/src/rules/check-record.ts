import { type Layers, textIn } from '../record/layers.ts';
import type { Row, RowGroup, Rows, StudentRecord } from '../record/record.ts';
import { rowGroups, scopeOf } from '../record/scope.ts';
import { typedIn } from '../record/typed.ts';
import type { Around } from './checker-api.ts';
import type { CheckerParts } from './checker-parts.ts';
import type { CompiledRule, Home } from './compile-rule.ts';
import { isObject } from './context.ts';
import { clearSlots, slotsFrom } from './fill-slots.ts';
import { runPlan, type Trouble } from './plan.ts';
import type { Slots } from './slots.ts';
import type { Frame, Subject } from './view.ts';

const none: readonly never[] = [];

/** Finds every rule that holds for one record and calls `fired` in the order of findings. */
export function checkRecord(
  parts: CheckerParts,
  record: StudentRecord,
  around: Around,
  fired: (rule: CompiledRule, slots: Slots) => void,
  trouble: Trouble,
): void {
  const { shared, empty } = parts;
  const typing = (around.stage ?? parts.options.stage) === 'typing';
  const grouped: readonly RowGroup[] =
    around.rows === undefined ? none : rowGroups.filter((group) => rowsIn(around.rows, group).length > 0);
  if (grouped.length === 0) {
    atDesk(
      parts,
      () => subjectOf(parts, around, (field) => typedIn(record, field)),
      ({ slots, frame }) => {
        parts.fill(slots, record, frame);
        runPlan(typing ? parts.wholeTyping : parts.whole, slots, fired, trouble);
      },
    );
    return;
  }
  const found: { readonly rule: CompiledRule; readonly slots: Slots; readonly row: number }[] = [];
  const run = (homes: readonly Home[], layers: Layers, row: number) => {
    const frame = frameOf(
      parts,
      subjectOf(parts, around, (field) => textIn(layers, field)),
    );
    const slots = slotsFrom(empty, shared.slots, layers, frame);
    runPlan(parts.plan(homes, typing), slots, (rule) => found.push({ rule, slots, row }), trouble);
  };
  const first = (except?: RowGroup) =>
    grouped.filter((group) => group !== except).map((group) => rowsIn(around.rows, group)[0]);
  const alone = rowGroups.filter((group) => !grouped.includes(group));
  run(['coe', 'child', ...alone.flatMap(rowHomes)], { records: [...first(), record] }, -1);
  for (const group of grouped) {
    for (const [i, row] of rowsIn(around.rows, group).entries())
      run(rowHomes(group), rowLayers(parts, [...first(group), record], group, row), i);
  }
  found.sort((a, b) => (parts.rank.get(a.rule) ?? 0) - (parts.rank.get(b.rule) ?? 0) || a.row - b.row);
  for (const { rule, slots } of found) fired(rule, slots);
}

/** Slots of one record as its rules see it, without running any. */
export function slotsOfRecord(parts: CheckerParts, record: StudentRecord, around: Around): Slots {
  const layers = { records: [...rowGroups.map((group) => rowsIn(around.rows, group)[0]), record] };
  const frame = frameOf(
    parts,
    subjectOf(parts, around, (field) => textIn(layers, field)),
  );
  return slotsFrom(parts.empty, parts.shared.slots, layers, frame);
}

export function rowHomes(group: RowGroup): Home[] {
  return [group, `${group}/child`];
}

/** A row over the record it belongs to: the fields of its group come from the row alone. */
export function rowLayers(
  parts: CheckerParts,
  under: readonly (StudentRecord | undefined)[],
  group: RowGroup,
  row: Row,
): Layers {
  return {
    records: [...under, row as StudentRecord],
    alone: (field) => scopeOf(field, parts.shared.dictionary) === group,
  };
}

/** Rows as handed in, whatever a stranger put there. */
export function rowsIn(rows: Rows | undefined, group: RowGroup): readonly Row[] {
  const list: unknown = rows === null || typeof rows !== 'object' ? undefined : rows[group];
  return Array.isArray(list) ? list.map((row) => (row !== null && typeof row === 'object' ? row : {})) : none;
}

/** Slots and frame for one record after another: a file has many. Emptied between them, so that nothing is kept. */
export interface Desk {
  readonly slots: Slots;
  readonly frame: Frame & { make: () => Subject; made: Subject | undefined };
}

/** Lends an empty desk for one record. Whatever is thrown meanwhile, nothing of the record stays on it. */
export function atDesk(parts: CheckerParts, subject: () => Subject, use: (desk: Desk) => void): void {
  const desk = parts.spare.pop() ?? newDesk(parts);
  const { slots, frame } = desk;
  frame.make = subject;
  try {
    use(desk);
  } finally {
    clearSlots(slots, parts.empty);
    frame.make = nobody;
    frame.asked = frame.made = undefined;
    parts.spare.push(desk);
  }
}

function newDesk(parts: CheckerParts): Desk {
  const frame: Desk['frame'] = {
    shared: parts.shared,
    asked: undefined,
    view: undefined,
    make: nobody,
    made: undefined,
    subject() {
      frame.made ??= frame.make();
      return frame.made;
    },
  };
  return { slots: parts.empty.slice(), frame };
}

function nobody(): never {
  throw new Error('No record is in hand: a fact kept its view and looked later.');
}

/** What stands in place 0 of slots that are kept. */
export function frameOf({ shared }: CheckerParts, subject: Subject): Frame {
  return { shared, asked: undefined, view: undefined, subject: () => subject };
}

function subjectOf(parts: CheckerParts, around: Around, text: Subject['text']): Subject {
  const { rows, settled, place, stage, settings } = around;
  return {
    text,
    siblings: recordsIn(around.siblings),
    rows: (group) => rowsIn(rows, group),
    prior: around.prior,
    candidates: Array.isArray(around.candidates) ? around.candidates : none,
    settled: (field) => (isObject(settled) && Object.hasOwn(settled, field) ? settled[field] : undefined),
    place: place === undefined ? parts.place : { ...parts.place, ...place },
    stage: stage ?? parts.options.stage ?? 'submit',
    settings: isObject(settings) ? settings : undefined,
  };
}

function recordsIn(records: readonly StudentRecord[] | undefined): readonly StudentRecord[] {
  return Array.isArray(records) ? records.filter((record) => record !== null && typeof record === 'object') : none;
}
