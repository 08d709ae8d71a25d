import { isDay } from '@coe-check/sdk';
import { InvalidArgumentError, Option } from 'commander';
import { collect } from './command.ts';

/** `--pack us --pack tx`: a name, a pack folder or a built pack; the later wins. */
export function packOption(): Option {
  return new Option(
    '--pack <name>',
    'rule pack: a name, a folder or a built .json; give it again for more (default: us)',
  ).argParser(collect);
}

/** `--date-order MDY` */
export function dateOrderOption(): Option {
  return new Option('--date-order <order>', 'how the file writes dates (default: found in the file)').choices([
    'MDY',
    'DMY',
    'YMD',
  ]);
}

/** `--today 2026-11-23`: the day that counts as today, for the same findings on every day. */
export function todayOption(): Option {
  return new Option('--today <day>', 'the day that counts as today, YYYY-MM-DD (default: the day it is)').argParser(
    (text) => {
      if (isDay(text)) return text;
      throw new InvalidArgumentError('Write a day as YYYY-MM-DD.');
    },
  );
}

/** `--state TX`: whose form the records were typed into. */
export function stateOption(): Option {
  return new Option('--state <XX>', 'two letters of the State whose records these are').argParser((text) => {
    if (/^[a-z]{2}$/i.test(text)) return text.toUpperCase();
    throw new InvalidArgumentError('Write two letters, such as TX.');
  });
}

/** `--lang en|es` */
export function langOption(): Option {
  return new Option('--lang <language>', 'language of messages').choices(['en', 'es']).default('en');
}

/** `--model match.json` */
export function modelOption(): Option {
  return new Option('--model <match.json>', 'how records are weighed (default: match.json of the packs)');
}

/** `--map columns.json` */
export function mapOption(): Option {
  return new Option(
    '--map <columns.json>',
    'which field a column is: { "column name": "fieldKey" }, null leaves it out',
  );
}

/** `--id COLUMN` */
export function idOption(): Option {
  return new Option('--id <column>', 'the column that says which row it is (default: the number of the row, from 1)');
}
