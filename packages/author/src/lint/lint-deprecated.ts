import type { LintFault } from './lint-fault.ts';
import type { PackText } from './pack-text.ts';
import { isJsonObject } from './walk.ts';

/** Overrides of rules that are on their way out. */
export function lintDeprecated(
  own: readonly PackText[],
  families: ReadonlyMap<string, readonly PackText[]>,
): LintFault[] {
  const leaving = new Map<string, string>();
  for (const texts of families.values()) {
    for (const { kind, name, value } of texts) {
      const deprecated = kind === 'rule' && isJsonObject(value) ? value['deprecated'] : undefined;
      if (!isJsonObject(deprecated)) continue;
      const instead =
        typeof deprecated['replacedBy'] === 'string'
          ? `Use ${deprecated['replacedBy']} instead.`
          : 'Take the override away.';
      leaving.set(name, instead);
    }
  }
  return own.flatMap(({ file, kind, value, at }) => {
    const overrides = kind === 'pack' && isJsonObject(value) ? value['rules'] : undefined;
    if (!isJsonObject(overrides)) return [];
    return Object.keys(overrides).flatMap((id): LintFault[] => {
      const cure = leaving.get(id);
      if (cure === undefined) return [];
      const message = `the rule "${id}" is deprecated.`;
      return [
        { severity: 'warning', file, ...at(`/rules/${id.replaceAll('~', '~0').replaceAll('/', '~1')}`), message, cure },
      ];
    });
  });
}
