// Runs turbo without its telemetry, silent unless a task fails: `node .ci/turbo.mjs run build`.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const [major] = process.versions.node.split('.').map(Number);
if (major < 22) {
  console.error(
    `The tools need Node 22 or later, and this is ${process.version}. On Linux, \`npm ci\` brings one along.`,
  );
  process.exit(1);
}

const { status } = spawnSync(
  process.execPath,
  [`${root}node_modules/turbo/bin/turbo`, ...process.argv.slice(2), '--output-logs=errors-only'],
  { cwd: root, stdio: 'inherit', env: { ...process.env, TURBO_TELEMETRY_DISABLED: '1' } },
);
process.exit(status ?? 1);
