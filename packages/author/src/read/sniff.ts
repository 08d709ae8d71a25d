import { isUtf8 } from 'node:buffer';
import type { Input } from './input.ts';
import { Unreadable } from './unreadable.ts';

export type Encoding = 'utf8' | 'utf16le' | 'utf16be' | 'windows1252';

/** What the bytes of an input are; `bom` is how many bytes of byte order mark come first. */
export type Sniffed =
  | { readonly kind: 'workbook' }
  | { readonly kind: 'text'; readonly encoding: Encoding; readonly bom: number };

/** Bytes that begin files which people take for tables, and what to do with them. */
const magic: readonly (readonly [string, string])[] = [
  ['d0cf11e0a1b11ae1', 'is an old Excel file (.xls). Save it as .xlsx or CSV and check that'],
  ['25504446', 'is a PDF. Check the file it was printed from'],
  ['1f8b', 'is compressed (gzip). Unpack it and check what is inside'],
  ['377abcaf271c', 'is compressed (7z). Unpack it and check what is inside'],
  ['52617221', 'is compressed (rar). Unpack it and check what is inside'],
  ['89504e47', 'is a picture (PNG). A scanned form has to be typed first'],
  ['ffd8ff', 'is a picture (JPEG). A scanned form has to be typed first'],
  ['47494638', 'is a picture (GIF). A scanned form has to be typed first'],
];

/**
 * Whether the bytes are a workbook or text, and in which encoding: by byte order mark, by where the zeros of UTF-16
 * stand, by being valid UTF-8 to the last byte, else Windows-1252.
 *
 * @throws Unreadable when they are neither.
 */
export async function sniff(input: Input): Promise<Sniffed> {
  const told = byHead(await firstBytes(input, 4096), input.name);
  if (told) return told;
  const utf8 = new Utf8Test();
  for await (const chunk of input.bytes()) {
    if (chunk.includes(0)) throw binary(input.name);
    utf8.take(chunk);
  }
  return { kind: 'text', encoding: utf8.ends() ? 'utf8' : 'windows1252', bom: 0 };
}

/** The first `most` bytes, however the stream cuts them. */
export async function firstBytes(input: Input, most: number): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of input.bytes()) {
    chunks.push(chunk);
    size += chunk.length;
    if (size >= most) break;
  }
  return Buffer.concat(chunks).subarray(0, most);
}

function byHead(head: Buffer, name: string): Sniffed | undefined {
  const hex = head.subarray(0, 8).toString('hex');
  if (hex.startsWith('504b0304')) return { kind: 'workbook' };
  for (const [start, says] of magic) if (hex.startsWith(start)) throw new Unreadable(`${name} ${says}.`);
  if (hex.startsWith('efbbbf')) return { kind: 'text', encoding: 'utf8', bom: 3 };
  if (hex.startsWith('fffe')) return { kind: 'text', encoding: 'utf16le', bom: 2 };
  if (hex.startsWith('feff')) return { kind: 'text', encoding: 'utf16be', bom: 2 };
  const even = zeros(head, 0);
  const odd = zeros(head, 1);
  if (odd > 0.3 && even < 0.02) return { kind: 'text', encoding: 'utf16le', bom: 0 };
  if (even > 0.3 && odd < 0.02) return { kind: 'text', encoding: 'utf16be', bom: 0 };
  if (isBinary(head)) throw binary(name);
  return undefined;
}

function binary(name: string): Unreadable {
  return new Unreadable(`${name} is not text but a binary file. Give a CSV, XLSX or JSON file.`);
}

/** Share of zero bytes among those at even (0) or odd (1) places. */
function zeros(head: Buffer, from: 0 | 1): number {
  let all = 0;
  let zero = 0;
  for (let at = from; at < head.length; at += 2, all++) if (head[at] === 0) zero++;
  return all > 0 ? zero / all : 0;
}

/** A zero byte, or more than a few control characters, is no text in any encoding of one byte or UTF-8. */
function isBinary(bytes: Buffer): boolean {
  if (bytes.includes(0)) return true;
  let control = 0;
  for (const byte of bytes) if (byte < 32 && byte !== 9 && byte !== 10 && byte !== 13 && byte !== 12) control++;
  return control > bytes.length / 50 + 2;
}

/** Follows a stream of bytes and says whether it is UTF-8, across the borders of chunks. */
class Utf8Test {
  #valid = true;
  #rest: Buffer = Buffer.alloc(0);

  take(chunk: Buffer): void {
    if (!this.#valid) return;
    const bytes = this.#rest.length > 0 ? Buffer.concat([this.#rest, chunk]) : chunk;
    const whole = bytes.length - unfinished(bytes);
    this.#valid = isUtf8(bytes.subarray(0, whole));
    this.#rest = Buffer.from(bytes.subarray(whole));
  }

  ends(): boolean {
    return this.#valid && this.#rest.length === 0;
  }
}

/** How many bytes at the end begin a character that is not complete. */
function unfinished(bytes: Buffer): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back++) {
    const byte = bytes[bytes.length - back] ?? 0;
    if (byte < 0x80) return 0;
    if (byte >= 0xc0) return (byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2) > back ? back : 0;
  }
  return 0;
}
