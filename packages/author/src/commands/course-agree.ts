import { existsSync } from 'node:fs';
import { agreedPairsFile, faultOf, type LocalPair, withPair } from '@coe-check/sdk/courses';
import { type Command, Option } from 'commander';
import { readFrom } from '../course/course-query.ts';
import { readLocalPairs } from '../course/local-pairs.ts';
import { Unreadable } from '../read/unreadable.ts';
import { localToday } from '../terminal/local-today.ts';
import type { Terminal } from '../terminal/terminal.ts';
import { writeResult } from '../write/write-file.ts';
import { collect, type ExitCode, examples } from './command.ts';

interface Agree {
  readonly from: string;
  readonly title: string;
  readonly to: string;
  readonly toTitle: string;
  readonly relation: LocalPair['relation'];
  readonly description: string;
  readonly who: string;
  readonly when?: string;
  readonly district?: readonly string[];
  readonly out?: string;
}

/** `coe course agree --from KS:44060 --title EMT --to CA:7999 --to-title "Health careers" …` */
export function addCourseAgree(course: Command, terminal: Terminal, ends: (code: ExitCode) => void): void {
  course
    .command('agree')
    .summary('keep what two districts agreed about a course')
    .description(
      'Keeps the description of a course that two districts agreed on, with who and when, so that the next student gets it. The file serves --local and the extension; in rules/courses/local, coe build takes it into the tables.',
    )
    .requiredOption('--from <XX:code>', 'sending State and code; the State alone (KS:) where there is no code')
    .requiredOption('--title <title>', 'the course as the sending school writes it')
    .requiredOption('--to <XX:code>', 'receiving State and code')
    .requiredOption('--to-title <title>', 'title of the course in the receiving State')
    .addOption(
      new Option('--relation <relation>', 'what they are to one another')
        .choices(['equal', 'close', 'part'])
        .default('close'),
    )
    .requiredOption('--description <text>', 'the course as both districts describe it')
    .requiredOption('--who <name>', 'who agreed: names and offices')
    .option('--when <day>', 'the day it was agreed, YYYY-MM-DD (default: today)')
    .option('--district <name>', 'the two districts: give it twice', collect)
    .option('-o, --out <file>', 'file the pair is added to; it is made if it is not there (default: print the pair)')
    .option('--quiet', 'no notes')
    .exitOverride()
    .addHelpText(
      'after',
      examples(
        'coe course agree --from KS:44060 --title EMT --to CA:7999 --to-title "Health careers" --description "One semester of emergency care, 90 hours" --who "R. Soto, registrar; M. Lee, counselor" --when 2026-10-01 --district "USD 999" --district "Valle Unified" -o rules/courses/local/agreed.json',
      ),
    )
    .action((options: Agree) => {
      terminal.quiet ||= (options as { quiet?: boolean }).quiet === true;
      const pair = pairOf(options);
      const fault = faultOf(pair);
      if (fault !== undefined) throw new Unreadable(`the pair ${fault}`);
      const { out } = options;
      const known = out !== undefined && existsSync(out) ? readLocalPairs(out) : [];
      const text = agreedPairsFile(withPair(known, pair));
      if (out === undefined) void terminal.out(text);
      else {
        writeResult(out, text);
        terminal.note(
          `${out}: ${pair.from.state} ${pair.from.title} is ${pair.to.state} ${pair.to.code}, as agreed on ${pair.when}.`,
        );
      }
      ends(0);
    });
}

function pairOf({ from, title, to, toTitle, relation, description, who, when, district = [] }: Agree): LocalPair {
  const { fromState = '', code } = readFrom(from);
  const there = readFrom(to);
  return {
    from: { state: fromState.toUpperCase(), ...(code !== undefined && { code }), title },
    to: { state: there.fromState?.toUpperCase() ?? '', code: there.code ?? '', title: toTitle },
    relation,
    description,
    who,
    when: when ?? localToday(),
    districts: district as readonly string[] as LocalPair['districts'],
  };
}
