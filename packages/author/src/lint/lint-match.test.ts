import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { coe } from '../../test/coe.ts';
import { home, us } from '../match/persons.fixture.ts';

/** The national pack's fields, lists and model, the model changed; and a way to run a command over it. */
function changed(...changes: readonly (readonly [RegExp, string])[]) {
  const folder = mkdtempSync(join(home, 'out-'));
  cpSync(us, join(folder, 'us'), { recursive: true });
  const path = join(folder, 'us', 'match.json');
  let text = readFileSync(path, 'utf8');
  for (const [old, fresh] of changes) {
    expect(text).toMatch(old);
    text = text.replace(old, fresh);
  }
  writeFileSync(path, text);
  return { folder, run: async (command: string) => coe([command, join(folder, 'us'), '--quiet']) };
}

const matchLines = (out: string) => out.split('\n').filter((line) => line.includes('match.json'));

test('a sound model has no fault but a $schema that leads nowhere outside this repository', async () => {
  const { out } = await changed().run('lint');
  expect(matchLines(out).every((line) => line.includes('$schema'))).toBe(true);
});

test.each<readonly [string, RegExp, string, RegExp]>([
  [
    'an unknown operator',
    /\{"equal": "birthDate"\}/,
    '{"equl": "birthDate"}',
    /match\.json:\d+:\d+ {2}No operator is called "equl"\. Did you mean "equal"\?/,
  ],
  ['a share that is none', /"m": 0\.\d+,/, '"m": 1.8,', /match\.json:\d+:\d+ {2}m is a share above 0 and below 1/],
  [
    'an unknown column',
    /\["surname1", "birthDate"\]/,
    '["surname9", "birthDate"]',
    /match\.json:\d+:\d+ {2}No column is called "surname9"\. Did you mean "surname1"\?/,
  ],
  [
    'a list that no pack has',
    /"nicknames-es"/,
    '"nicknames-ex"',
    /match\.json:\d+:\d+ {2}no pack has a list called "nicknames-ex"\. Did you mean "nicknames-\w+"\?/,
  ],
  [
    'an unknown member',
    /"prior":/,
    '"chances": 1, "prior":',
    /match\.json:\d+:\d+ {2}Nothing here is called "chances"/,
  ],
])('%s is told with its place and a cure, and keeps the pack from being built', async (_what, old, fresh, says) => {
  const { run } = changed([old, fresh]);
  const linted = await run('lint');
  expect(linted.out).toMatch(says);
  expect(linted.exit).toBe(1);
  const built = await run('build');
  expect(built.err).toMatch(says);
  expect(built.exit).toBe(2);
});

test('a field that no dictionary knows is a warning: the table may be of other persons', async () => {
  const { out, exit } = await changed([/"of": \["birthCity"\]/, '"of": ["birthTown"]']).run('lint');
  expect(out).toMatch(/match\.json:\d+:\d+ {2}warning: no field of the dictionary is called "birthTown"/);
  expect(exit).toBe(0);
});

test('a built pack carries the model', async () => {
  const { folder, run } = changed();
  expect((await run('build')).exit).toBe(0);
  const built = JSON.parse(readFileSync(join(folder, 'us', 'dist', 'us.json'), 'utf8'));
  const { $schema, ...model } = JSON.parse(readFileSync(join(us, 'match.json'), 'utf8'));
  expect($schema).toBe('../schema/match.json');
  expect(built.match).toEqual(model);
});
