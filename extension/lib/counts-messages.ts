/** Findings that came up or went at one time. `key` names one finding about one text without telling it. */
export interface CountedTurn {
  readonly caught: readonly CountedFinding[];
  readonly mended: readonly CountedFinding[];
}

/** From a frame: what turned since its last message, in its order. */
export interface CountsMessage {
  readonly type: 'counts/add';
  readonly turns: readonly CountedTurn[];
}

export interface CountedFinding {
  readonly key: string;
  readonly rule: string;
}

/** By Monday (ISO day), then by rule: how often it was caught and how often mended. All that is ever kept of a finding. */
export interface Counts {
  readonly [monday: string]: { readonly [rule: string]: readonly [caught: number, mended: number] };
}
