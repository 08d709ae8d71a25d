/** What can be wrong with packs, in short. `loadPacks` of `@coe-check/sdk/packs` tells the same in words, with a cure. */
export type FaultCode =
  | 'not-a-pack' | 'wrong-format' | 'wrong-shape' | 'two-versions' | 'extends-itself' | 'unknown-base' | 'field-is-a-fact' | 'reserved-name'
  | 'list-without-base' | 'rule-twice' | 'unknown-rule'
  | 'not-a-condition' | 'not-one-kind' | 'unknown-key' | 'not-a-list' | 'too-deep' | 'too-many' | 'unknown-condition' | 'condition-in-circle'
  | 'unknown-operator' | 'no-value' | 'value-not-written' | 'unknown-list' | 'bad-pattern' | 'wrong-value'
  | 'no-fact' | 'field-takes-none' | 'unknown-fact' | 'unknown-field' | 'unknown-param' | 'missing-param' | 'wrong-param' | 'bad-path' | 'no-parts' | 'unknown-part'
  | 'name-is-a-field' | 'unknown-name' | 'each-without-as' | 'settles-unset';

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
