import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { root } from './repository/files.ts';

/** What the packages look like to those who install them. Built first: `npm run build`. */
function run(tool: string, ...words: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [`${root}node_modules/${tool}`, ...words], {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, NO_COLOR: '1', NO_UPDATE_NOTIFIER: '1' },
  });
  return { status, words: status === 0 ? '' : stdout + stderr };
}

test.each(['packages/sdk', 'packages/page', 'packages/author', 'rules'])(
  '%s is packed as its package.json says',
  (folder) => {
    expect(run('publint/src/cli.js', folder, '--strict')).toEqual({ status: 0, words: '' });
  },
);

test.each(['packages/sdk', 'packages/page'])('%s has types for import and for require', (folder) => {
  const checked = run(
    '@arethetypeswrong/cli/dist/index.js',
    '--pack',
    folder,
    '--profile',
    'node16',
    '--format',
    'ascii',
  );
  expect(checked).toEqual({ status: 0, words: '' });
});

test('the Firefox build has no warning of the add-on checker', () => {
  const words = [
    'lint',
    '--source-dir',
    'extension/.output/firefox-mv3',
    '--warnings-as-errors',
    '--no-config-discovery',
  ];
  expect(run('web-ext/bin/web-ext.js', ...words)).toEqual({ status: 0, words: '' });
});
