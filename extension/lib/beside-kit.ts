import type { PageFinding, PageOptions, PageSession, PageState } from '@coe-check/page';
import type { Checker } from '@coe-check/sdk/engine';
import type { ask } from './messages.ts';
import type { Settings } from './settings.ts';

/** What the content script lends to what works beside it. Everything stands until `signal` aborts. */
export interface BesideKit {
  readonly session: PageSession;
  readonly checker: Checker;
  readonly document: Document;
  readonly lang: 'en' | 'es';
  readonly settings: Settings;
  readonly sources: NonNullable<PageOptions['sources']>;
  readonly signal: AbortSignal;
  readonly ask: typeof ask;
  /** Calls back now and after every settled change of the page. */
  onState(listener: (state: PageState) => void): void;
  /** Plain data that an open panel is to have beside the findings (`PanelState.shared[topic]`). It stays in memory. */
  share(topic: string, data: unknown): void;
  /** From now on these findings are silent; looks again at once. */
  silence(waived: (finding: PageFinding) => boolean): void;
}

/** What the content script hands over; `share` is added by beside.js. */
export type BareKit = Omit<BesideKit, 'share'>;

/** Something that works beside the form: one file in `extension/beside/`, listed in `entrypoints/beside.ts`. */
export type Beside = (kit: BesideKit) => void;
