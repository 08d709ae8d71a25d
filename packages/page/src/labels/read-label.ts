import type { FieldKey } from '@coe-check/sdk';
import type { LabelGroup } from './label-data.ts';
import type { LabelIndex, Phrase, PhraseKind } from './label-index.ts';
import { labelWords } from './label-words.ts';
import { isPlace, type Span, tagsOf } from './named-sections.ts';

/** A field a label may name. */
export interface Hit {
  /** Null: words that name something which is no field of ours. */
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
  /** Best first. */
  readonly hits: readonly Hit[];
  /** Sections named beside the words of a field. */
  readonly tags: readonly string[];
  /** What it says as a heading: as `tags`, without sections that a heading must name alone. */
  readonly heads: readonly string[];
  /** Sections that a heading must name alone, named in one that says more ("Former school"). */
  readonly partly: readonly string[];
  /** Sections named anywhere, also inside the words of a field. */
  readonly named: readonly string[];
  /** Reads like a heading: few words besides the sections named, or a sentence that ends in one ("from a residence in"). */
  readonly headLike: boolean;
  /** A sentence that the next boxes go on with. */
  readonly leadsOn: boolean;
  readonly part: 'month' | 'day' | 'year' | null;
  /** Asks for a value once more. */
  readonly repeat: boolean;
  /** Words that only a trap for robots has. */
  readonly trap: boolean;
}

const mostWords = 28;

/**
 * What `text` says about the box it stands beside. With `asDate`, words for a date's parts are read as "date", so that the
 * label of a month box names the date.
 *
 * readLabel(index, "Mother's First Name *").hits[0]         → { field: 'femaleParentFirstName', score: 1, … }
 * readLabel(index, 'Birth month', { asDate: true }).hits[0]  → { field: 'birthDate', score: 1, … }
 */
export function readLabel(index: LabelIndex, text: string, { asDate = false } = {}): LabelReading {
  const key = asDate ? `\n${text}` : text;
  const reading = index.readings.get(key) ?? withoutBrackets(index, text, asDate);
  if (index.readings.size > 3000) index.readings.clear();
  index.readings.set(key, reading);
  return reading;
}

/** Words in brackets count where they help, and do not hurt where they do not. */
function withoutBrackets(index: LabelIndex, text: string, asDate: boolean): LabelReading {
  const whole = read(index, text, asDate);
  const bare = text.replace(/\([^)]*\)/g, ' ');
  if (bare === text || !/\p{L}/u.test(bare)) return whole;
  const outside = read(index, bare, asDate);
  const hits = new Map<string, Hit>();
  const said = [...whole.hits, ...outside.hits.map((each) => ({ ...each, score: each.score * 0.97 }))];
  // "The day you came to work here (QAD)"
  if (said.every(({ score }) => score < 0.7)) said.push(...read(index, /\(([^)]*)/.exec(text)?.[1] ?? '', asDate).hits);
  for (const hit of said) {
    const key = `${hit.field} ${hit.insteadOf !== undefined}`;
    if (hit.score > (hits.get(key)?.score ?? 0)) hits.set(key, hit);
  }
  return {
    ...whole,
    hits: byScore(hits.values()),
    tags: whole.tags.length ? whole.tags : outside.tags,
    part: whole.part ?? outside.part,
  };
}

function read(index: LabelIndex, text: string, asDate: boolean): LabelReading {
  let words = labelWords(text);
  if (words.length > mostWords) words = [...words.slice(0, mostWords / 2), ...words.slice(-mostWords / 2)];
  const all = spansOf(index, words, index.phrases);
  const spoken = apart(index, words, all);
  const phrases = spoken.flatMap(({ found }) => found);
  const has = (kind: PhraseKind) => phrases.some((phrase) => phrase.kind === kind);
  const parts = new Set(phrases.filter(({ kind }) => kind === 'part').map(({ key }) => key));
  const joined = /&|\b(?:and|y)\b/i.test(text);
  const tags = tagsOf(index, words, spoken, joined, true);
  const heads = tagsOf(index, words, spoken, joined, false);
  const inSections = apart(
    index,
    words,
    all.filter(({ found }) => found.some(({ kind }) => kind === 'section')),
  );
  const hits = asDate
    ? dateHits(index, words, spoken, tags)
    : [...hitsOf(index, words, spoken, tags), ...plainerHits(index, words, all, spoken, joined)];
  const last = spoken.at(-1);
  const endsInSection = last?.to === words.length && last.found.some(({ kind }) => kind === 'section');
  return {
    hits,
    tags,
    heads,
    partly: phrases
      .filter(({ kind, key }) => kind === 'section' && index.data.sections[key]?.only && !heads.includes(key))
      .map(({ key }) => key),
    named: tagsOf(index, words, inSections, joined, false),
    headLike: heads.length > 0 && (endsInSection || costOf(index, words, 0, words.length, spoken) <= 0.75),
    leadsOn: endsInSection && /\b(?:in|en|to|a)\W*$/i.test(text),
    part: parts.size === 1 ? ([...parts][0] as LabelReading['part']) : null,
    repeat: has('repeat'),
    trap: has('trap'),
  };
}

/** Every phrase the words hold, with or without the small words in it. */
function spansOf(index: LabelIndex, words: readonly string[], phrases: LabelIndex['phrases']): Span[] {
  const all: Span[] = [];
  words.forEach((first, from) => {
    let full = '';
    let short = '';
    for (let to = from + 1; to <= words.length && to - from <= index.longest + 3; to += 1) {
      const word = words[to - 1] as string;
      full = full ? `${full} ${word}` : word;
      if (!index.neutral.has(word)) short = short ? `${short} ${word}` : word;
      const found =
        phrases.get(full) ?? (index.neutral.has(first) || index.neutral.has(word) ? undefined : phrases.get(short));
      if (found) all.push({ from, to, found });
    }
  });
  return all;
}

/** The phrases that say most and do not overlap, in the order of the text. */
function apart(index: LabelIndex, words: readonly string[], all: readonly Span[]): Span[] {
  const weight = ({ from, to }: Span) =>
    words.slice(from, to).reduce((sum, word) => sum + (index.neutral.has(word) ? 1 : 100), 0);
  const taken: Span[] = [];
  for (const span of [...all].sort((a, b) => weight(b) - weight(a) || a.from - b.from)) {
    if (!taken.some(({ from, to }) => span.from < to && from < span.to)) taken.push(span);
  }
  return taken.sort((a, b) => a.from - b.from);
}

/** How dear the words from one place to another are that nothing explains. */
function costOf(
  index: LabelIndex,
  words: readonly string[],
  from: number,
  to: number,
  explained: readonly Span[],
): number {
  let cost = 0;
  for (let at = from; at < to; at += 1) {
    const word = words[at] as string;
    if (index.neutral.has(word) || explained.some((span) => at >= span.from && at < span.to)) continue;
    cost += /^\d+$/.test(word) && word !== '1' ? 0.5 : word.length === 1 ? 0.1 : 0.32;
  }
  return cost;
}

/** The fields that the phrases of a label name, each with what it leaves unexplained taken off. */
function hitsOf(index: LabelIndex, words: readonly string[], spans: readonly Span[], tags: readonly string[]): Hit[] {
  const { sections } = index.data;
  const weighty = (own: (phrase: Phrase) => boolean) =>
    words.filter(
      (word, at) =>
        !index.neutral.has(word) &&
        !/^\d+$/.test(word) &&
        !spans.some(({ from, to, found }) => at >= from && at < to && found.some(own)),
    ).length;
  const hits = new Map<FieldKey | null, Hit>();
  for (const span of spans) {
    for (const { kind, key, group } of span.found) {
      if (kind !== 'field' && kind !== 'other') continue;
      const field = kind === 'other' ? null : key;
      if (group.alone && weighty((phrase) => phrase.kind === kind && phrase.key === key) > 0) continue;
      const helps = (phrase: Phrase) =>
        phrase.kind === 'repeat' ||
        (phrase.kind === 'section' && (field !== null || !sections[phrase.key]?.only)) ||
        (phrase.kind === 'field' && phrase.key === field);
      const explained = spans.filter((each) => each === span || each.found.some(helps));
      const other =
        field !== null && spans.some((each) => each !== span && each.found.some((phrase) => phrase.kind === 'other'));
      const whole = 1 - costOf(index, words, 0, words.length, explained);
      const score = Math.max(whole, tailScore(index, words, spans, span)) * (other ? 0.2 : 1);
      const before = hits.get(field);
      if (score > 0.2 && (!before || before.score < score || (before.score === score && isBound(before.when))))
        hits.set(field, { field, score, when: group, tags });
    }
  }
  return byScore(hits.values());
}

/** A sentence that leads on to a place and ends in a field ("… moved from a residence in School District") is its label. */
function tailScore(index: LabelIndex, words: readonly string[], spans: readonly Span[], span: Span): number {
  const before = spans[spans.indexOf(span) - 1];
  const leads =
    span.to === words.length &&
    before?.found.some(({ kind, key }) => kind === 'section' && isPlace(index.data.sections[key])) &&
    costOf(index, words, before.to, span.from, []) === 0;
  return leads ? 1 : 0;
}

function byScore(hits: Iterable<Hit>): Hit[] {
  return [...hits].sort((a, b) => b.score - a.score);
}

function isBound({ beside, notBeside, after }: LabelGroup): boolean {
  return Boolean(beside ?? notBeside ?? after);
}

/** "Apellido del padre" is a surname beside a first name; elsewhere it is the father's. */
function plainerHits(
  index: LabelIndex,
  words: readonly string[],
  all: readonly Span[],
  spoken: readonly Span[],
  joined: boolean,
): Hit[] {
  const bound = spoken.find(
    ({ from, to, found }) => to - from > 1 && found.every(({ kind, group }) => kind === 'field' && isBound(group)),
  );
  if (!bound) return [];
  const insteadOf = bound.found[0]?.group as LabelGroup;
  const plain = apart(
    index,
    words,
    all.filter(({ from, to }) => from !== bound.from || to !== bound.to),
  );
  return hitsOf(index, words, plain, tagsOf(index, words, plain, joined, true)).map((hit) => ({ ...hit, insteadOf }));
}

/** The date fields that the words name once the words for parts and dates are taken out. */
function dateHits(index: LabelIndex, words: readonly string[], spans: readonly Span[], tags: readonly string[]): Hit[] {
  const parts = spans.filter(({ found }) => found.some(({ kind }) => kind === 'part'));
  const rest = words.filter(
    (word, at) =>
      !index.dateWords.has(word) && !index.neutral.has(word) && !parts.some(({ from, to }) => at >= from && at < to),
  );
  if (rest.length === 0)
    return (index.dateless.get('') ?? []).map(({ key, group }) => ({ field: key, score: 0.9, when: group, tags }));
  const dates = spansOf(index, rest, index.dateless);
  const others = spansOf(index, rest, index.phrases).map((span) => ({
    ...span,
    found: span.found.filter(({ kind }) => kind !== 'field'),
  }));
  return hitsOf(index, rest, apart(index, rest, [...dates, ...others.filter(({ found }) => found.length > 0)]), tags);
}
