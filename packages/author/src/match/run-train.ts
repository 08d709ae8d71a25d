import { type MatchModel, type Trained, train } from '@coe-check/sdk/match';
import type { ExitCode } from '../commands/command.ts';
import { Unreadable } from '../read/unreadable.ts';
import type { Terminal } from '../terminal/terminal.ts';
import { writeResult } from '../write/write-file.ts';
import { type TableOptions, withTables } from './open-match.ts';
import { trainPage } from './train-page.ts';
import { trainText } from './train-text.ts';

export interface TrainRun extends TableOptions {
  readonly out: string;
  readonly report?: string | undefined;
  readonly lang: 'en' | 'es';
}

/** What training made of a model. */
export interface Training extends Trained {
  readonly before: MatchModel;
  readonly from: string;
  readonly files: readonly string[];
  readonly rows: number;
}

/**
 * `coe match train`: learns a model's weights from records without labels, writes it, and says how it went.
 *
 * @returns 1 when no session came to rest and tells persons apart: the weights are not to be trusted.
 * @throws Unreadable when a file cannot be read at all, or holds too few records to learn from.
 */
export function runTrain(run: TrainRun, terminal: Terminal): Promise<ExitCode> {
  return withTables(run, terminal, async ({ people, tables, faults }) => {
    const files = tables.map(({ file }) => file.name);
    if (people.size < fewest)
      throw new Unreadable(
        `${files.join(', ')}: ${people.size} records are too few to learn weights from. Give at least ${fewest}; some hundreds with duplicates among them say more.`,
      );
    const progress = terminal.progress('training', '%', 100);
    const trained = train(people, { at: (share) => progress.at(share * 100) });
    progress.done();
    const { model, from } = run.model;
    const summary = `Weights learnt by coe match train from ${people.size} records, starting from ${model.model} ${model.version}.`;
    const learnt = { ...trained.model, version: model.version + 1, summary };
    const training: Training = { ...trained, model: learnt, before: model, from, files, rows: people.size };
    writeResult(run.out, `${JSON.stringify(learnt, null, 2)}\n`);
    await terminal.out(trainText(training));
    await terminal.end();
    if (run.report !== undefined) writeResult(run.report, trainPage(training, run.lang));
    terminal.note(`${run.out}: ${learnt.model} ${learnt.version}. It holds shares, no records.`);
    const settled = training.sessions.some(({ used }) => used);
    if (!settled)
      terminal.tell(
        `${run.out}: no session tells the same person from others and comes to rest, so the weights are not to be trusted. Give more records, or more columns to compare.`,
      );
    return faults.count() > 0 ? 2 : settled ? 0 : 1;
  });
}

/** Fewer records have no levels to count. */
const fewest = 10;
