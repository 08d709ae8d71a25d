import type { Fact, Reads } from '../facts/fact.ts';
import type { Place } from '../record/place.ts';
import type { Steps } from '../steps.ts';
import type { Desk } from './check-record.ts';
import type { CheckerOptions } from './checker-api.ts';
import { type CompiledRule, compileRule, type Home } from './compile-rule.ts';
import type { CompileContext } from './context.ts';
import { expandRule } from './expand-rule.ts';
import { pointerStep } from './fault.ts';
import { emptySlots, type FillSlots, fillerOf } from './fill-slots.ts';
import type { OperatorTools } from './operators.ts';
import type { CompiledPattern, CompilePattern } from './patterns/compiled-pattern.ts';
import { type Plan, planFor } from './plan.ts';
import { type ResolvedPacks, resolvePacks, type TellFault } from './resolve-packs.ts';
import type { BuiltPack, Severity } from './rule.ts';
import { createSlotTable, type RuleSettings, type Slots } from './slots.ts';
import type { Shared } from './view.ts';

/** Everything a checker is made of, once: compiled rules in the order of their findings, and what records share. */
export interface CheckerParts {
  readonly resolved: ResolvedPacks;
  readonly rules: readonly CompiledRule[];
  readonly rank: ReadonlyMap<CompiledRule, number>;
  /** Homes that some rule has. */
  readonly homes: ReadonlySet<Home>;
  readonly shared: Shared;
  readonly empty: Slots;
  readonly fill: FillSlots;
  /** Desks that stand empty. One in use is not among them, so a fact may check a record of its own. */
  readonly spare: Desk[];
  readonly place: Place;
  readonly options: CheckerOptions;
  readonly tools: OperatorTools;
  /** What a condition of this pack is compiled with; faults are told below the pointer `at`. */
  contextOf(pack: BuiltPack, at: string): CompileContext;
  /** All rules, for a flat record; and without those of stage submit. */
  readonly whole: Plan;
  readonly wholeTyping: Plan;
  /** The plan of some homes; made once each. */
  plan(homes: readonly Home[], typing: boolean): Plan;
}

/** What is handed to the engine: the facts that rules ask about, and what makes patterns ready. */
export interface Deep {
  readonly facts: readonly Fact[];
  readonly compilePattern: CompilePattern;
}

const severityRank: { readonly [severity in Severity]: number } = { error: 0, warning: 1, info: 2 };

/** Compiles packs, some rules a step. What is wrong with them is told; the parts are usable only when nothing was. */
export function* checkerParts(
  packs: readonly BuiltPack[],
  options: CheckerOptions,
  { facts, compilePattern }: Deep,
  tell: TellFault,
): Steps<CheckerParts> {
  const byName: ReadonlyMap<string, Fact> = new Map(facts.map((fact) => [fact.name, fact]));
  const resolved = yield* resolvePacks(packs, tell);
  const slots = createSlotTable();
  const patterns = new Map<string, CompiledPattern>();
  const tools: OperatorTools = {
    list: (address) => resolved.list(address),
    compilePattern(text) {
      const known = patterns.get(text) ?? compilePattern(text);
      patterns.set(text, known);
      return known;
    },
  };
  const contextOf = (pack: BuiltPack, at: string, settings: RuleSettings, reads: Set<Reads>): CompileContext => ({
    slots,
    dictionary: resolved.dictionary,
    facts: byName,
    settings,
    tools,
    reads,
    list: (address) => resolved.list(address, pack),
    condition(name) {
      const found = resolved.condition(name, pack);
      if (found === undefined) return undefined;
      return { ...found, context: contextOf(found.pack, `/conditions${pointerStep(found.name)}`, settings, reads) };
    },
    tell: (pointer, ...fault) => tell(pack.name, at + pointer, ...fault),
  });
  const compiled: CompiledRule[] = [];
  for (const one of resolved.rules) {
    yield;
    for (const rule of expandRule(one.rule))
      compiled.push(
        compileRule({ ...one, rule }, contextOf(one.pack, `/rules${pointerStep(one.id)}`, one.settings, new Set())),
      );
  }
  const rules = inOrder(compiled, Object.keys(resolved.dictionary.fields));
  const plans = new Map<string, Plan>();
  return {
    resolved,
    rules,
    rank: new Map(rules.map((rule, i) => [rule, i])),
    homes: new Set(rules.map(({ home }) => home)),
    shared: {
      dictionary: resolved.dictionary,
      slots,
      facts: byName,
      list: (address) => resolved.list(address),
      setting: (name) => resolved.setting(name),
    },
    empty: emptySlots(slots),
    fill: fillerOf(slots),
    spare: [],
    place: placeOf(options),
    options,
    tools,
    contextOf: (pack, at) => contextOf(pack, at, undefined, new Set()),
    whole: planFor(rules, 'all', false),
    wholeTyping: planFor(rules, 'all', true),
    plan(homes, typing) {
      const key = `${typing} ${homes}`;
      const known = plans.get(key) ?? planFor(rules, homes, typing);
      plans.set(key, known);
      return known;
    },
  };
}

/** By field as the dictionary has them, then severity, then id. */
function inOrder(rules: readonly CompiledRule[], fields: readonly string[]): CompiledRule[] {
  const place = new Map(fields.map((key, i) => [key, i]));
  const key = ({ rule }: CompiledRule) => place.get(rule.fields[0]) ?? fields.length;
  return rules.toSorted(
    (a, b) =>
      key(a) - key(b) ||
      severityRank[a.rule.severity] - severityRank[b.rule.severity] ||
      (a.id < b.id ? -1 : a.id > b.id ? 1 : 0),
  );
}

function placeOf({ today, dateOrder, state, form }: CheckerOptions): Place {
  return { today, dateOrder, state, form };
}
