import type { Atom } from './atom.ts';
import type { PatternNode, RepeatNode } from './parse-pattern.ts';

/** More places than this are not looked at: such a pattern takes the slow and safe way. */
const most = 250;

/**
 * Whether a backtracking matcher reads this pattern in linear time: at every character at most one place of the pattern can take
 * it, and there is one way only to get there (strong determinism of its Glushkov automaton), and it starts at `^`.
 *
 * `^(?:\d{3}-)?\d{4}$` is;  `^(a+)+$`, `^(a|a)*$`, `\s+$` are not.
 */
export function isDeterministic(node: PatternNode): boolean {
  if (!startsAnchored(node)) return false;
  const walk: Walk = { places: [], follow: [], clash: false };
  const whole = look(node, walk, true);
  return !walk.clash && !clashing(whole.first, walk);
}

function startsAnchored(node: PatternNode): boolean {
  if (node.type === 'start') return true;
  if (node.type === 'choice') return node.parts.every(startsAnchored);
  const first = node.type === 'sequence' ? node.parts[0] : undefined;
  return first !== undefined && startsAnchored(first);
}

interface Walk {
  readonly places: (Atom | 'end')[];
  /** By place: the places that may come next. */
  readonly follow: number[][];
  clash: boolean;
}

interface Ends {
  readonly nullable: boolean;
  readonly first: readonly number[];
  readonly last: readonly number[];
}

const nothing: Ends = { nullable: true, first: [], last: [] };

function look(node: PatternNode, walk: Walk, leading: boolean): Ends {
  if (walk.clash) return nothing;
  if (node.type === 'start') {
    if (!leading) walk.clash = true;
    return nothing;
  }
  if (node.type === 'atom' || node.type === 'end') {
    const place = walk.places.push(node.type === 'end' ? 'end' : node.atom) - 1;
    if (place >= most) walk.clash = true;
    walk.follow.push([]);
    return { nullable: false, first: [place], last: [place] };
  }
  if (node.type === 'repeat') return repeated(node, walk, leading);
  if (node.type === 'choice') {
    const all = node.parts.map((part) => look(part, walk, leading));
    if (all.filter(({ nullable }) => nullable).length > 1) walk.clash = true;
    const first = all.flatMap((one) => one.first);
    if (clashing(first, walk)) walk.clash = true;
    return { nullable: all.some(({ nullable }) => nullable), first, last: all.flatMap((one) => one.last) };
  }
  return node.parts.reduce<Ends>((before, part, i) => join(before, look(part, walk, leading && i === 0), walk), nothing);
}

function join(a: Ends, b: Ends, walk: Walk): Ends {
  for (const place of a.last) connect(place, b.first, walk);
  return {
    nullable: a.nullable && b.nullable,
    first: a.nullable ? [...a.first, ...b.first] : a.first,
    last: b.nullable ? [...a.last, ...b.last] : b.last,
  };
}

/** Counts are written out: `a{2,4}` as `aa(a(a)?)?`. */
function repeated(node: RepeatNode, walk: Walk, leading: boolean): Ends {
  const copy = (): Ends => {
    const ends = look(node.part, walk, leading);
    if (ends.nullable) walk.clash = true;
    return ends;
  };
  const optional = (ends: Ends): Ends => ({ ...ends, nullable: true });
  let tail: Ends = nothing;
  if (node.max === undefined) {
    const loop = copy();
    for (const place of loop.last) connect(place, loop.first, walk);
    tail = node.min === 0 ? optional(loop) : loop;
  }
  for (let i = node.max ?? 0; i > node.min && !walk.clash; i--) tail = optional(join(copy(), tail, walk));
  const required = node.max === undefined ? node.min - 1 : node.min;
  for (let i = 0; i < required && !walk.clash; i++) tail = join(copy(), tail, walk);
  return tail;
}

function connect(place: number, next: readonly number[], walk: Walk): void {
  const follow = walk.follow[place] as number[];
  follow.push(...next);
  if (clashing(follow, walk)) walk.clash = true;
}

function clashing(places: readonly number[], { places: all }: Walk): boolean {
  return places.some((one, i) => places.slice(i + 1).some((other) => meet(all[one], all[other])));
}

function meet(one: Atom | 'end' | undefined, other: Atom | 'end' | undefined): boolean {
  if (one === undefined || other === undefined) return true;
  if (one === 'end' || other === 'end') return one === other;
  return one === other || one.overlaps(other);
}
