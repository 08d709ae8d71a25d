import { isObject, owns } from '../context.ts';
import { pointerStep } from '../fault.ts';
import { operators, parseOperator } from '../operators.ts';
import type { Procedure } from '../procedure.ts';
import { nextStep } from '../procedures.ts';
import type { BuiltPack } from '../rule.ts';
import { checkReach, checkWays } from './check-ways.ts';
import { cureFor } from './suggest.ts';
import type { TellFile, World } from './world.ts';

/** What no schema can see in one procedure: names, ways that lead nowhere or back, steps nobody reaches, examples. */
export function checkProcedure(
  name: string,
  procedure: Procedure,
  { pack, resolved, dictionary }: World,
  tell: TellFile,
): void {
  const values = (fact: string): readonly string[] => {
    const declared = owns(procedure.facts, fact) ? procedure.facts[fact] : undefined;
    const codes =
      declared?.codeSet === undefined || !owns(dictionary.codeSets, declared.codeSet)
        ? undefined
        : dictionary.codeSets[declared.codeSet]?.codes;
    return declared?.values === undefined ? (codes?.map(({ code }) => code) ?? []) : Object.keys(declared.values);
  };
  const known = <T extends object>(key: string, among: T, pointer: string, what: string) => {
    if (!owns(among, key))
      tell({ pointer, message: `no ${what} is called "${key}".`, cure: cureFor(key, Object.keys(among)) });
  };
  for (const [fact, { codeSet, higherOf }] of Object.entries(procedure.facts)) {
    const at = `/facts${pointerStep(fact)}`;
    if (codeSet !== undefined) known(codeSet, dictionary.codeSets, `${at}/codeSet`, 'code set');
    for (const [side, document] of Object.entries(higherOf ?? {})) {
      known(document, procedure.facts, `${at}/higherOf${pointerStep(side)}`, 'fact');
      if (!values(fact).includes(side))
        tell({
          pointer: `${at}/higherOf${pointerStep(side)}`,
          ofName: true,
          message: `"${side}" is no answer of "${fact}".`,
          cure: cureFor(side, values(fact)),
        });
    }
  }
  const documents = dictionary.codeSets['birthDateVerification']?.codes.map(({ code }) => code) ?? [];
  const isDocument = (code: string, pointer: string) => {
    if (!documents.includes(code))
      tell({ pointer, message: `no document has the code "${code}".`, cure: cureFor(code, documents) });
  };
  for (const [ranking, { tiers }] of Object.entries(procedure.rankings ?? {})) {
    for (const [i, tier] of tiers.entries()) {
      for (const [j, code] of tier.entries()) isDocument(code, `/rankings${pointerStep(ranking)}/tiers/${i}/${j}`);
    }
  }
  procedure.guards?.forEach(({ when, ends }, i) => {
    checkAnswers(when, `/guards/${i}/when`, procedure, values, tell);
    known(ends, procedure.endings, `/guards/${i}/ends`, 'ending');
  });
  procedure.steps.forEach((step, i) => {
    const at = `/steps/${i}`;
    const later = procedure.steps.slice(i + 1).map(({ id }) => id);
    if (procedure.steps.findIndex(({ id }) => id === step.id) < i || owns(procedure.endings, step.id)) {
      tell({
        pointer: `${at}/id`,
        message: `"${step.id}" is there twice.`,
        cure: 'Give each step and each ending a name of its own.',
      });
    }
    known(step.who, procedure.roles, `${at}/who`, 'role');
    for (const [j, fact] of step.asks.entries()) known(fact, procedure.facts, `${at}/asks/${j}`, 'fact');
    if (typeof step.document === 'string') isDocument(step.document, `${at}/document`);
    else
      for (const [j, fact] of (step.document?.above ?? []).entries())
        known(fact, procedure.facts, `${at}/document/above/${j}`, 'fact');
    if (step.when !== undefined) checkAnswers(step.when, `${at}/when`, procedure, values, tell);
    step.then.forEach(({ when, goTo, ends }, j) => {
      checkAnswers(when, `${at}/then/${j}/when`, procedure, values, tell);
      if (ends !== undefined) known(ends, procedure.endings, `${at}/then/${j}/ends`, 'ending');
      if (goTo !== undefined && !later.includes(goTo)) {
        const earlier = procedure.steps.some(({ id }) => id === goTo);
        tell({
          pointer: `${at}/then/${j}/goTo`,
          message: earlier
            ? `"${goTo}" does not come after this step: the procedure could run in a circle.`
            : `no step is called "${goTo}".`,
          cure: earlier
            ? 'Lead on to a later step, or to an ending that says what to try again.'
            : cureFor(goTo, later),
        });
      }
    });
    checkWays(step, at, procedure, values, tell);
  });
  checkReach(procedure, tell);
  checkExamples(name, procedure, [...resolved.packs.filter((one) => one !== pack), pack], values, tell);
}

/** Names and values in a condition over answers. */
function checkAnswers(
  node: unknown,
  pointer: string,
  procedure: Procedure,
  values: (fact: string) => readonly string[],
  tell: TellFile,
): void {
  if (!isObject(node)) return;
  for (const key of ['all', 'any'] as const) {
    if (Array.isArray(node[key]))
      for (const [i, one] of node[key].entries()) checkAnswers(one, `${pointer}/${key}/${i}`, procedure, values, tell);
  }
  if (node['not'] !== undefined) checkAnswers(node['not'], `${pointer}/not`, procedure, values, tell);
  if (node['condition'] !== undefined)
    tell({
      pointer: `${pointer}/condition`,
      message: 'a procedure knows no named conditions.',
      cure: 'Write the condition out.',
    });
  const { fact, operator, value } = node;
  if (typeof fact !== 'string') return;
  if (!owns(procedure.facts, fact)) {
    tell({
      pointer: `${pointer}/fact`,
      message: `no fact of this procedure is called "${fact}".`,
      cure: cureFor(fact, Object.keys(procedure.facts)),
    });
    return;
  }
  for (const key of ['params', 'path'])
    if (node[key] !== undefined)
      tell({
        pointer: `${pointer}/${key}`,
        ofName: true,
        message: `an answer has no "${key}".`,
        cure: 'Take it away.',
      });
  const right = parseOperator(String(operator))?.operator.right;
  if (right === undefined)
    tell({
      pointer: `${pointer}/operator`,
      message: `no operator is called ${JSON.stringify(operator)}.`,
      cure: cureFor(operator, operators.keys()),
    });
  if (right === 'list')
    tell({
      pointer: `${pointer}/operator`,
      message: 'a procedure looks nothing up in lists.',
      cure: 'Use "in" and write the answers out.',
    });
  if (isObject(value)) {
    const other = value['fact'];
    if (typeof other !== 'string' || !owns(procedure.facts, other))
      tell({
        pointer: `${pointer}/value`,
        message: `no fact of this procedure is called ${JSON.stringify(other)}.`,
        cure: cureFor(other, Object.keys(procedure.facts)),
      });
    return;
  }
  if (!/(?:^|:)(?:equal|notEqual|in|notIn)$/.test(String(operator))) return;
  [value].flat().forEach((one, i) => {
    if (!values(fact).includes(String(one)))
      tell({
        pointer: Array.isArray(value) ? `${pointer}/value/${i}` : `${pointer}/value`,
        message: `"${one}" is no answer of "${fact}".`,
        cure: cureFor(one, values(fact)),
      });
  });
}

function checkExamples(
  name: string,
  { examples, facts, steps, endings }: Procedure,
  packs: readonly BuiltPack[],
  values: (fact: string) => readonly string[],
  tell: TellFile,
): void {
  const names = [...steps.map(({ id }) => id), ...Object.keys(endings)];
  examples.forEach((example, i) => {
    const at = `/examples/${i}`;
    for (const [fact, value] of Object.entries(example.facts)) {
      const pointer = `${at}/facts${pointerStep(fact)}`;
      if (!owns(facts, fact))
        tell({
          pointer,
          ofName: true,
          message: `no fact of this procedure is called "${fact}".`,
          cure: cureFor(fact, Object.keys(facts)),
        });
      else if (!values(fact).includes(value))
        tell({ pointer, message: `"${value}" is no answer of "${fact}".`, cure: cureFor(value, values(fact)) });
    }
    if (!names.includes(example.next))
      tell({
        pointer: `${at}/next`,
        message: `no step or ending is called "${example.next}".`,
        cure: cureFor(example.next, names),
      });
    else if (nextStep(packs, name, example.facts, example.settings) === undefined)
      tell({
        pointer: at,
        message: 'the procedure comes to no step from these answers.',
        cure: 'Mend its ways first.',
      });
  });
}
