import type { Reads } from '../facts/fact.ts';
import { textIn } from '../record/layers.ts';
import type { At, Coe } from '../record/record.ts';
import { finish, type Steps } from '../steps.ts';
import { findingOrder, type Placed, type Say } from './check-coe.ts';
import { frameOf } from './check-record.ts';
import type { Change, CoeAround, Draft } from './checker-api.ts';
import type { CheckerParts } from './checker-parts.ts';
import { type CoeState, coeState, forgetFlat, type Unit, unitsOf } from './coe-state.ts';
import type { CompiledRule } from './compile-rule.ts';
import { createDependents, type Dependents } from './dependents.ts';
import { applyEdit, type Edit, type Touched, takeChild, takeRow, textAt } from './edit-state.ts';
import { slotsFrom } from './fill-slots.ts';
import type { Finding } from './finding.ts';
import { type Plan, runPlan, runRule, type Trouble } from './plan.ts';
import { type Slots, unset } from './slots.ts';
import type { Frame } from './view.ts';

/** A unit with what is known of it between edits. */
interface LiveUnit extends Unit {
  readonly plan: Plan;
  readonly slots: Slots;
  readonly found: Map<CompiledRule, Finding>;
}

type Found = Placed & { readonly finding: Finding };

const nothing: Change = { appeared: [], gone: [] };
const dependentsOf = new WeakMap<CheckerParts, Dependents>();

/** A COE being typed. An edit runs only the rules that read what changed, for the children and rows that see it. */
export function openDraft(
  parts: CheckerParts,
  coe: Coe | undefined,
  opened: CoeAround,
  say: Say,
  trouble: Trouble,
): Draft {
  const dependents = dependentsOf.get(parts) ?? createDependents(parts.shared.slots);
  dependentsOf.set(parts, dependents);
  const state = coeState(coe, opened, true);
  const order = findingOrder(parts);
  let around = opened;
  let units: readonly LiveUnit[] = [];
  let sorted: readonly Finding[] | undefined;
  let snapshot: Coe | undefined;

  const speak = (unit: LiveUnit, rule: CompiledRule): Finding | undefined => {
    if (!runRule(rule, unit.slots, trouble)) return undefined;
    try {
      return say(rule, unit.slots, unit.at);
    } catch (error) {
      trouble(rule, error);
      return undefined;
    }
  };
  /** Runs all rules, a child or row a step. */
  const building = function* (): Steps<void> {
    forgetFlat(state);
    const typing = (around.stage ?? parts.options.stage) === 'typing';
    const built: LiveUnit[] = [];
    for (const unit of unitsOf(parts, state, around)) {
      yield;
      built.push(liveUnit(parts, unit, typing, say, trouble));
    }
    units = built;
  };
  const build = () => finish(building());
  const forget = () => {
    sorted = undefined;
    snapshot = undefined;
  };
  const rebuild = (): Change => {
    const before = foundIn(units);
    build();
    forget();
    const [was, is] = [new Set(before.map(identity)), foundIn(units)];
    const now = new Set(is.map(identity));
    return changeOf(
      is.filter((one) => !was.has(identity(one))),
      before.filter((one) => !now.has(identity(one))),
      order,
    );
  };
  /** Runs again what reads any of these, unit by unit. */
  const recheck = (readsOf: (unit: LiveUnit) => readonly Reads[]): Change => {
    const appeared: Found[] = [];
    const gone: Found[] = [];
    for (const unit of units) {
      const reads = readsOf(unit);
      if (reads.length === 0) continue;
      for (const rule of stale(unit, reads, dependents)) {
        const before = unit.found.get(rule);
        const now = speak(unit, rule);
        if (now === undefined) unit.found.delete(rule);
        else unit.found.set(rule, now);
        if (before === now || (before !== undefined && now !== undefined && sameContent(before, now))) continue;
        if (now !== undefined) appeared.push({ rule, at: unit.at, finding: now });
        if (before !== undefined) gone.push({ rule, at: unit.at, finding: before });
      }
    }
    forget();
    return changeOf(appeared, gone, order);
  };
  const edit = (edits: readonly Edit[]): Change => {
    const settledBefore = state.settled.length;
    const touched = edits.flatMap((one) => applyEdit(state, one, parts.shared.dictionary) ?? []);
    if (touched.length === 0) return nothing;
    forgetFlat(state);
    if (touched.some(({ grown }) => grown)) return rebuild();
    const unsettled = state.settled.length !== settledBefore;
    return recheck((unit) => changedFor(unit, touched, unsettled));
  };

  build();
  return {
    set: (at, field, text) => edit([{ at, field, text }]),
    setMany: edit,
    *fill(edits) {
      for (const one of edits) applyEdit(state, one, parts.shared.dictionary);
      yield* building();
      forget();
    },
    removeChild: (child) => (takeChild(state, child) ? rebuild() : nothing),
    removeRow: (at) => (takeRow(state, at) ? rebuild() : nothing),
    settle(at, field, day) {
      const text = textAt(state, at, field, parts.shared.dictionary);
      if (text === undefined) return nothing;
      state.settled = [
        ...state.settled.filter((one) => one.field !== field || !samePlace(one.at, at)),
        { at, field, text, day },
      ];
      return recheck(() => ['#settled', field]);
    },
    know(child, { prior, candidates }) {
      state.prior[child] = prior;
      state.candidates[child] = candidates;
      return recheck((unit) => (unit.at.child === child ? ['#prior', '#candidates'] : []));
    },
    stage(stage) {
      around = { ...around, stage };
      return rebuild();
    },
    get findings() {
      sorted ??= foundIn(units)
        .sort(order)
        .map(({ finding }) => finding);
      return sorted;
    },
    get coe() {
      snapshot ??= snapshotOf(state);
      return snapshot;
    },
  };
}

function liveUnit(parts: CheckerParts, unit: Unit, typing: boolean, say: Say, trouble: Trouble): LiveUnit {
  const plan = parts.plan(unit.homes, typing);
  const slots = slotsFrom(parts.empty, parts.shared.slots, unit.layers, frameOf(parts, unit.subject));
  const found = new Map<CompiledRule, Finding>();
  const tell = (rule: CompiledRule) => {
    const finding = say(rule, slots, unit.at);
    if (finding !== undefined) found.set(rule, finding);
  };
  runPlan(plan, slots, tell, trouble);
  return { ...unit, plan, slots, found };
}

/** What of a unit's reads an edit changed; the slots of its fields are brought up to date. */
function changedFor(unit: LiveUnit, touched: readonly Touched[], unsettled: boolean): Reads[] {
  const reads: Reads[] = unsettled ? ['#settled'] : [];
  for (const { record, field, at } of touched) {
    if (at.row !== undefined) reads.push(`#rows.${at.row.group}`, '#siblings');
    else if (at.child !== undefined && at.child !== unit.at.child) reads.push('#siblings');
    if (!unit.layers.records.includes(record)) continue;
    const { shared } = unit.slots[0] as Frame;
    const slot = shared.slots.places.get(field);
    if (slot !== undefined) {
      const text = textIn(unit.layers, field);
      if (unit.slots[slot] === text) continue;
      unit.slots[slot] = text;
    }
    reads.push(field);
  }
  return reads;
}

/** Forgets the derived facts that read any of these and names the rules to run again. */
function stale(unit: LiveUnit, reads: readonly Reads[], dependents: Dependents): Iterable<CompiledRule> {
  (unit.slots[0] as Frame).asked = undefined;
  for (const read of reads) for (const place of dependents.facts(read)) unit.slots[place] = unset;
  const [only] = reads;
  if (reads.length === 1 && only !== undefined) return dependents.rules(unit.plan, only);
  return new Set(reads.flatMap((read) => dependents.rules(unit.plan, read)));
}

function foundIn(units: readonly LiveUnit[]): Found[] {
  return units.flatMap(({ at, found }) => [...found].map(([rule, finding]) => ({ rule, at, finding })));
}

function changeOf(appeared: Found[], gone: Found[], order: (a: Placed, b: Placed) => number): Change {
  if (appeared.length === 0 && gone.length === 0) return nothing;
  const inOrder = (found: Found[]) => found.sort(order).map(({ finding }) => finding);
  return { appeared: inOrder(appeared), gone: inOrder(gone) };
}

/** The same to a clerk: the same words and the same fixes. */
function sameContent(one: Finding, other: Finding): boolean {
  return one.message === other.message && JSON.stringify(one.fixes) === JSON.stringify(other.fixes);
}

function identity({ at, finding }: Found): string {
  return JSON.stringify([
    at.child,
    at.row?.group,
    at.row?.index,
    finding.rule,
    finding.fields[0],
    finding.message,
    finding.fixes,
  ]);
}

function samePlace(one: At, other: At): boolean {
  return one.child === other.child && one.row?.group === other.row?.group && one.row?.index === other.row?.index;
}

function snapshotOf({ coe, family, children, rows }: CoeState): Coe {
  const copies = Object.entries(rows).map(([group, list]) => [group, list.map((row) => ({ ...row }))]);
  return {
    coe: { ...coe },
    family: { ...family },
    children: children.map((child) => ({ ...child })),
    rows: Object.fromEntries(copies),
  };
}
