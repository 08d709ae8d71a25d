import type { FieldDictionary } from '../record/field.ts';
import type { Place } from '../record/place.ts';
import type { Day, Rows, StudentRecord } from '../record/record.ts';
import { typedIn } from '../record/typed.ts';
import { fold } from '../text/fold.ts';
import type { Candidate, Fact, FactParams, FactView, List } from './fact.ts';
import { facts } from './index.ts';

/** What may be known around a record in a test of a fact. */
export interface AroundFact {
  readonly place?: Partial<Place>;
  readonly siblings?: readonly StudentRecord[];
  readonly rows?: Rows;
  readonly prior?: StudentRecord;
  readonly candidates?: readonly Candidate[];
  readonly settled?: Readonly<{ [field: string]: Day }>;
  readonly lists?: Readonly<{ [name: string]: List | undefined }>;
  readonly settings?: Readonly<{ [name: string]: unknown }>;
  readonly dictionary?: FieldDictionary;
}

/** A list as the checker prepares it. */
export function listOf(address: string, entries: readonly (string | readonly unknown[])[]): List {
  const map = new Map<string, unknown>();
  for (const entry of entries)
    map.set(
      fold(String(typeof entry === 'string' ? entry : entry[0])),
      typeof entry === 'string' ? entry : entryValue(entry),
    );
  return {
    address,
    size: map.size,
    has: (key) => map.has(key),
    get: (key) => map.get(key),
    entries: () => map.entries(),
  };
}

const entryValue = (entry: readonly unknown[]) => (entry.length === 2 ? entry[1] : entry.slice(1));

/** A fact's value for one record, by the facts themselves and without a checker. */
export function ask<P extends FactParams, V>(
  fact: Fact<P, V>,
  params: P,
  record: StudentRecord,
  around: AroundFact = {},
): V {
  return fact.derive(params, viewFor(record, around));
}

function viewFor(record: StudentRecord, around: AroundFact): FactView {
  const { place, siblings = [], prior, candidates = [], settled = {}, lists = {}, settings = {} } = around;
  const known = new Map<string, unknown>();
  const view: FactView = {
    text: (field) => typedIn(record, field) ?? '',
    place: { today: '2026-11-23', ...place },
    stage: 'submit',
    siblings,
    rows: (group) => around.rows?.[group] ?? [],
    prior,
    candidates,
    settled: (field) => settled[field],
    list: (address) => lists[address.replace(/^us:/, '')],
    setting: (name) => settings[name],
    dictionary: around.dictionary ?? { fields: {}, codeSets: {} },
    fact(name, params = {}) {
      const key = `${name} ${JSON.stringify(params)}`;
      if (!known.has(key)) known.set(key, facts.find((fact) => fact.name === name)?.derive(params, view));
      return known.get(key);
    },
  };
  return view;
}
