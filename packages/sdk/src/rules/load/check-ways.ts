import { isObject } from '../context.ts';
import { pointerStep } from '../fault.ts';
import type { Procedure, Step } from '../procedure.ts';
import { holds } from '../procedures.ts';
import type { TellFile } from './world.ts';

/** More combinations of answers than this are not tried. */
const most = 5000;

/** Every answer leads on, and none is needed to be told the step. */
export function checkWays(
  { asks, then }: Step,
  at: string,
  { facts: declared }: Procedure,
  values: (fact: string) => readonly string[],
  tell: TellFile,
): void {
  const facts = [...new Set([...asks, ...then.flatMap(({ when }) => factsIn(when))])];
  const combinations = facts.reduce((count, fact) => count * Math.max(1, values(fact).length), 1);
  if (facts.some((fact) => values(fact).length === 0) || combinations > most) return;
  const rest = facts.filter((fact) => !asks.includes(fact) && declared[fact]?.higherOf === undefined);
  for (const known of answersTo(rest, values)) {
    const early = then.findIndex(({ when }) => holds(when, known));
    if (early < 0) continue;
    tell({
      pointer: `${at}/then/${early}/when`,
      message: `this holds before anybody has answered ${asks.map((fact) => `"${fact}"`).join(', ')}, so the step is never told.`,
      cure: 'Ask for an answer with "equal" or "in".',
    });
    return;
  }
  for (const known of answersTo(facts, values)) {
    if (then.some(({ when }) => holds(when, known))) continue;
    const answers = [...known].map(([fact, value]) => `${fact} = ${value}`).join(', ');
    tell({ pointer: `${at}/then`, message: `nothing follows when ${answers}.`, cure: 'Add a way for it.' });
    return;
  }
}

function* answersTo(
  facts: readonly string[],
  values: (fact: string) => readonly string[],
): Generator<Map<string, string>> {
  const [first, ...rest] = facts;
  if (first === undefined) {
    yield new Map();
    return;
  }
  for (const others of answersTo(rest, values))
    for (const value of values(first)) yield new Map([[first, value], ...others]);
}

function factsIn(node: unknown): string[] {
  if (Array.isArray(node)) return node.flatMap(factsIn);
  if (!isObject(node)) return [];
  const { fact, value, all, any, not } = node;
  return [
    ...(typeof fact === 'string' ? [fact, ...factsIn(value)] : []),
    ...factsIn(all),
    ...factsIn(any),
    ...factsIn(not),
  ];
}

/** Every step and ending can be reached, and nobody falls off the end. */
export function checkReach({ steps, endings, guards = [] }: Procedure, tell: TellFile): void {
  const reached = new Set<string>([steps[0]?.id ?? '']);
  const ended = new Set(guards.map(({ ends }) => ends));
  steps.forEach((step, i) => {
    if (!reached.has(step.id)) {
      tell({
        pointer: `/steps/${i}/id`,
        message: `no way leads to "${step.id}".`,
        cure: 'Lead a step before it there with "goTo", or take it away.',
      });
      return;
    }
    const next = steps[i + 1]?.id;
    if (step.when !== undefined && next !== undefined) reached.add(next);
    if (step.when !== undefined && next === undefined)
      tell({
        pointer: `/steps/${i}/when`,
        message: 'the last step can be passed over, and nothing comes after it.',
        cure: 'Take "when" away, or add a step.',
      });
    for (const { goTo, ends } of step.then) {
      if (goTo !== undefined) reached.add(goTo);
      if (ends !== undefined) ended.add(ends);
    }
  });
  for (const ending of Object.keys(endings)) {
    if (!ended.has(ending))
      tell({
        pointer: `/endings${pointerStep(ending)}`,
        ofName: true,
        message: `nothing ends with "${ending}".`,
        cure: 'Use it, or take it away.',
      });
  }
}
