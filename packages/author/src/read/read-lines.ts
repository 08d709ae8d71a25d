import { type Lines, longestLine } from '@coe-check/sdk/tables';
import iconv from 'iconv-lite';
import type { Input } from './input.ts';
import type { Encoding } from './sniff.ts';

/** The text of an input in pieces, without its byte order mark. */
export async function* readText(input: Input, encoding: Encoding): AsyncGenerator<string> {
  const decoder = iconv.getDecoder(encoding, { stripBOM: true });
  for await (const chunk of input.bytes()) {
    const text = decoder.write(chunk);
    if (text) yield text;
  }
  const last = decoder.end();
  if (last) yield last;
}

/**
 * The lines of an input, in batches as they come off the disk. Never more than one piece and one line are held: the
 * rest of a line past `longestLine` is passed over, and the line is null.
 */
export async function* readLines(input: Input, encoding: Encoding): AsyncGenerator<Lines> {
  let open = '';
  let tooLong = false;
  let first = 1;
  let end: string | undefined;
  const cut = (line: string) => (end === '\n' && line.endsWith('\r') ? line.slice(0, -1) : line);
  for await (let piece of readText(input, encoding)) {
    if (end === undefined) {
      piece = open + piece;
      open = '';
      end = piece.includes('\n') ? '\n' : /\r./s.test(piece) ? '\r' : undefined;
    }
    const lines: (string | null)[] = [];
    let from = 0;
    for (let at = end ? piece.indexOf(end) : -1; at >= 0; at = piece.indexOf(end ?? '\n', from)) {
      const line = from === 0 && open ? open + piece.slice(0, at) : piece.slice(from, at);
      lines.push(tooLong || line.length > longestLine ? null : cut(line));
      open = '';
      tooLong = false;
      from = at + 1;
    }
    if (!tooLong) open = from === 0 ? open + piece : piece.slice(from);
    if (open.length > longestLine) {
      open = '';
      tooLong = true;
    }
    if (lines.length > 0) yield { first, lines };
    first += lines.length;
  }
  if (tooLong || open) yield { first, lines: [tooLong ? null : cut(open)] };
}
