/** Why a pattern text cannot be used, in short. */
export type PatternFaultCode =
  | 'too-long'
  | 'stray-bracket'
  | 'open-bracket'
  | 'nothing-repeated'
  | 'repeats-an-edge'
  | 'counts-too-far'
  | 'too-deep'
  | 'looks-around'
  | 'unknown-escape'
  | 'bad-class';

/** Thrown while a pattern is parsed; `compilePattern` turns it into an answer. */
export class PatternFault extends Error {
  readonly code: PatternFaultCode;

  constructor(code: PatternFaultCode) {
    super(code);
    this.code = code;
  }
}
