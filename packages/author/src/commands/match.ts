import type { DateOrder } from '@coe-check/sdk';
import { InvalidArgumentError, Option } from 'commander';
import { matchModel } from '../match/match-model.ts';
import { pairFormats } from '../match/pair-formats.ts';
import { runMatch } from '../match/run-match.ts';
import { findPacks } from '../packs/find-packs.ts';
import { type AddCommand, collect, examples } from './command.ts';
import { addMatchExport, addMatchImport } from './match-splink.ts';
import { addMatchTrain } from './match-train.ts';
import { dateOrderOption, idOption, langOption, mapOption, modelOption, packOption } from './options.ts';

interface Options {
  readonly model?: string;
  readonly map?: string;
  readonly id?: string;
  readonly threshold?: number;
  readonly format?: string;
  readonly out?: readonly string[];
  readonly clusters?: string;
  readonly decisions?: string;
  readonly pack?: readonly string[];
  readonly dateOrder?: DateOrder;
  readonly lang: 'en' | 'es';
}

/** `coe match A.csv [B.csv]`, `coe match train …`, `coe match export …`, `coe match import …` */
export const addMatch: AddCommand = (program, terminal, ends) => {
  const match = program
    .command('match')
    .summary('find records that may be of the same person')
    .description(
      'Finds pairs of records of one file, or across two, that may be of the same person, and says why. It suggests; a person decides. Any table of persons will do: the model names its fields.',
    )
    .enablePositionalOptions()
    .argument('<a>', 'CSV, XLSX, JSON or JSON lines; - reads standard input')
    .argument('[b]', 'a second file: then only pairs across both are looked at')
    .addOption(modelOption())
    .addOption(mapOption())
    .addOption(idOption())
    .option('--threshold <bits>', 'weight from which pairs are shown (default: where the lowest call begins)', bits)
    .addOption(
      new Option('--format <format>', 'how to print pairs (default: csv; nothing with -o)').choices(
        Object.keys(pairFormats),
      ),
    )
    .option(
      '-o, --out <file>',
      'report.html to read and print, or review.csv to judge; give it again for both',
      collect,
    )
    .option('--decisions <review.csv>', 'a judged review sheet: its pairs are not shown again, precision is told')
    .option('--clusters <file.csv>', 'write which rows are taken for one person')
    .addOption(packOption())
    .addOption(dateOrderOption())
    .addOption(langOption())
    .addHelpText(
      'after',
      examples(
        'coe match children.csv --id stateStudentId',
        'coe match new.csv known.xlsx --format jsonl > candidates.jsonl',
        'coe match children.csv -o report.html -o review.csv --clusters persons.csv',
        'coe match children.csv --decisions review.csv -o review-2.csv',
        'coe match people.csv --model people-match.json --map columns.json --threshold 5',
        'coe match train children.csv -o match.json',
        'coe match export children.csv --to splink -o splink',
      ),
    )
    .action(async (a: string, b: string | undefined, options: Options) => {
      const { pack = ['us'], out = [], threshold, format, ...rest } = options;
      const packs = findPacks(pack);
      const model = matchModel(options.model, packs);
      const files = b === undefined ? [a] : [a, b];
      ends(await runMatch({ ...rest, files, packs, model, out, threshold, format }, terminal));
    });
  addMatchTrain(match, terminal, ends);
  addMatchExport(match, terminal, ends);
  addMatchImport(match, terminal, ends);
};

function bits(text: string): number {
  const value = Number(text);
  if (text.trim() !== '' && Number.isFinite(value)) return value;
  throw new InvalidArgumentError('Write a number of bits, such as 6.6.');
}
