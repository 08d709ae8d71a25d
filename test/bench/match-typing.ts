import { buildIndex, type LiveIndex, type LiveLookup, openIndex } from '@coe-check/sdk/match';
import { createChance } from '../corpus/chance.ts';
import { type Child, children, withErrors } from '../match/children.ts';
import { usLists, usMatch } from '../match/us-model.ts';
import { quantile } from './quantile.ts';

/** What is measured: a roster of so many children, of whom some are typed key by key and others looked up whole. */
export interface TypingPlan {
  readonly size: number;
  /** Children typed key by key. */
  readonly typed: number;
  /** Children looked up whole, for each number of errors. */
  readonly whole: number;
}

export interface TypingReport {
  readonly size: number;
  /** Seconds. */
  readonly built: number;
  readonly saved: number;
  readonly opened: number;
  readonly bytes: { readonly records: number; readonly dictionaries: number; readonly saved: number };
  readonly keystrokes: number;
  /** Milliseconds of one keystroke: what is typed is taken in and the ten best are found. */
  readonly p50: number;
  readonly p95: number;
  readonly p99: number;
  readonly worst: number;
  /** p99 of the quickest of three goes at every keystroke: what the work takes when nothing else wants the processor. */
  readonly undisturbed: number;
  readonly hits: readonly { readonly errors: number; readonly first: number; readonly ten: number }[];
}

const options = { lists: usLists };
const goes = 3;

/** Runs in Node and, bundled, in a browser's worker. */
export function typeChildren({ size, typed, whole }: TypingPlan): TypingReport {
  const chance = createChance('typed');
  const asked = Array.from({ length: typed + whole * 3 }, () => chance.between(0, size - 1));
  const known = new Map<number, Child>();
  const [, making] = timed(() => keep(size, new Set(asked), known));
  const [index, both] = timed(() => buildIndex(usMatch, records(size), options));
  const [saved, saving] = timed(() => index.save());
  const [opened, opening] = timed(() => openIndex(usMatch, saved, options));
  if (opened.index === undefined) throw new Error(`The saved index was refused: ${opened.refused}.`);
  const slips = createChance('slips');
  const child = (at: number, errors: number): Child =>
    withErrors(known.get(asked[at] as number) as Child, errors, slips).record;
  const forms = Array.from({ length: typed }, (_, at) => child(at, 1 + (at % 3)));
  // The first children only warm up.
  keystrokes(opened.index, forms.slice(0, 20));
  const times = Array.from({ length: goes }, () => keystrokes(opened.index as LiveIndex, forms));
  const [first = []] = times;
  const quickest = first.map((_, at) => Math.min(...times.map((go) => go[at] as number)));
  const sorted = first.toSorted((a, b) => a - b);
  const lookup = opened.index.lookup();
  return {
    size,
    built: Math.max(0, both - making),
    saved: saving,
    opened: opening,
    bytes: { ...index.bytes, saved: saved.byteLength },
    keystrokes: sorted.length,
    p50: quantile(sorted, 0.5),
    p95: quantile(sorted, 0.95),
    p99: quantile(sorted, 0.99),
    worst: sorted.at(-1) ?? 0,
    undisturbed: quantile(
      quickest.toSorted((a, b) => a - b),
      0.99,
    ),
    hits: [1, 2, 3].map((errors) => {
      const places = Array.from({ length: whole }, (_, at) => typed + (errors - 1) * whole + at);
      const found = places.map((at) => placeOf(lookup, child(at, errors), asked[at] as number));
      const share = (right: (place: number) => boolean) => found.filter(right).length / whole;
      return { errors, first: share((place) => place === 1), ten: share((place) => place > 0) };
    }),
  };
}

function* records(size: number): Generator<Child> {
  for (const { record } of children(size, 'bench')) yield record;
}

function keep(size: number, wanted: ReadonlySet<number>, known: Map<number, Child>): void {
  let at = 0;
  for (const record of records(size)) {
    if (wanted.has(at)) known.set(at, record);
    at++;
  }
}

/** Milliseconds of every keystroke; every second form has its boxes for the given names first. */
function keystrokes(index: LiveIndex, forms: readonly Child[]): number[] {
  const lookup = index.lookup();
  const times: number[] = [];
  for (const [at, typed] of forms.entries()) {
    const form: { [field: string]: string } = {};
    const [year = '', month = '', day = ''] = typed.birthDate.split('-');
    const last = [
      ['lastName1', typed.lastName1],
      ['lastName2', typed.lastName2],
    ] as const;
    const given = [
      ['firstName', typed.firstName],
      ['middleName', typed.middleName],
    ] as const;
    const names = at % 2 === 0 ? [...last, ...given] : [...given, ...last];
    for (const [field, text] of [...names, ['birthDate', `${month}/${day}/${year}`] as const])
      for (let length = 1; length <= text.length; length++) {
        form[field] = text.slice(0, length);
        const start = performance.now();
        lookup.type({ ...form }, field);
        lookup.best();
        times.push(performance.now() - start);
      }
  }
  return times;
}

/** 1 when the child is first (a namesake that weighs the same stands beside, not before), 2 when among ten, 0 when not. */
function placeOf(lookup: LiveLookup, typed: Child, id: number): number {
  lookup.type({ ...typed });
  const best = lookup.best();
  const own = best.find((each) => each.id === id);
  if (own === undefined) return 0;
  return own.weight >= (best[0]?.weight ?? 0) - 1e-9 ? 1 : 2;
}

function timed<T>(work: () => T): readonly [T, number] {
  const start = performance.now();
  const made = work();
  return [made, (performance.now() - start) / 1000];
}
