import { isDay } from '../../record/day.ts';
import { isObject, owns } from '../context.ts';
import { decorators, operators, parseOperator, type RightSide } from '../operators.ts';
import { compilePattern } from '../patterns/compile-pattern.ts';
import { checkReference } from './check-reference.ts';
import { patternWords } from './pattern-words.ts';
import { cureFor } from './suggest.ts';
import type { TellFile, World } from './world.ts';

/** Everything that can be wrong with operator and value of a condition. */
export function checkComparison(
  node: { readonly [key: string]: unknown },
  pointer: string,
  world: World,
  tell: TellFile,
): void {
  const { operator, value } = node;
  const parsed = typeof operator === 'string' ? parseOperator(operator) : undefined;
  const at = `${pointer}/value`;
  if (parsed === undefined) tell({ pointer: `${pointer}/operator`, ...unknownOperator(operator) });
  if (!owns(node, 'value')) {
    tell({ pointer, message: 'the condition has no value to compare with.', cure: 'Add "value".' });
    return;
  }
  const reference = isObject(value) && owns(value, 'fact');
  if (reference) checkReference(value, at, world, tell);
  if (parsed === undefined) return;
  const { before, operator: base } = parsed;
  const turned = before.some((name) => name === 'swap' || name.endsWith('Value'));
  if ((base.right === 'pattern' || base.right === 'list') && (reference || turned)) {
    tell({
      pointer: at,
      message: `"${base.name}" wants its ${base.right} written in the rule.`,
      cure: turned ? 'Take "swap:", "someValue:" or "everyValue:" away.' : 'Write its name in quotes.',
    });
  } else if (!reference && !before.includes('swap')) checkWritten(base.right, before, value, at, world, tell);
}

function unknownOperator(operator: unknown): { readonly message: string; readonly cure: string } {
  const parts = String(operator).split(':');
  const wrong = parts.slice(0, -1).find((part) => !decorators.has(part));
  if (wrong !== undefined)
    return { message: `nothing called "${wrong}" stands before an operator.`, cure: cureFor(wrong, decorators.keys()) };
  return {
    message: `no operator is called ${JSON.stringify(parts.at(-1))}.`,
    cure: cureFor(parts.at(-1), operators.keys()),
  };
}

function checkWritten(
  want: RightSide,
  before: readonly string[],
  value: unknown,
  pointer: string,
  { resolved, pack }: World,
  tell: TellFile,
): void {
  if (want === 'list') {
    if (typeof value !== 'string' || resolved.list(value, pack) === undefined) {
      tell({
        pointer,
        message: `no list is called ${JSON.stringify(value)}.`,
        cure: cureFor(value, resolved.listAddresses()),
      });
    }
    return;
  }
  if (want === 'pattern') {
    const pattern = typeof value === 'string' ? compilePattern(value) : undefined;
    if (pattern === undefined)
      tell({
        pointer,
        message: 'a pattern is a text.',
        cure: 'Write a named pattern such as "digits-9", or the pattern in quotes.',
      });
    else if ('fault' in pattern) tell({ pointer, ...patternWords(pattern.fault) });
    return;
  }
  const perValue = before.some((name) => name.endsWith('Value'));
  if (perValue && !Array.isArray(value)) {
    tell({ pointer, message: 'someValue and everyValue want a list.', cure: 'Write it as [ … ].' });
    return;
  }
  (perValue ? (value as unknown[]) : [value]).forEach((one, i) => {
    const [message, cure] = fits(want, one);
    if (message !== '') tell({ pointer: perValue ? `${pointer}/${i}` : pointer, message, cure });
  });
}

const fine = ['', ''] as const;

function fits(want: RightSide, value: unknown): readonly [message: string, cure: string] {
  const isText = typeof value === 'string';
  switch (want) {
    case 'boolean':
      return typeof value === 'boolean'
        ? fine
        : ['true or false is wanted here.', 'Write true or false, without quotes.'];
    case 'comparable':
      return isText || typeof value === 'number'
        ? fine
        : ['a number is wanted here.', 'Write a number, or a fact that gives one.'];
    case 'listOrText':
      return isText || Array.isArray(value) ? fine : ['a list is wanted here.', 'Write it as [ … ].'];
    case 'text':
      return isText ? fine : ['a text is wanted here.', 'Write it in quotes.'];
    case 'day':
      return isDay(value)
        ? fine
        : [`${JSON.stringify(value)} is not a day.`, 'Write YYYY-MM-DD, or a fact that gives a day.'];
    default:
      return fine;
  }
}
