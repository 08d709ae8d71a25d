import { buildIndex, type LiveIndex, openIndex } from '@coe-check/sdk/match';
import * as fuzzy from '@m31coding/fuzzy-search';
import { Document } from 'flexsearch';
import Fuse from 'fuse.js';
import MiniSearch from 'minisearch';
import { createChance } from '../corpus/chance.ts';
import { type Child, children, withErrors } from '../match/children.ts';
import { usLists, usMatch } from '../match/us-model.ts';
import { quantile, type Result, type Row } from './measure.ts';

interface Query {
  readonly id: number;
  readonly typed: Child;
}

interface NamesOnly {
  readonly who: string;
  /** Numbers of the ten best for these names. */
  find(names: string, typed: Child): readonly number[];
}

const nameFields = ['lastName1', 'lastName2', 'firstName', 'middleName'] as const;
const namesOf = (child: Child): string =>
  [child.firstName, child.middleName, child.lastName1, child.lastName2].filter((name) => name !== '').join(' ');

/** Milliseconds a keystroke while whole children are typed, ours at three sizes; and names alone beside the search libraries. */
export async function run(): Promise<Result[]> {
  const keystrokes: Row[] = [];
  const notes: string[] = [];
  for (const size of [100_000, 1_000_000]) {
    const known = [...children(size, 'bench')].map(({ record }) => record);
    const [index, built] = timed(() => buildIndex(usMatch, known, { lists: usLists }));
    const [saved, saving] = timed(() => index.save());
    const [opened, opening] = timed(() => openIndex(usMatch, saved.slice(0), { lists: usLists }));
    if (opened.refused !== undefined) throw new Error(`The saved index was refused: ${opened.refused}.`);
    const queries = queriesOf(known, size >= 1_000_000 ? 120 : 200);
    type(index, queries.slice(0, 20));
    const { times, first, ten } = type(opened.index, queries);
    keystrokes.push({
      who: `coe-check, ${size.toLocaleString('en-US')} children, p99`,
      value: quantile(times, 0.99),
      min: quantile(times, 0.5),
      max: times.at(-1) ?? 0,
    });
    const { records, dictionaries } = index.bytes;
    notes.push(
      `${size.toLocaleString('en-US')}: built in ${built.toFixed(2)} s, saved in ${saving.toFixed(2)} s (${(saved.byteLength / 1e6).toFixed(1)} MB), opened in ${opening.toFixed(3)} s; ${(records / size).toFixed(1)} bytes a record, dictionaries ${(dictionaries / 1e6).toFixed(1)} MB; ${times.length} keystrokes, p95 ${quantile(times, 0.95).toFixed(2)} ms; with one to three errors first ${first.toFixed(3)}, among ten ${ten.toFixed(3)}.`,
    );
  }
  const known = [...children(100_000, 'bench')].map(({ record }) => record);
  const names: Row[] = [];
  const nameNotes: string[] = [];
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
    names.push({ who: `${who}, p50`, value: quantile(times, 0.5), min: times[0] ?? 0, max: quantile(times, 0.99) });
    nameNotes.push(
      `${who}: first ${(first / queries.length).toFixed(3)}, among ten ${(ten / queries.length).toFixed(3)} of ${queries.length} children typed with one to three errors in any box; ours has the names in their boxes, the libraries as one text.`,
    );
  }
  return [
    {
      name: 'match-live',
      title: 'one keystroke, every one looks the ten best up (min = p50, max = worst)',
      unit: 'ms',
      better: 'lower',
      rows: keystrokes,
      notes,
    },
    {
      name: 'match-live-names',
      title: 'names alone among 100,000 children (max = p99)',
      unit: 'ms',
      better: 'lower',
      rows: names,
      notes: nameNotes,
    },
  ];
}

function timed<T>(work: () => T): readonly [T, number] {
  const start = performance.now();
  const made = work();
  return [made, (performance.now() - start) / 1000];
}

function queriesOf(known: readonly Child[], count: number): readonly Query[] {
  const chance = createChance('typed');
  return Array.from({ length: count }, (_, at) => {
    const id = chance.between(0, known.length - 1);
    return { id, typed: withErrors(known[id] as Child, 1 + (at % 3), chance).record };
  });
}

/** Types the names and the birth date letter by letter; the hits are counted once all boxes are filled. */
function type(index: LiveIndex, queries: readonly Query[]) {
  const lookup = index.lookup();
  const times: number[] = [];
  let [first, ten] = [0, 0];
  for (const { id, typed } of queries) {
    const form: { [field: string]: string } = {};
    const [year = '', month = '', day = ''] = typed.birthDate.split('-');
    for (const [field, text] of [
      ...nameFields.map((name) => [name, typed[name]] as const),
      ['birthDate', `${month}/${day}/${year}`] as const,
    ]) {
      for (let length = 1; length <= text.length; length++) {
        form[field] = text.slice(0, length);
        const start = performance.now();
        lookup.type({ ...form }, field);
        lookup.best();
        times.push(performance.now() - start);
      }
    }
    lookup.type({ ...typed });
    const best = lookup.best();
    const own = best.find((each) => each.id === id);
    if (own !== undefined) ten++;
    if (own !== undefined && own.weight >= (best[0]?.weight ?? 0) - 1e-9) first++;
  }
  return { times: times.sort((a, b) => a - b), first: first / queries.length, ten: ten / queries.length };
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
