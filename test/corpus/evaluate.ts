import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { type CorpusChecker, corpusChecker } from './checker.ts';
import { type CleanMeasure, measureClean } from './measure-clean.ts';
import { measurePlanted, type PlantedMeasure } from './measure-planted.ts';
import { plants } from './plant.ts';
import { createPool } from './pool.ts';
import { reportText } from './report.ts';

export interface Evaluation {
  readonly seed: string;
  readonly clean: CleanMeasure;
  readonly planted: PlantedMeasure;
}

/** Measures the packs as they stand on `clean` clean children and on `planted` errors of each kind whose name holds `kind`. */
export function evaluate(
  checker: CorpusChecker,
  {
    seed = '1',
    clean = 5000,
    planted = 60,
    kind = '',
  }: { seed?: string; clean?: number; planted?: number; kind?: string },
): Evaluation {
  const wanted = plants.filter((plant) => plant.kind.includes(kind) || plant.catalogue.includes(kind));
  return {
    seed,
    clean: measureClean(checker, `${seed}/clean`, clean),
    planted: measurePlanted(checker, createPool(`${seed}/planted`), wanted, planted),
  };
}

const usage = `node test/corpus/evaluate.ts [--clean 5000] [--planted 60] [--seed 1] [--packs us] [--kind "two surnames"] [--examples 3] [--json FILE]
Needs the built sdk: npm run build. The packs are read from rules/ as they stand.`;

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { values } = parseArgs({
    options: {
      clean: { type: 'string', default: '5000' },
      planted: { type: 'string', default: '60' },
      seed: { type: 'string', default: '1' },
      packs: { type: 'string' },
      kind: { type: 'string', default: '' },
      examples: { type: 'string', default: '3' },
      json: { type: 'string' },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) console.log(usage);
  else {
    const started = performance.now();
    const checker = corpusChecker(values.packs?.split(','));
    const evaluation = evaluate(checker, {
      seed: values.seed,
      clean: Number(values.clean),
      planted: Number(values.planted),
      kind: values.kind,
    });
    console.log(reportText(evaluation.clean, evaluation.planted, Number(values.examples)));
    if (values.json !== undefined) writeFileSync(values.json, `${JSON.stringify(evaluation, null, 1)}\n`);
    console.error(`${((performance.now() - started) / 1000).toFixed(1)} s`);
  }
}
