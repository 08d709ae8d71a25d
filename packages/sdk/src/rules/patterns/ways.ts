import type { PatternNode } from './parse-pattern.ts';

/** Counted for a repeat without end, and for a pattern that may begin anywhere: as many as a text is long. */
const anywhere = 512;

/**
 * In how many ways a matcher that goes back can try a pattern at most, for one text. Few ways, each as long as the pattern, are
 * few steps whatever is typed; `^(a+)+$` has no bound at all.
 *
 * ways of ^[A-Z]{2}\d{4}$ → 1     of ^[a-z]{1,15}$ → 15     of ^(a+)+$ → Infinity
 */
export function waysOf(node: PatternNode): number {
  return (startsAnchored(node) ? 1 : anywhere) * ways(node);
}

function ways(node: PatternNode): number {
  if (node.type === 'sequence') return node.parts.reduce((product, part) => product * ways(part), 1);
  if (node.type === 'choice') return node.parts.reduce((sum, part) => sum + ways(part), 0);
  if (node.type !== 'repeat') return 1;
  const each = ways(node.part);
  if (node.max === undefined) return each === 1 && node.part.type === 'atom' ? anywhere : Number.POSITIVE_INFINITY;
  let sum = 0;
  for (let times = node.min; times <= node.max; times++) sum += each ** times;
  return sum;
}

function startsAnchored(node: PatternNode): boolean {
  if (node.type === 'choice') return node.parts.every(startsAnchored);
  return (
    node.type === 'start' || (node.type === 'sequence' && node.parts[0] !== undefined && startsAnchored(node.parts[0]))
  );
}
