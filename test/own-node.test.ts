import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { root } from './repository/files.ts';

// The packages promise Node 20. npm's scripts run a newer one that came with the install; npm names its own, the
// machine's, in this variable.
const machineNode = process.env.npm_node_execpath ?? process.execPath;

const run = (code: string, type: 'module' | 'commonjs') =>
  execFileSync(machineNode, [`--input-type=${type}`, '-'], {
    cwd: `${root}test`,
    encoding: 'utf8',
    input: code,
  }).trim();

const built = (file: string) => {
  if (!existsSync(root + file)) throw new Error(`${file} is not there. Run: npm run build`);
  return root + file;
};

test(`the built sdk is imported and required by the machine's own Node`, () => {
  built('packages/sdk/dist/index.js');
  const imported = run(`import * as sdk from '@coe-check/sdk'; console.log(typeof sdk.createChecker)`, 'module');
  const required = run(`console.log(typeof require('@coe-check/sdk').createChecker)`, 'commonjs');
  expect([imported, required]).toEqual(['function', 'function']);
});

test('the built sdk is a global of a plain script, with the same front door', () => {
  const script = readFileSync(built('packages/sdk/dist/coe-check.global.js'), 'utf8');
  const code = `${script}\nconsole.log(Object.keys(CoeCheck).sort().join())`;
  const imported = `import * as sdk from '@coe-check/sdk'; console.log(Object.keys(sdk).sort().join())`;
  expect(run(code, 'commonjs')).toBe(run(imported, 'module'));
});

test(`the command line starts on the machine's own Node`, () => {
  built('packages/author/dist/cli.js');
  const { status, stdout } = spawnSync(machineNode, [`${root}packages/author/bin/coe.js`, '--help'], {
    encoding: 'utf8',
  });
  expect({ status, knowsCheck: /\bcheck\b/.test(stdout) }).toEqual({ status: 0, knowsCheck: true });
});
