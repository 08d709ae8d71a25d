import { findNodeAtLocation, type Node, parseTree } from 'jsonc-parser';

/** A place in a text, from 1. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

/** Finds JSON pointers in one text: `/conditions/all/0/operator` → 9:16, the place of its value. */
export function createLocator(text: string): (pointer: string) => Place {
  let tree: Node | undefined;
  let parsed = false;
  return (pointer) => {
    if (!parsed) tree = parseTree(text);
    parsed = true;
    return placeAt(text, tree === undefined ? 0 : nearest(tree, pointer).offset);
  };
}

/** The node at the pointer, or the innermost one around where it would be. */
function nearest(tree: Node, pointer: string): Node {
  const steps = pointer
    .split('/')
    .slice(1)
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));
  for (let count = steps.length; count > 0; count--) {
    const node = findNodeAtLocation(tree, path(tree, steps.slice(0, count)));
    if (node !== undefined) return node;
  }
  return tree;
}

/** jsonc-parser wants numbers where a list is walked. */
function path(tree: Node, steps: readonly string[]): (string | number)[] {
  let node: Node | undefined = tree;
  return steps.map((step) => {
    const key = node?.type === 'array' ? Number(step) : step;
    node = node === undefined ? undefined : findNodeAtLocation(node, [key]);
    return key;
  });
}

/** Line and column of an offset. */
export function placeAt(text: string, offset: number): Place {
  const before = text.slice(0, offset).split('\n');
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}
