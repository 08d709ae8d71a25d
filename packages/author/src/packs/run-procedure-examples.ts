import { type BuiltPack, nextStep } from '@coe-check/sdk';
import type { ExampleResult } from './run-examples.ts';

/** Runs every example of the last pack's procedures: the answers given must come to the step or ending named. */
export function runProcedureExamples(packs: readonly BuiltPack[]): ExampleResult[] {
  const pack = packs.at(-1);
  return Object.entries(pack?.procedures ?? {}).flatMap(([name, { examples }]) =>
    examples.map(({ when, facts, settings, next }, index) => {
      const found = nextStep(packs, name, facts, settings);
      const reached = found?.step?.id ?? found?.ends?.id;
      const failure = reached === next ? undefined : `the next step is "${reached}"`;
      const pointer = `/examples/${index}${failure === undefined ? '' : '/next'}`;
      return { rule: `${pack?.name}/procedures/${name}`, index, when, pointer, failure, explained: undefined };
    }),
  );
}
