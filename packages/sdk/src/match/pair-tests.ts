import { edits, slips } from '../text/edits.ts';
import { inDateClass, packedDay } from './date-classes.ts';
import type { Dictionary } from './dictionary.ts';
import { jaroWinkler, jaroWinklerBound } from './jaro-winkler.ts';
import { dateClasses } from './model.ts';
import { type FormalNames, type Operator, soundsOf } from './operators.ts';
import { bits, type Shapes, shapesOf } from './shapes.ts';

/** An operator over two different codes, both there. Answers as the operator does over their values. */
export type PairTest = (a: number, b: number) => boolean;

/**
 * Operators over the codes of one finished dictionary, made quick: what cannot be is seen from letters and lengths, and the
 * latest answers are remembered, because names repeat.
 */
export function createPairTests(dictionary: Dictionary, formals: FormalNames): (op: Operator) => PairTest {
  let shapes: Shapes | undefined;
  const shape = (): Shapes => {
    shapes ??= shapesOf(dictionary);
    return shapes;
  };
  let packed: Int32Array | undefined;
  const measures = new Map<string, Measure>();
  const measure = (name: string, compute: (a: string, b: string) => number): Measure => {
    let found = measures.get(name);
    if (found === undefined) {
      found = remembered(compute, dictionary);
      measures.set(name, found);
    }
    return found;
  };
  return (op) => {
    const { limit } = op;
    switch (op.name) {
      case 'jw':
        return jaroWinklerTest(shape(), measure('jw', jaroWinkler), limit);
      case 'lev':
        return editsTest(shape(), measure('lev', edits), limit);
      case 'damerau':
        return editsTest(
          shape(),
          measure(`damerau ${limit}`, (a, b) => slips(a, b, limit)),
          limit,
        );
      case 'date': {
        packed ??= Int32Array.from({ length: dictionary.size }, (_, code) => packedDay(dictionary.value(code)));
        const days = packed;
        const kind = op.kind ?? dateClasses[0];
        return (a, b) => inDateClass(kind, days[a] as number, days[b] as number);
      }
      case 'sounds':
        return sharing(dictionary, soundsOf);
      case 'shortForm':
        return sharing(dictionary, formals);
      case 'equal':
      case 'initial':
        return (a, b) => op.test(dictionary.value(a), dictionary.value(b));
    }
  };
}

type Measure = (a: number, b: number) => number;

const slots = 1 << 16;

/** A slot keeps one pair; a newer one takes its place, so memory stays at a megabyte a measure. */
function remembered(compute: (a: string, b: string) => number, dictionary: Dictionary): Measure {
  const keys = new Float64Array(slots);
  const answers = new Float64Array(slots);
  return (a, b) => {
    const low = a < b ? a : b;
    const high = a < b ? b : a;
    const key = low * 0x4000000 + high;
    const slot = (Math.imul(low, 0x9e3779b1) ^ Math.imul(high, 0x85ebca6b)) >>> 16;
    if (keys[slot] === key) return answers[slot] as number;
    const answer = compute(dictionary.value(low), dictionary.value(high));
    keys[slot] = key;
    answers[slot] = answer;
    return answer;
  };
}

function jaroWinklerTest({ letters, lengths, starts }: Shapes, similarity: Measure, least: number): PairTest {
  return (a, b) => {
    const of = letters[a] as number;
    const other = letters[b] as number;
    const la = lengths[a] as number;
    const lb = lengths[b] as number;
    const common = Math.min(la - bits(of & ~other), lb - bits(other & ~of));
    if (common <= 0) return least <= 0;
    const prefix = Math.min(4, Math.clz32((starts[a] as number) ^ (starts[b] as number)) >> 3);
    return jaroWinklerBound(la, lb, common, prefix) >= least && similarity(a, b) >= least;
  };
}

function editsTest({ letters, lengths }: Shapes, distance: Measure, most: number): PairTest {
  return (a, b) => {
    if (Math.abs((lengths[a] as number) - (lengths[b] as number)) > most) return false;
    const of = letters[a] as number;
    const other = letters[b] as number;
    return bits(of & ~other) <= most && bits(other & ~of) <= most && distance(a, b) <= most;
  };
}

/** Whether two values share a key (a sound, a formal name). Keys are numbers once, so a pair costs a comparison or two. */
function sharing(dictionary: Dictionary, keysOf: (value: string) => readonly string[]): PairTest {
  const numbers = new Map<string, number>();
  const keys: (readonly number[])[] = [];
  for (let code = 0; code < dictionary.size; code++) {
    const own: number[] = [];
    for (const key of code === 0 ? [] : keysOf(dictionary.value(code))) {
      let number = numbers.get(key);
      if (number === undefined) {
        number = numbers.size;
        numbers.set(key, number);
      }
      own.push(number);
    }
    keys.push(own);
  }
  const first = Int32Array.from(keys, ([key = -1]) => key);
  const several = Uint8Array.from(keys, (own) => (own.length > 1 ? 1 : 0));
  return (a, b) => {
    if (first[a] === first[b]) return first[a] !== -1;
    if (several[a] === 0 && several[b] === 0) return false;
    return (keys[a] as readonly number[]).some((key) => (keys[b] as readonly number[]).includes(key));
  };
}
