import type { CarriedStep, FixOutcome, PageOptions, PageSession, PageState } from '@coe-check/page';
import { browser } from 'wxt/browser';

/** One open finding as the panel shows it. Lives in memory while the panel is open, nowhere else. */
export interface PanelFinding {
  readonly key: string;
  readonly record: number | null;
  readonly field: string;
  readonly severity: 'error' | 'warning' | 'info';
  readonly message: string;
  readonly fixes: readonly string[];
  readonly source: readonly string[];
  readonly undo: boolean;
}

export interface PanelState {
  readonly findings: readonly PanelFinding[];
  /** Fields of the form that are understood, and those that are doubtful. */
  readonly mapped: number;
  readonly doubtful: number;
}

/** From a frame to the panel. `frame` tells the frames of one tab apart: a port to a tab reaches them all. */
export type FromFrame =
  | { readonly type: 'state'; readonly frame: string; readonly state: PanelState }
  | { readonly type: 'outcome'; readonly frame: string; readonly key: string; readonly outcome: FixOutcome };

/** From the panel to one frame. */
export type ToFrame =
  | { readonly type: 'jump' | 'undo' | 'keep'; readonly key: string }
  | { readonly type: 'fix'; readonly key: string; readonly fix: number };

/** From a frame to the background: told of to open panels, asked for the card's script, or lent memory over a postback. */
export type ToBackground =
  | { readonly type: 'hello' }
  | { readonly type: 'card' }
  | { readonly type: 'take' }
  | { readonly type: 'carry'; readonly steps: readonly CarriedStep[] };

/** Sends to the background and gives its answer: the carried steps for `take`, nothing otherwise. */
export async function ask(message: ToBackground): Promise<readonly CarriedStep[]> {
  return (await browser.runtime.sendMessage<ToBackground, CarriedStep[] | undefined>(message)) ?? [];
}

/** The name of the port that a panel opens to a frame. */
export const panelPort = 'coe-check-panel';

/** The part of a page's state that the panel needs, as plain data. */
export function panelState(state: PageState, sources: PageOptions['sources'] = {}): PanelState {
  return {
    mapped: state.map.controls.filter((control) => control.field !== null && !control.doubtful).length,
    doubtful: state.doubtful,
    findings: state.findings
      .filter((each) => each.shown || each.undo)
      .map(({ key, record, fieldLabel, finding, undo }) => ({
        key,
        record,
        field: fieldLabel,
        severity: finding.severity,
        message: finding.message,
        fixes: finding.fixes.map((fix) => fix.label),
        source: finding.source.map((id) => sources[id]?.title ?? id),
        undo,
      })),
  };
}

/** Does what the panel asks of a page. */
export async function obey(session: PageSession, order: ToFrame): Promise<FixOutcome | undefined> {
  switch (order.type) {
    case 'jump':
      session.jumpTo(order.key);
      return undefined;
    case 'keep':
      session.keepAsTyped(order.key);
      return undefined;
    case 'fix':
      return session.applyFix(order.key, order.fix);
    case 'undo':
      return session.undoFix(order.key);
  }
}
