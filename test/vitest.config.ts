import { existsSync, globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { defineConfig, type TestProjectInlineConfiguration } from 'vitest/config';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Tests read the packages' source, so nothing has to be built to run one of them. */
const alias = [
  { find: /^@coe-check\/sdk\/engine$/, replacement: `${root}packages/sdk/src/engine.ts` },
  { find: /^@coe-check\/sdk\/readings$/, replacement: `${root}packages/sdk/src/readings.ts` },
  { find: /^@coe-check\/sdk\/match$/, replacement: `${root}packages/sdk/src/match/index.ts` },
  { find: /^@coe-check\/sdk\/tables$/, replacement: `${root}packages/sdk/src/tables/index.ts` },
  { find: /^@coe-check\/sdk\/courses$/, replacement: `${root}packages/sdk/src/courses/index.ts` },
  { find: /^@coe-check\/sdk\/packs$/, replacement: `${root}packages/sdk/src/rules/packs.ts` },
  { find: /^@coe-check\/sdk\/json-rules-engine$/, replacement: `${root}packages/sdk/src/rules/json-rules-engine.ts` },
  { find: /^@coe-check\/(sdk|page|author)$/, replacement: `${root}packages/$1/src/index.ts` },
];

function project(name: string, test: TestProjectInlineConfiguration['test']): TestProjectInlineConfiguration {
  return { root, resolve: { alias }, test: { name, ...test } };
}

/** The tests that make up their own input: `npm run test:slow` runs them once more, with many more inputs. */
function propertyTests(): string[] {
  const tests = globSync(['packages/*/src/**/*.test.ts', 'test/**/*.test.ts'], { cwd: root });
  return tests.filter((file) => /from 'fast-check'/.test(readFileSync(root + file, 'utf8')));
}

/** One browser at a time, after everything else: two cores, and timings that mean something. */
const browser = { fileParallelism: false, testTimeout: 120_000, hookTimeout: 120_000 };

const projects = [
  project('sdk', { include: ['packages/sdk/src/**/*.test.ts'], testTimeout: 30_000 }),
  project('page', { include: ['packages/page/src/**/*.test.ts'], environment: 'jsdom' }),
  project('author', { include: ['packages/author/src/**/*.test.ts'], testTimeout: 30_000 }),
  project('extension', { include: ['extension/**/*.test.ts'], exclude: ['**/node_modules/**', '**/.output/**'] }),
  project('test', {
    include: ['test/**/*.test.ts'],
    exclude: ['**/node_modules/**', 'test/e2e/**'],
    testTimeout: 60_000,
  }),
  project('e2e', { include: ['test/**/*.e2e.ts'], ...browser, sequence: { groupOrder: 1 } }),
  // Not part of `npm test`: `npm run test:slow` runs these three.
  project('slow', {
    include: ['test/**/*.slow.ts'],
    exclude: ['**/node_modules/**', 'test/e2e/**'],
    ...browser,
    testTimeout: 900_000,
    sequence: { groupOrder: 2 },
  }),
  // What waits for a browser more than it works: two at once.
  project('pages', {
    include: ['test/e2e/**/*.slow.ts'],
    ...browser,
    fileParallelism: true,
    maxWorkers: 2,
    sequence: { groupOrder: 4 },
  }),
  project('fuzz', {
    include: propertyTests(),
    setupFiles: ['test/fuzz-runs.ts'],
    env: { COE_FUZZ_RUNS: process.env.COE_FUZZ_RUNS ?? '1000' },
    testTimeout: 600_000,
    sequence: { groupOrder: 3 },
  }),
];

export default defineConfig({
  root,
  test: {
    projects,
    passWithNoTests: !existsSync(`${root}packages/sdk/src/index.ts`),
  },
});
