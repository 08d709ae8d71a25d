import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { inventChildren, toCsv } from '../packages/author/test/invent-children.ts';
import { root } from './repository/files.ts';

// A file of so many rows is checked by several threads; standard input can be read by one only. Built first: `npm run build`.
const rows = 12_000;
let folder: string;
let file: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'coe-shared-'));
  file = join(folder, 'children.csv');
  // Families apart from one another, so that windows have to fetch rows of other windows.
  const children = inventChildren(rows, 3);
  writeFileSync(file, toCsv([...children.slice(rows / 2 + 1), ...children.slice(0, rows / 2 + 1)]));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function coe(words: readonly string[], input?: string): { status: number | null; out: string; said: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [`${root}packages/author/bin/coe.js`, ...words], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 1e9,
    ...(input === undefined ? {} : { input }),
  });
  return { status, out: stdout, said: stderr };
}

test.each(['jsonl', 'sarif'])('several threads find what one finds, in the same order: %s', (format) => {
  const words = ['--today', '2026-11-23', '--format', format];
  const several = coe(['check', file, ...words]);
  const one = coe(['check', '-', ...words], readFileSync(file, 'utf8'));
  expect(several.status).toBe(1);
  expect(several.out.length).toBeGreaterThan(100_000);
  const bare = (text: string): string => text.replace(/^"artifacts".*$/m, '').replaceAll(/"uri":"[^"]*"/g, '');
  expect(bare(several.out)).toBe(bare(one.out));
  const absent = (text: string): string | undefined => /it has no column for (.*)$/m.exec(text)?.[1];
  expect(absent(several.said)).toBe(absent(one.said));
});

test('a reader that has seen enough ends the threads too', () => {
  const { status } = spawnSync(
    'sh',
    ['-c', `"$0" packages/author/bin/coe.js check "$1" --quiet | head -1`, process.execPath, file],
    {
      cwd: root,
      encoding: 'utf8',
      timeout: 60_000,
    },
  );
  expect(status).toBe(0);
});
