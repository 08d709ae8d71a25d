import { type Almanac, Engine, type EngineOptions } from 'json-rules-engine';
import { facts } from '../facts/index.ts';
import type { StudentRecord } from '../record/record.ts';
import { slotsOfRecord } from './check-record.ts';
import type { Around, CheckerOptions } from './checker-api.ts';
import type { CheckerParts } from './checker-parts.ts';
import { blankGuard, type CompiledRule } from './compile-rule.ts';
import { isObject } from './context.ts';
import { soundParts } from './create-checker.ts';
import { decorators, operators, parseOperator } from './operators.ts';
import { parsePath, readPath } from './path.ts';
import { compilePattern } from './patterns/compile-pattern.ts';
import type { BuiltPack, Condition } from './rule.ts';
import type { RuleSettings, Slots } from './slots.ts';
import { viewOf } from './view.ts';

/** Facts to hand to `engine.run`: one record and what is known around it. */
export function factsFor(
  record: StudentRecord,
  around: Around = {},
): { readonly $record: StudentRecord; readonly $around: Around } {
  return { $record: record, $around: around };
}

/**
 * The same packs as a json-rules-engine: an event per rule that holds, `{ type: rule id, params: { fields, severity, pack } }`.
 * Conditions are as written but for the generated blank guard, whole names for bare ones, and operators that never throw. A flat
 * record serves as the one row. Hundreds of times slower than `createChecker`; for those who have such an engine already, and
 * the reference our own is held to. One engine must not run twice at the same time. Throws PackError.
 *
 * const engine = toRulesEngine([us], { today: '2026-11-23' });
 * const { events } = await engine.run(factsFor({ birthDate: '04/03/2012' }));
 */
export function toRulesEngine(
  packs: readonly BuiltPack[],
  options: CheckerOptions,
  engineOptions: EngineOptions = {},
): Engine {
  const parts = soundParts(packs, options, { facts, compilePattern });
  const engine = new Engine([], { pathResolver: plainPath, ...engineOptions });
  for (const { name, test } of operators.values())
    engine.addOperator(name, (left: unknown, right: unknown) => test(left, right, parts.tools));
  for (const [name, decorate] of decorators) engine.addOperatorDecorator(name, decorate);
  addFacts(engine, parts);
  const settings: RuleSettings[] = [];
  const typing = options.stage === 'typing';
  for (const { key, condition, pack } of namedConditions(parts))
    engine.setCondition(key, { all: [wholeNames(condition, parts, pack, undefined)] } as never);
  for (const rule of parts.rules) {
    if (!(typing && rule.submitOnly)) engine.addRule(engineRule(rule, parts, settings) as never);
  }
  engine.addFact('$settings', () => settings);
  return engine;
}

function plainPath(value: object, path: string): unknown {
  return readPath(value, parsePath(path) ?? []);
}

function addFacts(engine: Engine, { shared, ...parts }: CheckerParts): void {
  const known = new WeakMap<Almanac, Promise<Slots>>();
  const slotsIn = (almanac: Almanac): Promise<Slots> => {
    const slots = known.get(almanac) ?? readRecord(almanac);
    known.set(almanac, slots);
    return slots;
  };
  const readRecord = async (almanac: Almanac): Promise<Slots> => {
    const [record, around] = await Promise.all([
      almanac.factValue<StudentRecord>('$record'),
      almanac.factValue<Around>('$around'),
    ]);
    return slotsOfRecord({ shared, ...parts }, record, around);
  };
  for (const field of Object.keys(shared.dictionary.fields)) {
    engine.addFact(
      field,
      async (_params, almanac) => viewOf(await slotsIn(almanac), undefined).text(field) || undefined,
    );
  }
  for (const fact of shared.facts.values()) {
    engine.addFact(fact.name, async ({ $settings, ...params }, almanac) => {
      const own =
        $settings === undefined ? undefined : (await almanac.factValue<RuleSettings[]>('$settings'))[$settings];
      return viewOf(await slotsIn(almanac), own).fact(fact.name, params);
    });
  }
}

function engineRule(
  { id, rule, pack, guard, context }: CompiledRule,
  parts: CheckerParts,
  settings: RuleSettings[],
): object {
  const own = context.settings === undefined ? undefined : settings.push(context.settings) - 1;
  const home = parts.resolved.packs.find(({ name }) => name === pack.name) as BuiltPack;
  const conditions = wholeNames(rule.conditions, parts, home, own);
  const { fields, severity, priority = 1 } = rule;
  return {
    name: id,
    priority,
    conditions: { all: [...(guard <= 0 ? [] : [blankGuard(fields[0])]), conditions] },
    event: { type: id, params: { fields, severity, pack } },
  };
}

function namedConditions({
  resolved,
}: CheckerParts): { readonly key: string; readonly condition: Condition; readonly pack: BuiltPack }[] {
  return resolved.packs.flatMap((pack) =>
    Object.keys(pack.conditions).flatMap((name) => resolved.condition(name, pack) ?? []),
  );
}

/** A copy in which names no longer depend on the pack they stand in; the engine may do with it what it likes. */
function wholeNames(node: unknown, parts: CheckerParts, pack: BuiltPack, settings: number | undefined): unknown {
  if (Array.isArray(node)) return node.map((part) => wholeNames(part, parts, pack, settings));
  if (!isObject(node)) return node;
  const { resolved, shared } = parts;
  const copy: { [key: string]: unknown } = { ...node };
  for (const key of ['all', 'any', 'not']) if (key in copy) copy[key] = wholeNames(copy[key], parts, pack, settings);
  const { condition, fact, operator, value, params } = node;
  const named = typeof condition === 'string' ? resolved.condition(condition, pack) : undefined;
  // The settings of one rule hold in the conditions it names too, so these are written out for it.
  if (named !== undefined && settings !== undefined) return wholeNames(named.condition, parts, named.pack, settings);
  if (named !== undefined) copy['condition'] = named.key;
  if (typeof operator === 'string' && parseOperator(operator)?.operator.right === 'list')
    copy['value'] = resolved.list(String(value), pack)?.address ?? value;
  else if (isObject(value)) copy['value'] = wholeNames(value, parts, pack, settings);
  if (settings !== undefined && typeof fact === 'string' && shared.facts.has(fact))
    copy['params'] = { ...(isObject(params) ? params : {}), $settings: settings };
  return copy;
}
