import type { FieldKey } from '@coe-check/sdk';
import { planFix } from '../fix/plan-fix.ts';
import { sameText } from '../fix/same-text.ts';
import { element } from '../marks/element.ts';
import { wordsIn } from '../marks/words.ts';
import type { JoinedForm } from '../read/joined-form.ts';
import { type KnownCandidate, knownCandidates } from './candidate.ts';
import { candidateStyle } from './candidate-style.ts';
import { candidateWords } from './candidate-words.ts';
import type { CardSection, SectionKit } from './card-section.ts';
import { cardWords } from './card-words.ts';
import { type CandidateUse, drawCandidate, folded } from './draw-candidate.ts';

export interface CandidateSectionOptions {
  /** The clerk says that this known record is another child than the one typed (index from 0). */
  apart(child: number, candidate: KnownCandidate): void;
}

/** The rules about known children lie in the topic of this name, in whichever pack. */
const topic = 'candidates';

/**
 * Tells who the known children are that a finding speaks of: how each was weighed, what can be taken over from it into the boxes,
 * all that is known of it, and "not the same child".
 *
 * const section = candidateSection({ apart: (child, candidate) => remember(child, candidate) });
 */
export function candidateSection({ apart }: CandidateSectionOptions): CardSection {
  return ({ key, finding, box }, kit) => {
    const child = finding.at?.child ?? 0;
    const candidates = finding.rule.split('/')[1] === topic ? knownCandidates(kit.known(child).candidates) : [];
    if (candidates.length === 0) return null;
    const { document, form, lang } = kit;
    kit.layerOf(box).wear(candidateStyle);
    const drawn = candidates.map((candidate) =>
      drawCandidate(document, candidate, {
        lang,
        fieldLabel: kit.fieldLabel,
        uses: usesOf(candidate, child, form, kit),
        use: ({ set }) => void kit.use(key, { label: wordsIn(candidateWords, lang)('use'), set }),
        notSame: () => apart(child, candidate),
      }),
    );
    return element(document, 'div', { class: 'candidates' }, ...folded(document, drawn, lang));
  };
}

/**
 * What can be taken over of a known record: for each comparison the boxes that hold something else, and last all boxes that are
 * still blank together. What is blank in the known record takes nothing away, and a box that cannot be written is left out.
 */
export function usesOf(
  { reasons, record }: Pick<KnownCandidate, 'reasons' | 'record'>,
  child: number,
  form: JoinedForm,
  { lang, fieldLabel, checker }: Pick<SectionKit, 'lang' | 'fieldLabel' | 'checker'>,
): CandidateUse[] {
  const letterCase = checker.setting('nameCase') === 'upper' ? 'upper' : undefined;
  const planning = { say: wordsIn(cardWords, lang), fieldLabel, letterCase } as const;
  const taken = (fields: readonly FieldKey[]) =>
    fields.flatMap((field): Taken[] => {
      const value = record[field];
      if (typeof value !== 'string' || value === '' || form.find({ child }, field) === undefined) return [];
      const { steps, cannot } = planFix(form, { child }, { label: '', set: { [field]: value } }, planning);
      const [step] = steps;
      return step === undefined || cannot !== undefined || sameText(step.from, step.to) ? [] : [{ field, value, step }];
    });
  const parts = reasons.map(({ fields }) => taken(fields));
  const differing = parts.map((part) => part.filter(({ step }) => step.from !== ''));
  const blank = parts.flat().filter(({ step }) => step.from === '');
  return [
    ...differing.filter((part) => part.length > 0).map((part) => useOf('differs', part)),
    ...(blank.length > 0 ? [useOf('blank', blank)] : []),
  ];
}

interface Taken {
  readonly field: FieldKey;
  readonly value: string;
  readonly step: { readonly field: string; readonly from: string; readonly to: string };
}

function useOf(why: CandidateUse['why'], taken: readonly Taken[]): CandidateUse {
  return {
    why,
    set: Object.fromEntries(taken.map(({ field, value }) => [field, value])),
    steps: taken.map(({ step: { field, from, to } }) => ({ field, from, to })),
  };
}
