import type { Fact, List, Reads } from '../facts/fact.ts';
import type { FieldDictionary } from '../record/field.ts';
import type { FaultCode } from './fault.ts';
import type { OperatorTools } from './operators.ts';
import type { Condition } from './rule.ts';
import type { RuleSettings, SlotTable } from './slots.ts';

/** Tells a fault: where (a pointer in the rule or condition), which, about what. */
export type Tell = (pointer: string, code: FaultCode, about?: unknown) => void;

/** What one rule is compiled with: the pack it stands in decides what bare names mean. */
export interface CompileContext {
  readonly slots: SlotTable;
  readonly dictionary: FieldDictionary;
  readonly facts: ReadonlyMap<string, Fact>;
  readonly settings: RuleSettings;
  readonly tools: OperatorTools;
  list(address: string): List | undefined;
  condition(name: string): NamedPart | undefined;
  /** Collects what the rule reads. */
  readonly reads: Set<Reads>;
  readonly tell: Tell;
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
