import { onOneLine } from '../labels/geometry.ts';
import type { LabelIndex } from '../labels/label-index.ts';
import { labelWords } from '../labels/label-words.ts';
import { readLabel } from '../labels/read-label.ts';
import { headOf, type Unit } from './unit.ts';

/**
 * A person's box beside a box for a relation or behind an unknown person's, or under a heading nobody understands while the
 * form asks the same of persons it names: whose it is must be asked.
 */
export function isStrange(unit: Unit, units: readonly Unit[], index: LabelIndex): boolean {
  const {
    ranking: { base },
    view,
    carried,
  } = unit;
  if (base === null || view.tags.length > 0 || carried.length > 0 || !index.floating.has(base)) return false;
  if (!Object.values(index.data.sections).some(({ person, fields }) => person && Object.hasOwn(fields, base)))
    return false;
  const at = units.indexOf(unit);
  const isSomebody = (other: Unit | undefined, before: boolean) =>
    other !== undefined &&
    ((other.ranking.base === '#relation' && other.field === null) ||
      (before && index.floating.has(other.ranking.base ?? '') && other.confidence < 0.7)) &&
    sameRow(other, unit);
  if ([-2, -1, 1, 2].some((step) => isSomebody(units[at + step], step === -1))) return true;
  const { hits, heads } = readLabel(index, view.heading);
  if (hits.length > 0 || heads.length > 0 || labelWords(view.heading).every((word) => index.neutral.has(word)))
    return false;
  return units.some((other) => other.ranking.base === base && other.view.tags.length > 0);
}

/**
 * The sections a box takes over from the one before it: of a field that belongs to a place or a person ("City of birth",
 * "Mother's first name"), for a label that fits any, when no heading stands between.
 */
export function handedOn(before: Unit, unit: Unit, index: LabelIndex): string[] {
  const { base, named } = unit.ranking;
  if (base === null || named.length > 0 || before.view.heading !== unit.view.heading) return [];
  const bare = base.startsWith('#');
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
