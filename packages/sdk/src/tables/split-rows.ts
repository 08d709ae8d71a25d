/** Lines of a text in order; `first` is the number of the first, from 1. A line that is too long is null. */
export interface Lines {
  readonly first: number;
  readonly lines: readonly (string | null)[];
}

/** No row of a form comes near this many characters; what does is not a table. */
export const longestLine = 1_000_000;

/** One row of a table as text: a line, or several where a quoted value holds line breaks. */
export interface RowText {
  readonly line: number;
  readonly text: string;
  /** Set when the row cannot be read: what is wrong and what to do. */
  readonly fault?: string;
  /** The same as one word, for saying it in another language. */
  readonly why?: RowTrouble;
}

export type RowTrouble = 'tooLong' | 'openQuote' | 'strayQuote';

/** A quoted value with more line breaks than this is a quote that was never closed. */
const mostLines = 200;

/**
 * Groups lines into rows. A quote that is opened and not closed in a sensible place spoils its own line only: reading
 * goes on with the line after it.
 *
 * const splitter = new RowSplitter(',', (text) => cutRows([text], ',')[0]?.length === header.length);
 * splitter.take({ first: 2, lines: ['Ana,"Ruiz', 'Mora"'] })  → [{ line: 2, text: 'Ana,"Ruiz\nMora"' }]
 */
export class RowSplitter {
  readonly #delimiter: string;
  readonly #fits: (text: string) => boolean;
  #held: { line: number; text: string }[] = [];

  /**
   * @param delimiter One character.
   * @param fits Whether the text of a row that spans lines has as many values as the header.
   */
  constructor(delimiter: string, fits: (text: string) => boolean) {
    this.#delimiter = delimiter;
    this.#fits = fits;
  }

  /** The rows that are complete after these lines. Blank lines are no rows. */
  take({ first, lines }: Lines): RowText[] {
    const rows: RowText[] = [];
    lines.forEach((line, at) => {
      this.#line(first + at, line, rows);
    });
    return rows;
  }

  /** What is left when the input has ended. */
  end(): RowText[] {
    const rows: RowText[] = [];
    while (this.#held.length > 0) this.#giveUp(rows);
    return rows;
  }

  #line(line: number, text: string | null, rows: RowText[]): void {
    if (text === null) {
      while (this.#held.length > 0) this.#giveUp(rows);
      rows.push({ line, text: '', ...trouble('tooLong') });
    } else if (this.#held.length === 0) this.#begin(line, text, rows);
    else this.#goOn(line, text, rows);
  }

  #begin(line: number, text: string, rows: RowText[]): void {
    if (!text.includes('"')) {
      if (text.trim() !== '') rows.push({ line, text });
      return;
    }
    const state = quotes(text, this.#delimiter, false);
    if (state === 'closed') rows.push({ line, text });
    else if (state === 'open') this.#held.push({ line, text });
    else rows.push({ line, text, ...trouble('strayQuote') });
  }

  #goOn(line: number, text: string, rows: RowText[]): void {
    this.#held.push({ line, text });
    const state = quotes(text, this.#delimiter, true);
    if (state === 'open') {
      const size = this.#held.reduce((sum, held) => sum + held.text.length, 0);
      if (this.#held.length > mostLines || size > longestLine) this.#giveUp(rows);
      return;
    }
    const whole = this.#held.map((held) => held.text).join('\n');
    const [beginning] = this.#held;
    if (state === 'closed' && beginning && this.#fits(whole)) {
      rows.push({ line: beginning.line, text: whole });
      this.#held = [];
    } else this.#giveUp(rows);
  }

  /** The first held line is told as broken, those after it are read afresh. */
  #giveUp(rows: RowText[]): void {
    const [broken, ...rest] = this.#held;
    this.#held = [];
    if (broken) rows.push({ ...broken, ...trouble('openQuote') });
    for (const { line, text } of rest) this.#line(line, text, rows);
  }
}

const says: Readonly<{ [why in RowTrouble]: string }> = {
  tooLong: 'is longer than a million characters, which no row of a form is. Check how the file was saved',
  openQuote: 'opens a quote (") that is not closed. Close it, or double it ("") when it belongs to the value',
  strayQuote: 'has text after a closing quote ("). Double a quote ("") that belongs to the value',
};

const trouble = (why: RowTrouble) => ({ fault: says[why], why });

/**
 * How the quotes of one line stand: all closed, one still open at the end, or text straight after a closing one.
 * A quote opens only at the start of a value; elsewhere it belongs to it. `inside` says that one is open from before.
 */
function quotes(text: string, delimiter: string, inside: boolean): 'closed' | 'open' | 'stray' {
  let at = 0;
  let open = inside;
  for (;;) {
    if (open) {
      const quote = text.indexOf('"', at);
      if (quote < 0) return 'open';
      if (text[quote + 1] === '"') {
        at = quote + 2;
        continue;
      }
      open = false;
      at = quote + 1;
      if (at === text.length) return 'closed';
      if (text[at] !== delimiter) return 'stray';
      at++;
    } else {
      if (text[at] === '"') {
        open = true;
        at++;
        continue;
      }
      const next = text.indexOf(delimiter, at);
      if (next < 0) return 'closed';
      at = next + 1;
    }
  }
}

/** What separates the values of a row. */
export type Delimiter = ',' | ';' | '\t';

/** The separator that most often stands between the names of a header, quotes aside. */
export function delimiterOf(header: string): Delimiter {
  const bare = header.replace(/"(?:[^"]|"")*"/g, '');
  const count = (delimiter: string) => bare.split(delimiter).length;
  return ([',', ';', '\t'] as const).reduce((best, next) => (count(next) > count(best) ? next : best));
}

/** The separator that a line before the header tells (`sep=;`, as Excel leaves it), when it is such a line. */
export function delimiterTold(line: string): Delimiter | undefined {
  return /^"?sep=([,;\t])"?$/i.exec(line)?.[1] as Delimiter | undefined;
}

/** How many values a row has when that is not as many as the header. Blank values past the last column are no harm. */
export function wrongCount(cells: readonly string[], width: number): number | undefined {
  let filled = cells.length;
  while (filled > width && cells[filled - 1]?.trim() === '') filled--;
  return filled === width || cells.length === width ? undefined : filled;
}

/** What is wrong with the number of values of a row, if anything. */
export function misfit(cells: readonly string[], width: number): string | undefined {
  const filled = wrongCount(cells, width);
  if (filled === undefined) return undefined;
  const values = `has ${filled} ${filled === 1 ? 'value' : 'values'} where the header has ${width}`;
  if (filled < width) return `${values}. Put the missing separators in, so that every value stands in its column`;
  return `${values}. Put quotes (") around a value that holds the separator`;
}
