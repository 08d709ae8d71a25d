import { type Atom, readAtom } from './atom.ts';
import { PatternFault } from './pattern-fault.ts';

/** A pattern taken apart. `repeat` without `max` goes on without end. */
export type PatternNode =
  | { readonly type: 'atom'; readonly atom: Atom }
  | { readonly type: 'sequence'; readonly parts: readonly PatternNode[] }
  | { readonly type: 'choice'; readonly parts: readonly PatternNode[] }
  | RepeatNode
  | { readonly type: 'start' }
  | { readonly type: 'end' };

export interface RepeatNode {
  readonly type: 'repeat';
  readonly part: PatternNode;
  readonly min: number;
  readonly max: number | undefined;
}

/** What a pattern may hold. `places` counts the characters it can match at most once each, after counts are written out. */
export const patternBounds = { length: 400, count: 100, places: 1000, depth: 20 } as const;

/**
 * Parses the subset of JavaScript's patterns that can be matched in linear time: characters, classes, `.`, `\d \w \s \p{L}`,
 * groups, `|`, `? * + {n,m}`, `^`, `$`, and `(?i)` in front. Throws PatternFault for look-around, back-references and the rest.
 */
export function parsePattern(text: string): PatternNode {
  const ignoreCase = text.startsWith('(?i)');
  const source = ignoreCase ? text.slice(4) : text;
  if (source.length > patternBounds.length) throw new PatternFault('too-long');
  const reader = { source, at: 0, ignoreCase, depth: 0 };
  const node = choice(reader);
  if (reader.at < source.length) throw new PatternFault('stray-bracket');
  if (places(node) > patternBounds.places) throw new PatternFault('counts-too-far');
  return node;
}

interface Reader {
  readonly source: string;
  at: number;
  readonly ignoreCase: boolean;
  depth: number;
}

function choice(reader: Reader): PatternNode {
  const parts = [sequence(reader)];
  while (reader.source[reader.at] === '|') {
    reader.at++;
    parts.push(sequence(reader));
  }
  return parts.length === 1 ? (parts[0] as PatternNode) : { type: 'choice', parts };
}

function sequence(reader: Reader): PatternNode {
  const parts: PatternNode[] = [];
  while (reader.at < reader.source.length && !'|)'.includes(reader.source[reader.at] as string))
    parts.push(quantified(reader));
  return parts.length === 1 ? (parts[0] as PatternNode) : { type: 'sequence', parts };
}

const quantifier = /(?:[?*+]|\{(\d{1,4})(?:(,)(\d{0,4}))?\})\??/y;

function quantified(reader: Reader): PatternNode {
  const isEdge = '^$'.includes(reader.source[reader.at] as string);
  const part = single(reader);
  quantifier.lastIndex = reader.at;
  const found = quantifier.exec(reader.source);
  if (found === null) return part;
  if (isEdge) throw new PatternFault('repeats-an-edge');
  reader.at = quantifier.lastIndex;
  const sign = found[0][0];
  const min = sign === '+' ? 1 : Number(found[1] ?? 0);
  const exact = sign === '{' && found[2] === undefined;
  const max = sign === '?' ? 1 : exact ? min : found[3] ? Number(found[3]) : undefined;
  if (Math.max(min, max ?? 0) > patternBounds.count) throw new PatternFault('counts-too-far');
  if (max !== undefined && max < min) throw new PatternFault('counts-too-far');
  return { type: 'repeat', part, min, max };
}

function single(reader: Reader): PatternNode {
  const { source } = reader;
  const sign = source[reader.at] as string;
  if (sign === '^' || sign === '$') {
    reader.at++;
    return sign === '^' ? { type: 'start' } : { type: 'end' };
  }
  if (sign === '(') return group(reader);
  if ('?*+{}]'.includes(sign)) throw new PatternFault(']}'.includes(sign) ? 'stray-bracket' : 'nothing-repeated');
  const { atom, length } = readAtom(source, reader.at, reader.ignoreCase);
  reader.at += length;
  return { type: 'atom', atom };
}

function group(reader: Reader): PatternNode {
  const { source } = reader;
  if (++reader.depth > patternBounds.depth) throw new PatternFault('too-deep');
  reader.at++;
  if (source[reader.at] === '?') {
    if (source[reader.at + 1] !== ':') throw new PatternFault('looks-around');
    reader.at += 2;
  }
  const node = choice(reader);
  if (source[reader.at] !== ')') throw new PatternFault('open-bracket');
  reader.at++;
  reader.depth--;
  return node;
}

function places(node: PatternNode): number {
  if (node.type === 'atom') return 1;
  if (node.type === 'repeat') return places(node.part) * Math.max(1, node.min, node.max ?? node.min + 1);
  if (node.type === 'start' || node.type === 'end') return 0;
  return node.parts.reduce((sum, part) => sum + places(part), 0);
}
