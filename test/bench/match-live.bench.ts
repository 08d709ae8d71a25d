import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { buildIndex } from '@coe-check/sdk/match';
import * as fuzzy from '@m31coding/fuzzy-search';
import { Document } from 'flexsearch';
import Fuse from 'fuse.js';
import MiniSearch from 'minisearch';
import { createChance } from '../corpus/chance.ts';
import { type Child, children, withErrors } from '../match/children.ts';
import { usLists, usMatch } from '../match/us-model.ts';
import type { TypingPlan, TypingReport } from './match-typing.ts';
import { quantile, type Result, type Row } from './measure.ts';
import { typeInWorker } from './type-in-worker.ts';

interface Query {
  readonly id: number;
  readonly typed: Child;
}

interface NamesOnly {
  readonly who: string;
  /** Numbers of the ten best for these names. */
  find(names: string, typed: Child): readonly number[];
}

/** The largest roster; COE_MATCH_MOST for a shorter run. */
const most = Number(process.env.COE_MATCH_MOST ?? 5_000_000);
const goals: { readonly [size: number]: string } = {
  100000: 'goal 1 ms',
  1000000: 'goal 3 ms, must 5',
  5000000: 'goal 12 ms',
};
const plans: readonly TypingPlan[] = [10_000, 100_000, 1_000_000, 5_000_000]
  .filter((size) => size <= most)
  .map((size) => ({ size, typed: 150, whole: size === 1_000_000 ? 1000 : 300 }));

/** Milliseconds a keystroke while whole children are typed, in Node and in a worker of Chromium; and names alone beside the search libraries. */
export async function run(): Promise<Result[]> {
  const node = plans.map(typeInNode);
  const worker = await typeInWorker(plans.filter(({ size }) => size <= 1_000_000));
  return [
    {
      name: 'match-live',
      title: 'one keystroke, every one looks the ten best up (value = p99, min = p50, max = worst)',
      unit: 'ms',
      better: 'lower',
      rows: [
        ...node.map(({ report }) => rowOf(report, 'Node')),
        ...worker.map((report) => rowOf(report, 'Chromium worker')),
      ],
      notes: [
        ...node.map(
          ({ report, megabytes }) =>
            `${noteOf(report, 'Node')} The whole process at its largest, with the making of the children: ${megabytes} MB.`,
        ),
        ...worker.map((report) => noteOf(report, 'Chromium worker')),
        growth(node.map(({ report }) => report)),
      ],
    },
    await namesAlone(),
  ];
}

/** A process of its own, so that its memory is that of one roster. */
function typeInNode(plan: TypingPlan): { readonly report: TypingReport; readonly megabytes: number } {
  const script = `import { typeChildren } from ${JSON.stringify(fileURLToPath(new URL('./match-typing.ts', import.meta.url)))};
    const report = typeChildren(${JSON.stringify(plan)});
    console.log(JSON.stringify({ report, megabytes: Math.round(process.resourceUsage().maxRSS / 1024) }));`;
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', script], {
    cwd: fileURLToPath(new URL('.', import.meta.url)),
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`The run with ${plan.size} children ended with ${status}: ${stderr}`);
  return JSON.parse(stdout);
}

const count = (number: number): string => number.toLocaleString('en-US');

const rowOf = ({ size, p50, p99, worst }: TypingReport, where: string): Row => ({
  who: `coe-check, ${count(size)} children, ${where}`,
  value: p99,
  min: p50,
  max: worst,
});

function noteOf(report: TypingReport, where: string): string {
  const { size, built, saved, opened, bytes, keystrokes, p95, p99, undisturbed, hits } = report;
  return [
    `${count(size)}, ${where}: ${count(keystrokes)} keystrokes, p95 ${p95.toFixed(2)}, p99 ${p99.toFixed(2)} ms (of the quickest of three goes at each ${undisturbed.toFixed(2)} ms)${goals[size] === undefined ? '' : `, ${goals[size]}`};`,
    `built in ${built.toFixed(2)} s, saved in ${saved.toFixed(2)} s (${(bytes.saved / 1e6).toFixed(1)} MB), opened in ${opened.toFixed(3)} s;`,
    `${(bytes.records / size).toFixed(1)} bytes a record, dictionaries ${(bytes.dictionaries / 1e6).toFixed(1)} MB;`,
    `${hits.map(({ errors, first, ten }) => `${errors} error${errors > 1 ? 's' : ''}: first ${first.toFixed(3)}, among ten ${ten.toFixed(3)}`).join('; ')}.`,
  ].join(' ');
}

/** How the cost grows from the smallest roster to the largest. */
function growth(reports: readonly TypingReport[]): string {
  const [small, large] = [reports[0], reports.at(-1)];
  if (small === undefined || large === undefined || small === large) return 'One size: no growth to tell.';
  const times = (large.size / small.size).toFixed(0);
  return `From ${count(small.size)} to ${count(large.size)} children (${times} times as many) a keystroke's median grows ${(large.p50 / small.p50).toFixed(1)} times, its p99 ${(large.p99 / small.p99).toFixed(1)} times, the saved index ${(large.bytes.saved / small.bytes.saved).toFixed(0)} times.`;
}

async function namesAlone(): Promise<Result> {
  const known = [...children(100_000, 'bench')].map(({ record }) => record);
  const rows: Row[] = [];
  const notes: string[] = [];
  for (const { who, find } of await namesPeers(known)) {
    const queries = queriesOf(known, who === 'Fuse.js' ? 15 : 150);
    const times: number[] = [];
    let [first, ten] = [0, 0];
    for (const { id, typed } of queries) {
      const start = performance.now();
      const found = find(namesOf(typed), typed);
      times.push(performance.now() - start);
      // A namesake is as right as the child itself when only names are asked.
      const right = found.findIndex(
        (each) => each === id || namesOf(known[each] as Child) === namesOf(known[id] as Child),
      );
      if (right === 0) first++;
      if (right !== -1 && right < 10) ten++;
    }
    times.sort((a, b) => a - b);
    rows.push({ who: `${who}, p50`, value: quantile(times, 0.5), min: times[0] ?? 0, max: quantile(times, 0.99) });
    notes.push(
      `${who}: first ${(first / queries.length).toFixed(3)}, among ten ${(ten / queries.length).toFixed(3)} of ${queries.length} children typed with one to three errors in any box; ours has the names in their boxes, the libraries as one text.`,
    );
  }
  return {
    name: 'match-live-names',
    title: 'names alone among 100,000 children (max = p99)',
    unit: 'ms',
    better: 'lower',
    rows,
    notes,
  };
}

const namesOf = (child: Child): string =>
  [child.firstName, child.middleName, child.lastName1, child.lastName2].filter((name) => name !== '').join(' ');

function queriesOf(known: readonly Child[], count: number): readonly Query[] {
  const chance = createChance('typed');
  return Array.from({ length: count }, (_, at) => {
    const id = chance.between(0, known.length - 1);
    return { id, typed: withErrors(known[id] as Child, 1 + (at % 3), chance).record };
  });
}

/** Every library with the settings its own guide gives for names with errors. */
async function namesPeers(known: readonly Child[]): Promise<readonly NamesOnly[]> {
  const entries = known.map((child, id) => ({ id, name: namesOf(child) }));
  const index = buildIndex(usMatch, known, { lists: usLists });
  const lookup = index.lookup();
  const mini = new MiniSearch({ fields: ['name'], searchOptions: { fuzzy: 0.25, prefix: true } });
  mini.addAll(entries);
  const flex = new Document({ document: { id: 'id', index: ['name'] }, tokenize: 'forward', encoder: 'LatinBalance' });
  for (const entry of entries) flex.add(entry);
  const fuse = new Fuse(entries, { keys: ['name'], includeScore: true });
  const searcher = fuzzy.SearcherFactory.createDefaultSearcher<(typeof entries)[number], number>();
  searcher.indexEntities(
    entries,
    ({ id }) => id,
    ({ name }) => [name],
  );
  return [
    {
      who: 'coe-check',
      find(_names, { firstName, middleName, lastName1, lastName2 }) {
        lookup.type({ firstName, middleName, lastName1, lastName2 });
        return lookup.best().map(({ id }) => id);
      },
    },
    {
      who: 'MiniSearch',
      find: (names) =>
        mini
          .search(names)
          .slice(0, 10)
          .map(({ id }) => Number(id)),
    },
    {
      who: 'FlexSearch',
      find: (names) =>
        flex
          .search(names, { limit: 10, suggest: true })
          .flatMap(({ result }) => result.map(Number))
          .slice(0, 10),
    },
    {
      who: 'm31coding fuzzy-search',
      find: (names) => searcher.getMatches(new fuzzy.Query(names, 10)).matches.map(({ entity }) => entity.id),
    },
    { who: 'Fuse.js', find: (names) => fuse.search(names, { limit: 10 }).map(({ item }) => item.id) },
  ];
}
