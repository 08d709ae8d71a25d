import { type BoxName, boxName, boxNameOf } from '../labels/box-name.ts';
import type { SectionView } from '../labels/form-sections.ts';
import type { Question } from '../labels/label-candidates.ts';
import type { Applied, Bind, Meaning, Reading } from '../map/bind.ts';
import { findProfile } from './find-profile.ts';
import { type ReviewNote, reviewText } from './review-note.ts';
import { labelAgrees, sectionAgrees } from './same-label.ts';
import type { SiteField, SiteProfile } from './site-profile.ts';
import { straysOf } from './strays.ts';
import { structuralPath } from './structural-path.ts';

/** A question of the page with everything it can be found by. */
interface Box {
  readonly question: Question;
  readonly name: BoxName | null;
  readonly id: BoxName | null;
  path: string | null;
}

/** Applies the first of several profiles whose product a page is, for `mapByLabels`. */
export function profileBinder(profiles: readonly unknown[]): Bind {
  return (document, questions, views, readings) => {
    const profile = findProfile(document, questions, profiles);
    return profile ? applyProfile(profile, questions, views, readings) : null;
  };
}

/**
 * Binds the boxes of a form to a profile's fields. A box counts when it stands where the profile says (by its name or its id,
 * or by its path where the page has neither), when its label and heading read as the profile says, and when what the page's
 * own labels say does not speak against it. Else it is left alone and told, never bound to what merely looks like it.
 */
function applyProfile(
  profile: SiteProfile,
  questions: readonly Question[],
  views: ReadonlyMap<Question, SectionView>,
  readings: ReadonlyMap<Question, Reading>,
): Applied {
  const boxes = questions.map((question): Box => {
    const { element } = question.control;
    return { question, name: boxNameOf(element), id: boxName(element.id), path: null };
  });
  const numbers = rowNumbers(boxes, profile);
  const claims = new Map<Question, { entry: SiteField; meaning: Meaning }[]>();
  const refused = new Set<Question>();
  const notes: ReviewNote[] = [];
  for (const entry of profile.fields) {
    const note = (why: ReviewNote['why'], question?: Question) =>
      notes.push({ field: entry.field, part: entry.part ?? null, why, label: question ? shown(question) : '' });
    const found = standing(entry, boxes, profile);
    const good = found.filter(({ question }) => {
      const reading = readings.get(question);
      const told = [question, ...(reading && entry.part ? [reading.head] : [])];
      if (!labelAgrees(entry, told, views)) note('label', question);
      else if (!sectionAgrees(entry, views.get(question)?.heading ?? '')) note('section', question);
      else if (contradicts(entry, reading)) note('reading', question);
      else return true;
      return false;
    });
    if (found.length === 0 && !entry.optional) note('gone');
    const many = good.length > 1 && !entry.per;
    if (many) note('twice', good[0]?.question);
    for (const { question } of found)
      if (many || !good.some((each) => each.question === question)) refused.add(question);
    if (many) continue;
    good.forEach(({ question, name }, at) => {
      const number = (name && numbers.get(name)) ?? at + 1;
      const record = entry.per === 'child' ? number : null;
      const row = entry.per === 'row' ? number : null;
      const meaning = { field: entry.field, part: entry.part ?? null, record, row };
      claims.set(question, [...(claims.get(question) ?? []), { entry, meaning }]);
    });
  }
  const bound = new Map<Question, Meaning>();
  const strays = straysOf(
    [...claims].flatMap(([question, [claim]]) => (claim ? [{ question, ...claim.meaning }] : [])),
  );
  for (const [question, [claim, second]] of claims) {
    if (!claim) continue;
    const why = second ? 'twice' : strays.has(question) ? 'section' : null;
    const { field, part } = claim.meaning;
    if (why) notes.push({ field, part, why, label: shown(question) });
    if (why) refused.add(question);
    else {
      bound.set(question, claim.meaning);
      refused.delete(question);
    }
  }
  const { name, dateOrder, language, rest } = profile;
  return {
    name,
    rest,
    dateOrder: dateOrder ?? null,
    language: language ?? null,
    bound,
    refused,
    needsReview: [...new Set(notes.map((note) => reviewText(note, 'en')))],
    review: notes,
  };
}

/**
 * The boxes that stand where the profile says. Name and id must not point to different boxes; the path counts only for a field
 * that comes once, has no name on this page, and whose label and heading no other entry shares.
 */
function standing(entry: SiteField, boxes: readonly Box[], profile: SiteProfile): readonly Box[] {
  const same = boxes.filter(({ question }) => question.control.element.nodeName.toLowerCase() === entry.tag);
  const byName = same.filter(({ name }) => isNamed(name, entry.name));
  const byId = entry.id ? same.filter(({ id }) => isNamed(id, entry.id)) : [];
  if (byName.length > 0 && byId.length > 0 && !entry.per) return byName.filter((box) => byId.includes(box));
  if (byName.length + byId.length > 0) return byName.length > 0 ? byName : byId;
  if (entry.path === undefined || (entry.name && !isAlone(entry, profile))) return [];
  return same.filter((box) => {
    box.path ??= structuralPath(box.question.control.element);
    return box.path === entry.path;
  });
}

function isNamed(name: BoxName | null, wanted: SiteField['name']): boolean {
  if (!name || !wanted || name.last !== wanted.last) return false;
  const { container } = wanted;
  return container === undefined || name.container === container || name.container.endsWith(`_${container}`);
}

/** Whether no other entry of the profile goes by these words under this heading. */
function isAlone(entry: SiteField, { fields }: SiteProfile): boolean {
  return !fields.some(
    (other) =>
      other !== entry && other.section === entry.section && other.label.some((label) => entry.label.includes(label)),
  );
}

/** Whether the page's labels surely say something else than the profile, and something else than they said when it was made. */
function contradicts(entry: SiteField, reading: Reading | undefined): boolean {
  if (!reading || reading.field === null || reading.field === entry.reads) return false;
  return reading.field !== entry.field || (reading.part ?? null) !== (entry.part ?? reading.part ?? null);
}

function shown({ candidates }: Question): string {
  return candidates.find(({ from }) => from !== 'name')?.text.slice(0, 60) ?? '';
}

/** Row numbers as the page has them (`ctl01`, `ctl02`, …) counted from 1, the same for all boxes of one container. */
function rowNumbers(boxes: readonly Box[], profile: SiteProfile): Map<BoxName, number> {
  const repeated = new Set(profile.fields.filter(({ per }) => per).map(({ name }) => name?.container ?? ''));
  const numbers = new Map<string, Set<number>>();
  const rowOf = (name: BoxName) => name.rows.at(-1) ?? 0;
  const counted = boxes
    .map(({ name }) => name)
    .filter(
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
