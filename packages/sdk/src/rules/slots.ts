import type { Fact, FactParams, Reads } from '../facts/fact.ts';
import type { FieldKey } from '../record/record.ts';

/**
 * What is known of one record while rules run over it: one dense list. Place 0 holds the view's frame, then the typed text of
 * each field a rule uses (read once), and the value of each derived fact (worked out when first asked for).
 */
export type Slots = unknown[];

/** What a fact is asked with when nothing is said. */
export const noParams: FactParams = {};

/** Stands where a derived fact has not been worked out yet. */
export const unset: unique symbol = Symbol('not worked out yet');

/** Settings that hold for one rule only, from a pack's override of it. */
export type RuleSettings = Readonly<{ [name: string]: unknown }> | undefined;

export interface FactSlot {
  readonly slot: number;
  readonly fact: Fact;
  readonly params: FactParams;
  readonly settings: RuleSettings;
  readonly reads: readonly Reads[];
  /** For a fact of one field's text: where that text stands; else 0. */
  readonly textSlot: number;
}

/** Which place belongs to which field and fact: grows while rules are compiled, then stands still. */
export interface SlotTable {
  field(key: FieldKey): number;
  fact(fact: Fact, params: FactParams, settings: RuleSettings): FactSlot;
  /** The place of a field or fact some rule uses, undefined when none does. */
  readonly places: ReadonlyMap<FieldKey, number>;
  /** One text for one question under the settings of one rule, whatever the order of its parameters. */
  keyOf(fact: string, params: FactParams, settings: RuleSettings): string;
  /** The place of a derived fact by its key, undefined when no rule asks it. */
  findFact(key: string): FactSlot | undefined;
  readonly fields: readonly { readonly key: FieldKey; readonly slot: number }[];
  readonly facts: ReadonlyMap<number, FactSlot>;
  readonly size: number;
}

export function createSlotTable(): SlotTable {
  let size = 1;
  const fieldSlots = new Map<FieldKey, number>();
  const fields: { key: FieldKey; slot: number }[] = [];
  const factSlots = new Map<string, FactSlot>();
  const facts = new Map<number, FactSlot>();
  const scopes = new Map<RuleSettings, number>();
  const scopeOf = (settings: RuleSettings): number => {
    const known = scopes.get(settings) ?? scopes.size + 1;
    scopes.set(settings, known);
    return known;
  };
  const table = {
    fields,
    facts,
    get size() {
      return size;
    },
    places: fieldSlots,
    keyOf: (fact: string, params: FactParams, settings: RuleSettings) =>
      factKey(fact, params, settings === undefined ? 0 : scopeOf(settings)),
    findFact: (key: string) => factSlots.get(key),
    field(key: FieldKey) {
      const known = fieldSlots.get(key);
      if (known !== undefined) return known;
      fieldSlots.set(key, size);
      fields.push({ key, slot: size });
      return size++;
    },
    fact(fact: Fact, params: FactParams, settings: RuleSettings) {
      const key = table.keyOf(fact.name, params, settings);
      const known = factSlots.get(key);
      if (known !== undefined) return known;
      const textSlot = fact.ofText === undefined ? 0 : table.field(String(params['field']));
      const slot = size++;
      const made = { slot, fact, params, settings, reads: fact.reads(params), textSlot };
      factSlots.set(key, made);
      facts.set(slot, made);
      return made;
    },
  };
  return table;
}

/** Most questions have one parameter, and it is a field: these are put together without JSON. */
function factKey(name: string, params: FactParams, scope: number): string {
  if (params === noParams && scope === 0) return name;
  const names = Object.keys(params);
  const [first] = names;
  if (first === undefined) return scope === 0 ? name : `${scope} ${name}`;
  const only = params[first];
  if (names.length === 1 && typeof only === 'string') return `${scope} ${name} ${first} ${only}`;
  return `${scope} ${name} ${JSON.stringify(Object.fromEntries(names.sort().map((key) => [key, params[key]])))}`;
}
