import type { CarriedStep } from '@coe-check/page';

/** From a frame: told of to open panels, asking for a lazy script, or for memory over a full postback. */
export type FrameMessage =
  | { readonly type: 'frame/hello' }
  | { readonly type: 'frame/card' }
  | { readonly type: 'frame/beside' }
  | { readonly type: 'frame/take' }
  | { readonly type: 'frame/carry'; readonly steps: readonly CarriedStep[] };
