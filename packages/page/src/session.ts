import type { Checker, Draft, Finding, Place } from '@coe-check/sdk';
import type { FormMap } from './map/form-map.ts';
import type { MapOptions } from './map/map-form.ts';

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
  /** Default: `mapForm` in `openPage`; in `openPageWith` labels alone, so that a bundle without profiles does not carry them. */
  readonly mapper?: (root: Document, options: MapOptions) => FormMap;
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
  undoFix(key: string): Promise<FixOutcome>;
  /** Keeps what is typed: this finding is silent until the text changes. */
  keepAsTyped(key: string): void;
  /** Maps the page anew. */
  rescan(): void;
}

/** `stuck`: the page kept the value; `reverted`: the page changed it back; `cannot`: nothing was written. */
export type FixOutcome = { readonly outcome: 'stuck' | 'reverted' | 'cannot'; readonly says: string };
