import { bounds } from '../compile-condition.ts';
import { isObject, owns } from '../context.ts';
import { pointerStep } from '../fault.ts';
import { checkComparison } from './check-comparison.ts';
import { checkReference } from './check-reference.ts';
import { cureFor } from './suggest.ts';
import type { TellFile, World } from './world.ts';

const kinds = ['all', 'any', 'not', 'condition', 'fact'] as const;

/** Everything that can be wrong with a condition, in words. What passes here compiles. */
export function checkCondition(node: unknown, pointer: string, world: World, tell: TellFile, level = 1): void {
  if (!isObject(node)) {
    tell({
      pointer,
      message: 'a condition is wanted here.',
      cure: 'Write an object with "all", "any", "not", "condition" or "fact".',
    });
    return;
  }
  if (level > bounds.levels) {
    tell({
      pointer,
      message: `conditions stand in one another deeper than ${bounds.levels}.`,
      cure: 'Give the inner ones a name, or ask for a fact.',
    });
    return;
  }
  const found = kinds.filter((key) => owns(node, key));
  if (found.length !== 1) {
    const what =
      found.length === 0
        ? 'none of "all", "any", "not", "condition", "fact"'
        : found.map((key) => `"${key}"`).join(' and ');
    tell({
      pointer,
      message: `a condition has ${what}.`,
      cure: 'Write exactly one of them: json-rules-engine silently drops the others.',
    });
  }
  const known = [...found, 'name', 'priority', ...(owns(node, 'fact') ? ['params', 'path', 'operator', 'value'] : [])];
  for (const key of Object.keys(node)) {
    if (!known.includes(key))
      tell({
        pointer: pointer + pointerStep(key),
        ofName: true,
        message: `nothing called "${key}" belongs to a condition.`,
        cure: cureFor(key, known),
      });
  }
  for (const key of ['all', 'any'] as const) {
    const members = node[key];
    if (members === undefined) continue;
    if (Array.isArray(members))
      for (const [i, member] of members.entries())
        checkCondition(member, `${pointer}/${key}/${i}`, world, tell, level + 1);
    else tell({ pointer: `${pointer}/${key}`, message: `"${key}" is no list.`, cure: 'Write it as [ … ].' });
  }
  if (owns(node, 'not')) checkCondition(node['not'], `${pointer}/not`, world, tell, level + 1);
  if (owns(node, 'condition')) checkNamed(node['condition'], `${pointer}/condition`, world, tell);
  if (owns(node, 'fact')) {
    checkReference(node, pointer, world, tell);
    checkComparison(node, pointer, world, tell);
  }
}

function checkNamed(name: unknown, pointer: string, { pack, resolved }: World, tell: TellFile): void {
  const found = typeof name === 'string' ? resolved.condition(name, pack) : undefined;
  if (found === undefined) {
    tell({
      pointer,
      message: `no condition is called ${JSON.stringify(name)}.`,
      cure: cureFor(name, resolved.conditionNames()),
    });
    return;
  }
  const circle = circleFrom(found.key, [], name as string, pack, resolved);
  if (circle !== undefined)
    tell({ pointer, message: `the condition leads back to itself: ${circle.join(' → ')}.`, cure: 'Break the circle.' });
}

/** The names on the way from a condition back to itself; also when the way is longer than is allowed. */
function circleFrom(
  start: string,
  path: readonly string[],
  name: string,
  pack: World['pack'],
  resolved: World['resolved'],
): readonly string[] | undefined {
  const found = resolved.condition(name, pack);
  if (found === undefined) return undefined;
  const longer = [...path, found.key];
  if (path.includes(found.key) || longer.length > bounds.names) return longer;
  for (const inner of namesIn(found.condition)) {
    const circle = circleFrom(start, longer, inner, found.pack, resolved);
    if (circle !== undefined) return circle;
  }
  return undefined;
}

function namesIn(node: unknown): string[] {
  if (Array.isArray(node)) return node.flatMap(namesIn);
  if (!isObject(node)) return [];
  const own = typeof node['condition'] === 'string' ? [node['condition']] : [];
  return [...own, ...namesIn(node['all']), ...namesIn(node['any']), ...namesIn(node['not'])];
}
