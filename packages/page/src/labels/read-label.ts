import type { FieldKey } from '@coe-check/sdk';
import type { LabelGroup } from './label-data.ts';
import type { LabelIndex, Phrase } from './label-index.ts';
import { type DateOrder, dateOrderIn, labelWords, withinOneLetter } from './label-words.ts';

/** A field a label may name. `field` null: words that name something which is no field of ours. */
export interface Hit {
  readonly field: FieldKey | null;
  /** 0 to 1: how much of the label the field's own words explain. */
  readonly score: number;
  /** The conditions under which those words count. */
  readonly when: LabelGroup;
  /** Sections the rest of the label names, the innermost (place before person) first. */
  readonly tags: readonly string[];
  /** A plainer reading, for where the conditions of this group do not hold. */
  readonly insteadOf?: LabelGroup;
}

/** What a label says. */
export interface LabelReading {
  readonly hits: readonly Hit[];
  /** Sections named, the innermost (place before person) first. */
  readonly tags: readonly string[];
  /** Sections named anywhere, also inside the words of a field. */
  readonly named: readonly string[];
  readonly part: 'month' | 'day' | 'year' | null;
  /** "Child 2": the number said beside the child. */
  readonly number: number | null;
  /** Asks for a value once more. */
  readonly repeat: boolean;
  /** Words that only a trap for robots has. */
  readonly trap: boolean;
  readonly dateOrder: DateOrder | null;
  /** What it says as a heading: as `tags`, without sections that a heading must name alone. */
  readonly heads: readonly string[];
  /** Reads like a heading: few words besides the sections named, or a sentence that ends in one ("from a residence in"). */
  readonly headLike: boolean;
}

interface Span {
  readonly from: number;
  readonly to: number;
  readonly found: readonly Phrase[];
}

const cache = new WeakMap<LabelIndex, Map<string, LabelReading>>();
const mostWords = 28;

/**
 * What `text` says about the box it stands beside. With `asDate`, words for a date's parts are read as "date", so that the
 * label of a month box names the date.
 *
 * readLabel(index, "Mother's First Name *").hits[0]         → { field: 'femaleParentFirstName', score: 1, … }
 * readLabel(index, 'Birth month', { asDate: true }).hits[0]  → { field: 'birthDate', score: 1, … }
 */
export function readLabel(index: LabelIndex, text: string, { asDate = false } = {}): LabelReading {
  const known = cache.get(index) ?? new Map<string, LabelReading>();
  cache.set(index, known);
  const key = asDate ? `\n${text}` : text;
  let reading = known.get(key);
  if (!reading) {
    reading = readText(index, text, asDate);
    if (known.size > 2000) known.clear();
    known.set(key, reading);
  }
  return reading;
}

/** As `readLabel`, for words already taken apart (ids and names). */
export function readWords(index: LabelIndex, words: readonly string[], asDate = false): LabelReading {
  return readText(index, words.join(' '), asDate);
}

function readText(index: LabelIndex, text: string, asDate: boolean): LabelReading {
  const whole = read(index, text, asDate);
  const bare = text.replace(/\([^)]*\)/g, ' ');
  const dateOrder = dateOrderIn(text);
  if (bare === text || !/[\p{L}]/u.test(bare)) return { ...whole, dateOrder };
  const outside = read(index, bare, asDate);
  const better = (hit: Hit) => !outside.hits.some(({ field, score }) => field === hit.field && score * 0.97 > hit.score);
  const hits = [...whole.hits.filter(better), ...outside.hits.filter((hit) => !whole.hits.some((each) => each.field === hit.field && better(each))).map((hit) => ({ ...hit, score: hit.score * 0.97 }))];
  const tags = whole.tags.length ? whole.tags : outside.tags;
  return { ...whole, tags, hits: hits.sort((a, b) => b.score - a.score), part: whole.part ?? outside.part, dateOrder };
}

function read(index: LabelIndex, text: string, asDate: boolean): LabelReading {
  let words = labelWords(text).map((word) => mended(index, word));
  if (words.length > mostWords) words = [...words.slice(0, mostWords / 2), ...words.slice(-mostWords / 2)];
  const all = allSpans(index, words);
  const spoken = apart(all, index, words);
  const parts = new Set(spoken.flatMap(({ found }) => found.filter(({ kind }) => kind === 'part').map(({ key }) => key)));
  const part = parts.size === 1 ? ([...parts][0] as LabelReading['part']) : null;
  const has = (kind: Phrase['kind']) => spoken.some(({ found }) => found.some((phrase) => phrase.kind === kind));
  const joined = /[&]|\b(?:and|y)\b/i.test(text);
  const tags = tagsOf(index, words, spoken, joined, true);
  const heads = tagsOf(index, words, spoken, joined, false);
  const hits = asDate ? dateHits(index, words, spoken, tags) : [...hitsOf(index, words, spoken, tags), ...plainerHits(index, words, all, spoken, joined)];
  const sections = all.map((span) => ({ ...span, found: span.found.filter(({ kind }) => kind === 'section') }));
  const named = tagsOf(index, words, apart(sections.filter(({ found }) => found.length > 0), index, words), joined, false);
  const digits = words.length === 1 || tags.some((tag) => index.data.sections[tag]?.stop) ? words.find((word) => /^\d{1,2}$/.test(word)) : undefined;
  const inSpan = (at: number) => spoken.some(({ from, to }) => at >= from && at < to);
  const loose = words.reduce((sum, word, at) => sum + (inSpan(at) ? 0 : costOf(index, word)), 0);
  const headLike = heads.length > 0 && (loose <= 0.75 || Boolean(spoken.at(-1)?.to === words.length && spoken.at(-1)?.found.some(({ kind }) => kind === 'section')));
  return { hits, tags, named, heads, headLike, part, number: digits ? Number(digits) : null, repeat: has('repeat'), trap: has('trap'), dateOrder: null };
}

/** Every phrase the words hold. */
function allSpans(index: LabelIndex, words: readonly string[], only?: ReadonlyMap<string, readonly Phrase[]>): Span[] {
  const all: Span[] = [];
  for (let from = 0; from < words.length; from += 1) {
    if (only && index.neutral.has(words[from] ?? '')) continue;
    let full = '';
    let short = '';
    for (let to = from + 1; to <= words.length && to - from <= index.longest + 3; to += 1) {
      const word = words[to - 1] ?? '';
      full = full ? `${full} ${word}` : word;
      if (index.neutral.has(word)) {
        const found = only ? undefined : index.phrases.get(full);
        if (found) all.push({ from, to, found });
        continue;
      }
      short = short ? `${short} ${word}` : word;
      const found = only ? only.get(short) : (index.phrases.get(full) ?? (index.neutral.has(words[from] ?? '') ? undefined : index.phrases.get(short)));
      if (found) all.push({ from, to, found });
    }
  }
  return all;
}

/** The phrases that say most and do not overlap, in the order of the text. */
function apart(all: readonly Span[], index: LabelIndex, words: readonly string[]): Span[] {
  const weight = ({ from, to }: Span) => words.slice(from, to).reduce((sum, word) => sum + (index.neutral.has(word) ? 1 : 100), 0);
  const weighed = all.map((span) => ({ span, weight: weight(span) })).sort((a, b) => b.weight - a.weight || a.span.from - b.span.from);
  const taken: Span[] = [];
  for (const { span } of weighed) if (!taken.some(({ from, to }) => span.from < to && from < span.to)) taken.push(span);
  return taken.sort((a, b) => a.from - b.from);
}

/** How dear a word is that nothing explains. */
function costOf(index: LabelIndex, word: string): number {
  if (index.neutral.has(word)) return 0;
  if (/^\d+$/.test(word)) return word === '1' ? 0.1 : 0.5;
  return word.length === 1 ? 0.1 : 0.3;
}

/** "Apellido del padre" is a surname beside a first name; elsewhere it is the father's. */
function plainerHits(index: LabelIndex, words: readonly string[], all: readonly Span[], spoken: readonly Span[], joined: boolean): Hit[] {
  const bound = spoken.find(({ from, to, found }) => to - from > 1 && found.every(({ kind, group }) => kind === 'field' && isConditional(group)));
  if (!bound) return [];
  const insteadOf = bound.found[0]?.group as LabelGroup;
  const plain = apart(all.filter(({ from, to }) => from !== bound.from || to !== bound.to), index, words);
  return hitsOf(index, words, plain, tagsOf(index, words, plain, joined, true)).map((hit) => ({ ...hit, insteadOf }));
}

function hitsOf(index: LabelIndex, words: readonly string[], spans: readonly Span[], tags: readonly string[]): Hit[] {
  const covered = (from: number, to: number) => words.slice(from, to).reduce((sum, word) => sum + costOf(index, word), 0);
  const total = covered(0, words.length);
  const alone = words.filter((word) => !index.neutral.has(word)).length;
  const explained = (span: Span, field: FieldKey | null) =>
    span.found.some(({ kind, key }) =>
      kind === 'section' ? !index.data.sections[key]?.only || field !== null : kind === 'repeat' || (kind === 'field' && key === field));
  const hits = new Map<FieldKey | null, Hit>();
  for (const span of spans) {
    for (const { kind, key, group } of span.found) {
      if (kind !== 'field' && kind !== 'other') continue;
      const field = kind === 'other' ? null : key;
      if (group.alone && words.slice(span.from, span.to).filter((word) => !index.neutral.has(word)).length < alone - digitsIn(words)) continue;
      let left = total;
      for (const each of spans) if (each === span || explained(each, field)) left -= covered(each.from, each.to);
      const other = field !== null && spans.some((each) => each !== span && each.found.some((phrase) => phrase.kind === 'other'));
      const score = Math.max(0, 1 - left) * (other ? 0.2 : 1);
      const before = hits.get(field);
      if (score > 0.2 && (!before || before.score < score || (before.score === score && isConditional(before.when)))) {
        hits.set(field, { field, score, when: group, tags });
      }
    }
  }
  return [...hits.values()].sort((a, b) => b.score - a.score);
}

function digitsIn(words: readonly string[]): number {
  return words.filter((word) => /^\d+$/.test(word)).length;
}

function isConditional(group: LabelGroup): boolean {
  return Boolean(group.beside ?? group.notBeside ?? group.after);
}

/** The date fields that the words name once the words for parts and dates are taken out. */
function dateHits(index: LabelIndex, words: readonly string[], spans: readonly Span[], tags: readonly string[]): Hit[] {
  const partAt = new Set(spans.filter(({ found }) => found.some(({ kind }) => kind === 'part')).flatMap(({ from, to }) => range(from, to)));
  const rest = words.filter((word, at) => !partAt.has(at) && !index.dateWords.has(word) && !index.neutral.has(word));
  if (rest.length === 0) return (index.dateless.get('') ?? []).map(({ key, group }) => ({ field: key, score: 0.9, when: group, tags }));
  const dates = apart(allSpans(index, rest, index.dateless), index, rest);
  const found = dates.map((span) => ({ ...span, found: span.found.filter(({ key }) => key !== '') }));
  const around = apart(allSpans(index, rest), index, rest).filter((span) => !found.some(({ from, to }) => span.from < to && from < span.to));
  return hitsOf(index, rest, [...found, ...around].sort((a, b) => a.from - b.from), tags).filter(
    ({ field }) => field === null || field === '#date' || index.dictionary.fields[field]?.type === 'date',
  );
}

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from }, (_, at) => from + at);
}

/** Sections a text names. Two persons in one heading that do not go together are nobody. `asLabel`: beside a field's own words. */
function tagsOf(index: LabelIndex, words: readonly string[], spans: readonly Span[], joined: boolean, asLabel: boolean): string[] {
  const { sections } = index.data;
  const spoken: string[] = [];
  for (const span of spans) {
    const besideField = asLabel && spans.some((other) => other !== span && other.found.some(({ kind }) => kind === 'field'));
    for (const { kind, key, group } of span.found) {
      if (kind !== 'section') continue;
      const whole = words.every((word, at) => (at >= span.from && at < span.to) || index.neutral.has(word) || /^\d+$/.test(word));
      if ((group.alone || (sections[key]?.only && !besideField)) && !whole) continue;
      spoken.push(key);
    }
  }
  const places = spoken.filter((tag) => !isPerson(index, tag)).reverse();
  return [...new Set([...places, ...onePerson(index, new Set(spoken.filter((tag) => isPerson(index, tag))), joined)])];
}

function isPerson(index: LabelIndex, tag: string): boolean {
  return Boolean(index.data.sections[tag]?.person || index.data.sections[tag]?.stop);
}

/** Of the persons named together, the one whose box it is; nobody when two stand side by side. */
function onePerson(index: LabelIndex, persons: Set<string>, joined: boolean): string[] {
  if (persons.size < 2) return [...persons];
  const { sections } = index.data;
  const named = [...persons];
  const nobody = named.find((tag) => sections[tag]?.nobody);
  if (nobody) return [nobody];
  if (joined && named.some((tag) => sections[tag]?.stop)) return [];
  for (const tag of named) {
    const both = Object.entries(sections[tag]?.both ?? {}).find(([second]) => persons.has(second));
    if (both) return [both[1]];
  }
  const special = named.filter((tag) => !sections[tag]?.stop && !sections[tag]?.general);
  return (special.length ? special : named.filter((tag) => !sections[tag]?.stop)).slice(0, 1);
}

/** A long word nobody knows is taken for the known one that it misses by a letter. */
function mended(index: LabelIndex, word: string): string {
  if (word.length < 6) return word;
  const near = index.vocabulary.get(word[0] ?? '') ?? [];
  return near.includes(word) ? word : (near.find((known) => known.length > 4 && withinOneLetter(known, word)) ?? word);
}
