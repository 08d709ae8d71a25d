import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type BuiltPack, createChecker } from '@coe-check/sdk';
import { factsFor, toRulesEngine } from '@coe-check/sdk/json-rules-engine';
import { type Result, summary } from './measure.ts';

const rounds = 9;
const text = (file: string) => readFileSync(new URL(`../../${file}`, import.meta.url), 'utf8');
const coe = fileURLToPath(new URL('../../packages/author/bin/coe.js', import.meta.url));

/** From nothing to the first finding: the national pack as text, made into a checker, one child checked; and a whole process. */
export async function run(): Promise<Result[]> {
  const pack = text('rules/dist/us.json');
  const child = { lastName1: 'Garcia Lopez', firstName: 'Pancho', birthDate: '04/03/2012', birthCountry: 'MX' };
  const ours = () => createChecker([JSON.parse(pack) as BuiltPack], { today: '2026-11-23' }).check(child).length;
  const engine = () => toRulesEngine([JSON.parse(pack) as BuiltPack], { today: '2026-11-23' }).run(factsFor(child));
  const parse = () => Object.keys(JSON.parse(pack) as object).length;
  return [
    {
      name: 'start',
      title: 'the us pack from its text to the findings of a first child',
      unit: 'ms',
      better: 'lower',
      rows: [
        await times('coe-check', ours),
        await times('json-rules-engine with the same rules and facts', engine),
        await times('JSON.parse of the pack alone', parse),
      ],
      notes: [`${Math.round(pack.length / 1024)} kB of JSON. Cost grows with the rules: each is compiled once.`],
    },
    {
      name: 'start-process',
      title: 'a whole process of the command line',
      unit: 'ms',
      better: 'lower',
      rows: [
        await times('coe-check, coe --help', () => started([coe, '--help'])),
        await times('node with an empty program', () => started(['-e', ''])),
      ],
      notes: ['Commands are loaded when they are asked for.'],
    },
  ];
}

async function times(who: string, work: () => unknown) {
  const took: number[] = [];
  for (let round = 0; round <= rounds; round += 1) {
    const start = performance.now();
    await work();
    if (round > 0) took.push(performance.now() - start);
  }
  return summary(who, took);
}

function started(words: readonly string[]): void {
  const { status, stderr } = spawnSync(process.execPath, words, { encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
}
