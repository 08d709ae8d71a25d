import { type BoxName, boxNameOf, fingerprint } from '../labels/box-name.ts';
import type { SectionView } from '../labels/form-sections.ts';
import type { Question } from '../labels/label-candidates.ts';
import { labelWords } from '../labels/label-words.ts';
import type { Bind } from '../map/map-by-labels.ts';
import type { SiteField, SiteProfile, SiteSign } from './site-profile.ts';
import { structuralPath } from './structural-path.ts';

/** A question bound to a field by a profile. */
export interface Bound {
  readonly entry: SiteField;
  readonly record: number | null;
  readonly row: number | null;
}

export interface Applied {
  readonly profile: SiteProfile;
  readonly bound: ReadonlyMap<Question, Bound>;
  /** Found by name or place, but the label says something else: left alone. */
  readonly refused: ReadonlySet<Question>;
  /** One sentence for each box of the profile that the page no longer bears out. */
  readonly needsReview: readonly string[];
}

/** Applies the first of several profiles whose product a page is, for `mapByLabels`. */
export function profileBinder(profiles: readonly unknown[]): Bind {
  return (document, questions, views) => {
    const profile = findProfile(document, questions, profiles);
    return profile ? applyProfile(profile, questions, views) : null;
  };
}

/** The first profile whose product this page is; null when it is none's. */
function findProfile(
  document: Document,
  questions: readonly Question[],
  profiles: readonly unknown[],
): SiteProfile | null {
  const fits = ({ title = '', heading = '', names = [] }: SiteSign) => {
    const has = (text: string, part: string) => labelWords(text).join(' ').includes(labelWords(part).join(' '));
    const headings = [...document.querySelectorAll('h1,h2,h3,legend')].map(({ textContent }) => textContent).join(' ');
    const known = new Set(questions.map(({ control }) => boxNameOf(control.element)?.last));
    return (
      Boolean(title || heading || names.length) &&
      has(document.title, title) &&
      has(headings, heading) &&
      names.every((name) => known.has(name))
    );
  };
  return (
    (profiles as readonly (SiteProfile | null)[]).find(
      (profile) =>
        profile?.when &&
        Array.isArray(profile.fields) &&
        profile.fields.every((entry) => entry?.tag && Array.isArray(entry.label)) &&
        fits(profile.when),
    ) ?? null
  );
}

/**
 * Binds the boxes of a form to a profile's fields. A box counts when its name (or, without one, its path) and its label with
 * its section agree; when they differ it is left alone and told, never bound to what merely looks like it.
 */
function applyProfile(
  profile: SiteProfile,
  questions: readonly Question[],
  views: ReadonlyMap<Question, SectionView>,
): Applied {
  const bound = new Map<Question, Bound>();
  const refused = new Set<Question>();
  const needsReview: string[] = [];
  const boxes = questions.map((question) => ({
    question,
    name: boxNameOf(question.control.element),
    path: null as string | null,
  }));
  const childRows = rowNumbers(
    boxes.map(({ name }) => name),
    profile,
  );
  for (const entry of profile.fields) {
    const found = boxes.filter(
      (box) => box.question.control.element.nodeName.toLowerCase() === entry.tag && stands(entry, box),
    );
    const good = found.filter(({ question }) => {
      const at = questions.indexOf(question);
      return agrees(entry, questions.slice(entry.part ? Math.max(0, at - 2) : at, at + 1), views);
    });
    for (const { question } of found) if (!good.some((each) => each.question === question)) refused.add(question);
    const what = `${entry.field}${entry.part ? ` (${entry.part})` : ''}`;
    const [first] = found;
    if (first && good.length < found.length)
      needsReview.push(`${what}: the box is labelled "${shown(first.question)}" now`);
    if (!first && !entry.optional) needsReview.push(`${what}: the box is not on the page`);
    good.forEach(({ question, name }, at) => {
      if (bound.has(question)) return;
      const number = (name && childRows.get(name)) ?? at + 1;
      bound.set(question, {
        entry,
        record: entry.per === 'child' ? number : null,
        row: entry.per === 'row' ? number : null,
      });
    });
  }
  for (const question of bound.keys()) refused.delete(question);
  return { profile, bound, refused, needsReview };
}

function stands(
  entry: SiteField,
  box: { readonly question: Question; readonly name: BoxName | null; path: string | null },
): boolean {
  if (entry.name && box.name) {
    if (box.name.last !== entry.name.last) return false;
    const { container } = entry.name;
    return container === undefined || box.name.container === container || box.name.container.endsWith(`_${container}`);
  }
  if (entry.path === undefined) return false;
  box.path ??= structuralPath(box.question.control.element);
  return box.path === entry.path;
}

/** One of the visible labels of a box reads as the profile says (a date's later boxes go by the first one's), and its heading too. */
function agrees(entry: SiteField, near: readonly Question[], views: ReadonlyMap<Question, SectionView>): boolean {
  const view = views.get(near.at(-1) as Question);
  const labels = near.flatMap((question) => [
    ...question.candidates.filter(({ from }) => from !== 'name').map(({ text }) => text),
    views.get(question)?.group?.text ?? '',
  ]);
  const words = (text: string) => fingerprint(text.replace(/\([^)]*\)/g, ' ')) || fingerprint(text);
  const known = new Set(labels.map(words));
  const place = (text: string) => words(text.replace(/\d+/g, ' '));
  return (
    entry.label.some((label) => known.has(words(label))) &&
    (!entry.section || place(view?.heading ?? '') === place(entry.section))
  );
}

function shown({ candidates }: Question): string {
  return candidates.find(({ from }) => from !== 'name')?.text.slice(0, 60) ?? '';
}

/** Row numbers as the page has them (`ctl01`, `ctl02`, …) counted from 1, the same for all boxes of one container. */
function rowNumbers(names: readonly (BoxName | null)[], profile: SiteProfile): Map<BoxName, number> {
  const repeated = new Set(profile.fields.filter(({ per }) => per).map(({ name }) => name?.container ?? ''));
  const numbers = new Map<string, Set<number>>();
  const rowOf = (name: BoxName) => name.rows.at(-1) ?? 0;
  const counted = names.filter(
    (name): name is BoxName =>
      name !== null &&
      [...repeated].some((container) => name.container === container || name.container.endsWith(`_${container}`)),
  );
  for (const name of counted) numbers.set(name.container, (numbers.get(name.container) ?? new Set()).add(rowOf(name)));
  return new Map(
    counted.map((name) => [
      name,
      [...(numbers.get(name.container) ?? [])].sort((a, b) => a - b).indexOf(rowOf(name)) + 1,
    ]),
  );
}
