import type { DateOrder } from '@coe-check/sdk';
import { matchModel } from '../match/match-model.ts';
import { runTrain } from '../match/run-train.ts';
import { findPacks } from '../packs/find-packs.ts';
import { type AddCommand, examples } from './command.ts';
import { dateOrderOption, langOption, mapOption, modelOption, packOption } from './options.ts';

interface Options {
  readonly model?: string;
  readonly map?: string;
  readonly out: string;
  readonly report?: string;
  readonly pack?: readonly string[];
  readonly dateOrder?: DateOrder;
  readonly lang: 'en' | 'es';
}

/** `coe match train A.csv … -o match.json` */
export const addMatchTrain: AddCommand = (match, terminal, ends) => {
  match
    .command('train')
    .summary("learn a model's weights from records, without labels")
    .description(
      'Learns how often each level holds for different people (u, from pairs at random) and for the same person (m, by expectation maximisation, a session for each blocking key), and how many pairs are one person. Writes a model of your own; says what came to rest, which levels no pair reached, and how the weights changed.',
    )
    .argument('<files...>', 'CSV, XLSX, JSON or JSON lines, read as one table')
    .addOption(modelOption())
    .requiredOption('-o, --out <match.json>', 'where to write the model')
    .option('--report <file.html>', 'write old weights against new as a page')
    .addOption(mapOption())
    .addOption(packOption())
    .addOption(dateOrderOption())
    .addOption(langOption())
    .option('--quiet', 'no progress, no notes')
    .exitOverride()
    .addHelpText(
      'after',
      examples(
        'coe match train children.csv -o match.json',
        'coe match train 2024.csv 2025.csv --model match.json -o match-2025.json --report weights.html',
      ),
    )
    .action(async (files: readonly string[], options: Options) => {
      const { pack = ['us'] } = options;
      const packs = findPacks(pack);
      ends(await runTrain({ ...options, files, packs, model: matchModel(options.model, packs) }, terminal));
    });
};
