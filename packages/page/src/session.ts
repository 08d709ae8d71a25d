import type { Candidate, Checker, Draft, FieldKey, Finding, OfferedFix, Place, StudentRecord } from '@coe-check/sdk';
import type { Bind } from './map/bind.ts';
import type { FormMap } from './map/form-map.ts';
import type { MapOptions } from './map/map-form.ts';
import type { Layer } from './marks/layer.ts';
import type { Box } from './read/box.ts';

/** What the panel shows: one finding and where it stands on the page. */
export interface PageFinding {
  /** Stable while the finding stands: rule + place + a hash of the texts. Carries nothing that was typed. */
  readonly key: string;
  readonly finding: Finding;
  /** 1-based child number, null when shared by the family. */
  readonly record: number | null;
  /** Label of the first field in the clerk's language. */
  readonly fieldLabel: string;
  /** May be shown now (its fields were left, or it was shown before and still holds). */
  readonly shown: boolean;
  /** It was fixed and is no longer open; the old values can still be brought back. */
  readonly undo: boolean;
}

export interface PageState {
  readonly map: FormMap;
  readonly findings: readonly PageFinding[];
  /** Of the findings that are shown and open. */
  readonly counts: { readonly error: number; readonly warning: number; readonly info: number };
  /** Fields we could not map with confidence: asked, never guessed. */
  readonly doubtful: number;
}

export interface PageOptions {
  readonly checker: Checker;
  readonly lang: 'en' | 'es';
  readonly signal: AbortSignal;
  /** Label synonyms of the packs (BuiltPack.labels), bases first. */
  readonly labels: readonly unknown[];
  /** Site profiles, for a `mapper` that applies them. */
  readonly profiles?: readonly unknown[];
  /** Default: `mapForm` in `openPage`; in `pageInSteps` labels alone, so that a bundle without profiles does not carry them. */
  readonly mapper?: (root: Document, options: MapOptions) => FormMap;
  /** Site profiles made ready by `profileBinder`, for a bundle that does not carry it. */
  readonly bind?: Bind;
  /** Called after every settled change; never on the keystroke path itself. */
  readonly onState?: (state: PageState) => void;
  /** Open shadow root in test builds only. */
  readonly shadow: 'open' | 'closed';
  /** What is fixed by settings. A `dateOrder` here wins over the one the form shows. */
  readonly place?: Partial<Place>;
  /** Titles of the sources that findings name (BuiltPack.sources), merged. */
  readonly sources?: Readonly<{ [id: string]: { readonly title: string } }>;
  /** Lets a fix of several boxes go on after a postback that loads the page anew. */
  readonly carry?: Carry;
  /** True for a finding that was kept as typed before: it is silent. Asked at every look, so it answers from memory. */
  readonly waived?: (finding: PageFinding) => boolean;
}

/** What else is known of a child: the record on file, and records that may be the same child. */
export interface Known {
  readonly prior?: StudentRecord | undefined;
  readonly candidates?: readonly Candidate[] | undefined;
}

/** Why a finding is kept as typed, for what, and for how long. */
export interface KeepChoice {
  /** The id of a reason of `Keeping.reasons`; '' when none was asked. */
  readonly reason: string;
  /** The clerk's own words; may be ''. */
  readonly words: string;
  readonly scope: KeepScope;
  /** Days it holds; null without an end. */
  readonly days: number | null;
}

/** `record`: these texts of this child; `value`: these texts in any record; `site`: this rule on this site. */
export type KeepScope = 'record' | 'value' | 'site';

/** Hears what happens on the page. Every part is called after the page's own work, none on the way of a keystroke. */
export interface PageListener {
  /** After every settled change. */
  state?(state: PageState): void;
  /** The clerk has kept a finding as typed; it is silent already. */
  kept?(finding: PageFinding, choice: KeepChoice): void;
  /** The clerk has taken that back in the card. */
  unkept?(key: string): void;
  /** The form is being handed in. */
  submitting?(): void;
  /** In the reading phase of a frame: look where things stand, write nothing. */
  measure?(): void;
  /** In the writing phase of the same frame. */
  paint?(): void;
}

/** A box that is still to be written. Lives in memory only: it holds what is on the page. */
export interface CarriedStep {
  readonly box: string;
  readonly from: string;
  readonly value: string;
  /** Milliseconds since 1970 after which it is to be forgotten. */
  readonly until: number;
}

/** Keeps steps in memory outside the document (the extension's background), per tab and frame; `keep([])` forgets them. */
export interface Carry {
  take(): Promise<readonly CarriedStep[]>;
  keep(steps: readonly CarriedStep[]): void;
}

/** The page under watch: marks, card and fixes are up until the signal aborts. */
export interface PageSession {
  readonly state: PageState;
  readonly draft: Draft;
  /** Scrolls to the field of a finding and puts the focus there. */
  jumpTo(key: string): void;
  /** The same, and opens the card. */
  openCard(key: string): void;
  applyFix(key: string, fix: number): Promise<FixOutcome>;
  /** Does any fix at the place of a finding, with the same care; `undoFix('KEY used')` takes it back. */
  useFix(key: string, fix: OfferedFix): Promise<FixOutcome>;
  undoFix(key: string): Promise<FixOutcome>;
  /** Keeps what is typed: this finding is silent until the text changes. Without a choice: for this record, no reason given. */
  keepAsTyped(key: string, choice?: KeepChoice): void;
  /** Takes a `keepAsTyped` of this page back; no listener is told. */
  keepNoLonger(key: string): void;
  /** Maps the page anew. */
  rescan(): void;
  /** Decides anew what is shown: what is waived has changed. */
  look(): void;
  /** Hands the draft what is known of a child (index from 0) and looks again. Replaces what was handed in before; a form of other boxes forgets it. */
  know(child: number, known: Known): void;
  /** What was handed in for a child. */
  known(child: number): Known;
  /** Hears what happens until the signal aborts. */
  listen(listener: PageListener, signal: AbortSignal): void;
  /** The layer that an overlay beside this element belongs in; outside any layer nothing of ours is painted. */
  layerOf(element: Element): Layer;
  /** Asks for a frame in which listeners measure and paint. */
  repaint(): void;
  /** Says a sentence to a screen reader, politely. */
  announce(says: string): void;
  /** The boxes of the form as they are mapped now, and the text last read of each. */
  readonly boxes: readonly Box[];
  text(box: Box): string;
  /** The box of a finding by its key. */
  boxOf(key: string): Box | undefined;
  /** Label of a field in the clerk's language. */
  fieldLabel(field: FieldKey): string;
}

/** `stuck`: the page kept the value; `reverted`: the page changed it back; `cannot`: nothing was written. */
export type FixOutcome = { readonly outcome: 'stuck' | 'reverted' | 'cannot'; readonly says: string };
