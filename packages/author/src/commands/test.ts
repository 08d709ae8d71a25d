import { type Covered, coverageOf } from '../packs/coverage.ts';
import { loadFolders } from '../packs/find-packs.ts';
import { createLocator, type Place } from '../packs/locate.ts';
import { type PackFolder, packFoldersAt, readPackFolder } from '../packs/pack-folder.ts';
import { type ExampleResult, runExamples } from '../packs/run-examples.ts';
import { type AddCommand, examples } from './command.ts';

/** `coe test DIR` */
export const addTest: AddCommand = (program, terminal, ends) => {
  program
    .command('test')
    .summary('run the examples of every rule')
    .description(
      'Runs every example of every rule of a pack, or of every pack in a folder, and prints those that do not hold.',
    )
    .argument('<dir>', "a folder of packs, or one pack's folder")
    .option('--coverage', 'also list each condition that no example has shown both true and false')
    .addHelpText('after', examples('coe test rules', 'coe test rules/tx --coverage'))
    .action(async (dir: string, { coverage = false }: { coverage?: boolean }) => {
      let failures = 0;
      let run = 0;
      const uncovered: string[] = [];
      let conditions = 0;
      for (const folder of packFoldersAt(dir).map(readPackFolder)) {
        const packs = loadFolders([folder]);
        const progress = terminal.progress(
          `testing ${folder.name}`,
          'rules',
          Object.keys(packs.at(-1)?.rules ?? {}).length,
        );
        const results = runExamples(packs, progress);
        progress.done();
        const failed = results.filter(({ failure }) => failure !== undefined);
        run += results.length;
        failures += failed.length;
        for (const result of failed) await terminal.out(`${failureLine(result, folder)}\n`);
        const covered = coverage ? coverageOf(results) : [];
        conditions += covered.length;
        uncovered.push(...covered.flatMap((one) => uncoveredLine(one, folder)));
      }
      for (const line of uncovered) await terminal.out(`${line}\n`);
      await terminal.out(`${summary(run, failures)}${coverage ? coverageSummary(conditions, uncovered.length) : ''}\n`);
      ends(failures > 0 ? 1 : 0);
    });
};

function failureLine({ rule, pointer, when, failure }: ExampleResult, folder: PackFolder): string {
  return `${placeOf(rule, pointer, folder)}  "${when}": ${failure}.`;
}

function uncoveredLine({ rule, pointer, what, seenTrue, seenFalse }: Covered, folder: PackFolder): string[] {
  if (seenTrue && seenFalse) return [];
  const never = !seenTrue && !seenFalse ? 'never asked' : seenTrue ? 'never false' : 'never true';
  return [`${placeOf(rule, pointer, folder)}  ${what}: ${never} in an example.`];
}

function placeOf(rule: string, pointer: string, { shown, name, files }: PackFolder): string {
  const path = `${rule.slice(name.length + 1)}.json`;
  const { line, column }: Place = createLocator(files.get(path) ?? '')(pointer);
  return `${shown}/${path}:${line}:${column}`;
}

function summary(run: number, failures: number): string {
  const all = `${run.toLocaleString('en-US')} ${run === 1 ? 'example' : 'examples'}`;
  return failures === 0 ? `${all} hold.` : `${failures.toLocaleString('en-US')} of ${all} do not hold.`;
}

function coverageSummary(conditions: number, uncovered: number): string {
  const share = conditions === 0 ? 100 : Math.floor(((conditions - uncovered) / conditions) * 100);
  return ` ${share} % of ${conditions.toLocaleString('en-US')} conditions were seen both true and false.`;
}
