import type { Candidate, Fact, FactParams, FactView, List } from '../facts/fact.ts';
import type { FieldDictionary } from '../record/field.ts';
import type { Place } from '../record/place.ts';
import type { Day, FieldKey, Row, RowGroup, StudentRecord } from '../record/record.ts';
import { factKey, type RuleSettings, type Slots, type SlotTable, unset } from './slots.ts';

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
}

/** Works out the derived fact at this place and keeps it. Throws what the fact throws. */
export function derive(slots: Slots, place: number): unknown {
  const { shared } = slots[0] as Frame;
  const slot = shared.slots.facts.get(place);
  if (slot === undefined) return undefined;
  const { fact, params, settings, textSlot } = slot;
  const value =
    fact.ofText !== undefined
      ? fact.ofText(slots[textSlot] as string | undefined)
      : fact.derive(params, viewOf(slots, settings));
  slots[place] = value;
  return value;
}

/** The record as a fact sees it. */
export function viewOf(slots: Slots, settings: RuleSettings): FactView {
  const frame = slots[0] as Frame;
  const { shared } = frame;
  const subject = frame.subject();
  const text = (field: FieldKey): string => {
    const place = shared.slots.places.get(field);
    return ((place === undefined ? subject.text(field) : slots[place]) as string | undefined) ?? '';
  };
  return {
    text,
    place: subject.place,
    stage: subject.stage,
    get siblings() {
      return subject.siblings;
    },
    rows: (group) => subject.rows(group),
    prior: subject.prior,
    candidates: subject.candidates,
    settled: (field) => subject.settled(field),
    list: (address) => shared.list(address),
    setting: (name) => settingFor(name, subject.settings, settings, shared),
    dictionary: shared.dictionary,
    fact(name, params) {
      const place = shared.slots.findFact(name, params, settings);
      if (place !== undefined) {
        const known = slots[place];
        return known === unset ? derive(slots, place) : known;
      }
      return (
        ask(frame, slots, name, params ?? {}, settings) ??
        (shared.facts.has(name) ? undefined : text(name) || undefined)
      );
    },
  };
}

function ask(frame: Frame, slots: Slots, name: string, params: FactParams, settings: RuleSettings): unknown {
  const fact = frame.shared.facts.get(name);
  if (fact === undefined) return undefined;
  const key = settings === undefined ? factKey(name, params) : `${JSON.stringify(settings)} ${factKey(name, params)}`;
  frame.asked ??= new Map();
  if (frame.asked.has(key)) return frame.asked.get(key);
  const value = fact.derive(params, viewOf(slots, settings));
  frame.asked.set(key, value);
  return value;
}

function settingFor(name: string, here: RuleSettings, rule: RuleSettings, shared: Shared): unknown {
  if (here !== undefined && Object.hasOwn(here, name)) return here[name];
  if (rule !== undefined && Object.hasOwn(rule, name)) return rule[name];
  return shared.setting(name);
}
