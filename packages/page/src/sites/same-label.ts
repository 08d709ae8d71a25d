import { fingerprint } from '../labels/box-name.ts';
import type { SectionView } from '../labels/form-sections.ts';
import type { Question } from '../labels/label-candidates.ts';
import type { SiteField } from './site-profile.ts';

/** Below this weight a text beside a box is another box's label as likely as its own. */
const believed = 0.5;

/** From this weight on a label is the box's own (the page itself says whose it is); what merely stands near it counts no more. */
const own = 0.95;

const words = (text: string) => fingerprint(text.replace(/\([^)]*\)/g, ' ')) || fingerprint(text);

/** Whether one of the labels of a box that can be believed (of a date's later boxes also the first one's) reads as the profile says. */
export function labelAgrees(
  { label, part }: SiteField,
  told: readonly Question[],
  views: ReadonlyMap<Question, SectionView>,
): boolean {
  const known = new Set(told.flatMap((question) => believedOf(question, part !== undefined, views).map(words)));
  return label.some((each) => known.has(words(each)));
}

/**
 * The texts that can be taken for a box's label: its own where it has one, and over parts of a date and sets the group's. A
 * label that has lost its own box is still on the page, stands before the next one, and looks like its label or its group.
 */
function believedOf(question: Question, isPart: boolean, views: ReadonlyMap<Question, SectionView>): readonly string[] {
  const { candidates, members } = question;
  const texts = candidates.filter(({ from }) => from !== 'name');
  const owned = texts.some(({ weight }) => weight >= own);
  const group = views.get(question)?.group?.text ?? '';
  return [
    ...texts.filter(({ weight }) => weight >= (owned ? own : believed)).map(({ text }) => text),
    ...(owned && !isPart && members.length === 1 ? [] : [group]),
  ];
}

/** Whether a box stands under the heading that the profile says; a child's number in it may be another. */
export function sectionAgrees({ section }: SiteField, heading: string): boolean {
  const place = (text: string) => words(text.replace(/\d+/g, ' '));
  return section === undefined || place(section) === place(heading);
}
