import type { OfferedFix } from '@coe-check/sdk';
import { type Fixer, makeFixer } from '../fix/fixer.ts';
import { deepActive } from '../fix/hold-focus.ts';
import { type PlanOptions, planFix } from '../fix/plan-fix.ts';
import { isOurs } from '../marks/is-ours.ts';
import type { Layer } from '../marks/layer.ts';
import type { Rect } from '../marks/measure-box.ts';
import { wordsIn } from '../marks/words.ts';
import type { Box } from '../read/box.ts';
import { focusBox } from '../read/go-to-box.ts';
import type { JoinedForm } from '../read/joined-form.ts';
import type { FixOutcome, KeepChoice, Known, PageOptions } from '../session.ts';
import type { OpenFinding } from '../watch/open-findings.ts';
import { type Card, makeCard } from './card.ts';
import type { CardSection, SectionKit } from './card-section.ts';
import { cardWords } from './card-words.ts';
import { findingViews } from './finding-views.ts';
import { type Keeping, tellsOn } from './keeping.ts';
import { nextFinding } from './next-finding.ts';

/** What a clerk needs once there is something to read or to fix. Kept apart so that a page can fetch it only then. */
export interface CardTools {
  readonly card: Card;
  readonly fixer: Fixer;
  applyFix(key: string, fix: number): Promise<FixOutcome>;
  /** Does any fix at the place of a finding; taken back with `undoFix(ownKey(key))`. */
  useFix(key: string, fix: OfferedFix): Promise<FixOutcome>;
  undoFix(key: string): Promise<FixOutcome>;
  /** The finding the shortcut goes to. */
  next(): OpenFinding | undefined;
  /** Esc: closes the card; the focus goes back to its field. False when there was no card. */
  escape(): boolean;
}

/** What the session lends to the card and the fixes. */
export interface CardKit extends Pick<PageOptions, 'checker' | 'lang' | 'signal' | 'sources' | 'carry'> {
  readonly document: Document;
  readonly form: JoinedForm;
  /** All open findings, and of them those that are shown. */
  findings(): readonly OpenFinding[];
  standing(): readonly OpenFinding[];
  fieldLabel(field: string): string;
  layerOf(box: Box | undefined): Layer;
  rectOf(box: Box): Rect | null;
  announce(says: string): void;
  /** Resolves when the page's own handlers have run and it stands still. */
  settled(): Promise<void>;
  /** Reads the boxes again, so that the findings follow. */
  sweep(): void;
  keepAsTyped(key: string, choice?: KeepChoice): void;
  /** Takes that back, and tells those who hear it. */
  keepNoLonger(key: string): void;
  unkept(key: string): void;
  /** What is known of a child (index from 0) beyond the page. */
  known(child: number): Known;
  /** What else the card tells of a finding, between its text and its buttons. */
  readonly sections?: readonly CardSection[];
  /** What "keep as typed" asks for; without it nothing is asked. */
  readonly keeping?: Keeping;
  /** The card stands at another box now, or has to be placed anew. */
  changed(box: string | null): void;
}

/** The key of a fix that is none of the finding's own: so both can be taken back. */
export const ownKey = (key: string) => `${key} used`;

export type MakeCardTools = (kit: CardKit) => CardTools;

export const makeCardTools: MakeCardTools = (kit) => {
  const { document, form, checker, lang, signal, sources = {}, sections = [], announce } = kit;
  const say = wordsIn(cardWords, lang);
  const letterCase = checker.setting('nameCase') === 'upper' ? 'upper' : undefined;
  const planning: PlanOptions = { say, letterCase, fieldLabel: kit.fieldLabel };
  const sectionKit: SectionKit = {
    ...kit,
    refresh: () => card.refresh(),
    use: (key, fix) => tellAtBox(key, ownKey(key), useFix(key, fix)),
  };
  const more = (finding: OpenFinding) => sections.flatMap((section) => section(finding, sectionKit) ?? []);
  const findingOf = (key: string) => kit.findings().find((each) => each.key === key);
  const goTo = (key: string) => {
    const box = form.boxByKey(key);
    if (box) focusBox(box);
  };
  const heard = async (doing: Promise<FixOutcome>) => {
    const outcome = await doing;
    announce(outcome.says);
    return outcome;
  };
  const applyFix = (key: string, fix: number): Promise<FixOutcome> => {
    const found = findingOf(key);
    const offered = found?.finding.fixes[fix];
    if (!found || !offered) return Promise.resolve({ outcome: 'cannot', says: say('gone') });
    return heard(fixer.apply(key, found.finding, planFix(form, found.finding.at, offered, planning)));
  };
  const useFix = (key: string, fix: OfferedFix): Promise<FixOutcome> => {
    const found = findingOf(key);
    if (!found) return Promise.resolve({ outcome: 'cannot', says: say('gone') });
    return heard(fixer.apply(ownKey(key), found.finding, planFix(form, found.finding.at, fix, planning)));
  };
  const undoFix = (key: string) => heard(fixer.undo(key));
  const tellAtBox = async (key: string, undo: string, doing: Promise<FixOutcome>) => {
    const box = findingOf(key)?.box?.key;
    const outcome = await doing;
    if (box !== undefined && !signal.aborted)
      card.tell(box, { text: outcome.says, undo: fixer.fixed.has(undo) ? undo : undefined });
    return outcome;
  };

  const card = makeCard(document, {
    say,
    lang,
    signal,
    layerOf: (key) => kit.layerOf(form.boxByKey(key)),
    viewsOf: (key) => findingViews(kit.standing(), key, form, { ...planning, sources, more }),
    rectOf(key) {
      const box = form.boxByKey(key);
      return box ? kit.rectOf(box) : null;
    },
    focusBox: goTo,
    changed: kit.changed,
    actions: {
      fix: (key, fix) => void tellAtBox(key, key, applyFix(key, fix)),
      undo(key) {
        if (fixer.fixed.has(key)) return void tellAtBox(key, key, undoFix(key));
        kit.keepNoLonger(key);
        kit.unkept(key);
      },
      keep(key, choice) {
        const box = findingOf(key)?.box?.key;
        kit.keepAsTyped(key, choice);
        announce(say('kept'));
        if (box !== undefined) card.tell(box, { text: say('kept'), undo: key });
      },
    },
    keeping: kit.keeping,
    keepOf: (key) =>
      kit.keeping?.never.includes(findingOf(key)?.finding.rule ?? '') ? 'never' : kit.keeping ? 'asks' : 'now',
    tellsOn: (words) => tellsOn(words, form.draft.coe),
  });
  const fixer = makeFixer(document, {
    ...planning,
    form,
    carry: kit.carry,
    settled: kit.settled,
    sweep: kit.sweep,
    reverted({ finding }, says) {
      announce(says);
      const box = form.find(finding.at, finding.fields[0] ?? '');
      if (box) card.tell(box.key, { text: says });
    },
  });

  return {
    card,
    fixer,
    applyFix,
    useFix,
    undoFix,
    next() {
      const active = deepActive(document);
      return nextFinding(form.boxes, kit.standing(), { current: isOurs(active) ? card.finding : undefined, active });
    },
    escape() {
      const { box } = card;
      if (box === null) return false;
      if (card.back()) return true;
      const inside = isOurs(deepActive(document));
      card.close();
      if (inside) goTo(box);
      return true;
    },
  };
};
