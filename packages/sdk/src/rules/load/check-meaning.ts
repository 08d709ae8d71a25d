import { facts } from '../../facts/index.ts';
import { checkerParts } from '../checker-parts.ts';
import { compileCondition } from '../compile-condition.ts';
import { isObject } from '../context.ts';
import { type FaultCode, pointerStep } from '../fault.ts';
import { hasPackShape, hasRuleShape } from '../pack-shape.ts';
import type { BuiltPack, Rule } from '../rule.ts';
import { checkPack } from './check-pack.ts';
import { faultWords, type World } from './fault-words.ts';
import type { FileFault } from './schema-faults.ts';

export type TellPack = (pack: BuiltPack, fault: FileFault) => void;

type Told = readonly [pack: string, pointer: string, code: FaultCode, about: unknown, of: unknown];

/**
 * What is wrong with packs taken together: compiles every rule and named condition, and asks what no schema can. Parts that are
 * not even shaped right are left out, since their schema has told so; `sound` says which rules have passed theirs.
 */
export function checkMeaning(packs: readonly BuiltPack[], sound: (pack: BuiltPack, rule: string) => boolean, tell: TellPack): void {
  const usable = packs.map((pack) => ({ given: pack, ...withoutBroken(pack) }));
  const byName = new Map(usable.map((one) => [one.pack.name, one]));
  const report = (name: string, fault: FileFault) => {
    const found = byName.get(name);
    if (found !== undefined && !found.stubs.some((id) => fault.pointer.startsWith(`/rules${pointerStep(id)}`))) tell(found.given, fault);
  };
  const told: Told[] = [];
  const parts = checkerParts(usable.map(({ pack }) => pack), { today: '2000-01-01' }, facts, (pack, pointer, code, about, of) => told.push([pack, pointer, code, about, of]));
  const { resolved } = parts;
  for (const { pack } of usable) {
    for (const [name, condition] of Object.entries(pack.conditions)) compileCondition(condition, '', parts.contextOf(pack, `/conditions${pointerStep(name)}`));
  }
  const world: World = {
    facts: parts.shared.facts,
    dictionary: resolved.dictionary,
    listAddresses: resolved.listAddresses,
    conditionNames: resolved.conditionNames,
    ruleIds: packs.flatMap((pack) => Object.keys(pack.rules)),
    packNames: packs.map(({ name }) => name),
  };
  for (const [pack, pointer, code, about, of] of told) {
    const [message, cure] = faultWords(code, about, of, world);
    report(pack, { pointer, message, cure });
  }
  for (const { given, pack, stubs } of usable) {
    checkPack(pack, resolved.family(pack), resolved.dictionary, (id) => !stubs.includes(id) && sound(given, id), (fault) => report(pack.name, fault));
  }
}

/** The pack with what cannot be looked into taken out; broken rules are stood in for, so that overrides of them still find them. */
function withoutBroken(pack: BuiltPack): { readonly pack: BuiltPack; readonly stubs: readonly string[] } {
  const stubs: string[] = [];
  const ignore = () => undefined;
  const stub = { fields: [''], severity: 'info', conditions: { all: [] }, says: { en: '' }, source: [], examples: [] } as unknown as Rule;
  const rules = Object.entries(pack.rules).map(([id, rule]) => {
    if (hasRuleShape(rule, '', ignore)) return [id, rule];
    stubs.push(id);
    return [id, stub];
  });
  const objects = (part: object, also: (value: { readonly [key: string]: unknown }) => boolean) =>
    Object.fromEntries(Object.entries(part).filter(([, value]) => isObject(value) && also(value)));
  const whole = {
    ...pack,
    rules: Object.fromEntries(rules),
    fields: objects(pack.fields, ({ label }) => isObject(label)),
    codeSets: objects(pack.codeSets, ({ codes }) => Array.isArray(codes) && codes.every(isCode)),
    lists: objects(pack.lists, (list) => ['entries', 'add', 'remove'].every((key) => list[key] === undefined || Array.isArray(list[key]))),
    overrides: Object.fromEntries(Object.entries(pack.overrides).filter(([, value]) => typeof value === 'string' || isObject(value))),
  } as unknown as BuiltPack;
  return { pack: hasPackShape(whole, ignore) ? whole : { ...whole, rules: {} }, stubs };
}

function isCode(value: unknown): boolean {
  return isObject(value) && typeof value['code'] === 'string' && isObject(value['meaning']) && (value['accepts'] === undefined || Array.isArray(value['accepts']));
}
