import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import { expect, test } from 'vitest';
import { agreedPairsFile, buildCourseTables, translateCourse } from '../../packages/sdk/src/courses/index.ts';
import { courseFiles, courseTables } from './course-files.ts';

const files = courseFiles();
const tables = courseTables();
const rows = Object.entries(tables.states).flatMap(([state, list]) => list.map((row) => ({ state, ...row })));

test('every file keeps to its schema', () => {
  const ajv = new Ajv2020({ strict: false, allErrors: true });
  (formats as unknown as (to: Ajv2020) => void)(ajv);
  const faults = Object.entries(files).flatMap(([path, value]) => {
    const name = (value as { $schema?: string }).$schema?.split('/').at(-1);
    if (name === undefined) return path === 'sources.json' ? [] : [`${path} names no schema`];
    const schema = JSON.parse(readFileSync(new URL(`../../rules/schema/${name}`, import.meta.url), 'utf8'));
    const valid = ajv.getSchema(name) ?? ajv.addSchema(schema, name).getSchema(name);
    return valid?.(value) ? [] : [`${path}: ${ajv.errorsText(valid?.errors)}`];
  });
  expect(faults).toEqual([]);
});

test('every source that a row names is told', () => {
  const sources = files['sources.json'] as object;
  const named = new Set(
    Object.values(files).flatMap((value) =>
      [...JSON.stringify(value).matchAll(/"source":\s*"(\w+)"/g)].map(([, id]) => id ?? ''),
    ),
  );
  expect([...named].filter((id) => id !== 'OWN' && !Object.hasOwn(sources, id))).toEqual([]);
});

test('the hub is SCED version 12: 1,785 courses, every successor one of them', () => {
  const current = new Set(tables.sced.filter(({ retired }) => !retired).map(({ code }) => code));
  expect(current.size).toBe(1785);
  expect(new Set(tables.sced.map(({ code }) => code)).size).toBe(tables.sced.length);
  expect(tables.sced.filter(({ successor }) => successor !== undefined && !current.has(successor))).toEqual([]);
});

test('every pair names a SCED number, a basis and a relation; what is no SCED number has none', () => {
  const known = new Set(tables.sced.map(({ code }) => code));
  expect(
    rows.filter(({ sced, basis, relation }) => sced !== undefined && !(known.has(sced) && basis && relation)),
  ).toEqual([]);
  expect(
    rows.filter(
      ({ sced, relation }) => sced !== undefined && (relation === 'state-extension' || relation === 'meaning-differs'),
    ),
  ).toEqual([]);
});

test('a list stands in the order of its codes, one entry a line, and no row twice', () => {
  for (const [path, value] of Object.entries(files)) {
    const { entries } = value as { entries?: readonly { [key: string]: unknown }[] };
    if (entries === undefined) continue;
    const text = readFileSync(new URL(`../../rules/courses/${path}`, import.meta.url), 'utf8');
    expect(
      text.split('\n').filter((line) => line.startsWith('    {')),
      path,
    ).toHaveLength(entries.length);
    const keys = entries.map(
      (entry) => `${entry['code'] ?? entry['short'] ?? entry['words'] ?? entry['state'] ?? entry['a']}`,
    );
    expect(keys, path).toEqual(keys.toSorted());
    expect(new Set(entries.map((entry) => JSON.stringify(entry))).size, path).toBe(entries.length);
  }
});

test('what districts agreed lies in the folder local, keeps to its schema, and is asked before the tables', () => {
  const text = agreedPairsFile([
    {
      from: { state: 'KS', code: '44060', title: 'EMT' },
      to: { state: 'CA', code: '7921', title: 'Introduction to Health Careers' },
      relation: 'equal',
      description: 'One semester of emergency care, 90 hours',
      who: 'R. Soto, registrar',
      when: '2026-10-01',
      districts: ['USD 999', 'Valle Unified'],
    },
  ]);
  const ajv = new Ajv2020({ strict: false, allErrors: true });
  (formats as unknown as (to: Ajv2020) => void)(ajv);
  const schema = new URL('../../rules/schema/courses-local.json', import.meta.url);
  expect(ajv.validate(JSON.parse(readFileSync(schema, 'utf8')), JSON.parse(text)), ajv.errorsText()).toBe(true);
  const own = buildCourseTables({ ...files, 'local/agreed.json': JSON.parse(text) });
  expect(translateCourse({ fromState: 'KS', code: '44060', toState: 'CA' }, own)).toMatchObject({
    targets: [{ code: '7921', basis: 'agreed' }],
    officialStatement: false,
  });
});
