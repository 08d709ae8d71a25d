import { createChecker, type Day, type Explained, explain, type StudentRecord } from '@coe-check/sdk';
import { lazyCourses } from '../course/lazy-courses.ts';
import { findPacks } from '../packs/find-packs.ts';
import { didYouMean } from '../read/did-you-mean.ts';
import { readJsonFile } from '../read/read-json-file.ts';
import { Unreadable } from '../read/unreadable.ts';
import { localToday } from '../terminal/local-today.ts';
import type { Paint } from '../terminal/terminal.ts';
import { type AddCommand, examples } from './command.ts';
import { packOption, todayOption } from './options.ts';

/** `coe explain RULE --record r.json` */
export const addExplain: AddCommand = (program, terminal, ends) => {
  program
    .command('explain')
    .summary('show why a rule holds for a record or not')
    .description(
      'Shows each condition of a rule with what the record gives it, what it is compared with and how it came out.',
    )
    .argument('<rule>', 'id of a rule, such as us/dates/birth-date-two-readings')
    .requiredOption(
      '--record <file>',
      'a JSON record, { "birthDate": "04/03/2012" }, or an example with "record", "place", "siblings" …',
    )
    .addOption(packOption())
    .addOption(todayOption())
    .addHelpText('after', examples('coe explain us/dates/birth-date-two-readings --record record.json'))
    .action(
      async (
        rule: string,
        {
          record: path,
          pack = ['us'],
          today = localToday(),
        }: { record: string; pack?: readonly string[]; today?: Day },
      ) => {
        const checker = createChecker(findPacks(pack), { today, courses: lazyCourses() });
        const { record, around } = recordIn(readJsonFile(path), path);
        const explained = explain(checker, rule, record, around);
        if (explained === undefined) {
          const ids = checker.rules.map(({ id }) => id);
          const near = didYouMean(rule, ids);
          throw new Unreadable(`no rule is called "${rule}".${near === undefined ? '' : ` Did you mean "${near}"?`}`);
        }
        await terminal.out(`${tree(explained, terminal.paint, '')}\n`);
        for (const finding of checker.check(record, around).filter((one) => one.rule === rule))
          await terminal.out(`\n${finding.severity}: ${finding.message}\n`);
        ends(0);
      },
    );
};

function recordIn(value: unknown, path: string): { record: StudentRecord; around: object } {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new Unreadable(`${path} is no record. Write { "birthDate": "04/03/2012" }.`);
  const { record, ...around } = value as { record?: unknown };
  const wrapped = typeof record === 'object' && record !== null;
  return wrapped ? { record: record as StudentRecord, around } : { record: value as StudentRecord, around: {} };
}

/** One condition a line, its parts indented under it. */
export function tree(node: Explained, paint: Paint, indent: string): string {
  const mark = node.outcome ? paint.green('yes') : paint.dim('no ');
  if (node.kind !== 'fact') {
    const title = node.kind === 'condition' ? `condition ${node.name}` : node.kind;
    return [
      `${indent}${mark} ${paint.bold(title)}`,
      ...node.parts.map((part) => tree(part, paint, `${indent}  `)),
    ].join('\n');
  }
  const params =
    node.params === undefined || Object.keys(node.params).length === 0 ? '' : ` ${JSON.stringify(node.params)}`;
  const asked = `${node.fact}${params}${node.path === undefined ? '' : ` ${node.path}`}`;
  const trouble = node.trouble === undefined ? '' : paint.red(`  threw ${node.trouble}`);
  return `${indent}${mark} ${asked} = ${shown(node.left)}  ${paint.cyan(node.operator)}  ${shown(node.right)}${trouble}`;
}

function shown(value: unknown): string {
  const text = value === undefined ? '(nothing)' : JSON.stringify(value);
  return text.length > 200 ? `${text.slice(0, 199)}…` : text;
}
