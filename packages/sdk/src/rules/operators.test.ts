import { createRequire } from 'node:module';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { prepareList } from './lists.ts';
import { decorators, type OperatorTools, operators, parseOperator, testOf } from './operators.ts';
import { compilePattern } from './patterns/compile-pattern.ts';

const list = prepareList('us:names', undefined, { entries: ['TEST', 'Niño'] });
const tools: OperatorTools = { list: (address) => (address === 'us:names' ? list : undefined), compilePattern };
const holds = (left: unknown, operator: string, right: unknown) => testOf(operator, tools)?.(left, right);

describe('our operators', () => {
  test.each([
    [undefined, 'isBlank', true, true],
    ['', 'isBlank', true, true],
    [' \u00a0', 'isBlank', true, true],
    [[], 'isBlank', true, true],
    [null, 'isBlank', true, true],
    ['a', 'isBlank', true, false],
    [0, 'isBlank', true, false],
    ['a', 'isBlank', false, true],
    [undefined, 'isBlank', 'true', false],
    ['78596', 'matches', 'digits-5', true],
    ['7859', 'matches', 'digits-5', false],
    [undefined, 'matches', '.*', false],
    [78596, 'matches', 'digits-5', false],
    ['a', 'matches', '(', false],
    ['niño', 'inList', 'us:names', true],
    ['NINO', 'inList', 'us:names', true],
    ['Ana', 'inList', 'us:names', false],
    ['niño', 'inList', 'us:nothing', false],
    [undefined, 'inList', 'us:names', false],
    [undefined, 'notInList', 'us:names', true],
    ['test', 'notInList', 'us:names', false],
    ['2012-04-03', 'before', '2012-04-04', true],
    ['2012-04-03', 'before', '2012-04-03', false],
    ['2012-04-03', 'notAfter', '2012-04-03', true],
    ['2012-04-04', 'after', '2012-04-03', true],
    ['2012-04-03', 'notBefore', '2012-04-03', true],
    ['04/03/2012', 'before', '2012-04-04', false],
    ['04/03/2012', 'after', '2012-04-04', false],
    ['2023-02-29', 'notAfter', '2023-03-01', false],
    [undefined, 'before', '2012-04-04', false],
    ['2012-04-03', 'before', undefined, false],
    ['García', 'sameFolded', 'GARCIA', true],
    ['García', 'notSameFolded', 'GARCIA', false],
    ['García', 'notSameFolded', 'López', true],
    [undefined, 'notSameFolded', 'López', false],
    ['', 'sameFolded', '', false],
    ['María José', 'startsWith', 'maria', true],
    ['María José', 'endsWith', 'JOSE', true],
    ['María José', 'includesWord', 'jose', true],
    ['Marijose', 'includesWord', 'jose', false],
    ['María', 'startsWith', '', false],
  ])('%j %s %j is %s', (left, operator, right, outcome) => {
    expect(holds(left, operator, right)).toBe(outcome);
  });

  test('no pair of values makes one throw', () => {
    const value = fc.oneof(
      fc.anything({ withNullPrototype: true, withBigInt: true, withDate: true }),
      fc.constantFrom('us:names', 'digits', '(a+)+$', '2012-04-03', true),
    );
    const names = fc
      .tuple(fc.array(fc.constantFrom(...decorators.keys()), { maxLength: 3 }), fc.constantFrom(...operators.keys()))
      .map(([before, name]) => [...before, name].join(':'));
    fc.assert(fc.property(value, names, value, (left, name, right) => typeof holds(left, name, right) === 'boolean'));
  });
});

describe('json-rules-engine’s ten operators and six decorators', () => {
  const load = createRequire(import.meta.url);
  const theirs: readonly { name: string; evaluate(left: unknown, right: unknown): boolean }[] = load(
    'json-rules-engine/dist/engine-default-operators.js',
  ).default;
  const theirDecorators: readonly {
    name: string;
    decorate(operator: unknown): { evaluate(left: unknown, right: unknown): boolean };
  }[] = load('json-rules-engine/dist/engine-default-operator-decorators.js').default;
  const plain = fc.oneof(
    fc.constantFrom(
      'a',
      'ab',
      '',
      '7',
      '10',
      '9',
      '2012-04-03',
      'abc',
      'undefined',
      0,
      7,
      10,
      -1,
      1.5,
      true,
      false,
      undefined,
    ),
    fc.string({ maxLength: 3 }),
    fc.integer(),
    fc.double(),
  );
  const list = fc.array(plain, { maxLength: 4 });

  test.each(theirs.map((one) => [one.name, one] as const))('%s answers as it does there', (name, one) => {
    const right =
      name === 'in' || name === 'notIn'
        ? fc.oneof(list, fc.string({ maxLength: 4 }))
        : name.includes('Than')
          ? fc.oneof(fc.string({ maxLength: 3 }), fc.double({ noNaN: true }), fc.constantFrom('10', '9', 'abd'))
          : plain;
    fc.assert(
      fc.property(
        fc.oneof(plain, name.includes('ontain') ? list : plain),
        right,
        (a, b) => holds(a, name, b) === one.evaluate(a, b),
      ),
    );
  });

  test.each(theirDecorators.map((one) => [one.name, one] as const))(
    '%s: does what it does there',
    (name, decorator) => {
      const equal = theirs.find((one) => one.name === 'equal');
      const decorated = decorator.decorate(equal);
      const right = name.endsWith('Value') ? list : plain;
      fc.assert(
        fc.property(fc.oneof(plain, list), right, (a, b) => holds(a, `${name}:equal`, b) === decorated.evaluate(a, b)),
      );
    },
  );

  test('there are no others', () => {
    expect(theirs.filter(({ name }) => !operators.has(name))).toEqual([]);
    expect(theirDecorators.map(({ name }) => name).sort()).toEqual([...decorators.keys()].sort());
  });

  test('an operator name is taken apart from the left', () => {
    expect(parseOperator('not:someFact:equal')).toMatchObject({
      before: ['not', 'someFact'],
      operator: { name: 'equal' },
    });
    for (const name of ['inLst', 'most:equal', 'equal:not', '', ':equal', 'constructor'])
      expect(parseOperator(name)).toBeUndefined();
    expect(holds(['a', 'b'], 'not:someFact:equal', 'c')).toBe(true);
  });
});
