import type { DateOrder } from '@coe-check/sdk';
import { Option } from 'commander';
import { matchModel } from '../match/match-model.ts';
import type { Engine } from '../match/splink/engines.ts';
import { runExport } from '../match/splink/run-export.ts';
import { runImport } from '../match/splink/run-import.ts';
import { findPacks } from '../packs/find-packs.ts';
import { type AddCommand, examples } from './command.ts';
import { dateOrderOption, idOption, mapOption, modelOption, packOption } from './options.ts';

interface Export {
  readonly to: 'splink';
  readonly out?: string;
  readonly engine: Engine;
  readonly format: 'parquet' | 'csv';
  readonly model?: string;
  readonly map?: string;
  readonly id?: string;
  readonly pack?: readonly string[];
  readonly dateOrder?: DateOrder;
}

/** `coe match export [A.csv] [B.csv] --to splink -o DIR` */
export const addMatchExport: AddCommand = (match, terminal, ends) => {
  match
    .command('export')
    .summary('write a model and its columns for Splink, on DuckDB or Spark')
    .description(
      'Writes the model as settings of Splink and the columns it compares, so that the same model runs where one machine ends. What cannot be carried is told level by level. Without a file of records, the settings alone.',
    )
    .argument('[a]', 'CSV, XLSX, JSON or JSON lines')
    .argument('[b]', 'a second file: then pairs across both are looked for')
    .addOption(new Option('--to <system>', 'where to').choices(['splink']).makeOptionMandatory())
    .option('-o, --out <folder>', 'where to write (default: print the settings)')
    .addOption(
      new Option('--engine <engine>', 'whose settings are printed without -o')
        .choices(['duckdb', 'spark'])
        .default('duckdb'),
    )
    .addOption(
      new Option('--format <format>', 'how the columns are written; parquet needs @duckdb/node-api')
        .choices(['parquet', 'csv'])
        .default('parquet'),
    )
    .addOption(modelOption())
    .addOption(mapOption())
    .addOption(idOption())
    .addOption(packOption())
    .addOption(dateOrderOption())
    .option('--quiet', 'no progress, no notes')
    .exitOverride()
    .addHelpText(
      'after',
      examples(
        'coe match export --to splink > settings.json',
        'coe match export children.csv --id stateStudentId --to splink -o splink',
        'coe match export new.csv known.csv --to splink --format csv -o splink',
      ),
    )
    .action(async (a: string | undefined, b: string | undefined, options: Export) => {
      const { pack = ['us'], ...rest } = options;
      const packs = findPacks(pack);
      const files = [a, b].filter((file) => file !== undefined);
      ends(await runExport({ ...rest, files, packs, model: matchModel(options.model, packs) }, terminal));
    });
};

interface Import {
  readonly model?: string;
  readonly out?: string;
  readonly pack?: readonly string[];
}

/** `coe match import splink.json --model match.json -o match.json` */
export const addMatchImport: AddCommand = (match, terminal, ends) => {
  match
    .command('import')
    .summary('take m, u and the prior back from Splink')
    .description(
      'Reads settings that Splink saved after training and writes the model with what was learnt there. Each level is taken as it is or refused by name; a refused one keeps its shares, and the exit is 1.',
    )
    .argument('<settings>', 'what linker.misc.save_model_to_json wrote')
    .addOption(modelOption())
    .option('-o, --out <match.json>', 'where to write the model (default: print it)')
    .addOption(packOption())
    .option('--quiet', 'no progress, no notes')
    .exitOverride()
    .addHelpText('after', examples('coe match import splink.json --model splink/match.json -o match.json'))
    .action(async (file: string, options: Import) => {
      const packs = findPacks(options.pack ?? ['us']);
      ends(await runImport({ file, model: matchModel(options.model, packs), out: options.out }, terminal));
    });
};
