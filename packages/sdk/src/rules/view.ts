import type { Candidate, Fact, FactView, List } from '../facts/fact.ts';
import type { FieldDictionary } from '../record/field.ts';
import type { Place } from '../record/place.ts';
import type { Day, FieldKey, Row, RowGroup, StudentRecord } from '../record/record.ts';
import { type FactSlot, noParams, type RuleSettings, type Slots, type SlotTable, unset } from './slots.ts';

/** What the packs of a checker give to every record alike. */
export interface Shared {
  readonly dictionary: FieldDictionary;
  readonly slots: SlotTable;
  readonly facts: ReadonlyMap<string, Fact>;
  list(address: string): List | undefined;
  setting(name: string): unknown;
}

/** One record in hand and what is known around it. */
export interface Subject {
  text(field: FieldKey): string | undefined;
  readonly siblings: readonly StudentRecord[];
  rows(group: RowGroup): readonly Row[];
  readonly prior: StudentRecord | undefined;
  readonly candidates: readonly Candidate[];
  settled(field: FieldKey): Day | undefined;
  readonly place: Place;
  readonly stage: 'typing' | 'submit';
  /** Settings that hold for this check only, before those of the packs. */
  readonly settings: Readonly<{ [name: string]: unknown }> | undefined;
}

/** Place 0 of the slots: who is looked at, and what facts asked of one another beyond what rules ask. */
export interface Frame {
  readonly shared: Shared;
  /** Made only when a derived fact looks: most records never need it. */
  subject(): Subject;
  asked: Map<string, unknown> | undefined;
  /** The record as facts see it, once one has looked. */
  view: FactView | undefined;
}

/** Works out the derived fact of a place and keeps it. Throws what the fact throws. */
export function derive(slots: Slots, { slot, fact, params, settings, textSlot }: FactSlot): unknown {
  const value =
    fact.ofText !== undefined
      ? fact.ofText(slots[textSlot] as string | undefined)
      : fact.derive(params, viewOf(slots, settings));
  slots[slot] = value;
  return value;
}

/** The record as a fact sees it: one view for all facts, and another where a rule has settings of its own. */
export function viewOf(slots: Slots, settings: RuleSettings): FactView {
  const frame = slots[0] as Frame;
  if (settings !== undefined) return newView(frame, slots, settings);
  frame.view ??= newView(frame, slots, undefined);
  return frame.view;
}

function newView(frame: Frame, slots: Slots, settings: RuleSettings): FactView {
  const { shared } = frame;
  const text = (field: FieldKey): string => {
    const place = shared.slots.places.get(field);
    return ((place === undefined ? frame.subject().text(field) : slots[place]) as string | undefined) ?? '';
  };
  const view: FactView = {
    text,
    get place() {
      return frame.subject().place;
    },
    get stage() {
      return frame.subject().stage;
    },
    get siblings() {
      return frame.subject().siblings;
    },
    rows: (group) => frame.subject().rows(group),
    get prior() {
      return frame.subject().prior;
    },
    get candidates() {
      return frame.subject().candidates;
    },
    settled: (field) => frame.subject().settled(field),
    list: (address) => shared.list(address),
    setting: (name) => settingFor(name, frame.subject().settings, settings, shared),
    dictionary: shared.dictionary,
    fact(name, params = noParams) {
      const key = shared.slots.keyOf(name, params, settings);
      const place = shared.slots.findFact(key);
      if (place !== undefined) {
        const known = slots[place.slot];
        return known === unset ? derive(slots, place) : known;
      }
      const fact = shared.facts.get(name);
      if (fact === undefined) return text(name) || undefined;
      frame.asked ??= new Map();
      const known = frame.asked.get(key);
      if (known !== undefined || frame.asked.has(key)) return known;
      const value = fact.derive(params, view);
      frame.asked.set(key, value);
      return value;
    },
  };
  return view;
}

function settingFor(name: string, here: RuleSettings, rule: RuleSettings, shared: Shared): unknown {
  if (here !== undefined && Object.hasOwn(here, name)) return here[name];
  if (rule !== undefined && Object.hasOwn(rule, name)) return rule[name];
  return shared.setting(name);
}
