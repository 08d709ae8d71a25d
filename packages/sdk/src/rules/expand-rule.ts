import type { Rule } from './rule.ts';

const mark = '$field';

/**
 * A rule for several fields as one rule each: `$field` in texts and in property names becomes the key, in the order of
 * `eachField`. Any other rule is itself.
 */
export function expandRule(rule: Rule): Rule[] {
  const { eachField, ...rest } = rule;
  if (!Array.isArray(eachField)) return [rule];
  return eachField.filter((field) => typeof field === 'string').map((field) => fillField(rest, field) as Rule);
}

/** The examples name their fields themselves; they are the rule's as written. */
const untouched: ReadonlySet<string> = new Set(['examples', '__proto__']);

function fillField(value: unknown, field: string): unknown {
  if (typeof value === 'string') return value.replaceAll(mark, field);
  if (Array.isArray(value)) return value.map((one) => fillField(one, field));
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, one]) => [
      key.replaceAll(mark, field),
      untouched.has(key) ? one : fillField(one, field),
    ]),
  );
}
