import type { FieldKey } from '@coe-check/sdk';
import { inOneColumn, onOneLine } from '../labels/geometry.ts';
import type { LabelIndex } from '../labels/label-index.ts';
import { labelWords } from '../labels/label-words.ts';
import { readLabel } from '../labels/read-label.ts';
import { headOf, type Unit } from './unit.ts';

/**
 * A person's box beside a box for a relation or behind somebody's who is nobody to us, or under a heading nobody understands while the
 * form asks the same, or another name, of persons it names; or an address under a heading that says more of a school than
 * its name ("Former school"): whose it is must be asked. What stands with a child's own numbers is the child's.
 */
export function isStrange(unit: Unit, units: readonly Unit[], index: LabelIndex): boolean {
  const {
    ranking: { base },
    view,
    carried,
  } = unit;
  if (base === null) return false;
  const heading = readLabel(index, view.heading);
  const { sections } = index.data;
  const beside = units.filter((other) => other.view.heading === view.heading);
  const groupOf = (field: FieldKey | null) => index.dictionary.fields[field ?? '']?.group;
  const ofSchool = heading.partly.find((tag) => Object.hasOwn(sections[tag]?.fields ?? {}, base));
  if (ofSchool && !beside.some(({ field }) => groupOf(field) === 'child' && !ofPerson(index, field ?? ''))) return true;
  if (view.tags.length > 0 || carried.length > 0 || !index.floating.has(base) || !ofPerson(index, base)) return false;
  const at = units.indexOf(unit);
  const before = units[at - 1];
  if (before?.field === null && beside.includes(before) && before.ranking.named.some((tag) => sections[tag]?.nobody))
    return true;
  const isSomebody = (other: Unit | undefined, isBefore: boolean) =>
    other !== undefined &&
    ((other.ranking.base === '#relation' && other.field === null) ||
      (isBefore && index.floating.has(other.ranking.base ?? '') && other.confidence < 0.7)) &&
    sameRow(other, unit);
  if ([-2, -1, 1, 2].some((step) => isSomebody(units[at + step], step === -1))) return true;
  if ((heading.hits[0]?.score ?? 0) >= 0.7 || heading.heads.length > 0) return false;
  if (beside.some(({ field }) => groupOf(field) === 'identifiers')) return false;
  if (labelWords(view.heading).every((word) => index.neutral.has(word))) return false;
  const isName = ({ ranking }: Unit) => groupOf(ranking.base) === 'child' && ofPerson(index, ranking.base ?? '');
  const hasName = beside.some(isName);
  return units.some(
    (other) =>
      (other.ranking.base === base || (hasName && isName(other))) &&
      !beside.includes(other) &&
      other.view.tags.length + other.ranking.named.length > 0,
  );
}

/** Whether some person's section says what becomes of a field. */
function ofPerson({ data }: LabelIndex, field: FieldKey): boolean {
  return Object.values(data.sections).some(({ person, fields }) => person && Object.hasOwn(fields, field));
}

/**
 * Who hands sections on to a box: the box before it in its row. Where that is in another row, or was given its own down its
 * column ("From city [ ] To city [ ]" over "State [ ] State [ ]"), the one above it.
 */
export function giverOf(before: Unit, unit: Unit, units: readonly Unit[]): Unit {
  const { rect } = headOf(unit).control;
  if (!rect || (!before.fromAbove && sameRow(before, unit))) return before;
  const above = units.slice(0, units.indexOf(unit)).findLast((other) => {
    const over = headOf(other).control.rect;
    return over && over.bottom <= rect.top && inOneColumn(over, rect);
  });
  return above?.view.heading === unit.view.heading ? above : before;
}

/**
 * The sections a box takes over from the one before it: of a field that belongs to a place or a person ("City of birth",
 * "Mother's first name"), for a label that fits any, when no heading stands between.
 */
export function handedOn(before: Unit, unit: Unit, index: LabelIndex): string[] {
  const { base, named } = unit.ranking;
  if (base === null || before.view.heading !== unit.view.heading) return [];
  const bare = base.startsWith('#');
  // "Relationship to child" names the child, and is not the child's.
  if (named.some((tag) => !bare || !index.data.sections[tag]?.stop)) return [];
  if (!bare && !index.floating.has(base)) return [];
  return [...new Set([...before.carried, ...before.ranking.named])].filter((tag) => {
    const section = index.data.sections[tag];
    if (!section || section.stop || unit.view.tags.includes(tag)) return false;
    if (section.nobody) return before.field === null && sameRow(before, unit);
    if (!Object.hasOwn(section.fields, base)) return false;
    if (bare || before.carried.includes(tag)) return true;
    return Object.entries(section.fields).some(
      ([key, field]) => !key.startsWith('#') && field !== null && field === before.field,
    );
  });
}

export function sameRow(a: Unit, b: Unit): boolean {
  const [one, two] = [headOf(a).control, headOf(b).control];
  const row = one.element.closest('tr,[role="row"]');
  if (row) return row.contains(two.element);
  if (one.rect && two.rect) return onOneLine(one.rect, two.rect);
  return one.element.closest('p,li,div') === two.element.closest('p,li,div');
}

/** Whether the form asks for the same thing somewhere else too, under the same plain words. */
export function elsewhere(unit: Unit, units: readonly Unit[]): boolean {
  return units.some(
    (other) => other !== unit && other.ranking.base === unit.ranking.base && other.carried.length === 0,
  );
}
