import type { FieldKey, Words } from '@coe-check/sdk';

/** `cheat-sheet.json` of a pack: what a recruiter pins to the wall. */
export interface CheatSheet {
  readonly title?: Words;
  readonly pages?: readonly SheetPage[];
  /** What the folders of rules are called in the rule book. */
  readonly topics?: Readonly<{ [folder: string]: Words }>;
  /** Entries of the pack below that do not hold here, as `page/section/entry`. */
  readonly remove?: readonly string[];
}

export interface SheetPage {
  readonly id: string;
  readonly title?: Words;
  readonly lead?: Words;
  readonly figure?: SheetFigure;
  readonly sections: readonly SheetSection[];
}

export interface SheetSection {
  readonly id: string;
  readonly title?: Words;
  readonly look?: 'rules' | 'calm' | 'customs';
  readonly width?: 'full' | 'wide' | 'half' | 'narrow';
  readonly figure?: SheetFigure;
  readonly entries: readonly SheetEntry[];
}

/** A row of boxes, each with what it means beneath. */
export interface SheetFigure {
  readonly caption: Words;
  readonly note?: Words;
  readonly cells: readonly { readonly label?: Words; readonly text: string; readonly note?: Words }[];
  readonly source: readonly string[];
}

export interface SheetEntry {
  readonly id: string;
  readonly who?: Words;
  readonly says: Words;
  /** As it is often typed: one of `rules` finds it. */
  readonly wrong?: SheetRecord;
  /** As it belongs: none of `rules` finds it. */
  readonly right?: SheetRecord;
  readonly rules?: readonly string[];
  readonly source: readonly string[];
}

export type SheetRecord = Readonly<{ [field: FieldKey]: string }>;

/**
 * One sheet out of those of several packs, bases first. Pages, sections and entries with the same id are the same: the
 * later pack's word holds, what is new comes after what was there, and what it removes goes.
 */
export function mergeSheets(sheets: readonly CheatSheet[]): CheatSheet {
  let merged: CheatSheet = {};
  for (const sheet of sheets) {
    const pages = layOver(merged.pages ?? [], sheet.pages ?? [], (page, over) => ({
      ...page,
      ...over,
      sections: layOver(page.sections, over.sections, (section, state) => ({
        ...section,
        ...state,
        entries: layOver(section.entries, state.entries, (_, entry) => entry),
      })),
    }));
    const topics = { ...merged.topics, ...sheet.topics };
    const left = without(pages, new Set(sheet.remove));
    merged = Object.assign({}, merged, sheet, { topics, pages: left });
  }
  return merged;
}

function layOver<T extends { readonly id: string }>(
  below: readonly T[],
  over: readonly T[],
  join: (below: T, over: T) => T,
): T[] {
  const byId = new Map(below.map((one) => [one.id, one]));
  for (const one of over) {
    const there = byId.get(one.id);
    byId.set(one.id, there === undefined ? one : join(there, one));
  }
  return [...byId.values()];
}

/** A section or page that has nothing left to say goes too. */
function without(pages: readonly SheetPage[], removed: ReadonlySet<string>): SheetPage[] {
  if (removed.size === 0) return [...pages];
  const left = (page: SheetPage): SheetSection[] =>
    page.sections
      .map((section) => ({
        ...section,
        entries: section.entries.filter((entry) => !removed.has(`${page.id}/${section.id}/${entry.id}`)),
      }))
      .filter(({ entries }) => entries.length > 0);
  return pages.map((page) => ({ ...page, sections: left(page) })).filter(({ sections }) => sections.length > 0);
}
