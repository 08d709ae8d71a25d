import type { List } from '../facts/fact.ts';
import type { FieldDictionary } from '../record/field.ts';
import type { Steps } from '../steps.ts';
import { isObject, owns, type Tell } from './context.ts';
import { pointerStep } from './fault.ts';
import { prepareList } from './lists.ts';
import { hasPackShape, packName } from './pack-shape.ts';
import type { BuiltPack, Condition, Rule, RuleOverride } from './rule.ts';
import type { RuleSettings } from './slots.ts';

/** A rule as it holds after every pack has spoken. */
export interface ResolvedRule {
  readonly id: string;
  readonly rule: Rule;
  readonly pack: BuiltPack;
  readonly settings: RuleSettings;
}

/** Several packs laid over one another: the later wins. */
export interface ResolvedPacks {
  readonly packs: readonly BuiltPack[];
  readonly rules: readonly ResolvedRule[];
  readonly dictionary: FieldDictionary;
  /** A pack and its bases, nearest first. */
  family(pack: BuiltPack): readonly BuiltPack[];
  setting(name: string): unknown;
  /** A list as a pack sees it: its whole address, or a bare name (own, then base). Without a pack a bare name is the latest. */
  list(address: string, from?: BuiltPack): List | undefined;
  listAddresses(): string[];
  condition(
    name: string,
    from: BuiltPack,
  ):
    | { readonly key: string; readonly name: string; readonly condition: Condition; readonly pack: BuiltPack }
    | undefined;
  conditionNames(): string[];
}

/** Told what is wrong with a pack; the pointer is into the built pack. */
export type TellFault = (pack: string, ...fault: Parameters<Tell>) => void;

/** Lays packs over one another, a list a step; what is wrong with how they fit is told. */
export function* resolvePacks(given: readonly BuiltPack[], tell: TellFault): Steps<ResolvedPacks> {
  const packs = oneOfEach(given, tell);
  const byName = new Map(packs.map((pack) => [pack.name, pack]));
  const families = new Map(packs.map((pack) => [pack, familyOf(pack, byName, tell)]));
  const dictionary = mergeDictionaries(packs);
  const lists = new Map<string, List>();
  for (const pack of packs) yield* addLists(pack, families.get(pack) ?? [pack], lists);
  const settings: { readonly [name: string]: unknown } = Object.assign(
    Object.create(null),
    ...packs.map((pack) => pack.settings),
  );
  const find = <T>(
    name: string,
    from: BuiltPack | undefined,
    get: (pack: BuiltPack, bare: string) => T | undefined,
  ): T | undefined => {
    const colon = name.indexOf(':');
    if (colon >= 0) {
      const pack = byName.get(name.slice(0, colon));
      return pack === undefined ? undefined : get(pack, name.slice(colon + 1));
    }
    for (const pack of from === undefined ? packs.toReversed() : (families.get(from) ?? [from])) {
      const found = get(pack, name);
      if (found !== undefined) return found;
    }
    return undefined;
  };
  const listIn = (address: string, from?: BuiltPack) =>
    find(address, from, (pack, bare) => lists.get(`${pack.name}:${bare}`));
  // What facts and operators ask for with every record is found once.
  const found = new Map<string, List | undefined>();
  return {
    packs,
    rules: resolveRules(packs, tell),
    dictionary,
    family: (pack) => families.get(pack) ?? [pack],
    setting: (name) => settings[name],
    list(address, from) {
      if (from !== undefined) return listIn(address, from);
      if (!found.has(address)) found.set(address, listIn(address));
      return found.get(address);
    },
    listAddresses: () => [...lists.keys()],
    condition: (name, from) =>
      find(name, from, (pack, bare) =>
        owns(pack.conditions, bare)
          ? { key: `${pack.name}:${bare}`, name: bare, condition: pack.conditions[bare] as Condition, pack }
          : undefined,
      ),
    conditionNames: () => packs.flatMap((pack) => Object.keys(pack.conditions).map((name) => `${pack.name}:${name}`)),
  };
}

/** A base that several packs share comes once. */
function oneOfEach(given: readonly BuiltPack[], tell: TellFault): BuiltPack[] {
  const byName = new Map<string, BuiltPack>();
  for (const pack of given) {
    if (!hasPackShape(pack, (...fault) => tell(packName(pack), ...fault))) continue;
    if (!byName.has(pack.name)) byName.set(pack.name, pack);
  }
  return [...byName.values()];
}

/** The pack itself, then its bases, nearest first; each once. */
function familyOf(pack: BuiltPack, byName: ReadonlyMap<string, BuiltPack>, tell: TellFault): BuiltPack[] {
  const family: BuiltPack[] = [];
  const visit = (one: BuiltPack, path: readonly string[]) => {
    if (path.includes(one.name)) {
      if (one === pack) tell(pack.name, '/extends', 'extends itself');
      return;
    }
    if (!family.includes(one)) family.push(one);
    one.extends.toReversed().forEach((name, i) => {
      const base = byName.get(name);
      if (base !== undefined) visit(base, [...path, one.name]);
      else if (one === pack) tell(pack.name, `/extends/${one.extends.length - 1 - i}`, 'no such base', name);
    });
  };
  visit(pack, []);
  return family;
}

/** The later pack wins, a key at a time. */
function mergeDictionaries(packs: readonly BuiltPack[]): FieldDictionary {
  return {
    fields: Object.assign(Object.create(null), ...packs.map((pack) => pack.fields)),
    codeSets: Object.assign(Object.create(null), ...packs.map((pack) => pack.codeSets)),
  };
}

/** A list with `add` or `remove` changes the base's list of that name for every rule; one with `entries` is a list of its own. */
function* addLists(pack: BuiltPack, family: readonly BuiltPack[], lists: Map<string, List>): Steps<void> {
  for (const [name, built] of Object.entries(pack.lists)) {
    yield;
    const own = `${pack.name}:${name}`;
    const base =
      built.entries === undefined
        ? family
            .slice(1)
            .map((one) => `${one.name}:${name}`)
            .find((address) => lists.has(address))
        : undefined;
    const list = prepareList(base ?? own, base === undefined ? undefined : lists.get(base), built);
    if (base !== undefined) lists.set(base, list);
    lists.set(own, list);
  }
}

function resolveRules(packs: readonly BuiltPack[], tell: TellFault): ResolvedRule[] {
  const rules = new Map<string, ResolvedRule>();
  const overrides = new Map<string, RuleOverride>();
  for (const pack of packs) {
    for (const [id, rule] of Object.entries(pack.rules)) {
      rules.set(id, { id, rule, pack, settings: undefined });
    }
    for (const [id, override] of Object.entries(pack.overrides)) {
      if (rules.has(id)) overrides.set(id, override);
      else tell(pack.name, `/overrides${pointerStep(id)}`, 'no such rule', id);
    }
  }
  return [...rules.values()].flatMap((one) => {
    const override = overrides.get(one.id);
    return override === undefined ? one : overridden(one, override);
  });
}

function overridden(one: ResolvedRule, override: RuleOverride): ResolvedRule | [] {
  if (override === 'off') return [];
  if (!isObject(override)) return { ...one, rule: { ...one.rule, severity: override as Rule['severity'] } };
  const { severity = one.rule.severity, says = one.rule.says, settings } = override as Exclude<RuleOverride, string>;
  return { ...one, rule: { ...one.rule, severity, says }, settings };
}
