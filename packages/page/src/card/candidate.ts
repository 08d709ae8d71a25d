import type { Candidate, FieldKey } from '@coe-check/sdk';

type Told = { readonly en: string; readonly es: string };

/** One part of a candidate's weight: where the two records stand in a comparison, in words, and the fields it compares. */
export interface KnownReason {
  readonly comparison: string;
  readonly level: string;
  readonly weight: number;
  readonly says?: Told;
  readonly fields: readonly FieldKey[];
}

/** A known record that may be the child being typed, with all that the card tells of it. */
export interface KnownCandidate extends Candidate {
  /** Pseudonyms of the known record, and of it with the one being typed: they carry no value. */
  readonly known: string;
  readonly pair: string;
  /** What the call, or the guard that held it down, means. */
  readonly says: Told | undefined;
  /** They add up to the weight; the first is what was to be expected before comparing. */
  readonly reasons: readonly KnownReason[];
}

/** Candidates that were handed in with their reasons in words. */
export function knownCandidates(candidates: readonly Candidate[] = []): readonly KnownCandidate[] {
  return candidates.filter((each): each is KnownCandidate => 'known' in each && 'pair' in each);
}
