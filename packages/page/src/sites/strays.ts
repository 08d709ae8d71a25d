import type { Question } from '../labels/label-candidates.ts';
import { groupBy } from '../map/group-by.ts';

interface Placed {
  readonly question: Question;
  readonly field: string;
  readonly part: string | null;
  readonly record: number | null;
  readonly row: number | null;
}

/**
 * Boxes that their names give to one child (or row) and that stand among the boxes of another, or in another order than the
 * children. Where children stand in each other's columns, no element holds one alone, and nothing can be told.
 */
export function straysOf(placed: readonly Placed[]): Set<Question> {
  const strays = new Set<Question>();
  for (const of of ['record', 'row'] as const) {
    const parts = groupBy(
      placed.filter((each) => each[of] !== null),
      (each) => each[of],
    );
    const homes = new Map([...parts].map(([number, part]) => [number, homeOf(part)]));
    const apart = [...homes].every(
      ([number, home]) => home && ![...parts].some(([other, part]) => other !== number && mostIn(home, part)),
    );
    if (parts.size < 2 || !apart) continue;
    const order = [...homes.keys()].sort((a, b) => comesFirst(homes.get(a), homes.get(b)));
    for (const same of groupBy([...parts.values()].flat(), ({ field, part }) => `${field} ${part}`).values()) {
      const outside = same.filter(({ question, ...each }) => !homes.get(each[of])?.contains(question.control.element));
      const astray = outside.filter(({ question }) =>
        [...homes.values()].some((home) => home?.contains(question.control.element)),
      );
      const inOrder = [...outside]
        .sort((a, b) => comesFirst(a.question.control.element, b.question.control.element))
        .every((each, at, all) => at === 0 || order.indexOf((all[at - 1] as Placed)[of]) <= order.indexOf(each[of]));
      const wrong = inOrder && outside.length === same.length ? astray : outside;
      for (const { question } of wrong) strays.add(question);
    }
  }
  return strays;
}

function comesFirst(a: Element | null | undefined, b: Element | null | undefined): number {
  if (!a || !b || a === b) return 0;
  return a.compareDocumentPosition(b) & 4 ? -1 : 1;
}

/** The smallest element that holds most of the boxes. */
function homeOf(part: readonly Placed[]): Element | null {
  let home: Element | null = null;
  for (const { question } of part)
    for (let each: Element | null = question.control.element.parentElement; each; each = each.parentElement) {
      if (!mostIn(each, part)) continue;
      if (!home || home.contains(each)) home = each;
      break;
    }
  return home;
}

function mostIn(holder: Element, part: readonly Placed[]): boolean {
  return part.filter(({ question }) => holder.contains(question.control.element)).length > part.length / 2;
}
