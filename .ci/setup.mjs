// Makes a fresh clone ready, before `npm start`, `npm test` and `npm run bench`: `node .ci/setup.mjs chromium firefox`.
// It runs on the machine's own Node 20 with nothing installed. Once all is there it needs no network.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { browsers, findBrowser } from './browsers.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const lock = `${root}package-lock.json`;
const installed = `${root}node_modules/.package-lock.json`;
const stamp = `${root}node_modules/.coe-check-lock`;

const wanted = createHash('sha256').update(readFileSync(lock)).digest('hex');

try {
  installPackages();
  for (const name of process.argv.slice(2)) provideBrowser(name);
} catch (fault) {
  console.error(fault.message);
  process.exit(1);
}

function installPackages() {
  if (isFresh()) return;
  say('Installing the packages that package-lock.json names. This takes a minute.');
  const npm = process.env.npm_execpath;
  const [command, before] = npm ? [process.execPath, [npm]] : ['npm', []];
  const { status } = spawnSync(command, [...before, 'ci', '--loglevel=error'], { cwd: root, stdio: ['ignore', 2, 2] });
  if (status !== 0)
    throw new Error('npm ci failed: its reason stands above. The first install needs the npm registry.');
  writeFileSync(stamp, wanted);
}

/** By content, because a checkout gives an unchanged lock file a new time; by time, where someone ran npm themselves. */
function isFresh() {
  if (!existsSync(installed)) return false;
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return true;
  if (existsSync(stamp) && statSync(stamp).mtimeMs >= statSync(installed).mtimeMs) return false;
  return statSync(installed).mtimeMs >= statSync(lock).mtimeMs;
}

function provideBrowser(name) {
  if (findBrowser(name)) return;
  const { debian, variable } = browsers[name];
  if (existsSync('/etc/debian_version') && process.getuid?.() === 0) {
    say(`Installing ${debian} with apt-get.`);
    apt('update');
    apt('install', '-y', '--no-install-recommends', debian);
    if (findBrowser(name)) return;
  }
  throw new Error(`No ${name} was found. Install it (Debian: apt-get install ${debian}), or name it in ${variable}.`);
}

function apt(...words) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const { status, stdout, stderr } = spawnSync('apt-get', words, { env, encoding: 'utf8', maxBuffer: 1e9 });
  if (status !== 0) console.error(`${stdout}${stderr}`.trim().split('\n').slice(-20).join('\n'));
}

function say(sentence) {
  console.error(sentence);
}
