import { createRequire } from 'node:module';
import { createChecker, type Finding } from '@coe-check/sdk';
import { Ajv } from 'ajv';
import standalone from 'ajv/dist/standalone/index.js';
import addFormats from 'ajv-formats';
import { LogicEngine } from 'json-logic-engine';
import { Engine } from 'json-rules-engine';
import { type Peer, type Result, race } from './measure.ts';
import { checkByHand } from './rules-by-hand.ts';
import { us, usRecords } from './us-pack.ts';
import { pack, records, ruleId, type Spec, specs } from './workload.ts';

type Text = { readonly [field: string]: string | undefined };
type Check = (record: Text) => readonly string[] | Promise<readonly string[]>;

const blank = (text: unknown): boolean => typeof text !== 'string' || text.trim() === '';
const day = (text: unknown): text is string => typeof text === 'string' && /^\d{4}-\d\d-\d\d$/.test(text);

/** Records a second over one workload: ours, the engine whose grammar we speak, other rule engines, and the same by hand. */
export async function run(): Promise<Result[]> {
  // As they arrive: read from JSON. Built key by key in one loop they are of another kind to V8: see the second table.
  const all: Text[] = JSON.parse(JSON.stringify(records(10_000)));
  const checker = createChecker([pack], { today: '2026-11-23' });
  const ours = (record: Text) => checker.check(record);
  const peers: { who: string; check: Check; sample: number }[] = [
    { who: 'by hand in TypeScript', check: checkByHand, sample: 10_000 },
    { who: 'ajv standalone', check: ajvStandalone(), sample: 2_000 },
    { who: 'json-logic-engine, compiled', check: jsonLogic(), sample: 2_000 },
    { who: 'json-rules-engine, one engine, $.field paths', check: rulesEngine('paths'), sample: 60 },
    { who: 'json-rules-engine, own path resolver', check: rulesEngine('resolver'), sample: 100 },
    { who: 'json-rules-engine, flat facts', check: rulesEngine('flat'), sample: 100 },
  ];
  const compared: string[] = [];
  for (const { who, check, sample } of peers) {
    const differ = await differences(all.slice(0, Math.min(sample * 20, all.length)), ours, check);
    compared.push(`${who}: ${differ} of ${Math.min(sample * 20, all.length)} records answered otherwise than ours`);
  }
  const withFindings = all.filter((record) => ours(record).length > 0).length;
  const racing: Peer[] = [
    { who: 'coe-check', units: 10_000, run: () => count(all, ours) },
    ...peers.map(({ who, check, sample }): Peer => {
      const some = all.slice(0, sample);
      return { who, units: sample, run: () => count(some, check) };
    }),
  ];
  const rows = await race(racing);
  const built = records(10_000);
  const builtRows = await race(
    racing
      .filter(({ who }) => who === 'coe-check' || who.startsWith('by hand') || who.includes('$.field'))
      .map(({ who, units }) => {
        const check = who === 'coe-check' ? ours : (peers.find((peer) => peer.who === who) as (typeof peers)[0]).check;
        return { who, units, run: () => count(built.slice(0, units), check) };
      }),
  );
  const national = createChecker(us, { today: '2026-11-23', state: 'TX' });
  const children = usRecords();
  const nationalRows = await race([
    {
      who: 'coe-check, us pack with its facts',
      units: children.length,
      run: () => count(children, (record) => national.check(record)),
    },
  ]);
  return [
    {
      name: 'rules',
      title: '100 rules, 80 fields, 10,000 records',
      unit: 'records/s',
      better: 'higher',
      rows,
      notes: [`${withFindings} of ${all.length} records have a finding.`, ...compared],
    },
    {
      name: 'rules-built',
      title: 'the same records, built key by key in one loop instead of read from JSON',
      unit: 'records/s',
      better: 'higher',
      rows: builtRows,
      notes: [
        'V8 keeps such objects as hash tables, which code that names its fields reads faster than code that looks them up.',
      ],
    },
    {
      name: 'rules-us',
      title: `the us pack itself, ${national.rules.length} rules with names, dates and siblings`,
      unit: 'records/s',
      better: 'higher',
      rows: nationalRows,
      notes: [
        'No peer can express these facts.',
        'Cost grows with the number of filled fields that rules read, not with the number of rules whose first field is blank.',
      ],
    },
  ];
}

async function count(
  list: readonly Text[],
  check: (record: Text) => readonly unknown[] | Promise<readonly unknown[]>,
): Promise<number> {
  let found = 0;
  for (const record of list) {
    const answer = check(record);
    found += (answer instanceof Promise ? await answer : answer).length;
  }
  return found;
}

async function differences(
  list: readonly Text[],
  ours: (record: Text) => readonly Finding[],
  check: Check,
): Promise<number> {
  let differ = 0;
  for (const record of list) {
    const mine = ours(record)
      .map(({ rule }) => rule)
      .toSorted()
      .join();
    if (mine !== [...(await check(record))].toSorted().join()) differ += 1;
  }
  return differ;
}

/** json-rules-engine as its users run it: one engine, a record as one fact, a path a field; and with its two best settings. */
function rulesEngine(way: 'paths' | 'resolver' | 'flat'): Check {
  const resolver = (value: object, path: string) => (value as Text)[path.slice(2)];
  const engine = new Engine([], {
    allowUndefinedFacts: true,
    ...(way === 'resolver' && { pathResolver: resolver as never }),
  });
  engine.addOperator('isBlank', (fact: unknown, value: unknown) => blank(fact) === value);
  engine.addOperator('filled', (fact: unknown) => !blank(fact));
  const patterns = new Map(
    specs.flatMap((spec) => ('pattern' in spec ? [[spec.pattern, new RegExp(spec.pattern)] as const] : [])),
  );
  engine.addOperator(
    'matches',
    (fact: unknown, value: string) => typeof fact === 'string' && (patterns.get(value)?.test(fact) ?? false),
  );
  engine.addOperator(
    'notMatches',
    (fact: unknown, value: string) => typeof fact === 'string' && !(patterns.get(value)?.test(fact) ?? false),
  );
  engine.addOperator('longerThan', (fact: unknown, value: number) => typeof fact === 'string' && fact.length > value);
  engine.addOperator('before', (fact: unknown, value: unknown) => day(fact) && day(value) && fact < value);
  engine.addOperator('after', (fact: unknown, value: unknown) => day(fact) && day(value) && fact > value);
  const at = (field: string) => (way === 'flat' ? { fact: field } : { fact: 'record', path: `$.${field}` });
  specs.forEach((spec, index) => {
    engine.addRule({ name: ruleId(index), event: { type: ruleId(index) }, conditions: { all: leaves(spec, at) } });
  });
  return async (record) => {
    const { events } = await engine.run(way === 'flat' ? { ...record } : { record });
    return events.map(({ type }) => type);
  };
}

function leaves(spec: Spec, at: (field: string) => { fact: string; path?: string }) {
  const { field } = spec;
  const filled = { ...at(field), operator: 'filled', value: true };
  const isBlank = { ...at(field), operator: 'isBlank', value: true };
  switch (spec.kind) {
    case 'required':
      return [isBlank];
    case 'requiredIf':
      return [{ ...at(spec.other), operator: 'equal', value: spec.is }, isBlank];
    case 'pattern':
      return [filled, { ...at(field), operator: 'notMatches', value: spec.pattern }];
    case 'shape':
      return [filled, { ...at(field), operator: 'matches', value: spec.pattern }];
    case 'codes':
      return [filled, { ...at(field), operator: 'notIn', value: spec.values }];
    case 'words':
      return [filled, { ...at(field), operator: 'in', value: spec.values }];
    case 'length':
      return [filled, { ...at(field), operator: 'longerThan', value: spec.most }];
    case 'order':
      return [filled, { ...at(field), operator: 'after', value: at(spec.other) }];
    case 'window':
      return [
        filled,
        {
          any: [
            { ...at(field), operator: 'before', value: spec.from },
            { ...at(field), operator: 'after', value: spec.to },
          ],
        },
      ];
    case 'same':
      return [filled, { ...at(field), operator: 'equal', value: at(spec.other) }];
    case 'differ':
      return [
        filled,
        { ...at(spec.other), operator: 'filled', value: true },
        { ...at(field), operator: 'notEqual', value: at(spec.other) },
      ];
  }
}

/** JSON Logic, compiled by the engine that compiles it (it uses `new Function`: not for extensions). */
function jsonLogic(): Check {
  const engine = new LogicEngine();
  const method = (name: string, work: (...values: unknown[]) => unknown) =>
    engine.addMethod(name, (values: unknown[]) => work(...values), { sync: true, optimizeUnary: false } as never);
  const patterns = new Map(
    specs.flatMap((spec) => ('pattern' in spec ? [[spec.pattern, new RegExp(spec.pattern)] as const] : [])),
  );
  method('blank', blank);
  method('matches', (text, pattern) => patterns.get(String(pattern))?.test(String(text)) ?? false);
  method('longer', (text, most) => typeof text === 'string' && text.length > Number(most));
  method('before', (one, other) => day(one) && day(other) && one < other);
  const field = (key: string) => ({ var: key });
  const logicOf = (spec: Spec) => {
    const me = field(spec.field);
    const guard = (...more: unknown[]) => ({ and: [{ '!': [{ blank: [me] }] }, ...more] });
    switch (spec.kind) {
      case 'required':
        return { blank: [me] };
      case 'requiredIf':
        return { and: [{ '===': [field(spec.other), spec.is] }, { blank: [me] }] };
      case 'pattern':
        return guard({ '!': [{ matches: [me, spec.pattern] }] });
      case 'shape':
        return guard({ matches: [me, spec.pattern] });
      case 'codes':
        return guard({ '!': [{ in: [me, spec.values] }] });
      case 'words':
        return guard({ in: [me, spec.values] });
      case 'length':
        return guard({ longer: [me, spec.most] });
      case 'order':
        return guard({ before: [field(spec.other), me] });
      case 'window':
        return guard({ or: [{ before: [me, spec.from] }, { before: [spec.to, me] }] });
      case 'same':
        return guard({ '===': [me, field(spec.other)] });
      case 'differ':
        return guard({ '!': [{ blank: [field(spec.other)] }] }, { '!==': [me, field(spec.other)] });
    }
  };
  const built = specs.map((spec) => engine.build(logicOf(spec) as never) as unknown as (record: Text) => unknown);
  return (record) => {
    const found: string[] = [];
    for (let index = 0; index < built.length; index += 1) if (built[index]?.(record)) found.push(ruleId(index));
    return found;
  };
}

/** JSON Schema through ajv's standalone code; cross-field rules need its $data. One branch a rule, so that a fault has a rule. */
function ajvStandalone(): Check {
  const filled = { type: 'string', pattern: '\\S' } as const;
  const has = (field: string, schema: object = {}) => ({
    required: [field],
    properties: { [field]: { ...filled, ...schema } },
  });
  const isDay = { format: 'date' };
  const wrong = (spec: Spec): object => {
    const { field } = spec;
    switch (spec.kind) {
      case 'required':
        return { not: has(field) };
      case 'requiredIf':
        return { required: [spec.other], properties: { [spec.other]: { const: spec.is } }, not: has(field) };
      case 'pattern':
        return { ...has(field), not: { properties: { [field]: { pattern: spec.pattern } } } };
      case 'shape':
        return { allOf: [has(field), { properties: { [field]: { pattern: spec.pattern } } }] };
      case 'codes':
        return { ...has(field), not: { properties: { [field]: { enum: spec.values } } } };
      case 'words':
        return has(field, { enum: spec.values });
      case 'length':
        return has(field, { minLength: spec.most + 1 });
      case 'order':
        return {
          allOf: [
            has(field, isDay),
            has(spec.other, isDay),
            { properties: { [field]: { format: 'date', formatExclusiveMinimum: { $data: `1/${spec.other}` } } } },
          ],
        };
      case 'window':
        return {
          allOf: [
            has(field, isDay),
            {
              properties: {
                [field]: {
                  anyOf: [
                    { format: 'date', formatExclusiveMaximum: spec.from },
                    { format: 'date', formatExclusiveMinimum: spec.to },
                  ],
                },
              },
            },
          ],
        };
      case 'same':
        return {
          allOf: [has(field), has(spec.other), { properties: { [field]: { const: { $data: `1/${spec.other}` } } } }],
        };
      case 'differ':
        return {
          allOf: [has(field), has(spec.other)],
          not: { properties: { [field]: { const: { $data: `1/${spec.other}` } } } },
        };
    }
  };
  const ajv = new Ajv({
    $data: true,
    allErrors: true,
    strict: false,
    code: { source: true, esm: false, lines: false },
  });
  addFormats.default(ajv, { mode: 'full', formats: ['date'], keywords: true });
  const schema = { type: 'object', allOf: specs.map((spec) => ({ not: wrong(spec) })) };
  const code = standalone.default(ajv, ajv.compile(schema));
  const module = { exports: {} as { (data: unknown): boolean; errors?: { schemaPath: string }[] } };
  // The text that ajv wrote, loaded as Node loads a file: what a build step would put beside the rules.
  const load = createRequire(import.meta.url)('node:vm') as typeof import('node:vm');
  load.runInThisContext(`(function (module, exports, require) {${code}\n})`)(
    module,
    module.exports,
    createRequire(import.meta.url),
  );
  const validate = module.exports;
  return (record) => {
    if (validate(record)) return [];
    return [
      ...new Set(
        (validate.errors ?? []).flatMap(({ schemaPath }) => /^#\/allOf\/(\d+)\/not$/.exec(schemaPath)?.[1] ?? []),
      ),
    ].map((index) => ruleId(Number(index)));
  };
}
