import { execFileSync } from 'node:child_process';
import { globSync, readFileSync, rmSync } from 'node:fs';
import { beforeAll, expect, test } from 'vitest';
import { root } from './repository/files.ts';

/** The packages that go to the stores, made anew as a release makes them. */
const output = `${root}extension/.output/`;
const { version } = JSON.parse(readFileSync(`${root}extension/package.json`, 'utf8'));
const zips = ['chrome', 'edge', 'firefox', 'sources'].map((name) => `coe-check-${version}-${name}.zip`);

beforeAll(() => {
  for (const file of globSync('*.zip', { cwd: output })) rmSync(output + file);
  execFileSync('npm', ['run', 'zip', '-w', '@coe-check/extension'], { cwd: root, stdio: 'ignore' });
}, 900_000);

test('one command makes the packages of Chrome, Edge and Firefox and the sources for the reviewers', () => {
  expect(globSync('*.zip', { cwd: output }).toSorted()).toEqual(zips.toSorted());
});

test.each(['chrome', 'edge', 'firefox'])('the package for %s holds the built files and nothing else', (name) => {
  const built = globSync('**/*', { cwd: `${output}${name}-mv3`, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => `${entry.parentPath}/${entry.name}`.slice(`${output}${name}-mv3/`.length));
  expect(entriesOf(`coe-check-${version}-${name}.zip`).toSorted()).toEqual(built.toSorted());
  expect(built).toContain('manifest.json');
});

test('the sources hold what the build needs: no test, no built file, no picture', () => {
  const names = entriesOf(`coe-check-${version}-sources.zip`);
  for (const wanted of [
    'package-lock.json',
    '.ci/turbo.mjs',
    'extension/wxt.config.ts',
    'rules/us/pack.json',
    'test/package.json',
  ])
    expect(names).toContain(wanted);
  expect(
    names.filter((name) => /\.(test|slow|e2e)\.ts$|(^|\/)(dist|node_modules|\.output)\/|\.png$/.test(name)),
  ).toEqual(names.filter((name) => name.startsWith('extension/public/icon/') && name.endsWith('.png')));
});

/** The names in a zip's list of contents, which stands at its end. */
function entriesOf(file: string): string[] {
  const bytes = readFileSync(output + file);
  const end = bytes.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]));
  let at = bytes.readUInt32LE(end + 16);
  return Array.from({ length: bytes.readUInt16LE(end + 10) }, () => {
    const [name, extra, comment] = [28, 30, 32].map((offset) => bytes.readUInt16LE(at + offset)) as [
      number,
      number,
      number,
    ];
    const called = bytes.toString('utf8', at + 46, at + 46 + name);
    at += 46 + name + extra + comment;
    return called;
  });
}
