import type { Command } from 'commander';
import type { Terminal } from '../terminal/terminal.ts';

/** 0 nothing of severity error, 1 errors found, 2 a row or file could not be read or the command was misused. */
export type ExitCode = 0 | 1 | 2;

/** Adds one command to the program. What the command returns is how the process ends. */
export type AddCommand = (program: Command, terminal: Terminal, ends: (code: ExitCode) => void) => void;

/** The text after the options of `--help`. */
export function examples(...lines: readonly string[]): string {
  return `\nExamples:\n${lines.map((line) => `  $ ${line}`).join('\n')}\n`;
}

/** Collects an option that may be given several times. */
export function collect(value: string, before: readonly string[] | undefined): readonly string[] {
  return [...(before ?? []), value];
}
