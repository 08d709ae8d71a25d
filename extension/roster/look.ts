import type { KnownCandidate, KnownReason } from '@coe-check/page';
import type { DateOrder, FieldKey, StudentRecord } from '@coe-check/sdk';
import type { LiveCandidate } from '@coe-check/sdk/match';
import type { Apart, Decisions } from './apart.ts';
import type { Children } from './children.ts';
import { numbersIn } from './numbers.ts';
import type { RosterPacks } from './packs.ts';
import { canonicalIn } from './take-rows.ts';

/** A child as it stands in the form now. */
export interface Typed {
  readonly record: StudentRecord;
  /** How the form's dates are typed. */
  readonly order: DateOrder;
  /** The box the clerk is in, whose text may go on. */
  readonly half?: FieldKey | undefined;
  /** Pairs that the clerk has set apart while this form was open; their pseudonyms follow the typing. */
  readonly apart: readonly Apart[];
}

/** What is known of a child that is being typed. */
export interface Known {
  /** The child's own record, by its number. */
  readonly prior: StudentRecord | null;
  readonly candidates: readonly KnownCandidate[];
  /** Pairs that are not the same child, as the clerk said before; with the known record, so that it can be taken back. */
  readonly apart: readonly (Apart & { readonly record: StudentRecord })[];
}

const mostShown = 5;
const looked = 12;

/** Looks for known children. One at a time: a lookup holds what was typed last. */
export function createLook(
  children: Children,
  packs: RosterPacks,
  decisions: Decisions,
): (typed: Typed) => Promise<Known> {
  const { model, dictionary } = packs;
  const lookup = children.index.lookup();
  const rank = new Map(
    model.calls.toSorted((a, b) => b.from - a.from).map(({ call }, at): [string, number] => [call, at]),
  );
  const rankOf = ({ call = '' }: LiveCandidate) => rank.get(call) ?? rank.size;
  return async ({ record, order, half, apart }) => {
    const typed = canonicalRecord(record, half, canonicalIn(dictionary, order));
    lookup.type(typed, half);
    const numbersAgree = new Set(children.numbers.rowsOf(typed));
    const rows = new Set([...lookup.best(looked).map(({ id }) => id), ...numbersAgree]);
    // All is explained before anything is awaited: another look may be asked for meanwhile.
    const found = [...rows]
      .map((row) => lookup.explain(row))
      .filter(({ id, call }) => call !== undefined || numbersAgree.has(id))
      .toSorted((a, b) => rankOf(a) - rankOf(b) || b.weight - a.weight);
    const told = await Promise.all(found.map(async (each) => ({ each, known: await children.record(each.id) })));
    // A hash of a number can deceive, so the numbers themselves are compared.
    const mine = numbersIn(model, typed).map((number) => number.join(' '));
    const numbered = told.filter(({ known }) =>
      numbersIn(model, known).some((number) => mine.includes(number.join(' '))),
    );
    const own = numbered.filter(({ each }) => each.guard === undefined);
    // Two known children of one number are no answer.
    const prior = own.length === 1 ? own[0] : undefined;
    const candidates: KnownCandidate[] = [];
    const separate: (Apart & { record: StudentRecord })[] = [];
    for (const one of told) {
      if (one === prior || one.each.call === undefined || candidates.length === mostShown) continue;
      const pseudonyms = await decisions.name(one.known, typed);
      const said = apart.find(({ known }) => known === pseudonyms.known);
      const kept = await decisions.has(pseudonyms.pair);
      if (said !== undefined && !kept) {
        await decisions.drop(said.pair);
        await decisions.keep(pseudonyms);
      }
      if (said !== undefined || kept) separate.push({ ...pseudonyms, record: one.known });
      else candidates.push(candidate(one.each, one.known, pseudonyms));
    }
    return { prior: prior?.known ?? null, candidates, apart: separate };
  };

  function candidate(each: LiveCandidate, record: StudentRecord, apart: Apart): KnownCandidate {
    return {
      ...apart,
      record,
      weight: each.weight,
      call: each.call ?? '',
      guard: each.guard,
      says:
        model.guards.find(({ id }) => id === each.guard)?.say ??
        model.calls.find(({ call }) => call === each.call)?.say,
      reasons: each.reasons.map((reason): KnownReason => ({ ...reason, fields: fieldsOf(reason.comparison) })),
    };
  }

  function fieldsOf(comparison: string): readonly FieldKey[] {
    const columns = model.compare.find(({ id }) => id === comparison)?.columns ?? [];
    return [...new Set(columns.flatMap((name) => model.columns[name]?.of ?? []))];
  }
}

/** Blank boxes left out; whole dates and codes as the roster has them. The box being typed stays as it is. */
function canonicalRecord(
  record: StudentRecord,
  half: FieldKey | undefined,
  canonical: (field: FieldKey, text: string) => string,
): StudentRecord {
  return Object.fromEntries(
    Object.entries(record).flatMap(([field, text]) => {
      const typed = typeof text === 'string' ? text.trim() : '';
      return typed === '' ? [] : [[field, field === half ? typed : canonical(field, typed)]];
    }),
  );
}
