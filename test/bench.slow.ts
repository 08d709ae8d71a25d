import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { expect, test } from 'vitest';
import { root } from './repository/files.ts';

/** The quick measurements run to their end; how fast they are is for `npm run bench` on a quiet machine to say. */
test.runIf(existsSync(`${root}test/bench/run.ts`)).each(['draft', 'size'])('npm run bench %s runs through', (name) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['test/bench/run.ts', name], {
    cwd: root,
    encoding: 'utf8',
  });
  console.log(stdout);
  expect({ status, words: status === 0 ? '' : stderr }).toEqual({ status: 0, words: '' });
});
