import { PackError } from '@coe-check/sdk';
import { Command, CommanderError } from 'commander';
import { addBuild } from './commands/build.ts';
import { addCheck } from './commands/check.ts';
import type { ExitCode } from './commands/command.ts';
import { addCourse } from './commands/course.ts';
import { addDiff } from './commands/diff.ts';
import { addDocs } from './commands/docs.ts';
import { addExplain } from './commands/explain.ts';
import { addLint } from './commands/lint.ts';
import { addMap } from './commands/map.ts';
import { addMatch } from './commands/match.ts';
import { addNew } from './commands/new.ts';
import { addPrintConfig } from './commands/print-config.ts';
import { addReconcile } from './commands/reconcile.ts';
import { addReport } from './commands/report.ts';
import { addTemplate } from './commands/template.ts';
import { addTest } from './commands/test.ts';
import { asUnreadable } from './read/input.ts';
import { Unreadable } from './read/unreadable.ts';
import type { Terminal } from './terminal/terminal.ts';
import { version } from './version.ts';

const commands = [
  addCheck,
  addMap,
  addLint,
  addTest,
  addBuild,
  addExplain,
  addPrintConfig,
  addDiff,
  addNew,
  addDocs,
  addTemplate,
  addReport,
  addReconcile,
  addCourse,
  addMatch,
];

/**
 * Runs one command line and says how the process is to end. What goes wrong is told in a line, never as a stack.
 *
 * runCoe(['check', 'children.csv', '--format', 'jsonl'], terminal)  → 0, 1 or 2
 */
export async function runCoe(words: readonly string[], terminal: Terminal): Promise<ExitCode> {
  let exit: ExitCode = 0;
  const program = new Command('coe')
    .description('Checks Certificates of Eligibility in files, and looks after the rules that do it.')
    .version(version)
    .helpCommand(false)
    // What stands after a command's own command is that one's: coe course import FILE -o table.json
    .enablePositionalOptions()
    .showHelpAfterError(false)
    .exitOverride()
    .configureOutput({
      writeOut: (text) => void terminal.out(text),
      writeErr: (text) => terminal.tell(text.trimEnd()),
      outputError: (text) => terminal.tell(inOneLine(text)),
    });
  for (const add of commands) {
    add(program, terminal, (code) => {
      exit = code;
    });
  }
  for (const command of program.commands) {
    command.option('--quiet', 'no progress, no notes').exitOverride();
    command.hook('preAction', (_, action) => {
      terminal.quiet = action.opts()['quiet'] === true;
    });
  }
  try {
    if (words.length === 0)
      throw new Unreadable('Say what to do, such as: coe check children.csv (coe --help shows what there is)');
    await program.parseAsync(words, { from: 'user' });
  } catch (fault) {
    exit = failed(fault, terminal);
  }
  await terminal.end();
  return exit;
}

function failed(fault: unknown, terminal: Terminal): ExitCode {
  if (fault instanceof CommanderError) return fault.exitCode === 0 ? 0 : 2;
  const { syscall, path } = fault as NodeJS.ErrnoException;
  if (fault instanceof Unreadable || fault instanceof PackError) terminal.tell(fault.message);
  else if (syscall !== undefined) terminal.tell(asUnreadable(path ?? 'the file', fault).message);
  else if (terminal.env['COE_DEBUG']) terminal.tell(String((fault as Error).stack ?? fault));
  else
    terminal.tell(
      `coe has a fault of its own: ${String((fault as Error).message ?? fault).split('\n')[0]}. Set COE_DEBUG=1 to see where, and please report it.`,
    );
  return 2;
}

/** commander puts its suggestion on a second line. */
function inOneLine(text: string): string {
  return `coe: ${text
    .trim()
    .replace(/^error: /, '')
    .replace(/\s*\n\s*/g, ' ')} (coe --help shows what there is)`;
}
