import type { LintFault } from './lint-fault.ts';
import { listsOfFacts } from './lists-of-facts.ts';
import type { PackText } from './pack-text.ts';
import { isJsonObject, walk } from './walk.ts';

/**
 * Lists and conditions of these files that nothing names: no rule, condition or fact of any pack beside them. A state's
 * list that adds to or removes from the base's is used wherever that one is.
 */
export function lintUnused(own: readonly PackText[], families: ReadonlyMap<string, readonly PackText[]>): LintFault[] {
  const named = new Set<string>(listsOfFacts);
  for (const { kind, value } of [...families.values()].flat()) {
    if (kind !== 'rule' && kind !== 'condition' && kind !== 'pack' && kind !== 'match') continue;
    for (const { value: text } of walk(value)) if (typeof text === 'string') named.add(text);
  }
  return own.flatMap(({ file, kind, name, pack, value, at }): LintFault[] => {
    if (kind !== 'list' && kind !== 'condition') return [];
    const changesBase = kind === 'list' && isJsonObject(value) && !Object.hasOwn(value, 'entries');
    if (changesBase || named.has(name) || named.has(`${pack}:${name}`)) return [];
    return [
      {
        severity: 'warning',
        file,
        ...at(''),
        message: `nothing uses the ${kind} "${name}".`,
        cure: 'Take it away, or name it in a rule.',
      },
    ];
  });
}
