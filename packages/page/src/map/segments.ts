import { fingerprint } from '../labels/box-name.ts';
import { holderOf } from '../labels/geometry.ts';
import { headOf, type Unit } from './unit.ts';

/** Guesses below this make no part of a form. */
const sure = 0.7;

/** How the repeated parts of a form lie, and which part a unit is in. */
export interface Segments {
  readonly count: number;
  /** Fields that every part has, or most. */
  readonly repeated: ReadonlySet<string>;
  /** From 1; null for a unit outside all parts. */
  of(unit: Unit): number | null;
}

/**
 * Cuts a form into its repeated parts (children, rows), or gives null where no field comes twice. The parts are found by what
 * holds them: the elements right under the smallest one that holds all; in a table whose rows run across, by column; where
 * nothing holds a part, by where it begins. A single field that comes again makes parts only where they are of one build: one
 * name box more may be anybody's.
 */
export function segmentsOf(units: readonly Unit[]): Segments | null {
  const claims = new Map<string, Unit[]>();
  for (const unit of units)
    if (unit.field !== null && !unit.repeat && unit.confidence >= sure)
      claims.set(unit.field, [...(claims.get(unit.field) ?? []), unit]);
  const several = [...claims].filter(([, list]) => list.length > 1 && new Set(list.map(plainLabel)).size === 1);
  if (several.length === 0) return null;
  const count = Math.max(...several.map(([, list]) => list.length));
  const anchors = (several.find(([, list]) => list.length === count) as [string, Unit[]])[1];
  const repeated = new Set(several.map(([field]) => field));
  if (several.every(([, list]) => sameRow(list))) return byRank(count, repeated, claims);

  const top = commonAncestor(anchors.map((unit) => headOf(unit).control.element));
  const parts = anchors.map((unit) => childToward(top, headOf(unit).control.element));
  const apart = new Set(parts).size === parts.length;
  if (several.length === 1 && !(apart && alike(parts as Element[]))) return null;
  const others = several.flatMap(([, list]) => list).filter((unit) => !anchors.includes(unit));
  const inPart = (element: Element) => parts.findIndex((part) => part?.contains(element));
  const loose = !apart || others.filter((unit) => inPart(headOf(unit).control.element) < 0).length > others.length / 2;
  const starts = anchors.map((unit) => headOf(unit).control.at);
  return {
    count,
    repeated,
    of(unit) {
      const { element, at } = headOf(unit).control;
      const inside = loose ? -1 : inPart(element);
      if (inside >= 0) return inside + 1;
      if (!loose || !top.contains(element)) return null;
      const begun = starts.filter((start) => start <= at).length;
      return begun > 0 ? begun : null;
    },
  };
}

/** Parts of one form use the same words; two names for a field are two questions. */
function plainLabel({ ranking }: Unit): string {
  return fingerprint(ranking.label).replace(/\d+/g, '');
}

/** Parts side by side in one row each: the n-th box of a field is the n-th part's. */
function byRank(count: number, repeated: Set<string>, claims: ReadonlyMap<string, Unit[]>): Segments {
  return {
    count,
    repeated,
    of(unit) {
      const rank = unit.field !== null && repeated.has(unit.field) ? (claims.get(unit.field)?.indexOf(unit) ?? -1) : -1;
      return rank >= 0 ? rank + 1 : null;
    },
  };
}

function sameRow(list: readonly Unit[]): boolean {
  const rows = new Set(list.map((unit) => headOf(unit).control.element.closest('tr,[role="row"]')));
  return rows.size === 1 && !rows.has(null);
}

function commonAncestor(elements: readonly Element[]): Element {
  return elements.reduce(
    (top, element) => (top.contains(element) ? top : (holderOf(top, element) as Element)),
    elements[0]?.parentElement as Element,
  );
}

function childToward(top: Element, element: Element): Element | null {
  let part: Element | null = element;
  while (part && part.parentElement !== top) part = part.parentElement;
  return part;
}

/** Of one build: the same element, and as many boxes. */
function alike(parts: readonly Element[]): boolean {
  const shapes = parts.map((part) => `${part.nodeName} ${part.querySelectorAll('input,select,textarea').length}`);
  return new Set(shapes).size === 1;
}
