import { readdirSync } from 'node:fs';
import { type Result, report } from './measure.ts';

/**
 * `npm run bench` runs every measurement with its peers, `npm run bench rules draft` only those. A measurement is a file
 * NAME.bench.ts beside this one that exports `run`. Results also go to results/NAME.json.
 */
const names = readdirSync(new URL('.', import.meta.url))
  .filter((file) => file.endsWith('.bench.ts'))
  .map((file) => file.slice(0, -'.bench.ts'.length))
  .sort();
const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !names.includes(name));
if (unknown.length > 0) {
  console.error(`There is no bench called ${unknown.join(', ')}. There are: ${names.join(', ')}.`);
  process.exit(2);
}
for (const name of asked.length > 0 ? asked : names) {
  const bench: { run(): Promise<Result | Result[]> } = await import(`./${name}.bench.ts`);
  for (const result of [await bench.run()].flat()) report(result);
}
