import type { FixOutcome, KeepChoice } from '@coe-check/page';
import type { At, Coe, DateOrder } from '@coe-check/sdk';

/** One open finding as the panel shows it. Lives in memory while the panel is open, nowhere else. */
export interface PanelFinding {
  readonly key: string;
  readonly rule: string;
  readonly record: number | null;
  readonly field: string;
  readonly severity: 'error' | 'warning' | 'info';
  readonly message: string;
  readonly fixes: readonly PanelFix[];
  readonly source: readonly string[];
  readonly undo: boolean;
  /** What to do beyond the page: the id of a procedure. */
  readonly procedure: string | undefined;
}

export interface PanelFix {
  readonly label: string;
  /** Pure formatting: may be done with all others of its kind. */
  readonly certain: boolean;
  /** What would change, box by box. */
  readonly steps: readonly { readonly field: string; readonly from: string; readonly to: string }[];
}

export interface PanelState {
  readonly findings: readonly PanelFinding[];
  /** Fields of the form that are understood, and those that are doubtful. */
  readonly mapped: number;
  readonly doubtful: number;
  /** How many of the fixes done together can still be taken back together. */
  readonly together: number;
  /** The site profile that mapped the form, and how many of its fields are no longer where it says. */
  readonly profile: string | null;
  readonly needsReview: number;
  /** What works beside the form tells besides, by topic. */
  readonly shared: Readonly<{ [topic: string]: unknown }>;
}

/** What is typed on the form of a frame, for a page that is to be printed. Sent only when it is asked for. */
export interface SheetRecord {
  readonly coe: Coe;
  readonly dateOrder: DateOrder | null;
  /** The findings that are open and shown. */
  readonly open: readonly { readonly rule: string; readonly at: At; readonly fields: readonly string[] }[];
}

/** From a frame to the panel. `frame` tells the frames of one tab apart: a port to a tab reaches them all. */
export type FromFrame =
  | { readonly type: 'state'; readonly frame: string; readonly state: PanelState }
  | { readonly type: 'record'; readonly frame: string; readonly record: SheetRecord }
  | { readonly type: 'outcome'; readonly frame: string; readonly outcome: FixOutcome };

/** From the panel to one frame. */
export type ToFrame =
  | { readonly type: 'jump' | 'undo'; readonly key: string }
  | { readonly type: 'keep'; readonly key: string; readonly choice: KeepChoice }
  | { readonly type: 'fix'; readonly key: string; readonly fix: number }
  /** Does these one after the other; `undo together` takes back all that were done. */
  | { readonly type: 'fix together'; readonly fixes: readonly { readonly key: string; readonly fix: number }[] }
  | { readonly type: 'undo together' }
  | { readonly type: 'record' };

/** The name of the port that a panel opens to a frame. */
export const panelPort = 'coe-check-panel';
