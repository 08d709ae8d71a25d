import { spawnSync } from 'node:child_process';
import { loadavg } from 'node:os';
import { fileURLToPath } from 'node:url';

/** What the commands over whole files are held to, on 2 cores. */
export const limits = { seconds: 30, megabytes: 1_000 };

const coe = fileURLToPath(new URL('../../packages/author/bin/coe.js', import.meta.url));

export interface CommandTime {
  /** On the clock. */
  readonly seconds: number;
  /** Of all processors together: what the clock would show on one that does nothing else. */
  readonly cpu: number;
  /** The most memory that the process and its threads ever held. */
  readonly megabytes: number;
  /** How many processes wanted a processor when it was done: far above the number of cores, the clock says little. */
  readonly load: number;
}

/**
 * Runs the built command once under GNU time.
 *
 * @throws Error when the command could not do its work, or there is no GNU time.
 */
export function commandTimed(words: readonly string[]): CommandTime {
  const start = performance.now();
  const ran = spawnSync('/usr/bin/time', ['-f', '%U %S %M', process.execPath, coe, ...words, '--quiet'], {
    encoding: 'utf8',
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  if (ran.error !== undefined) throw new Error(`GNU time is missing (apt-get install time): ${ran.error.message}`);
  const [, user, system, kilobytes] = /^([\d.]+) ([\d.]+) (\d+)$/m.exec(ran.stderr) ?? [];
  if (ran.status === 2 || kilobytes === undefined) throw new Error(ran.stderr);
  return {
    seconds: (performance.now() - start) / 1000,
    cpu: Number(user) + Number(system),
    megabytes: Math.round(Number(kilobytes) / 1024),
    load: loadavg()[0] ?? 0,
  };
}
