import type { Fact, FactParams, Reads } from '../facts/fact.ts';
import type { FieldKey } from '../record/record.ts';

/**
 * What is known of one record while rules run over it: one dense list. Place 0 holds the view's frame, then the typed text of
 * each field a rule uses (read once), and the value of each derived fact (worked out when first asked for).
 */
export type Slots = unknown[];

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
  fact(fact: Fact, params: FactParams, settings: RuleSettings): number;
  /** The place of a field or fact some rule uses, undefined when none does. */
  readonly places: ReadonlyMap<FieldKey, number>;
  findFact(name: string, params: FactParams | undefined, settings: RuleSettings): number | undefined;
  readonly fields: readonly { readonly key: FieldKey; readonly slot: number }[];
  readonly facts: ReadonlyMap<number, FactSlot>;
  readonly size: number;
}

const noParams: FactParams = {};

export function createSlotTable(): SlotTable {
  let size = 1;
  const fieldSlots = new Map<FieldKey, number>();
  const fields: { key: FieldKey; slot: number }[] = [];
  const factSlots = new Map<string, number>();
  const facts = new Map<number, FactSlot>();
  const scopes = new Map<RuleSettings, number>();
  const scopeOf = (settings: RuleSettings): number => {
    const known = scopes.get(settings);
    if (known !== undefined) return known;
    scopes.set(settings, scopes.size);
    return scopes.size - 1;
  };
  const table = {
    fields,
    facts,
    get size() {
      return size;
    },
    places: fieldSlots,
    findFact: (name: string, params: FactParams | undefined, settings: RuleSettings) =>
      factSlots.get(factKey(name, params ?? noParams, scopeOf(settings))),
    field(key: FieldKey) {
      const known = fieldSlots.get(key);
      if (known !== undefined) return known;
      fieldSlots.set(key, size);
      fields.push({ key, slot: size });
      return size++;
    },
    fact(fact: Fact, params: FactParams, settings: RuleSettings) {
      const key = factKey(fact.name, params, scopeOf(settings));
      const known = factSlots.get(key);
      if (known !== undefined) return known;
      const textSlot = fact.ofText === undefined ? 0 : table.field(String(params['field']));
      const slot = size++;
      factSlots.set(key, slot);
      facts.set(slot, { slot, fact, params, settings, reads: fact.reads(params), textSlot });
      return slot;
    },
  };
  return table;
}

/** One text for one question, whatever the order of its parameters. */
export function factKey(name: string, params: FactParams, scope = 0): string {
  const names = Object.keys(params);
  if (names.length === 0) return scope === 0 ? name : `${scope} ${name}`;
  const sorted = names.length === 1 ? params : Object.fromEntries(names.sort().map((key) => [key, params[key]]));
  return `${scope} ${name} ${JSON.stringify(sorted)}`;
}
