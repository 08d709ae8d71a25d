import fc from 'fast-check';
import type { Coe, Row, StudentRecord } from '../record/record.ts';
import type { Around } from './checker-api.ts';
import { decorators, operators, type RightSide } from './operators.ts';
import type { BuiltPack, Condition, FactReference, LeafCondition, Rule } from './rule.ts';
import { samplePack, sampleRule } from './sample-pack.fixture.ts';

/** Rules and records made up by fast-check, for the tests that hold the evaluators to one another. */

export const fieldKeys = Object.keys(samplePack({}).fields);
const childFields = ['firstName', 'lastName1', 'birthDate', 'sex'];
const rowFields = {
  moves: ['arrivalDate', 'moveTo'],
  enrollments: ['gradeLevel', 'schoolName'],
  courses: ['courseTitle'],
  assessments: [],
} as const;

const texts = [
  '',
  ' ',
  '\u00a0',
  'Ana',
  'ANA',
  ' ana ',
  'Ána',
  'Niño',
  'nino',
  'test',
  'Ana María',
  'maria',
  '7',
  '07',
  '12.5',
  '1e3',
  '-3',
  '2012-04-03',
  '2012-03-04',
  '2012-02-30',
  '2023-09-01',
  'F',
  'Female',
  'hombre',
  'undefined',
  '[object Object]',
];
const text = fc.constantFrom(...texts);
/** What strangers hand in where a text should be. */
const typed: fc.Arbitrary<unknown> = fc.oneof(
  { weight: 8, arbitrary: text },
  { weight: 1, arbitrary: fc.constantFrom(undefined, null, 7, 0, true, false, Number.NaN, {}, []) },
);

const field = fc.constantFrom(...fieldKeys);
const recordOf = (keys: readonly string[]) =>
  fc.dictionary(fc.constantFrom(...keys), typed, { maxKeys: keys.length }) as fc.Arbitrary<StudentRecord>;
export const record = recordOf(fieldKeys);

const fieldFact = (fact: string) => fc.record({ fact: fc.constant(fact), params: fc.record({ field }) });
const reference: fc.Arbitrary<FactReference> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ fact: field }) },
  { weight: 1, arbitrary: fc.constantFrom('length', 'fold', 'words', 'number', 'code').chain(fieldFact) },
  {
    weight: 1,
    arbitrary: fc.record({
      fact: fc.constant('words'),
      params: fc.record({ field }),
      path: fc.constantFrom('$', '$.length', '$[0]', '$[1]', '$[0].length', "$['length']"),
    }),
  },
  { weight: 1, arbitrary: fc.record({ fact: fc.constantFrom('siblings', 'prior'), params: fc.record({ field }) }) },
  {
    weight: 1,
    arbitrary: fc.record({
      fact: fc.constant('rows'),
      params: fc.record({ group: fc.constantFrom('moves', 'enrollments', 'courses'), field }),
    }),
  },
  { weight: 1, arbitrary: fc.record({ fact: fc.constant('sameAs'), params: fc.record({ field, as: field }) }) },
  {
    weight: 1,
    arbitrary: fc.record({
      fact: fc.constant('setting'),
      params: fc.record({ name: fc.constantFrom('nameCase', 'most', 'none') }),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.constantFrom<FactReference>(
      { fact: 'today' },
      { fact: 'stage' },
      { fact: 'place', path: '$.state' },
      { fact: 'place', path: '$.dateOrder' },
      { fact: 'candidates', path: '$.length' },
      { fact: 'candidates', path: '$[0].call' },
      { fact: 'candidates', path: '$[0].record.firstName' },
      { fact: 'candidates' },
      { fact: 'prior', params: {}, path: '$.lastName1' },
      { fact: 'siblings', path: '$.length' },
      { fact: 'siblings', path: '$[0].firstName' },
    ),
  },
);

const scalar: fc.Arbitrary<unknown> = fc.oneof(text, fc.constantFrom(0, 1, 2, 7, 12.5, true, false));
const literals: { readonly [want in RightSide]: fc.Arbitrary<unknown> } = {
  any: scalar,
  boolean: fc.boolean(),
  comparable: fc.oneof(text, fc.constantFrom(-1, 0, 1, 2, 3, 7, 12.5)),
  listOrText: fc.oneof(fc.array(scalar, { maxLength: 4 }), text),
  text,
  day: fc.constantFrom('2012-04-03', '2020-02-29', '2012-03-05'),
  pattern: fc.constantFrom(
    'digits',
    'digits-1',
    'letters-1-3',
    '^[A-Z]',
    '(?i)ana$',
    '\\s',
    '(a|n)+a',
    '^\\d{4}-\\d\\d',
  ),
  list: fc.constantFrom('us:placeholder-names', 'placeholder-names'),
};

const leaf: fc.Arbitrary<LeafCondition> = fc
  .tuple(
    fc.constantFrom(...operators.values()),
    fc.array(fc.constantFrom(...decorators.keys()), { maxLength: 2 }),
    reference,
  )
  .chain(([operator, before, left]) => {
    const literal = operator.right === 'pattern' || operator.right === 'list';
    const allowed = literal ? before.filter((name) => name !== 'swap' && !name.endsWith('Value')) : before;
    const written = literals[operator.right];
    const values = allowed.includes('swap')
      ? scalar
      : allowed.some((name) => name.endsWith('Value'))
        ? fc.array(written, { maxLength: 3 })
        : written;
    const value = literal
      ? values
      : fc.oneof({ weight: 3, arbitrary: values }, { weight: 2, arbitrary: reference as fc.Arbitrary<unknown> });
    return value.map(
      (right): LeafCondition => ({ ...left, operator: [...allowed, operator.name].join(':'), value: right }),
    );
  });

const names = ['one', 'two', 'three'];

function tree(depth: number, named: readonly string[]): fc.Arbitrary<Condition> {
  if (depth === 0) return leaf;
  const part = tree(depth - 1, named);
  const several = fc.array(part, { maxLength: 5 });
  return fc.oneof(
    { weight: 3, arbitrary: leaf as fc.Arbitrary<Condition> },
    { weight: 3, arbitrary: several.map((all): Condition => ({ all })) },
    { weight: 2, arbitrary: several.map((any): Condition => ({ any })) },
    { weight: 1, arbitrary: part.map((not): Condition => ({ not })) },
    ...(named.length === 0
      ? []
      : [{ weight: 1, arbitrary: fc.constantFrom(...named).map((condition): Condition => ({ condition })) }]),
  );
}

const rule: fc.Arbitrary<Rule> = fc
  .record({
    field,
    conditions: tree(3, [...names, 'us:one']),
    // Rules about blank boxes are a fifth of any pack, and the evaluator treats them apart.
    about: fc.constantFrom('any', 'any', 'any', 'blank', 'filled'),
    more: fc.array(leaf, { maxLength: 2 }),
    severity: fc.constantFrom('error' as const, 'warning' as const, 'info' as const),
    per: fc.constantFrom(undefined, undefined, 'child' as const, 'row' as const, 'coe' as const),
    submit: fc.boolean(),
    priority: fc.constantFrom(1, 2, 3),
    shown: fc.option(reference, { nil: undefined }),
    each: fc.option(fc.uniqueArray(field, { minLength: 2, maxLength: 3 }), { nil: undefined, freq: 6 }),
  })
  .map(({ field: key, conditions: made, about, more, severity, per, submit, priority, shown, each }) => {
    const own = each === undefined ? key : '$field';
    const asks: LeafCondition = { fact: own, operator: 'isBlank', value: about === 'blank' };
    const conditions: Condition = about === 'any' ? made : { all: [...more.slice(0, 1), asks, ...more.slice(1)] };
    return sampleRule(own, conditions, {
      severity,
      priority,
      ...(per === undefined ? {} : { per }),
      ...(submit ? { stage: 'submit' as const } : {}),
      ...(shown === undefined
        ? {}
        : { with: { shown }, says: { en: `{${own}} and {shown}`, es: `{${own}} y {shown}` } }),
      ...(each === undefined ? {} : { eachField: each }),
      fixes: [
        { label: { en: 'Clear it', es: 'Borrar' }, set: { [own]: '' } },
        { label: { en: 'Take over', es: 'Copiar' }, set: { [own]: '{lastName1}' } },
      ],
    });
  });

/** A pack that loads: every rule in it is sound. */
export const pack: fc.Arbitrary<BuiltPack> = fc
  .record({
    rules: fc.array(rule, { minLength: 1, maxLength: 8 }),
    conditions: fc.tuple(tree(2, []), tree(1, ['one']), tree(1, ['us:two', 'one'])),
    overridden: fc.boolean(),
  })
  .map(({ rules, conditions, overridden }) =>
    samplePack(Object.fromEntries(rules.map((one, i) => [`us/made/r${i}`, one])), {
      conditions: Object.fromEntries(conditions.map((condition, i) => [names[i], condition])),
      overrides: overridden ? { 'us/made/r0': { severity: 'error', settings: { most: 1, nameCase: 'upper' } } } : {},
    }),
  );

const candidate = fc.record({
  record,
  weight: fc.integer({ min: -5, max: 20 }),
  call: fc.constantFrom('likely', 'possible'),
  reasons: fc.constant([]),
});

/** What is known around one flat record. */
export const around: fc.Arbitrary<Around> = fc.record(
  {
    siblings: fc.array(record, { maxLength: 3 }),
    prior: record,
    candidates: fc.array(candidate, { maxLength: 2 }),
    place: fc.record({
      state: fc.constantFrom('QQ', 'ZZ'),
      dateOrder: fc.constantFrom('MDY' as const, 'DMY' as const),
    }),
    stage: fc.constantFrom('typing' as const, 'submit' as const),
    settings: fc.record({ most: fc.constantFrom(1, 7) }),
  },
  { requiredKeys: [] },
);

const rowsOf = (keys: readonly string[]): fc.Arbitrary<readonly Row[]> =>
  fc.array(
    fc
      .tuple(recordOf(keys), fc.constantFrom(undefined, 0, 1))
      .map(([row, child]) => ({ ...row, ...(child === undefined ? {} : { child }) }) as Row),
    { maxLength: 3 },
  );

export const coe: fc.Arbitrary<Coe> = fc.record({
  coe: recordOf(['coeNumber', 'moveTo']),
  family: recordOf(['homePhone', 'residencyDate']),
  children: fc.array(recordOf([...childFields, 'gradeLevel']), { maxLength: 3 }),
  rows: fc.record(
    { moves: rowsOf(rowFields.moves), enrollments: rowsOf(rowFields.enrollments), courses: rowsOf(rowFields.courses) },
    { requiredKeys: [] },
  ),
});

const at = fc.oneof(
  fc.constant({}),
  fc.record({ child: fc.integer({ min: 0, max: 3 }) }),
  fc.record({
    row: fc.record({
      group: fc.constantFrom('moves' as const, 'enrollments' as const, 'courses' as const),
      index: fc.integer({ min: 0, max: 3 }),
    }),
  }),
  fc.record({
    child: fc.integer({ min: 0, max: 3 }),
    row: fc.record({
      group: fc.constantFrom('enrollments' as const, 'courses' as const),
      index: fc.integer({ min: 0, max: 3 }),
    }),
  }),
);
const edit = fc.record({ at, field, text });

/** Something a clerk or page does to a draft. */
export const step = fc.oneof(
  {
    weight: 12,
    arbitrary: fc.record({ do: fc.constant('set' as const), edits: fc.array(edit, { minLength: 1, maxLength: 1 }) }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('setMany' as const), edits: fc.array(edit, { maxLength: 4 }) }) },
  {
    weight: 1,
    arbitrary: fc.record({ do: fc.constant('removeChild' as const), child: fc.integer({ min: 0, max: 3 }) }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('removeRow' as const), at }) },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant('settle' as const),
      at,
      field,
      day: fc.constantFrom('2012-04-03', '2012-03-04'),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant('know' as const),
      child: fc.integer({ min: 0, max: 2 }),
      prior: fc.option(record, { nil: undefined }),
      candidates: fc.option(fc.array(candidate, { maxLength: 2 }), { nil: undefined }),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant('stage' as const),
      stage: fc.constantFrom('typing' as const, 'submit' as const),
    }),
  },
);
export type Step = typeof step extends fc.Arbitrary<infer S> ? S : never;
