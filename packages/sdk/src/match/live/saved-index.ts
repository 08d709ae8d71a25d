import { hash } from './stock.ts';

/** Flat arrays by name, as they are kept in one buffer. */
export type Sections = Readonly<{ [name: string]: Uint8Array | Uint16Array | Uint32Array | Int32Array }>;

/** Why a buffer is not opened. */
export type Refusal = 'not an index' | 'of another version' | 'of another model' | 'damaged';

const magic = 0x4d454f43;
const version = 2;
const headerWords = 6;
const kinds = [Uint8Array, Uint16Array, Uint32Array, Int32Array] as const;

/**
 * One buffer: six words of header (name, version, model, checksum, sections, bytes), three words a section (kind and name, begin,
 * length), then the arrays, each from a multiple of four. Opening makes views into it: nothing is copied or parsed.
 */
export function saveSections(sections: Sections, structure: string, names: readonly string[]): ArrayBuffer {
  const all = names.map((name) => sections[name] as Sections[string]);
  let bytes = (headerWords + all.length * 3) * 4;
  const begins = all.map((array) => {
    const begin = bytes;
    bytes += (array.byteLength + 3) & ~3;
    return begin;
  });
  const buffer = new ArrayBuffer(bytes);
  const words = new Uint32Array(buffer);
  for (const [index, array] of all.entries()) {
    const kind = kinds.findIndex((each) => array instanceof each);
    words.set([(hash(names[index] ?? '') & ~3) | kind, begins[index] as number, array.length], headerWords + index * 3);
    new Uint8Array(buffer).set(new Uint8Array(array.buffer, array.byteOffset, array.byteLength), begins[index]);
  }
  words.set([magic, version, hash(structure), 0, all.length, bytes]);
  words[3] = checksum(words);
  return buffer;
}

/** The arrays of a saved buffer, or why it is refused. Any changed bit changes the checksum. */
export function openSections(
  buffer: ArrayBuffer,
  structure: string,
  names: readonly string[],
): { readonly sections: Sections; readonly refused?: undefined } | { readonly refused: Refusal } {
  if (buffer.byteLength < headerWords * 4 || buffer.byteLength % 4 !== 0) return { refused: 'not an index' };
  const words = new Uint32Array(buffer);
  if (words[0] !== magic) return { refused: 'not an index' };
  if (words[1] !== version) return { refused: 'of another version' };
  if (words[5] !== buffer.byteLength || checksum(words) !== words[3]) return { refused: 'damaged' };
  if (words[2] !== hash(structure) || words[4] !== names.length) return { refused: 'of another model' };
  const sections: { [name: string]: Sections[string] } = {};
  for (const [index, name] of names.entries()) {
    const [tag = 0, begin = 0, length = 0] = words.subarray(headerWords + index * 3);
    const kind = kinds[tag & 3] ?? Uint8Array;
    if ((tag & ~3) >>> 0 !== (hash(name) & ~3) >>> 0) return { refused: 'damaged' };
    sections[name] = new kind(buffer, begin, length);
  }
  return { sections };
}

/** Each step can be undone, so no single change is lost; the word of the checksum itself counts as 0. */
function checksum(words: Uint32Array): number {
  let sum = 0x2f0b4b61;
  for (let i = 0; i < words.length; i++) {
    sum = Math.imul(sum ^ (i === 3 ? 0 : (words[i] as number)), 0x9e3779b1);
    sum ^= sum >>> 15;
  }
  return sum >>> 0;
}
