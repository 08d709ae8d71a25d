import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';

/** What a README shows runs: every `js` block as a module of its own, every `npx coe …` line as a command. */
const root = fileURLToPath(new URL('..', import.meta.url));
const readmes = [
  'README.md',
  'packages/sdk/README.md',
  'packages/page/README.md',
  'packages/author/README.md',
  'rules/README.md',
  'extension/README.md',
].filter((file) => existsSync(join(root, file)));
const scratch = mkdtempSync(join(root, 'node_modules', '.readme-'));
const coe = join(root, 'packages/author/bin/coe.js');

afterAll(() => rmSync(scratch, { recursive: true, force: true }));

function blocks(markdown: string, language: string): { code: string; line: number }[] {
  const found = markdown.matchAll(new RegExp(`^\`\`\`${language}\\n(.*?)^\`\`\``, 'gms'));
  return [...found].map(({ 1: code = '', index }) => ({ code, line: markdown.slice(0, index).split('\n').length + 1 }));
}

test('there are READMEs with examples to run', () => {
  expect(readmes).toContain('README.md');
  expect(readmes.flatMap((file) => blocks(readFileSync(join(root, file), 'utf8'), 'js')).length).toBeGreaterThan(0);
});

describe.each(readmes)('%s', (file) => {
  const markdown = readFileSync(join(root, file), 'utf8');

  test.for(blocks(markdown, 'js').map(({ code, line }) => [line, code] as const))(
    'the example of line %i runs',
    ([line, code]) => {
      const module = join(scratch, `${file.replaceAll('/', '-')}-${line}.mjs`);
      writeFileSync(module, code);
      const { status, stderr } = spawnSync(process.execPath, [module], { cwd: root, encoding: 'utf8' });
      expect(status, `${file}:${line}\n${stderr}`).toBe(0);
    },
  );

  const commands = blocks(markdown, 'sh').flatMap(({ code, line }) =>
    code.split('\n').flatMap((each, offset) => (each.startsWith('npx coe ') ? [[line + offset, each] as const] : [])),
  );
  test.for(commands)('the command of line %i runs', ([line, command]) => {
    const words = command
      .replace(/\s+#.*$/, '')
      .split(/\s+/)
      .slice(2);
    const { status, stderr } = spawnSync(process.execPath, [coe, ...words], { cwd: root, encoding: 'utf8' });
    // 1 means that findings of severity error were found, which a good example may well show.
    expect([0, 1], `${file}:${line}  ${command}\n${stderr}`).toContain(status);
  });
});
