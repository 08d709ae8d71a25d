import { PatternFault } from './pattern-fault.ts';

/** One place of a pattern: which single characters fit there. */
export interface Atom {
  /** As written, in JavaScript's own notation. */
  readonly source: string;
  fits(character: string): boolean;
  /** Whether two places may fit a character in common; true when in doubt. */
  overlaps(other: Atom): boolean;
  readonly ascii: readonly boolean[];
  /** The characters beyond ASCII it fits, when they are few and known. */
  readonly wide: ReadonlySet<string> | 'unknown';
}

const classEscape = /^\\(?:[dDwWsS]|[pP]\{[A-Za-z_]+(?:=[A-Za-z_]+)?\})$/;
/** One escaped character, in Unicode mode: a sign of the grammar, a control, or a number. */
const characterEscape = /\\(?:[dDwWsS]|[pP]\{[A-Za-z_=]+\}|[tnrfv0]|x[0-9A-Fa-f]{2}|u[0-9A-Fa-f]{4}|u\{[0-9A-Fa-f]{1,6}\}|[\^$\\.*+?()[\]{}|/-])/y;

/** Reads one character, class or escape at this place of the source. */
export function createAtom(source: string, at: number, ignoreCase: boolean): { readonly atom: Atom; readonly length: number } {
  const sign = source[at] as string;
  const written = sign === '[' ? bracketed(source, at) : sign === '\\' ? escaped(source, at, false) : String.fromCodePoint(source.codePointAt(at) as number);
  return { atom: atomOf(written, ignoreCase), length: written.length };
}

function escaped(source: string, at: number, inClass: boolean): string {
  characterEscape.lastIndex = at;
  const found = characterEscape.exec(source)?.[0];
  if (found === undefined || (found === '\\-' && !inClass)) {
    throw new PatternFault('unknown-escape');
  }
  return found;
}

function bracketed(source: string, at: number): string {
  let i = at + 1;
  while (i < source.length && source[i] !== ']') {
    if (source[i] === '\\') i += escaped(source, i, true).length;
    else i++;
  }
  if (i >= source.length) throw new PatternFault('open-bracket');
  return source.slice(at, i + 1);
}

const made = new Map<string, Atom>();

function atomOf(source: string, ignoreCase: boolean): Atom {
  const key = `${ignoreCase ? 'i' : ''}${source}`;
  const known = made.get(key);
  if (known !== undefined) return known;
  const atom = newAtom(source, ignoreCase);
  if (made.size < 500) made.set(key, atom);
  return atom;
}

function newAtom(source: string, ignoreCase: boolean): Atom {
  let single: RegExp;
  try {
    single = new RegExp(`^${source}$`, ignoreCase ? 'iu' : 'u');
  } catch {
    throw new PatternFault('bad-class');
  }
  const ascii = Array.from({ length: 128 }, (_, i) => single.test(String.fromCharCode(i)));
  const wide = wideOf(source, ignoreCase);
  const atom: Atom = {
    source,
    ascii,
    wide,
    fits(character) {
      const code = character.charCodeAt(0);
      return code < 128 ? ascii[code] === true : single.test(character);
    },
    overlaps(other) {
      if (ascii.some((fits, i) => fits && other.ascii[i] === true)) return true;
      if (wide === 'unknown') return other.wide === 'unknown' || other.wide.size > 0;
      return other.wide === 'unknown' ? wide.size > 0 : [...wide].some((character) => (other.wide as ReadonlySet<string>).has(character));
    },
  };
  return atom;
}

/** Known when the place is one plain character, or a class of plain characters and ASCII ranges. */
function wideOf(source: string, ignoreCase: boolean): ReadonlySet<string> | 'unknown' {
  if (source === '\\d') return new Set();
  // With case ignored, k and s also stand for the Kelvin sign and the long s.
  if (ignoreCase && !/^(?:\\d|[^\\.[ks]|\[(?:0-9|[^\\^\-ks])*\])$/iu.test(source)) return 'unknown';
  if (source === '\\w') return ignoreCase ? 'unknown' : new Set();
  if (source === '.' || (source.startsWith('\\') && (classEscape.test(source) || /^\\[xu]/.test(source)))) return 'unknown';
  const inside = source.startsWith('[') ? source.slice(1, -1) : source;
  if (source.startsWith('[') && (inside.startsWith('^') || /\\[DWSspPxu]/.test(inside) || /[^ -~]-|-[^ -~]/u.test(inside))) return 'unknown';
  const wide = new Set([...inside].filter((character) => character > '\u007f'));
  return ignoreCase && wide.size > 0 ? 'unknown' : wide;
}
