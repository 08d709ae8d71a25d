import type { Fact, List, Reads } from '../facts/fact.ts';
import type { FieldDictionary } from '../record/field.ts';
import type { OperatorTools } from './operators.ts';
import type { Condition } from './rule.ts';
import type { RuleSettings, SlotTable } from './slots.ts';

/** A fault found while compiling; the pointer is within the rule or condition file. */
export interface CompileFault {
  readonly pointer: string;
  readonly message: string;
  readonly cure: string;
  /** The name that is not known, and those that are: for "Did you mean". */
  readonly wrong?: string;
  readonly among?: Iterable<string>;
}

/** What one rule is compiled with: the pack it stands in decides what bare names mean. */
export interface CompileContext {
  readonly slots: SlotTable;
  readonly dictionary: FieldDictionary;
  readonly facts: ReadonlyMap<string, Fact>;
  readonly settings: RuleSettings;
  readonly tools: OperatorTools;
  list(address: string): List | undefined;
  listAddresses(): Iterable<string>;
  condition(name: string): NamedPart | undefined;
  conditionNames(): Iterable<string>;
  /** Collects what the rule reads. */
  readonly reads: Set<Reads>;
  fault(fault: CompileFault): void;
}

/** A named condition and the context of the pack that holds it. Its own faults are told where it stands, not here. */
export interface NamedPart {
  readonly key: string;
  readonly condition: Condition;
  readonly context: CompileContext;
}

/** Own property, so that `constructor` is no field. */
export function owns(object: object, key: string): boolean {
  return Object.hasOwn(object, key);
}

/** A plain JSON object: no list, not null. */
export function isObject(value: unknown): value is { readonly [key: string]: unknown } {
  return value !== null && typeof value === 'object' && !Array.isArray(value);
}
