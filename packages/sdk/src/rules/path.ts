/** The steps of a plain path: property names and list indexes. */
export type Path = readonly (string | number)[];

const step = /\.([A-Za-z_][A-Za-z0-9_]*)|\[(\d{1,6})\]|\['([A-Za-z0-9_ -]+)'\]/y;
const refused: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);

/**
 * Reads `$.a.b[0].length` or `$['a']`. Undefined for everything else a JSON path can be (filters, scripts, wildcards, `..`):
 * a filter can change the record it looks at.
 */
export function parsePath(text: unknown): Path | undefined {
  if (typeof text !== 'string' || !text.startsWith('$')) return undefined;
  const steps: (string | number)[] = [];
  let at = 1;
  while (at < text.length) {
    step.lastIndex = at;
    const found = step.exec(text);
    if (found === null) return undefined;
    const name = found[1] ?? found[3];
    if (name !== undefined && refused.has(name)) return undefined;
    steps.push(name ?? Number(found[2]));
    at = step.lastIndex;
  }
  return steps;
}

/**
 * What stands at the end of the path: own properties only, undefined when there is none. A value that is no object or list is
 * given back as it is, as json-rules-engine does.
 */
export function readPath(value: unknown, path: Path): unknown {
  if (value === null || typeof value !== 'object') return value;
  let here: unknown = value;
  for (const name of path) {
    if (!here || !Object.hasOwn(here, name)) return undefined;
    here = (here as { readonly [name: string | number]: unknown })[name];
  }
  return here;
}
