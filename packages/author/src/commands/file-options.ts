import type { DateOrder, Day } from '@coe-check/sdk';
import type { Command } from 'commander';
import type { CheckOptions } from '../check/open-check.ts';
import { findPacks } from '../packs/find-packs.ts';
import { localToday } from '../terminal/local-today.ts';
import { dateOrderOption, langOption, mapOption, packOption, stateOption, todayOption } from './options.ts';

/** What is said on the command line of every command that checks a file. */
export interface FileOptions {
  readonly pack?: readonly string[];
  readonly dateOrder?: DateOrder;
  readonly today?: Day;
  readonly state?: string;
  readonly map?: string;
  readonly roster?: string;
  readonly waivers?: string;
  readonly lang: 'en' | 'es';
}

/** Adds the file, and how it is to be checked, to a command. */
export function withFileOptions(command: Command): Command {
  return command
    .argument('<file>', 'CSV, XLSX, JSON or JSON lines; - reads standard input')
    .addOption(packOption())
    .addOption(dateOrderOption())
    .addOption(todayOption())
    .addOption(stateOption())
    .addOption(mapOption())
    .option('--roster <file>', 'children known already, in any format this command reads')
    .option('--waivers <file>', 'findings to let stand, with reasons')
    .addOption(langOption());
}

/**
 * What was said, with what is so when nothing is said.
 *
 * @throws Unreadable when there is no such pack; PackError when a pack has faults.
 */
export function checkOptions(file: string, options: FileOptions): CheckOptions {
  const { pack = ['us'], dateOrder, today = localToday(), state, map, roster, waivers, lang } = options;
  return { file, packs: findPacks(pack), dateOrder, today, state, map, roster, waivers, lang };
}
