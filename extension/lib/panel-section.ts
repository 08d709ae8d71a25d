import type { PanelState, ToFrame } from './panel-messages.ts';
import type { Language, Settings } from './settings.ts';
import type { words } from './words.ts';

/** A frame of the tab in front whose form is checked. */
export interface PanelFrame {
  readonly id: string;
  readonly state: PanelState;
  send(order: ToFrame): void;
}

/** What the panel lends to its sections. */
export interface Panel {
  /** Frames that have a form of ours, in the order they were heard. */
  readonly frames: readonly PanelFrame[];
  /** The tab that is followed. */
  readonly tab: number | undefined;
  readonly settings: Settings;
  readonly lang: Language;
  readonly say: ReturnType<typeof words>;
  /** Calls back now and whenever frames, tab or settings have changed. */
  onChange(listener: () => void): void;
  /** Says a sentence to a screen reader. */
  announce(says: string): void;
}

/**
 * One part of the panel, in a file of its own in `entrypoints/sidepanel/`: makes its element once and draws into it whenever
 * `panel.onChange` calls. It hides itself when it has nothing to show.
 */
export type PanelSection = (panel: Panel) => HTMLElement;
