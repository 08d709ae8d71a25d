/** What keeps packs from being compiled, in short. `loadPacks` of `@coe-check/sdk/packs` finds far more, and tells it in words. */
export type FaultCode =
  | 'no pack'
  | 'wrong format'
  | 'wrong shape'
  | 'no such base'
  | 'extends itself'
  | 'no such rule'
  | 'no condition'
  | 'too deep'
  | 'too many'
  | 'no such condition'
  | 'condition in a circle'
  | 'no such operator'
  | 'bad pattern'
  | 'no such list'
  | 'no such fact'
  | 'no such field'
  | 'bad path'
  | 'bad params';

/** One thing wrong with a pack: where, what, and the cure. */
export interface PackFault {
  /** File of the pack as it was handed in; a built pack is called by its name. */
  readonly file: string;
  /** From 1; 0 when the place in the text is not known. */
  readonly line: number;
  readonly column: number;
  /** JSON pointer to the faulty place. */
  readonly pointer: string;
  readonly message: string;
  readonly cure: string;
}

/** A pack that cannot be used. All faults at once, each `file:line:column  message cure`. */
export class PackError extends Error {
  override readonly name = 'PackError';
  readonly faults: readonly PackFault[];

  constructor(faults: readonly PackFault[]) {
    super(faults.map(faultLine).join('\n'));
    this.faults = faults;
  }
}

/** `rules/tx/names/suffix.json:9:16  no operator is called "inLst". Did you mean "inList"?` */
export function faultLine({ file, line, column, pointer, message, cure }: PackFault): string {
  const place = line > 0 ? `${file}:${line}:${column}` : `${file}${pointer === '' ? '' : `#${pointer}`}`;
  return `${place}  ${message}${cure === '' ? '' : ` ${cure}`}`;
}

/** A step of a JSON pointer, escaped. */
export function pointerStep(name: string | number): string {
  return `/${String(name).replaceAll('~', '~0').replaceAll('/', '~1')}`;
}
