import { PatternFault } from './pattern-fault.ts';

/** One place of a pattern: which single characters fit there. */
export type Atom = (character: string) => boolean;

/** One escaped character or class, in Unicode mode: a sign of the grammar, a control, a number. */
const oneEscape =
  /\\(?:[dDwWsS]|[pP]\{[A-Za-z_=]+\}|[tnrfv0]|x[0-9A-Fa-f]{2}|u[0-9A-Fa-f]{4}|u\{[0-9A-Fa-f]{1,6}\}|[\^$\\.*+?()[\]{}|/-])/y;

/** Reads one character, class or escape at this place of the source. */
export function readAtom(
  source: string,
  at: number,
  ignoreCase: boolean,
): { readonly atom: Atom; readonly length: number } {
  const sign = source[at];
  const written =
    sign === '['
      ? bracketed(source, at)
      : sign === '\\'
        ? escaped(source, at)
        : String.fromCodePoint(source.codePointAt(at) as number);
  if (written === '\\-') throw new PatternFault('unknown-escape');
  try {
    const single = new RegExp(`^${written}$`, ignoreCase ? 'iu' : 'u');
    return { atom: (character) => single.test(character), length: written.length };
  } catch {
    throw new PatternFault('bad-class');
  }
}

function escaped(source: string, at: number): string {
  oneEscape.lastIndex = at;
  const found = oneEscape.exec(source)?.[0];
  if (found === undefined) throw new PatternFault('unknown-escape');
  return found;
}

function bracketed(source: string, at: number): string {
  let end = at + 1;
  while (end < source.length && source[end] !== ']') end += source[end] === '\\' ? escaped(source, end).length : 1;
  if (end >= source.length) throw new PatternFault('open-bracket');
  return source.slice(at, end + 1);
}
