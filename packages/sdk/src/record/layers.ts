import type { FieldKey, StudentRecord } from './record.ts';
import { typedIn } from './typed.ts';

/**
 * Records laid over one another to one flat view: a later layer wins where it is not blank. `alone` names the fields that
 * only the last layer may answer, so that a blank box of the second row is not filled from the first.
 */
export interface Layers {
  readonly records: readonly (StudentRecord | undefined)[];
  readonly alone?: ((field: FieldKey) => boolean) | undefined;
}

/** Typed text of a field in the flat view, undefined when blank in every layer. */
export function textIn(layers: Layers, field: FieldKey): string | undefined {
  const { records, alone } = layers;
  const last = records.length - 1;
  for (let i = last; i >= 0; i--) {
    const text = typedIn(records[i], field);
    if (text !== undefined) return text;
    if (i === last && alone?.(field) === true) return undefined;
  }
  return undefined;
}

/** One flat record out of several, blanks left out. */
export function flatten(records: readonly (StudentRecord | undefined)[]): StudentRecord {
  const flat: { [field: FieldKey]: string } = Object.create(null);
  for (const record of records) {
    if (record === undefined || record === null || typeof record !== 'object') continue;
    for (const field of Object.keys(record)) {
      const text = typedIn(record, field);
      if (text !== undefined) flat[field] = text;
    }
  }
  return flat;
}
