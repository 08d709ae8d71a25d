import type { Atom } from './atom.ts';
import type { PatternNode } from './parse-pattern.ts';

/** One step of a pattern: take a character, go two ways, hold at an edge of the text, or be done. */
type Step =
  | { readonly take: Atom; readonly next: number }
  | { readonly either: readonly [number, number] }
  | { readonly edge: 'start' | 'end'; readonly next: number }
  | 'done';

/** Everywhere a reader of the pattern can be at once, and where each next character leads: worked out once and kept. */
interface State {
  readonly steps: readonly number[];
  /** The pattern was found, or is if the text ends here. */
  readonly found: boolean;
  readonly foundAtEnd: boolean;
  /** By character: those of ASCII in a list, the others in a map. */
  readonly next: (State | undefined)[];
  readonly wide: Map<number, State>;
}

/** States kept of one pattern; beyond that they are forgotten and made again. */
const mostStates = 300;

/** A pattern as a machine that reads each character once and never goes back. `size` is how many
 * steps it has, `work` counts those looked at: tests hold one to the other. */
export interface Machine {
  test(text: string): boolean;
  readonly size: number;
  readonly work: { steps: number };
}

export function buildMachine(node: PatternNode): Machine {
  const steps: Step[] = ['done'];
  const entry = build(node, 0, steps);
  const work = { steps: 0 };
  const states = new Map<string, State>();
  let start: State | undefined;
  const stateOf = (from: readonly number[], atStart: boolean): State => {
    const reached = reach(steps, from, atStart, false, work);
    const key = `${atStart} ${reached}`;
    const known = states.get(key);
    if (known !== undefined) return known;
    if (states.size >= mostStates) {
      states.clear();
      start = undefined;
    }
    const state = {
      steps: reached,
      found: reached.includes(0),
      foundAtEnd: reach(steps, reached, atStart, true, work).includes(0),
      next: new Array(128).fill(undefined),
      wide: new Map(),
    };
    states.set(key, state);
    return state;
  };
  const follow = (state: State, code: number): State => {
    const character = String.fromCodePoint(code);
    const taken = state.steps.flatMap((i) => {
      const step = steps[i] as Step;
      return typeof step === 'object' && 'take' in step && step.take(character) ? step.next : [];
    });
    const next = stateOf([...taken, entry], false);
    if (code < 128) state.next[code] = next;
    else state.wide.set(code, next);
    return next;
  };
  return {
    size: steps.length,
    work,
    test(text) {
      start ??= stateOf([entry], true);
      let state = start;
      for (let at = 0; at < text.length; at++) {
        if (state.found) return true;
        const code = text.charCodeAt(at);
        if (code < 128) state = state.next[code] ?? follow(state, code);
        else {
          const whole = text.codePointAt(at) as number;
          if (whole > 0xffff) at++;
          state = state.wide.get(whole) ?? follow(state, whole);
        }
      }
      return state.found || state.foundAtEnd;
    },
  };
}

/** Steps that can be reached without taking a character, in order, each once. */
function reach(
  steps: readonly Step[],
  from: readonly number[],
  atStart: boolean,
  atEnd: boolean,
  work: { steps: number },
): number[] {
  const seen = new Set<number>();
  const pending = [...from];
  while (pending.length > 0) {
    const i = pending.pop() as number;
    if (seen.has(i)) continue;
    seen.add(i);
    work.steps++;
    const step = steps[i] as Step;
    if (step === 'done' || 'take' in step) continue;
    if ('either' in step) pending.push(...step.either);
    else if (step.edge === 'start' ? atStart : atEnd) pending.push(step.next);
  }
  return [...seen].sort((a, b) => a - b);
}

/** Writes the steps of a node that go on to `next`, from the last to the first; gives the first. */
function build(node: PatternNode, next: number, steps: Step[]): number {
  const add = (step: Step): number => steps.push(step) - 1;
  if (node.type === 'atom') return add({ take: node.atom, next });
  if (node.type === 'start' || node.type === 'end') return add({ edge: node.type, next });
  if (node.type === 'sequence') return node.parts.reduceRight((after, part) => build(part, after, steps), next);
  if (node.type === 'choice')
    return node.parts
      .map((part) => build(part, next, steps))
      .reduceRight((other, one) => add({ either: [one, other] }));
  let after = next;
  if (node.max === undefined) {
    after = add({ either: [next, next] });
    steps[after] = { either: [build(node.part, after, steps), next] };
  } else for (let i = node.max; i > node.min; i--) after = add({ either: [build(node.part, after, steps), next] });
  for (let i = 0; i < node.min; i++) after = build(node.part, after, steps);
  return after;
}
