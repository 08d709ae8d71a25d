import type { LocalPair } from './tables.ts';

/**
 * The pairs that districts agreed on, from the JSON of a file: `{ entries: [ { from: { state, code?, title }, to: { state, code,
 * title }, relation, description, who, when, districts } ] }`, or the list alone. A pair with a fault is told and left out.
 */
export function readAgreedPairs(json: unknown): { pairs: LocalPair[]; faults: string[] } {
  const list = isObject(json) ? json['entries'] : json;
  if (!Array.isArray(list))
    return { pairs: [], faults: ['it is no list of agreed pairs. Write [ { "from": …, "to": … } ].'] };
  const pairs: LocalPair[] = [];
  const faults: string[] = [];
  for (const [at, pair] of list.entries()) {
    const fault = faultOf(pair);
    if (fault === undefined) pairs.push(plain(pair as LocalPair));
    else faults.push(`pair ${at + 1} ${fault}`);
  }
  return { pairs, faults };
}

/** The list with one pair more; what the same two districts agreed before about the same course gives way to it. */
export function withPair(pairs: readonly LocalPair[], pair: LocalPair): LocalPair[] {
  return [...pairs.filter((one) => keyOf(one) !== keyOf(pair)), plain(pair)].sort((a, b) =>
    keyOf(a) < keyOf(b) ? -1 : keyOf(a) > keyOf(b) ? 1 : 0,
  );
}

/**
 * The pairs as a file of `rules/courses/local`, one a line: `coe build` takes it into the course tables, `coe course --local`
 * and the extension read it as it is.
 */
export function agreedPairsFile(pairs: readonly LocalPair[]): string {
  const head = {
    $schema: '../../schema/courses-local.json',
    summary: 'Courses that two districts agreed on, each with who agreed, when and on what',
    source: ['OWN'],
    made: 'Written when the districts agreed; the procedure is course-without-equivalent.',
  };
  const lines = Object.entries(head).map(([key, value]) => `  ${JSON.stringify(key)}: ${JSON.stringify(value)},`);
  return `{\n${lines.join('\n')}\n  "entries": [\n${pairs.map((pair) => `    ${JSON.stringify(plain(pair))}`).join(',\n')}\n  ]\n}\n`;
}

/** Why something is no agreed pair, with what to do; undefined when it is one. */
export function faultOf(pair: unknown): string | undefined {
  if (!isObject(pair)) return 'is no object. Write { "from": …, "to": … }.';
  const { from, to, districts } = pair;
  const missing = (object: unknown, keys: readonly string[]) =>
    keys.find((key) => !isObject(object) || typeof object[key] !== 'string' || String(object[key]).trim() === '');
  const part =
    missing(pair, ['relation', 'description', 'who', 'when']) ??
    missing(from, ['state', 'title']) ??
    missing(to, ['state', 'code', 'title']);
  if (part !== undefined) return `lacks "${part}". Who agreed, when, on what and for which courses has to be told.`;
  if (!['equal', 'close', 'part'].includes(String(pair['relation'])))
    return 'has a relation that is not equal, close or part.';
  if (!/^\d{4}-\d{2}-\d{2}$/.test(String(pair['when']))) return 'has no day under "when". Write it as 2026-10-01.';
  const two =
    Array.isArray(districts) &&
    districts.length === 2 &&
    districts.every((one) => typeof one === 'string' && one.trim() !== '');
  return two ? undefined : 'lacks "districts": the two that agreed.';
}

function plain({ from, to, relation, description, who, when, districts }: LocalPair): LocalPair {
  return {
    from: {
      state: from.state.toUpperCase(),
      ...(from.code !== undefined && from.code !== '' && { code: from.code }),
      title: from.title,
    },
    to: { state: to.state.toUpperCase(), code: to.code, title: to.title },
    relation,
    description,
    who,
    when,
    districts: [districts[0], districts[1]],
  };
}

function keyOf({ from, to, districts }: LocalPair): string {
  return JSON.stringify([from.state, from.code ?? '', from.title.toUpperCase(), to.state, [...districts].sort()]);
}

function isObject(value: unknown): value is { readonly [key: string]: unknown } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
