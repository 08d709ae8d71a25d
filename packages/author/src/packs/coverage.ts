import type { Explained } from '@coe-check/sdk';
import type { ExampleResult } from './run-examples.ts';

/** A condition of a rule and the outcomes its examples gave it. */
export interface Covered {
  readonly rule: string;
  /** JSON pointer in the rule's file. */
  readonly pointer: string;
  /** What stands there: `birthDate greaterThan`, `any`, a named condition. */
  readonly what: string;
  readonly seenTrue: boolean;
  readonly seenFalse: boolean;
}

/** Which outcomes of every condition the examples have shown: a condition never seen false is never put to the test. */
export function coverageOf(results: readonly ExampleResult[]): Covered[] {
  const seen = new Map<string, Covered>();
  for (const { rule, explained } of results) {
    for (const node of explained === undefined ? [] : written(explained)) {
      const { pointer, outcome } = node;
      const key = `${rule}#${pointer}`;
      const { seenTrue = false, seenFalse = false } = seen.get(key) ?? {};
      seen.set(key, {
        rule,
        pointer,
        what: whatOf(node),
        seenTrue: seenTrue || outcome,
        seenFalse: seenFalse || !outcome,
      });
    }
  }
  return [...seen.values()];
}

/** The conditions that stand in the rule's own file: not the blank guard (nobody wrote it), not the inside of a named one. */
function* written(node: Explained): Generator<Explained> {
  if (node.pointer !== '') yield node;
  if (node.kind !== 'fact' && node.kind !== 'condition') for (const part of node.parts) yield* written(part);
}

function whatOf(node: Explained): string {
  if (node.kind === 'fact') return `${node.fact} ${node.operator}`;
  return node.kind === 'condition' ? `condition ${node.name}` : node.kind;
}
