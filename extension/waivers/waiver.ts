import type { KeepScope } from '@coe-check/page';
import type { Day, FieldKey } from '@coe-check/sdk';

/** What a frame says of a finding when it asks about waivers. Texts stay in memory: what is kept of them is a pseudonym. */
export interface About {
  readonly rule: string;
  readonly fields: readonly FieldKey[];
  /** What stands in those fields. */
  readonly texts: readonly string[];
  /** The ways in which the record is known: an id, a COE number, name and birth date. None while too little is typed. */
  readonly names: readonly string[];
  /** The finding's key on its page, for a record that has no name yet. */
  readonly key: string;
}

/** The same, as it may be kept: nothing in it can be turned back into what was typed. */
export interface Veiled {
  readonly rule: string;
  readonly fields: readonly FieldKey[];
  readonly value: string;
  readonly records: readonly string[];
  readonly site: string;
}

/** A finding that a clerk lets stand, and why. */
export interface Waiver extends Veiled {
  readonly id: string;
  readonly scope: KeepScope;
  /** The id of a reason of the short list, and its words when it was chosen. */
  readonly reason: string;
  readonly reasonText: string;
  /** The clerk's own words: the card lets no name, date or number of the family in. */
  readonly words: string;
  /** When it was made, ISO date and time in UTC. */
  readonly at: string;
  /** The last day on which it holds. */
  readonly until: Day;
}

/**
 * The waiver of these that covers a finding today. `record`: the same texts of a record known by one of the same names;
 * `value`: the same texts in any record; `site`: the same rule and fields on the same site.
 */
export function waiverFor(waivers: readonly Waiver[], about: Veiled, today: Day): Waiver | undefined {
  return waivers.find(
    (one) =>
      one.until >= today &&
      one.rule === about.rule &&
      one.fields.length === about.fields.length &&
      one.fields.every((field, index) => field === about.fields[index]) &&
      covers(one, about),
  );
}

function covers(one: Waiver, about: Veiled): boolean {
  if (one.scope === 'site') return one.site !== '' && one.site === about.site;
  if (one.value !== about.value) return false;
  return one.scope === 'value' || one.records.some((record) => about.records.includes(record));
}

/**
 * The waivers that `coe check --waivers` can use: those of a whole site's rule. The others stand for texts that are not kept, and
 * without their texts they would silence too much.
 */
export function waiversForCheck(
  waivers: readonly Waiver[],
): { rule: string; reason: string; fields: readonly FieldKey[]; until: Day }[] {
  return waivers
    .filter(({ scope }) => scope === 'site')
    .map(({ rule, fields, reasonText, words, until }) => ({
      rule,
      reason: [reasonText, words].filter(Boolean).join(': ') || 'kept as typed',
      fields,
      until,
    }));
}
