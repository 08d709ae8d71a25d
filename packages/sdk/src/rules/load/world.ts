import type { Fact } from '../../facts/fact.ts';
import type { FieldDictionary } from '../../record/field.ts';
import type { ResolvedPacks } from '../resolve-packs.ts';
import type { BuiltPack } from '../rule.ts';
import type { FileFault } from './schema-faults.ts';
import { cureFor } from './suggest.ts';

/** What the packs at hand know by name, as one of them sees it. */
export interface World {
  readonly pack: BuiltPack;
  readonly resolved: ResolvedPacks;
  readonly facts: ReadonlyMap<string, Fact>;
  readonly dictionary: FieldDictionary;
}

/** Tells a fault of one file or part; the pointer is within it. */
export type TellFile = (fault: FileFault) => void;

/** The fault of a field key nobody knows. */
export function unknownField(pointer: string, field: unknown, { fields }: FieldDictionary, ofName = false): FileFault {
  return {
    pointer,
    ofName,
    message: `no field is called ${JSON.stringify(field) ?? 'nothing'}.`,
    cure: cureFor(field, Object.keys(fields)),
  };
}
