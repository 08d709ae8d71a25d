import { join } from 'node:path';
import type { ExitCode } from '../../commands/command.ts';
import { Unreadable } from '../../read/unreadable.ts';
import type { Terminal } from '../../terminal/terminal.ts';
import { writeResult } from '../../write/write-file.ts';
import { type OpenTables, type TableOptions, withTables } from '../open-match.ts';
import { notCarried } from './carried.ts';
import type { Engine } from './engines.ts';
import { resultSql } from './result-sql.ts';
import { runScript } from './run-script.ts';
import { splinkSettings } from './settings.ts';
import { splinkColumns, writeSplinkTables } from './table.ts';

export interface ExportRun extends TableOptions {
  readonly out?: string | undefined;
  readonly engine: Engine;
  readonly format: 'parquet' | 'csv';
}

/**
 * `coe match export --to splink`: prints the settings, or writes a folder with all that Splink needs to run the model.
 *
 * @throws Unreadable when a file cannot be read, nothing says where to write, or DuckDB is needed and not installed.
 */
export async function runExport(run: ExportRun, terminal: Terminal): Promise<ExitCode> {
  const { model } = run.model;
  for (const line of notCarried(model)) terminal.note(line);
  const { out } = run;
  if (out === undefined) {
    if (run.files.length > 0)
      throw new Unreadable('Say with -o which folder the records and the settings are to be written to.');
    await terminal.out(`${JSON.stringify(splinkSettings(model, run.engine, 'dedupe_only'), null, 2)}\n`);
    return 0;
  }
  if (run.files.length === 0) {
    writeFolder(run, out, []);
    terminal.note(
      `${out}: settings for DuckDB and Spark. Name the files of records to have their columns written too.`,
    );
    return 0;
  }
  return withTables(run, terminal, async (open) => {
    const names = tableNames(open, run.format);
    await writeSplinkTables(open, (at) => join(out, names[at] ?? ''), run.format, terminal);
    writeFolder(run, out, names);
    terminal.note(
      `${out}: ${open.people.size.toLocaleString('en-US')} records, folded and without their texts, but names and birth dates all the same: keep it where such papers are kept. Run: python ${join(out, 'run.py')} duckdb`,
    );
    return open.faults.count() > 0 ? 2 : 0;
  });
}

function tableNames({ tables }: OpenTables, format: string): readonly string[] {
  return tables.length === 1
    ? [`persons.${format}`]
    : tables.map((_, at) => `persons_${at === 0 ? 'a' : 'b'}.${format}`);
}

function writeFolder({ model: { model } }: ExportRun, out: string, names: readonly string[]): void {
  const link = names.length > 1 ? 'link_only' : 'dedupe_only';
  const columns = splinkColumns(model);
  const json = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`;
  const terms = columns.flatMap(({ name }) => (name.endsWith('_term') ? [name] : []));
  const files: { readonly [name: string]: string } = {
    'settings.duckdb.json': json(splinkSettings(model, 'duckdb', link)),
    'settings.spark.json': json(splinkSettings(model, 'spark', link)),
    'tables.json': json({ files: names, columns, terms }),
    'result.sql': resultSql(model),
    'match.json': json(model),
    'run.py': runScript,
    'README.md': readme(model.model, notCarried(model)),
  };
  for (const [name, text] of Object.entries(files)) writeResult(join(out, name), text);
}

const readme = (model: string, told: readonly string[]): string => `# ${model} for Splink

Written by \`coe match export --to splink\`.

    python run.py duckdb -o pairs.csv
    python run.py spark -o pairs.csv

| file | holds |
| --- | --- |
| \`settings.duckdb.json\`, \`settings.spark.json\` | the model, in the words of either engine |
| \`persons.parquet\` (or two, or CSV) | what the model compares, derived from the records: never made by SQL functions |
| \`tables.json\` | the columns, and which are terms: a term's text is its own share, to be registered as a term-frequency lookup |
| \`result.sql\` | weight, call and guard from Splink's predictions |
| \`run.py\` | does all of it |
| \`match.json\` | the model itself. \`coe match import settings.json --model match.json\` takes m and u back from Splink |

${told.map((line) => `- ${line}`).join('\n')}
`;
