import { createChecker, type DateOrder, type Day } from '@coe-check/sdk';
import { findPacks } from '../packs/find-packs.ts';
import { runReconcile } from '../reconcile/run-reconcile.ts';
import { localToday } from '../terminal/local-today.ts';
import { type AddCommand, examples } from './command.ts';
import { dateOrderOption, langOption, packOption, todayOption } from './options.ts';

interface Options {
  readonly key: string;
  readonly out?: string;
  readonly map?: string;
  readonly mapSis?: string;
  readonly pack?: readonly string[];
  readonly dateOrder?: DateOrder;
  readonly today?: Day;
  readonly lang: 'en' | 'es';
}

/** `coe reconcile MEP.csv SIS.csv --key stateStudentId` */
export const addReconcile: AddCommand = (program, terminal, ends) => {
  program
    .command('reconcile')
    .summary('compare the migrant program with the school system')
    .description(
      "Links the migrant program's records with the student system's, by number, then by names and birth date. Prints what both count; with -o, writes who is migrant in one and not in the other, what to correct in the school system, and a master list for each district. The migrant program's record counts.",
    )
    .argument('<mep>', "the migrant program's export: CSV, XLSX, JSON or JSON lines")
    .argument('<sis>', "the state student system's export")
    .option('--key <field>', 'the field both know a child by', 'stateStudentId')
    .option('-o, --out <folder>', 'write the lists there')
    .option('--map <columns.json>', 'which field a column is: { "MIGRANT_FL": "sisMigrantFlag" }, for both files')
    .option('--map-sis <columns.json>', "the same for the school system's file alone")
    .addOption(packOption())
    .addOption(dateOrderOption())
    .addOption(todayOption())
    .addOption(langOption())
    .addHelpText(
      'after',
      examples(
        'coe reconcile mep.csv sis.csv --key stateStudentId',
        'coe reconcile mep.csv sis.xlsx --map-sis sis-columns.json -o reconciled',
      ),
    )
    .action(async (mep: string, sis: string, options: Options) => {
      const { pack = ['us'], today = localToday() } = options;
      const packs = findPacks(pack);
      const { dictionary } = createChecker(packs, { today });
      ends(await runReconcile({ ...options, mep, sis, packs, dictionary, today }, terminal));
    });
};
