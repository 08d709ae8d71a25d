/** Why a pattern text cannot be used, in words for its author. */
export class PatternFault extends Error {}
