import { longestLine } from '@coe-check/sdk/tables';
import { type ParseError, parseTree, printParseErrorCode } from 'jsonc-parser';
import type { Input } from './input.ts';
import { readLines, readText } from './read-lines.ts';
import type { Encoding } from './sniff.ts';

/** One value of a JSON file and the line it begins on, or why it cannot be read. */
export interface JsonItem {
  readonly line: number;
  readonly value?: unknown;
  readonly fault?: string;
}

/** One value a line; blank lines are passed over and a broken line spoils no other. */
export async function* readJsonLines(input: Input, encoding: Encoding): AsyncGenerator<JsonItem[]> {
  for await (const { first, lines } of readLines(input, encoding)) {
    const items: JsonItem[] = [];
    for (const [at, line] of lines.entries()) {
      if (line === null) items.push({ line: first + at, fault: tooLong });
      else if (line.trim() !== '') items.push(itemOf(line, first + at));
    }
    if (items.length > 0) yield items;
  }
}

/** The members of one array, or one object, without holding more than one of them at a time. */
export async function* readJson(input: Input, encoding: Encoding): AsyncGenerator<JsonItem[]> {
  const splitter = new ValueSplitter();
  for await (const text of readText(input, encoding)) {
    const items = splitter.take(text);
    if (items.length > 0) yield items;
  }
  const items = splitter.end();
  if (items.length > 0) yield items;
}

const tooLong = `this record is longer than ${longestLine.toLocaleString('en-US')} characters, which no record is. Check how the file was saved`;

/** Cuts a JSON text into the members of its array by counting brackets; JSON.parse then reads each. */
class ValueSplitter {
  #line = 1;
  #depth = 0;
  #array: boolean | undefined;
  #done = false;
  #inText = false;
  #escaped = false;
  #held = '';
  #heldLine = 1;
  #tooLong = false;

  take(text: string): JsonItem[] {
    const items: JsonItem[] = [];
    let from = 0;
    for (let at = 0; at < text.length; at++) {
      const letter = text[at] ?? '';
      if (letter === '\n') this.#newLine();
      else if (this.#inText) this.#inside(letter);
      else if (letter === '"') this.#inText = true;
      else if (letter === '[' || letter === '{') {
        this.#depth++;
        if (this.#array === undefined) {
          this.#array = letter === '[';
          if (this.#array) from = at + 1;
        }
      } else if (letter === ']' || letter === '}') {
        this.#depth--;
        if (this.#array && this.#depth === 0) {
          this.#hold(text.slice(from, at));
          this.#give(items, true);
          from = at + 1;
        } else if (!this.#array && this.#depth === 0) {
          this.#hold(text.slice(from, at + 1));
          this.#give(items, true);
          from = at + 1;
        }
      } else if (letter === ',' && this.#array && this.#depth === 1) {
        this.#hold(text.slice(from, at));
        this.#give(items, false);
        from = at + 1;
      }
    }
    this.#hold(text.slice(from));
    return items;
  }

  end(): JsonItem[] {
    const items: JsonItem[] = [];
    if (this.#held.trim() !== '' || this.#tooLong) this.#give(items, true);
    else if (this.#array && !this.#done)
      items.push({ line: this.#line, fault: 'the list ends without its closing bracket (]). Is the file complete?' });
    return items;
  }

  /** A line break cannot stand in a JSON text: a quote that is open here was never closed. */
  #newLine(): void {
    this.#line++;
    this.#inText = false;
    this.#escaped = false;
  }

  #inside(letter: string): void {
    if (this.#escaped) this.#escaped = false;
    else if (letter === '\\') this.#escaped = true;
    else if (letter === '"') this.#inText = false;
  }

  #hold(text: string): void {
    if (this.#tooLong) return;
    if (this.#held === '') this.#heldLine = this.#line - text.split('\n').length + 1;
    this.#held += text;
    if (this.#held.length > longestLine) {
      this.#tooLong = true;
      this.#held = '';
    }
  }

  #give(items: JsonItem[], last: boolean): void {
    const text = this.#held;
    const leading = text.length - text.trimStart().length;
    const line = this.#heldLine + text.slice(0, leading).split('\n').length - 1;
    if (this.#tooLong) items.push({ line, fault: tooLong });
    else if (text.trim() !== '')
      items.push(
        this.#done
          ? { line, fault: 'this stands after the end of the list. Put it inside the brackets' }
          : itemOf(text.trim(), line),
      );
    else if (!last)
      items.push({ line: this.#line, fault: 'there is a comma with no record before it. Take the comma away' });
    this.#held = '';
    this.#tooLong = false;
    if (last) this.#done = true;
  }
}

/** The value of a JSON text that begins on `line`. */
function itemOf(text: string, line: number): JsonItem {
  try {
    return { line, value: JSON.parse(text) };
  } catch {
    const errors: ParseError[] = [];
    parseTree(text, errors, { disallowComments: true });
    const [error] = errors;
    const before = text.slice(0, error?.offset ?? 0).split('\n');
    const where = line + before.length - 1;
    return {
      line: where,
      fault: `column ${(before.at(-1)?.length ?? 0) + 1}: ${error ? (words[printParseErrorCode(error.error)] ?? 'this is no JSON') : 'this is no JSON'}`,
    };
  }
}

const words: Readonly<{ [code: string]: string }> = {
  PropertyNameExpected: 'a name in double quotes belongs here',
  ValueExpected: 'a value belongs here',
  ColonExpected: 'a colon (:) is missing',
  CommaExpected: 'a comma is missing',
  CloseBraceExpected: 'a closing brace (}) is missing',
  CloseBracketExpected: 'a closing bracket (]) is missing',
  UnexpectedEndOfString: 'a closing quote (") is missing',
  InvalidCommentToken: 'JSON has no comments. Take it away',
  InvalidSymbol: 'this word needs double quotes',
  InvalidCharacter: 'a control character stands in the text. Write it as \\n or \\t, or take it away',
  InvalidEscapeCharacter: 'a backslash (\\) must be doubled (\\\\)',
  InvalidUnicode: '\\u needs four hexadecimal digits',
  EndOfFileExpected: 'something stands after the end of the record',
};
