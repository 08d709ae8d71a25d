import type { KeepChoice } from '@coe-check/page';
import type { About } from '../waivers/waiver.ts';

/** About findings that are kept as typed. Frames ask and keep; only pages of ours may list them. */
export type WaiversMessage =
  /** Answers for each the id of the waiver that covers it, or null. */
  | { readonly type: 'waivers/which'; readonly about: readonly About[] }
  /** Answers the new waiver's id. */
  | { readonly type: 'waivers/keep'; readonly about: About; readonly choice: KeepChoice }
  | { readonly type: 'waivers/undo'; readonly id: string }
  /** Answers `Kept`. */
  | { readonly type: 'waivers/list' }
  /** A decision other than a waiver, for the log. */
  | {
      readonly type: 'waivers/note';
      readonly act: 'handed in' | 'went back';
      readonly about: About | null;
      readonly open: readonly number[];
    };

/** In `storage.local`, for content scripts: the rules of which anything is waived, and a number that grows with every change. */
export interface KeptRules {
  readonly rules: readonly string[];
  readonly change: number;
}
