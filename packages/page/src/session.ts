import type { Checker, Finding, Draft } from '@coe-check/sdk';
import type { FormMap } from './map/form-map.ts';

/** What the panel shows: one open finding and where it stands on the page. */
export interface PageFinding {
  /** Stable while the finding stands: rule + place + text. */
  readonly key: string;
  readonly finding: Finding;
  /** 1-based child number, null when shared by the family. */
  readonly record: number | null;
  /** Label of the first field in the clerk's language. */
  readonly fieldLabel: string;
  /** May be shown now (its fields were left, or it was shown before and still holds). */
  readonly shown: boolean;
  readonly undo: boolean;
}

export interface PageState {
  readonly map: FormMap;
  readonly findings: readonly PageFinding[];
  readonly counts: { readonly error: number; readonly warning: number; readonly info: number };
  /** Fields we could not map with confidence: asked, never guessed. */
  readonly doubtful: number;
}

export interface PageOptions {
  readonly checker: Checker;
  readonly lang: 'en' | 'es';
  readonly signal: AbortSignal;
  /** Label synonyms of the packs (BuiltPack.labels), merged. */
  readonly labels: unknown;
  readonly profiles?: readonly unknown[];
  /** Called after every settled change; never on the keystroke path itself. */
  readonly onState?: (state: PageState) => void;
  /** Open shadow root in test builds only. */
  readonly shadow: 'open' | 'closed';
}

/** The page under watch: marks, card and fixes are up until the signal aborts. */
export interface PageSession {
  readonly state: PageState;
  readonly draft: Draft;
  jumpTo(key: string): void;
  openCard(key: string): void;
  applyFix(key: string, fix: number): Promise<FixOutcome>;
  undoFix(key: string): Promise<FixOutcome>;
  keepAsTyped(key: string): void;
  rescan(): void;
}

/** `stuck`: the page kept the value; `reverted`: the page changed it back; `cannot`: nothing was written. */
export type FixOutcome = { readonly outcome: 'stuck' | 'reverted' | 'cannot'; readonly says: string };
