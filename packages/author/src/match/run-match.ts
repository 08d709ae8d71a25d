import { extname } from 'node:path';
import { createLinker } from '@coe-check/sdk/match';
import type { ExitCode } from '../commands/command.ts';
import { Unreadable } from '../read/unreadable.ts';
import type { Terminal } from '../terminal/terminal.ts';
import { writeResult } from '../write/write-file.ts';
import { clusterRows, clustersOf } from './cluster-file.ts';
import { readDecisions } from './decisions.ts';
import { type FoundPairs, foundPairs } from './found-pairs.ts';
import { type Judged, judgedPairs, precisionLine, precisionOf } from './judged.ts';
import { fieldsOfModel } from './match-model.ts';
import { matchPage } from './match-page.ts';
import { matchWords } from './match-words.ts';
import { type OpenTables, type TableOptions, withTables } from './open-match.ts';
import { pairFormats } from './pair-formats.ts';
import { fieldsKnown } from './person-columns.ts';
import { type ShownRun, writeReviewSheet } from './review-sheet.ts';

export interface MatchRun extends TableOptions {
  readonly threshold: number | undefined;
  /** Undefined prints pairs only where nothing is written to a file. */
  readonly format: string | undefined;
  readonly out: readonly string[];
  readonly clusters?: string | undefined;
  readonly decisions?: string | undefined;
  readonly lang: 'en' | 'es';
}

/**
 * `coe match`: finds the pairs of one file, or across two, that may be the same person, and prints or writes them.
 *
 * @throws Unreadable when a file cannot be read at all or a result cannot be written.
 */
export async function runMatch(run: MatchRun, terminal: Terminal): Promise<ExitCode> {
  for (const path of run.out) checkEnding(path);
  const decisions = run.decisions === undefined ? [] : await readDecisions(run.decisions, terminal.stdin);
  return withTables(run, terminal, async (open) => {
    const fields = fieldsOfModel(run.model.model).filter((field) =>
      open.tables.some(({ columns }) => columns.known().has(field)),
    );
    const judged =
      run.decisions === undefined ? undefined : await judgedPairs(run.decisions, decisions, open, fields, terminal);
    const found = findAll(run, open, judged, terminal);
    tellBlocking(found, terminal);
    if (judged !== undefined) tellPrecision(judged, open, terminal);
    if (run.format !== undefined || run.out.length === 0) await print(run, open, found, terminal);
    const shown = shownRun(run, open, found, fields);
    for (const path of run.out) {
      if (extname(path).toLowerCase() === '.csv') await writeReviewSheet(path, shown);
      else
        writeResult(path, await matchPage(shown, { model: run.model.model, judged: judged?.pairs.length ?? 0 }), {
          personal: true,
        });
      terminal.note(`${path}: ${count(found.size)} pairs. It names persons: keep it where such papers are kept.`);
    }
    if (run.clusters !== undefined) {
      const groups = clustersOf(run.model.model, open, found, judged);
      writeResult(run.clusters, clusterRows(groups, open), { personal: true });
      const rows = groups.reduce((sum, group) => sum + group.rows.length, 0);
      terminal.note(`${run.clusters}: ${count(groups.length)} clusters of ${count(rows)} rows.`);
    }
    return open.faults.count() > 0 ? 2 : 0;
  });
}

function checkEnding(path: string): void {
  if (!['.csv', '.html'].includes(extname(path).toLowerCase()))
    throw new Unreadable(
      `-o ${path}: nobody can say what to write. End the name in .html for a report, in .csv for a sheet to judge; pairs for a program go to standard output with --format.`,
    );
}

function findAll(
  { model: { model }, threshold }: MatchRun,
  { people, tables }: OpenTables,
  judged: Judged | undefined,
  terminal: Terminal,
): FoundPairs {
  const progress = terminal.progress('comparing', '%', 100);
  const found = foundPairs(people, {
    split: tables[1]?.from,
    threshold: threshold ?? Math.min(...model.calls.map(({ from }) => from)),
    skip: (a, b) => judged?.verdictOf(a, b) !== undefined,
    progress,
  });
  progress.done();
  return found;
}

function tellBlocking({ size, report }: FoundPairs, terminal: Terminal): void {
  const { rows, weighed, blocks, coverage } = report;
  const pairs = `${count(size)} ${size === 1 ? 'pair' : 'pairs'} of ${count(weighed)} weighed among ${count(rows)} records`;
  if (blocks.length === 0) {
    terminal.note(`${pairs}: every pair was weighed, so no blocking key can have lost one.`);
    return;
  }
  if (weighed === 0) {
    terminal.note(
      `${pairs}: no two records agree in a blocking key. The files need the columns of at least one: ${blocks.map(({ key }) => key).join('; ')}.`,
    );
    return;
  }
  const largest = blocks.reduce((one, other) => (other.largest > one.largest ? other : one));
  const missed =
    coverage > 0
      ? `about ${(coverage * 100).toFixed(1)} % of the pairs above the threshold are thought to be found`
      : 'too few pairs reach the threshold to say how many were missed';
  terminal.note(`${pairs}; ${missed}; the largest block has ${count(largest.largest)} records (${largest.key}).`);
  for (const { key, pairs: brought, largest: most } of blocks)
    terminal.note(`  ${key}: ${count(brought)} pairs, largest block ${count(most)}`);
}

function tellPrecision(judged: Judged, open: OpenTables, terminal: Terminal): void {
  terminal.note(`${count(judged.pairs.length)} judged pairs are not shown again.`);
  for (const band of precisionOf(judged, open)) terminal.note(`  ${precisionLine(band)}`);
}

async function print(
  { format = 'csv' }: MatchRun,
  { people, ids }: OpenTables,
  found: FoundPairs,
  terminal: Terminal,
): Promise<void> {
  const linker = createLinker(people);
  const printed = pairFormats[format] ?? pairFormats['csv'];
  if (printed === undefined) return;
  const progress = terminal.progress('printing', 'pairs', found.size, terminal.onScreen);
  await terminal.out(printed.begin());
  for (let at = 0; at < found.size; at++) {
    const [a, b] = [found.a(at), found.b(at)];
    await terminal.out(printed.pair({ ...linker.explain(a, b), a: ids[a] ?? '', b: ids[b] ?? '' }));
    if (at % 1000 === 0) progress.at(at);
  }
  progress.done();
  await terminal.end();
}

function shownRun(run: MatchRun, open: OpenTables, found: FoundPairs, fields: ShownRun['fields']): ShownRun {
  const { model } = run.model;
  const linker = createLinker(open.people);
  const known = fieldsKnown(model, run.packs);
  const words = matchWords[run.lang];
  return {
    open,
    found,
    fields,
    labelOf: (field) => known[field]?.label[run.lang] ?? field,
    lang: run.lang,
    words,
    explain: (a, b) => linker.explain(a, b),
    judge: (at) => linker.judge(found.a(at), found.b(at), linker.weigh(found.a(at), found.b(at))),
    says({ call, guard }) {
      const said = model.guards.find(({ id }) => id === guard) ?? model.calls.find((each) => each.call === call);
      return said?.say[run.lang] ?? words.noCall;
    },
  };
}

const count = (number: number): string => number.toLocaleString('en-US');
