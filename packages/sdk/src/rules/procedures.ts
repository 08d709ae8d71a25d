import type { Words } from '../record/field.ts';
import { isObject, owns } from './context.ts';
import { testOf } from './operators.ts';
import { compilePattern } from './patterns/compile-pattern.ts';
import type { Procedure, Step } from './procedure.ts';
import type { BuiltPack, Condition } from './rule.ts';

/** Answers given so far, by the procedure's own keys. True and false are read as yes and no. */
export type ProcedureFacts = Readonly<{ [fact: string]: unknown }>;

/** Where a procedure stands: the step to take, or how it ended. */
export interface NextStep {
  /** The pack's name and the procedure's: `us:birth-date`. */
  readonly procedure: string;
  readonly step?: NextTask;
  readonly ends?: { readonly id: string; readonly says: Words; readonly open: boolean };
  /** The steps already gone through, in order. */
  readonly passed: readonly string[];
  /** Facts handed in that the procedure does not know, or with an answer it does not know. */
  readonly ignored: readonly string[];
}

/** One step, ready to be shown. */
export interface NextTask {
  readonly id: string;
  readonly who: Words;
  readonly does: Words;
  /** What to find out: key, words and the answers known. */
  readonly asks: readonly { readonly fact: string; readonly label: Words; readonly answers: readonly Answer[] }[];
  /** Documents worth asking for, the strongest first. */
  readonly documents: readonly Answer[];
}

export interface Answer {
  readonly value: string;
  readonly words: Words;
}

/**
 * What to do next, from what is known. The same facts always give the same step. Undefined when no pack has the procedure; a
 * state's procedure of the same name stands before the national one. Never throws.
 *
 * nextStep([us], 'us:birth-date', { 'same-student': 'yes', 'certificate.receiving': 'yes', 'certificate.sending': 'no' })?.step?.id
 *   → 'a-ask-recruiter'
 */
export function nextStep(
  packs: readonly BuiltPack[],
  id: string,
  facts: ProcedureFacts,
  settings: Readonly<{ [name: string]: unknown }> = {},
): NextStep | undefined {
  const name = id.slice(id.lastIndexOf(':') + 1);
  const pack = packs.findLast(({ procedures }) => procedures !== undefined && owns(procedures, name));
  const procedure = pack?.procedures?.[name];
  if (pack === undefined || procedure === undefined) return undefined;
  const setting = [settings, ...packs.map((one) => one.settings).reverse()].find(
    (one) => isObject(one) && owns(one, 'documentRanking'),
  );
  const desk = deskOf(procedure, packs, facts, setting?.['documentRanking']);
  const passed: string[] = [];
  const result = { procedure: `${pack.name}:${name}`, passed, ignored: desk.ignored };
  const ended = (ending: string): NextStep | undefined => {
    const end = owns(procedure.endings, ending) ? procedure.endings[ending] : undefined;
    return end && { ...result, ends: { id: ending, says: end.says, open: end.open === true } };
  };
  const guard = procedure.guards?.find(({ when }) => holds(when, desk.known));
  if (guard !== undefined) return ended(guard.ends);
  for (let at = 0; at < procedure.steps.length; ) {
    const step = procedure.steps[at] as Step;
    if (step.when !== undefined && !holds(step.when, desk.known)) {
      at++;
      continue;
    }
    const way = step.then.find(({ when }) => holds(when, desk.known));
    if (way === undefined) return { ...result, step: taskOf(step, procedure, desk) };
    passed.push(step.id);
    if (way.ends !== undefined) return ended(way.ends);
    const target = procedure.steps.findIndex((other) => other.id === way.goTo);
    if (target <= at) return undefined;
    at = target;
  }
  return undefined;
}

/** Whether a condition holds for answers. Lists are not known here; `loadPacks` refuses them in a procedure. */
export function holds(condition: Condition, known: ReadonlyMap<string, string>): boolean {
  const node = condition as unknown as { readonly [key: string]: unknown };
  const members = (key: string) => node[key] as readonly Condition[];
  if (Array.isArray(node['all'])) return members('all').every((one) => holds(one, known));
  if (Array.isArray(node['any'])) return members('any').length === 0 || members('any').some((one) => holds(one, known));
  if (isObject(node['not'])) return !holds(node['not'] as unknown as Condition, known);
  const { fact, operator, value } = node;
  const right = isObject(value) ? known.get(String(value['fact'])) : value;
  return testOf(String(operator), { list: () => undefined, compilePattern })?.(known.get(String(fact)), right) === true;
}

/** What the steps look at: the answers that are understood, and the order of documents. */
interface Desk {
  readonly known: ReadonlyMap<string, string>;
  readonly ignored: readonly string[];
  readonly tiers: readonly (readonly string[])[];
  answers(fact: string): readonly Answer[];
  document(code: string): Answer;
}

function deskOf(procedure: Procedure, packs: readonly BuiltPack[], facts: ProcedureFacts, chosen: unknown): Desk {
  const { facts: declared, rankings = {} } = procedure;
  const codes = (set: string | undefined): readonly Answer[] => {
    const found = packs.findLast(({ codeSets }) => set !== undefined && owns(codeSets, set))?.codeSets[set as string];
    return found?.codes.map(({ code, meaning }) => ({ value: code, words: meaning })) ?? [];
  };
  const answers = (fact: string): readonly Answer[] => {
    const { values, codeSet } = declared[fact] ?? {};
    return values === undefined ? codes(codeSet) : Object.entries(values).map(([value, words]) => ({ value, words }));
  };
  const known = new Map<string, string>();
  const ignored: string[] = [];
  for (const [fact, given] of Object.entries(facts ?? {})) {
    const value = given === true ? 'yes' : given === false ? 'no' : given;
    if (value === undefined || value === null || value === '') continue;
    const asked = owns(declared, fact) && declared[fact]?.higherOf === undefined;
    if (asked && answers(fact).some((one) => one.value === value)) known.set(fact, value as string);
    else ignored.push(fact);
  }
  const tiers = tiersOf(rankings, chosen);
  for (const [fact, { higherOf }] of Object.entries(declared)) {
    const higher = higherOf === undefined ? undefined : higherSide(higherOf, known, tiers);
    if (higher !== undefined) known.set(fact, higher);
  }
  const documents = codes('birthDateVerification');
  const document = (code: string) =>
    documents.find(({ value }) => value === code) ?? { value: code, words: { en: code, es: code } };
  return { known, ignored, tiers, answers, document };
}

/** The tiers chosen by name or written out in the setting; without either, the first there is. */
function tiersOf(rankings: Procedure['rankings'] & object, chosen: unknown): Desk['tiers'] {
  if (Array.isArray(chosen)) return chosen.filter(Array.isArray);
  const named = typeof chosen === 'string' && owns(rankings, chosen) ? rankings[chosen] : Object.values(rankings)[0];
  return named?.tiers ?? [];
}

function rankOf(code: string, tiers: Desk['tiers']): number {
  const tier = tiers.findIndex((codes) => codes.includes(code));
  return tier < 0 ? tiers.length : tier;
}

function higherSide(
  sides: Readonly<{ [side: string]: string }>,
  known: Desk['known'],
  tiers: Desk['tiers'],
): string | undefined {
  const ranked = Object.entries(sides).map(([side, fact]) => ({ side, code: known.get(fact) }));
  if (ranked.some(({ code }) => code === undefined)) return undefined;
  const ranks = ranked.map(({ side, code }) => ({ side, rank: rankOf(code as string, tiers) }));
  const best = Math.min(...ranks.map(({ rank }) => rank));
  const first = ranks.filter(({ rank }) => rank === best);
  return first.length === 1 ? first[0]?.side : 'same';
}

function taskOf({ id, who, does, asks, document }: Step, { roles, facts }: Procedure, desk: Desk): NextTask {
  return {
    id,
    who: roles[who] ?? { en: who, es: who },
    does,
    asks: asks.map((fact) => ({
      fact,
      label: facts[fact]?.label ?? { en: fact, es: fact },
      answers: desk.answers(fact),
    })),
    documents: documentsOf(document, desk).map(desk.document),
  };
}

function documentsOf(document: Step['document'], { known, tiers }: Desk): readonly string[] {
  if (document === undefined) return [];
  if (typeof document === 'string') return [document];
  const held = document.above.flatMap((fact) => known.get(fact) ?? []).map((code) => rankOf(code, tiers));
  return tiers.slice(0, Math.min(tiers.length, ...held)).flat();
}
