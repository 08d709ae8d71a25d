import { fold } from '../text/fold.ts';
import type { CourseTables, ScedEntry, StateRow } from './tables.ts';
import { namedCourses } from './titles/named-courses.ts';
import { readTitle, type TitleView } from './titles/read-title.ts';
import { createTitleIndex, type TitleIndex } from './titles/title-index.ts';
import { prepareWords, type Words } from './titles/words.ts';

/** Tables with what a look-up needs at hand. */
export interface Prepared {
  readonly tables: CourseTables;
  readonly words: Words;
  hub(code: string): ScedEntry | undefined;
  /** The number in force for a number: its successor, itself, or undefined where it is no SCED number. */
  current(code: string): string | undefined;
  formerly(code: string): readonly string[];
  rowsOfCode(state: string, code: string): readonly StateRow[];
  rowsOfSced(state: string, current: string): readonly StateRow[];
  rows(state: string): readonly StateRow[];
  /** The course of which this is a part: 02053 Algebra I—Part 1 is of 02052. */
  whole(code: string): string | undefined;
  parts(code: string): readonly string[];
  view(title: string): TitleView;
  titles(): TitleIndex;
}

const known = new WeakMap<CourseTables, Prepared>();

/** Makes tables ready; the same tables are made ready once. */
export function prepare(tables: CourseTables): Prepared {
  const before = known.get(tables);
  if (before !== undefined) return before;
  const prepared = make(tables);
  known.set(tables, prepared);
  return prepared;
}

/** A code as it is compared: no spaces, capitals. */
export function codeKey(code: string): string {
  return code.replace(/\s+/g, '').toUpperCase();
}

function make(tables: CourseTables): Prepared {
  const hub = new Map(tables.sced.map((entry) => [entry.code, entry]));
  const current = (code: string) => {
    const entry = hub.get(code);
    return entry === undefined ? undefined : (entry.successor ?? code);
  };
  const formerly = group(
    tables.sced.filter(({ successor }) => successor !== undefined),
    ({ successor = '' }) => successor,
  );
  const byCode = new Map<string, StateRow[]>();
  const bySced = new Map<string, StateRow[]>();
  for (const [state, rows] of Object.entries(tables.states))
    for (const row of rows) {
      push(byCode, `${state} ${codeKey(row.code)}`, row);
      const target = row.sced === undefined ? undefined : current(row.sced);
      if (target !== undefined) push(bySced, `${state} ${target}`, row);
    }
  const byTitle = new Map(
    tables.sced.flatMap(({ code, title, retired }) => (retired ? [] : [[fold(title), code] as const])),
  );
  const wholes = new Map<string, string>();
  for (const { code, title, retired } of tables.sced) {
    const whole = /^(.+)—Part \d$/.exec(title)?.[1];
    const target = whole === undefined ? undefined : byTitle.get(fold(whole));
    if (!retired && target !== undefined) wholes.set(code, target);
  }
  const words = prepareWords(tables.words);
  const views = new Map<string, TitleView>();
  let index: TitleIndex | undefined;
  return {
    tables,
    words,
    hub: (code) => hub.get(code),
    current,
    formerly: (code) => (formerly.get(code) ?? []).map((entry) => entry.code),
    rowsOfCode: (state, code) => byCode.get(`${state} ${codeKey(code)}`) ?? [],
    rowsOfSced: (state, code) => bySced.get(`${state} ${code}`) ?? [],
    rows: (state) => (Object.hasOwn(tables.states, state) ? (tables.states[state] ?? []) : []),
    whole: (code) => wholes.get(code),
    parts: (code) => [...wholes].filter(([, whole]) => whole === code).map(([part]) => part),
    view(title) {
      const seen = views.get(title);
      if (seen !== undefined) return seen;
      const view = readTitle(title, words);
      if (views.size < mostViews) views.set(title, view);
      return view;
    },
    titles: () => (index ??= createTitleIndex(namedCourses(tables), words, tables.weights)),
  };
}

/** Titles of tables are read again and again; those of a long file must not fill the memory. */
const mostViews = 4000;

function group<Value>(values: readonly Value[], key: (value: Value) => string): Map<string, Value[]> {
  const groups = new Map<string, Value[]>();
  for (const value of values) push(groups, key(value), value);
  return groups;
}

function push<Key, Value>(map: Map<Key, Value[]>, key: Key, value: Value): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else list.push(value);
}
