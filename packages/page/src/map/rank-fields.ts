import type { FieldKey } from '@coe-check/sdk';
import { nameWords } from '../labels/box-name.ts';
import type { LabelCandidate } from '../labels/label-candidates.ts';
import type { LabelGroup } from '../labels/label-data.ts';
import type { LabelIndex } from '../labels/label-index.ts';
import { type Hit, type LabelReading, readLabel } from '../labels/read-label.ts';

/** A field a box may be for. */
export interface Guess {
  readonly field: FieldKey;
  /** What the label says before sections say whose it is. */
  readonly base: FieldKey;
  readonly score: number;
}

/** What all labels of a box say together. */
export interface Ranking {
  /** Best first. */
  readonly guesses: readonly Guess[];
  /** How strongly the labels say that it is no field of ours, or nobody's we know. */
  readonly none: number;
  /** What the label believed most says before sections say whose it is, `#date` and the like too. */
  readonly base: FieldKey | null;
  /** Text of that label. */
  readonly label: string;
  /** Sections that the weightiest label names. */
  readonly named: readonly string[];
  readonly repeat: boolean;
  readonly trap: boolean;
}

export interface RankContext {
  /** Sections around the box, the innermost first. */
  readonly tags: readonly string[];
  readonly asDate: boolean;
  /** The field whose codes its options are, asked for where no label says anything. */
  offered(): FieldKey | null;
  /** Whether the conditions of a label group hold here. */
  holds(group: LabelGroup): boolean;
  fit(field: FieldKey): number;
}

/** How far options that are a field's codes speak for it where no label does. */
const byOptions = 0.74;
/** Below this a label says as good as nothing. */
const unsaid = 0.25;

/** What a plain label means under these sections; null: nothing, or nobody's we know. */
export function translate(index: LabelIndex, field: FieldKey, tags: readonly string[]): FieldKey | null {
  let meaning = field;
  let settled = false;
  for (const tag of tags) {
    const section = index.data.sections[tag];
    if (!section) continue;
    if (Object.hasOwn(section.fields, meaning)) {
      const here = section.fields[meaning] ?? null;
      if (here === null) return null;
      meaning = here;
      settled = true;
    } else if (!settled && section.person && index.floating.has(meaning)) return null;
    if (section.stop) break;
  }
  return meaning.startsWith('#') ? null : meaning;
}

/** Weighs every label candidate of a box and ranks the fields they name. */
export function rankFields(candidates: readonly LabelCandidate[], index: LabelIndex, context: RankContext): Ranking {
  const scores = new Map<FieldKey, { base: FieldKey; found: number[] }>();
  let none = 0;
  let unread = 0;
  let best: { value: number; text: string; reading: LabelReading; hit: Hit } | null = null;
  let other: { readonly value: number; readonly reading: LabelReading } | null = null;
  let repeat = false;
  let trap = false;
  for (const { text, weight, from } of candidates) {
    const reading = readingOf(index, text, from, context.asDate);
    trap ||= reading.trap && weight > 0.2;
    if (weight >= 0.5) repeat ||= reading.repeat;
    const hits = reading.hits.filter(
      ({ when, insteadOf }) => context.holds(when) && !(insteadOf && context.holds(insteadOf)),
    );
    if (hits.length === 0 && reading.tags.length === 0 && weight >= 0.7 && from !== 'option' && from !== 'autocomplete')
      unread = Math.max(unread, weight);
    const somebodyElse = hits.length === 0 && reading.named.some((tag) => index.data.sections[tag]?.nobody);
    if (somebodyElse && weight >= 0.7) other ??= { value: weight, reading };
    for (const hit of hits) {
      const value = weight * hit.score * (reading.leadsOn ? 0.4 : 1);
      const field = hit.field === null ? null : translate(index, hit.field, [...hit.tags, ...context.tags]);
      const own = field ?? hit.field;
      const fit = own === null || own.startsWith('#') ? 1 : context.fit(own);
      if (fit === 0 || (context.asDate && field === null && hit.field === '#date')) continue;
      if (!best || value * fit > best.value) best = { value: value * fit, text, reading, hit };
      if (hit.field === null || field === null) none = Math.max(none, hit.field?.startsWith('#') ? value * 0.5 : value);
      else {
        const known = scores.get(field) ?? { base: hit.field, found: [] };
        known.found.push(value * fit * (from === 'name' && unread > 0 ? 1 - 0.3 * unread : 1));
        scores.set(field, known);
      }
    }
  }
  const weak = none < unsaid && [...scores.values()].every(({ found }) => found.every((score) => score < unsaid));
  const base = weak ? context.offered() : null;
  const offered = base === null ? null : translate(index, base, context.tags);
  if (base !== null && offered !== null) scores.set(offered, { base, found: [byOptions] });
  const guesses = [...scores]
    .map(([field, guess]) => ({ field, base: guess.base, score: together(guess.found) }))
    .sort((a, b) => b.score - a.score);
  const shown = best?.text ?? candidates.find(({ from }) => from !== 'name' && from !== 'autocomplete')?.text ?? '';
  return {
    guesses,
    none,
    repeat,
    trap,
    base: best?.hit.field ?? null,
    label: shown.replace(/\s+/g, ' ').slice(0, 120),
    named: (other && other.value > (best?.value ?? 0) ? other : best)?.reading.named ?? [],
  };
}

/** Two places that say the same are worth more than one. */
function together(found: number[]): number {
  const [top = 0, second = 0] = found.sort((a, b) => b - a);
  return Math.min(1, top + (1 - top) * 0.3 * second);
}

const nothing: LabelReading = {
  hits: [],
  tags: [],
  named: [],
  heads: [],
  partly: [],
  headLike: false,
  leadsOn: false,
  part: null,
  repeat: false,
  trap: false,
};
/** What a candidate says: a label is read, an id taken apart first, an `autocomplete` token looked up. */
export function readingOf(
  index: LabelIndex,
  text: string,
  from: LabelCandidate['from'],
  asDate: boolean,
): LabelReading {
  if (from === 'autocomplete') return tokenReading(index, text);
  return readLabel(index, from === 'name' ? nameWords(text) : text, { asDate });
}

function tokenReading(index: LabelIndex, text: string): LabelReading {
  const token = text.toLowerCase().split(/\s+/).at(-1) ?? '';
  if (token === 'on' || token === 'off') return nothing;
  const field = Object.hasOwn(index.data.autocomplete, token) ? (index.data.autocomplete[token] ?? null) : null;
  const other =
    /^(?:cc-|username|.*-password|one-time-code|organization|nickname|honorific-prefix|url|photo|impp)/.test(token);
  const when: LabelGroup = { lang: 'en', labels: [], source: [] };
  const part = (/^bday-(month|day|year)$/.exec(token)?.[1] ?? null) as LabelReading['part'];
  return field === null && !other ? nothing : { ...nothing, part, hits: [{ field, score: 1, when, tags: [] }] };
}
