import { type FieldDictionary, type FieldScope, scopeOf } from '@coe-check/sdk';
import type { LabelIndex } from '../labels/label-index.ts';
import { groupBy } from './group-by.ts';
import { type Segments, segmentsOf } from './segments.ts';
import type { Unit } from './unit.ts';

/**
 * Says which child and which row each mapped unit belongs to, and resolves units that claim the same place: the second box of
 * a value already given is a repetition; of two others the one that is surer keeps it, and the rest is doubtful.
 */
export function numberRecords(units: readonly Unit[], index: LabelIndex): void {
  const { dictionary } = index;
  const mapped = units.filter((unit) => unit.field !== null);
  markRepeats(mapped);
  const claims = mapped.filter((unit) => !unit.repeat);
  const scope = (unit: Unit): FieldScope => scopeOf(unit.field ?? '', dictionary);

  const own = claims.filter((unit) => scope(unit) === 'child');
  const children = segmentsOf(own);
  for (const unit of own) unit.record = recordOf(unit, children);
  if (children && children.count > 1)
    shareOut(
      claims.filter((unit) => scope(unit) !== 'child'),
      children,
    );
  for (const group of ['moves', 'enrollments', 'courses', 'assessments'] as const)
    numberRows(claims.filter((unit) => scope(unit) === group));
  settleConflicts(claims, dictionary);
  for (const unit of mapped) {
    if (!unit.repeat) continue;
    const first = claims.find((each) => each.field === unit.field);
    unit.record = first?.record ?? null;
    unit.row = first?.row ?? null;
  }
}

/** "Confirm e-mail": labelled as a repetition, with the same field close before it. */
function markRepeats(mapped: readonly Unit[]): void {
  mapped.forEach((unit, at) => {
    unit.repeat =
      unit.ranking.repeat && mapped.slice(Math.max(0, at - 3), at).some((before) => before.field === unit.field);
  });
}

/** The part of the form the box is in. A child's field outside of all the children's parts could be any child's. */
function recordOf(unit: Unit, children: Segments | null): number {
  const part = children ? children.of(unit) : 1;
  if (part === null) unit.confidence *= 0.6;
  return part ?? 1;
}

/** Shared or row fields that come once in every child's part are that child's. */
function shareOut(units: readonly Unit[], children: Segments): void {
  const byField = groupBy(units, ({ field }) => field);
  for (const list of byField.values()) {
    const parts = list.map((unit) => children.of(unit));
    if (list.length > 1 && parts.every((part) => part !== null))
      list.forEach((unit, at) => {
        unit.record = parts[at] ?? null;
      });
  }
}

function numberRows(units: readonly Unit[]): void {
  for (const list of groupBy(units, ({ record }) => record).values()) {
    const rows = segmentsOf(list);
    if (rows) for (const unit of list) unit.row = rows.of(unit);
  }
}

/**
 * Of two boxes that claim one place, the one whose neighbours belong with it keeps it (a city among street and zip), else the
 * surer one. With nothing to choose between them none is taken: it could be anybody's.
 */
function settleConflicts(claims: readonly Unit[], dictionary: FieldDictionary): void {
  const groupOf = ({ field, view, questions }: Unit) =>
    `${dictionary.fields[field ?? '']?.group} ${view.heading} ${formOf(questions)}`;
  const company = groupBy(claims, groupOf);
  const forms = groupBy(claims, ({ questions }) => formOf(questions));
  const support = (unit: Unit) =>
    (company.get(groupOf(unit))?.length ?? 0) + (forms.get(formOf(unit.questions))?.length ?? 0);
  for (const list of groupBy(claims, ({ field, record, row }) => `${field} ${record} ${row}`).values()) {
    if (list.length < 2) continue;
    const sorted = [...list].sort((a, b) => support(b) - support(a) || b.confidence - a.confidence);
    const [first, second] = sorted as [Unit, Unit];
    const clear =
      support(first) - support(second) >= 2 ||
      (support(first) === support(second) && first.confidence - second.confidence >= 0.05);
    for (const unit of clear ? sorted.slice(1) : sorted) unit.confidence *= 0.5;
  }
}

/** The form a unit is in, by the place of its element among the document's forms. */
function formOf(questions: Unit['questions']): number {
  const { element } = (questions[0] as Unit['questions'][number]).control;
  return element.form ? [...element.ownerDocument.forms].indexOf(element.form) : -1;
}

/** How many children a form has boxes for. */
export function childrenIn(units: readonly Unit[], dictionary: FieldDictionary): number {
  return Math.max(
    0,
    ...units.map(({ field, record }) => (field !== null && scopeOf(field, dictionary) === 'child' ? (record ?? 0) : 0)),
  );
}
