import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createWriteStream, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { inventChildren, toCsv } from '../test/invent-children.ts';

// The published command line runs on Node 20 and up. npm's scripts may run a newer one; this names the machine's own.
const node = process.env['npm_node_execpath'] ?? process.execPath;
const bin = fileURLToPath(new URL('../bin/coe.js', import.meta.url));
const packs = fileURLToPath(new URL('../test/packs', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'coe-cli-'));

beforeAll(() => {
  if (!existsSync(fileURLToPath(new URL('../dist/cli.js', import.meta.url))))
    throw new Error('packages/author/dist is not there. Run: npm run build');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function coe(...words: string[]): Promise<{ code: number; out: string; err: string }> {
  try {
    const { stdout, stderr } = await promisify(execFile)(node, ['--max-old-space-size=128', bin, ...words], {
      maxBuffer: 1e9,
    });
    return { code: 0, out: stdout, err: stderr };
  } catch (fault) {
    const { code, stdout, stderr } = fault as { code: number; stdout: string; stderr: string };
    return { code, out: stdout, err: stderr };
  }
}

test("the built command checks a file on the machine's own Node", async () => {
  const file = join(folder, 'children.csv');
  writeFileSync(file, toCsv(inventChildren(200)));
  const { code, out } = await coe('check', file, '--pack', `${packs}/base`, '--format', 'jsonl', '--quiet');
  expect(code).toBe(1);
  expect(
    out
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line).record).length,
  ).toBeGreaterThan(20);
});

test('one line of 200 MB among good rows: told in one line, the rest is checked, in 128 MB of heap', async () => {
  const file = join(folder, 'long.csv');
  const stream = createWriteStream(file);
  stream.write('firstName,birthDate\nBaby Boy,04/25/2012\n');
  const megabyte = 'x'.repeat(1_000_000);
  for (let count = 0; count < 200; count++) if (!stream.write(megabyte)) await once(stream, 'drain');
  stream.end('\nBaby Girl,04/25/2012\n');
  await once(stream, 'finish');
  const { code, out, err } = await coe('check', file, '--pack', `${packs}/base`, '--format', 'jsonl', '--quiet');
  expect(err).toBe(
    `${file}:3: this row is longer than a million characters, which no row of a form is. Check how the file was saved.\n`,
  );
  expect(
    out
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line).record),
  ).toEqual([1, 3]);
  expect(code).toBe(2);
}, 60_000);

test('a file that is nothing but one line of 200 MB is told in one line', async () => {
  const file = join(folder, 'line.csv');
  const stream = createWriteStream(file);
  const megabyte = 'x'.repeat(1_000_000);
  for (let count = 0; count < 200; count++) if (!stream.write(megabyte)) await once(stream, 'drain');
  stream.end();
  await once(stream, 'finish');
  const { code, out, err } = await coe('check', file, '--pack', `${packs}/base`);
  expect({ code, out, lines: err.trim().split('\n').length }).toEqual({ code: 2, out: '', lines: 1 });
  expect(err).toMatch(/the header is longer than a million characters/);
}, 60_000);

test('a reader that closes the pipe ends it without a word', async () => {
  const file = join(folder, 'many.csv');
  writeFileSync(file, toCsv(inventChildren(5000)));
  const child = spawn(node, [bin, 'check', file, '--pack', `${packs}/base`, '--format', 'jsonl', '--quiet'], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let told = '';
  child.stderr.on('data', (chunk) => {
    told += chunk;
  });
  child.stdout.once('data', () => child.stdout.destroy());
  const [code] = await once(child, 'exit');
  expect({ code, told }).toEqual({ code: 0, told: '' });
});

test('a job of some seconds tells its rate and the time left on standard error, and --quiet tells nothing', async () => {
  const file = join(folder, 'slow.csv');
  writeFileSync(file, toCsv(inventChildren(60_000)));
  const loud = await coe('check', file, '--pack', `${packs}/base`, '--format', 'jsonl');
  expect(loud.err).toMatch(/^checking .*slow\.csv: \d+ %, [\d,.]+ records\/s, \d+ s left$/m);
  expect(loud.out.split('\n')[0]).toMatch(/^\{"record":/);
  expect((await coe('check', file, '--pack', `${packs}/base`, '--format', 'jsonl', '--quiet')).err).toBe('');
}, 120_000);
