import { runCoe } from './run-coe.ts';
import { createTerminal } from './terminal/terminal.ts';

// A reader that has seen enough (`coe check … | head`) closes the pipe: that is no fault.
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (fault: NodeJS.ErrnoException) => {
    if (fault.code === 'EPIPE') process.exit(0);
    throw fault;
  });
}

const { stdin, stdout, stderr, env } = process;
process.exitCode = await runCoe(
  process.argv.slice(2),
  createTerminal({ stdin, stdout, stderr, env, cwd: process.cwd() }),
);
