import type { Apart } from '../roster/apart.ts';
import type { Known, Typed } from '../roster/look.ts';
import type { RosterStatus } from '../roster/requests.ts';

/** From a frame: who is this child, and what the clerk says of a pair. From a page of ours: what stands here now. */
export type RosterMessage =
  | ({ readonly type: 'roster/look' } & Typed)
  | ({ readonly type: 'roster/apart' } & Apart)
  | { readonly type: 'roster/together'; readonly pair: string }
  | { readonly type: 'roster/status'; readonly status: RosterStatus };

/** What comes back for a look; null when there is no roster. No reply at all: the worker could not be asked just now. */
export interface RosterReply {
  readonly known: Known | null;
}

/**
 * What all of the extension may know of the roster, in `storage.local` under `roster`: numbers, times and which fields
 * are compared. A frame asks nothing while there is none.
 */
export type RosterSign = Pick<RosterStatus, 'state' | 'children' | 'until' | 'compared'>;

export const rosterSign = 'roster';

/** From a panel to the frames of its tab: what the clerk pressed there. `frame` is the one that shared the candidates. */
export type ToRosterFrame = { readonly type: 'rosterFrame'; readonly frame: string; readonly child: number } & (
  | { readonly wish: 'apart'; readonly known: string; readonly pair: string }
  | { readonly wish: 'together'; readonly pair: string }
);
