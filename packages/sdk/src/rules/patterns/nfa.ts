import type { Atom } from './atom.ts';
import type { PatternNode } from './parse-pattern.ts';

interface Take {
  readonly take: Atom;
  readonly next: number;
}

/** One step of the machine: take a character, go two ways, hold at an edge, or be done. */
type Step =
  | Take
  | { readonly either: readonly [number, number] }
  | { readonly edge: 'start' | 'end'; readonly next: number }
  | { readonly done: true };

/** A pattern as a machine that reads each character once and keeps every state it can be in. Never goes back. */
export interface Machine {
  readonly steps: readonly Step[];
  readonly entry: number;
}

export function buildMachine(node: PatternNode): Machine {
  const steps: Step[] = [{ done: true }];
  return { entry: build(node, 0, steps), steps };
}

function build(node: PatternNode, next: number, steps: Step[]): number {
  if (node.type === 'atom') return steps.push({ take: node.atom, next }) - 1;
  if (node.type === 'start' || node.type === 'end') return steps.push({ edge: node.type, next }) - 1;
  if (node.type === 'sequence') return node.parts.reduceRight((after, part) => build(part, after, steps), next);
  if (node.type === 'choice') {
    return node.parts.map((part) => build(part, next, steps)).reduceRight((other, one) => steps.push({ either: [one, other] }) - 1);
  }
  let after = next;
  if (node.max === undefined) {
    const loop = steps.push({ either: [next, next] }) - 1;
    steps[loop] = { either: [build(node.part, loop, steps), next] };
    after = loop;
  } else {
    for (let i = node.max; i > node.min; i--) after = steps.push({ either: [build(node.part, after, steps), next] }) - 1;
  }
  for (let i = 0; i < node.min; i++) after = build(node.part, after, steps);
  return after;
}

/** Whether the pattern is found in the text. `work.steps` counts visited states: at most (length + 1) × states. */
export function runMachine({ steps, entry }: Machine, text: string, work: { steps: number } = { steps: 0 }): boolean {
  const characters = [...text];
  const seen = new Int32Array(steps.length).fill(-1);
  let here: number[] = [];
  for (let at = 0; at <= characters.length; at++) {
    const pending = [...here, entry];
    const takers: number[] = [];
    while (pending.length > 0) {
      const i = pending.pop() as number;
      if (seen[i] === at) continue;
      seen[i] = at;
      work.steps++;
      const step = steps[i] as Step;
      if ('done' in step) return true;
      if ('take' in step) takers.push(i);
      else if ('either' in step) pending.push(step.either[0], step.either[1]);
      else if (step.edge === 'start' ? at === 0 : at === characters.length) pending.push(step.next);
    }
    const character = characters[at];
    if (character === undefined) return false;
    here = [];
    for (const i of takers) {
      const step = steps[i] as Take;
      if (step.take.fits(character)) here.push(step.next);
    }
  }
  return false;
}
