/** A place in a text, both from 1. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

export interface JsonFault extends Place {
  readonly message: string;
  readonly cure: string;
}

/** JSON with the place of every part. `value` is undefined when the text is no JSON. */
export interface ReadJson {
  readonly value: unknown;
  readonly faults: readonly JsonFault[];
  /** Where the value at a JSON pointer stands, or its name; the nearest part around it when there is none. */
  placeOf(pointer: string, of?: 'value' | 'name'): Place;
}

/** How deep a pack's JSON may nest. */
const deepest = 40;
const refusedNames: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);

interface Part {
  readonly at: number;
  readonly nameAt: number;
  readonly parts?: ReadonlyMap<string, Part>;
}

interface Reader {
  readonly text: string;
  at: number;
  readonly faults: { readonly at: number; readonly message: string; readonly cure: string }[];
}

class SyntaxFault extends Error {
  readonly at: number;
  readonly cure: string;
  constructor(at: number, message: string, cure: string) {
    super(message);
    this.at = at;
    this.cure = cure;
  }
}

/** Reads JSON as an author wrote it: what is wrong is told with its place, names that are there twice too. Never throws. */
export function readJson(text: string): ReadJson {
  const reader: Reader = { text, at: text.charCodeAt(0) === 0xfeff ? 1 : 0, faults: [] };
  const starts = lineStarts(text);
  const told = () => reader.faults.map(({ at, message, cure }) => ({ ...placeIn(starts, at), message, cure }));
  try {
    const { value, part } = readValue(reader, 0, 0);
    space(reader);
    if (reader.at < text.length)
      throw new SyntaxFault(
        reader.at,
        'there is something after the end of the JSON.',
        'Take it out, or look for a bracket closed too early.',
      );
    return { value, faults: told(), placeOf: (pointer, of) => placeIn(starts, find(part, pointer, of)) };
  } catch (error) {
    if (!(error instanceof SyntaxFault)) throw error;
    const { at, message, cure } = error;
    reader.faults.push({ at, message, cure });
    return { value: undefined, faults: told(), placeOf: () => placeIn(starts, at) };
  }
}

interface Read {
  readonly value: unknown;
  readonly part: Part;
}

function readValue(reader: Reader, depth: number, nameAt: number): Read {
  space(reader);
  const { text, at } = reader;
  if (depth > deepest) throw new SyntaxFault(at, `the JSON nests deeper than ${deepest}.`, 'Make it flatter.');
  const sign = text[at];
  if (sign === '{') return readObject(reader, depth, nameAt);
  if (sign === '[') return readList(reader, depth, nameAt);
  if (sign === '"') return { value: readText(reader), part: { at, nameAt } };
  const word = /[-+.\w]*/y;
  word.lastIndex = at;
  const written = word.exec(text)?.[0] ?? '';
  reader.at += written.length;
  const part = { at, nameAt };
  if (written === 'true' || written === 'false') return { value: written === 'true', part };
  if (written === 'null') return { value: null, part };
  if (/^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][-+]?\d+)?$/.test(written)) return { value: Number(written), part };
  throw new SyntaxFault(at, ...strange(text, at, written));
}

function strange(text: string, at: number, written: string): [string, string] {
  if (at >= text.length) return ['the text ends too early.', 'Close what was opened.'];
  if (text[at] === "'") return ['texts stand in double quotes.', 'Write "…".'];
  if (text[at] === '/') return ['JSON has no comments.', 'Put it into "why".'];
  if (text[at] === ',' || text[at] === ']' || text[at] === '}')
    return ['a value is missing, or there is a comma too many.', 'Take the comma out, or write the value.'];
  return [`${JSON.stringify(written === '' ? text[at] : written)} is no JSON value.`, 'Texts stand in double quotes.'];
}

function readList(reader: Reader, depth: number, nameAt: number): Read {
  const { text, at } = reader;
  const values: unknown[] = [];
  const parts = new Map<string, Part>();
  reader.at++;
  space(reader);
  if (text[reader.at] === ']') {
    reader.at++;
    return { value: values, part: { at, nameAt, parts } };
  }
  for (;;) {
    const { value, part } = readValue(reader, depth + 1, 0);
    parts.set(String(values.push(value) - 1), part);
    if (!another(reader, ']', at)) return { value: values, part: { at, nameAt, parts } };
  }
}

function readObject(reader: Reader, depth: number, ownNameAt: number): Read {
  const { text, at, faults } = reader;
  const entries: [string, unknown][] = [];
  const parts = new Map<string, Part>();
  const whole = (): Read => ({ value: Object.fromEntries(entries), part: { at, nameAt: ownNameAt, parts } });
  reader.at++;
  space(reader);
  if (text[reader.at] === '}') {
    reader.at++;
    return whole();
  }
  for (;;) {
    space(reader);
    const nameAt = reader.at;
    if (text[nameAt] !== '"')
      throw new SyntaxFault(
        nameAt,
        text[nameAt] === '}' ? 'there is a comma too many.' : 'a name in double quotes is wanted here.',
        text[nameAt] === '}' ? 'Take out the comma before it.' : 'Write "name": value.',
      );
    const name = readText(reader);
    space(reader);
    if (text[reader.at] !== ':')
      throw new SyntaxFault(reader.at, `a colon is missing after "${name}".`, 'Write "name": value.');
    reader.at++;
    const { value, part } = readValue(reader, depth + 1, nameAt);
    if (refusedNames.has(name))
      faults.push({ at: nameAt, message: `nothing may be called "${name}".`, cure: 'Give it another name.' });
    else if (parts.has(name))
      faults.push({ at: nameAt, message: `"${name}" is here twice.`, cure: 'Keep one of them.' });
    else {
      entries.push([name, value]);
      parts.set(name, part);
    }
    if (!another(reader, '}', at)) return whole();
  }
}

/** Passes the comma before another part; false when the bracket closes. */
function another(reader: Reader, close: ']' | '}', opened: number): boolean {
  space(reader);
  const sign = reader.text[reader.at];
  if (sign === close) {
    reader.at++;
    return false;
  }
  if (sign === undefined)
    throw new SyntaxFault(opened, `this bracket is never closed with "${close}".`, `Add "${close}".`);
  if (sign !== ',') throw new SyntaxFault(reader.at, `a comma or "${close}" is missing before this.`, 'Add it.');
  reader.at++;
  return true;
}

const plainText = /"(?:[^"\\\p{Cc}]|[\u007f-\u009f]|\\(?:["\\/bfnrt]|u[0-9A-Fa-f]{4}))*"/uy;

function readText(reader: Reader): string {
  plainText.lastIndex = reader.at;
  const found = plainText.exec(reader.text)?.[0];
  if (found === undefined)
    throw new SyntaxFault(
      reader.at,
      'this text does not end on its line, or has a "\\" that JSON does not know.',
      'Close it with a double quote; write "\\\\" for a single backslash.',
    );
  reader.at += found.length;
  return JSON.parse(found) as string;
}

function space(reader: Reader): void {
  const { text } = reader;
  while (text[reader.at] === ' ' || text[reader.at] === '\n' || text[reader.at] === '\r' || text[reader.at] === '\t')
    reader.at++;
}

function find(root: Part, pointer: string, of: 'value' | 'name' = 'value'): number {
  let part = root;
  for (const step of pointer.split('/').slice(1)) {
    const next = part.parts?.get(step.replaceAll('~1', '/').replaceAll('~0', '~'));
    if (next === undefined) return part.at;
    part = next;
  }
  return of === 'name' && part.nameAt > 0 ? part.nameAt : part.at;
}

function lineStarts(text: string): number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}

function placeIn(starts: readonly number[], at: number): Place {
  let [low, high] = [0, starts.length - 1];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((starts[middle] as number) <= at) low = middle;
    else high = middle - 1;
  }
  return { line: low + 1, column: at - (starts[low] as number) + 1 };
}
