import type { BuiltPack, Rule, Severity } from '@coe-check/sdk';
import { isJsonObject } from '../lint/walk.ts';

/** Something with a name that is not as it was; `from` is missing when it came, `to` when it went. */
export interface Changed {
  readonly name: string;
  readonly from?: unknown;
  readonly to?: unknown;
}

/** A rule that came or went. */
export interface RuleNews {
  readonly id: string;
  readonly severity: Severity;
  readonly summary: string;
}

/** Entries of a list, or codes of a code set, that came in and went out. */
export interface EntriesDiff {
  readonly name: string;
  readonly in: readonly unknown[];
  readonly out: readonly unknown[];
}

/** What is not the same in two versions of a pack. Plain data; lists are in order of their names. */
export interface PackDiff {
  readonly old: Pick<BuiltPack, 'name' | 'version'>;
  readonly new: Pick<BuiltPack, 'name' | 'version'>;
  readonly rules: {
    readonly came: readonly RuleNews[];
    readonly went: readonly RuleNews[];
    readonly changed: readonly { readonly id: string; readonly changes: readonly Changed[] }[];
  };
  readonly lists: readonly EntriesDiff[];
  readonly codes: readonly EntriesDiff[];
  readonly settings: readonly Changed[];
  /** What the pack makes of the rules of its bases. */
  readonly overrides: readonly Changed[];
  readonly conditions: readonly Changed[];
  readonly procedures: readonly Changed[];
  readonly fields: readonly Changed[];
  readonly sources: readonly Changed[];
  /** The model that finds known children, `match.json`. */
  readonly match: boolean;
}

/** Compares two versions of a pack. */
export function diffPacks(before: BuiltPack, after: BuiltPack): PackDiff {
  const rules = changesOf(before.rules, after.rules);
  const news = (ids: readonly Changed[], pack: BuiltPack): RuleNews[] =>
    ids.flatMap(({ name: id }) => {
      const rule = pack.rules[id];
      return rule === undefined ? [] : [{ id, severity: rule.severity, summary: rule.summary }];
    });
  return {
    old: { name: before.name, version: before.version },
    new: { name: after.name, version: after.version },
    rules: {
      came: news(rules.filter(came), after),
      went: news(rules.filter(went), before),
      changed: rules
        .filter((one) => !came(one) && !went(one))
        .map(({ name: id }) => ({ id, changes: ruleChanges(before.rules[id] as Rule, after.rules[id] as Rule) }))
        .filter(({ changes }) => changes.length > 0),
    },
    lists: entriesDiff(before.lists, after.lists, (list) => [
      ...(list?.entries ?? []),
      ...(list?.add ?? []),
      ...(list?.remove ?? []).map((entry) => ({ remove: entry })),
    ]),
    codes: entriesDiff(before.codeSets, after.codeSets, (set) => set?.codes ?? []),
    settings: changesOf(before.settings, after.settings),
    overrides: changesOf(before.overrides, after.overrides),
    conditions: changesOf(before.conditions, after.conditions),
    procedures: changesOf(before.procedures ?? {}, after.procedures ?? {}),
    fields: changesOf(before.fields, after.fields),
    sources: changesOf(before.sources, after.sources),
    match: !same(before.match, after.match),
  };
}

export function came(one: Changed): boolean {
  return !Object.hasOwn(one, 'from');
}

export function went(one: Changed): boolean {
  return !Object.hasOwn(one, 'to');
}

type Named = Readonly<{ [name: string]: unknown }>;

/** What differs between two objects, by name. */
function changesOf(before: Named, after: Named): Changed[] {
  return [...new Set([...Object.keys(before), ...Object.keys(after)])].sort().flatMap((name): Changed[] => {
    const [had, has] = [Object.hasOwn(before, name), Object.hasOwn(after, name)];
    if (had && has && same(before[name], after[name])) return [];
    return [{ name, ...(had && { from: before[name] }), ...(has && { to: after[name] }) }];
  });
}

/** Words are told apart by language, everything else by the rule's own parts. */
function ruleChanges(before: Rule, after: Rule): Changed[] {
  const parts = ({ $schema: _, says, ...rest }: Rule): Named => ({
    ...rest,
    ...Object.fromEntries(Object.entries(says).map(([language, text]) => [`says.${language}`, text])),
  });
  return changesOf(parts(before), parts(after)).sort((a, b) => placeOf(a) - placeOf(b));
}

const order = ['severity', 'fields', 'eachField', 'per', 'stage', 'conditions', 'with', 'says', 'fixes'];

function placeOf({ name }: Changed): number {
  const at = order.indexOf(name.split('.')[0] ?? '');
  return at < 0 ? order.length : at;
}

function entriesDiff<T>(
  before: Readonly<{ [name: string]: T }>,
  after: Readonly<{ [name: string]: T }>,
  entriesOf: (list: T | undefined) => readonly unknown[],
): EntriesDiff[] {
  return [...new Set([...Object.keys(before), ...Object.keys(after)])].sort().flatMap((name) => {
    const [old, now] = [before, after].map((lists) => {
      const entries = entriesOf(Object.hasOwn(lists, name) ? lists[name] : undefined);
      return new Map(entries.map((entry) => [canonical(entry), entry]));
    }) as [Map<string, unknown>, Map<string, unknown>];
    const onlyIn = (one: Map<string, unknown>, other: Map<string, unknown>): unknown[] =>
      [...one].filter(([key]) => !other.has(key)).map(([, entry]) => entry);
    const [inside, out] = [onlyIn(now, old), onlyIn(old, now)];
    return inside.length + out.length === 0 ? [] : [{ name, in: inside, out }];
  });
}

/** The same data, in whatever order its names were written. */
function same(one: unknown, other: unknown): boolean {
  return canonical(one) === canonical(other);
}

function canonical(value: unknown): string {
  return (
    JSON.stringify(value, (_, part: unknown) =>
      isJsonObject(part) ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1))) : part,
    ) ?? ''
  );
}
