import { Unreadable } from './unreadable.ts';

export type Encoding = 'UTF-8' | 'UTF-16 LE' | 'UTF-16 BE' | 'Windows-1252';

export interface Decoded {
  readonly text: string;
  readonly encoding: Encoding;
}

/** Beginnings of files that people take for tables. */
const others = ['25504446', '1f8b', '377abcaf', '52617221', '89504e47', 'ffd8ff', '47494638'];

const labels = { 'UTF-8': 'utf-8', 'UTF-16 LE': 'utf-16le', 'UTF-16 BE': 'utf-16be', 'Windows-1252': 'windows-1252' };

/** True when the bytes begin like a zip file, which an Excel workbook is. */
export function isZip(bytes: Uint8Array): boolean {
  return startOf(bytes).startsWith('504b0304');
}

/**
 * The text of a file: by its byte order mark, by where the zeros of UTF-16 stand, by being valid UTF-8 to the last byte, else
 * Windows-1252, as `coe check` reads it.
 *
 * decodeText(new Uint8Array([0x4d, 0x75, 0xf1, 0x6f, 0x7a]))  → { text: 'Muñoz', encoding: 'Windows-1252' }
 *
 * @throws Unreadable when the bytes are no text.
 */
export function decodeText(bytes: Uint8Array): Decoded {
  const start = startOf(bytes);
  if (start.startsWith('d0cf11e0')) throw new Unreadable('oldExcel');
  if (others.some((other) => start.startsWith(other))) throw new Unreadable('otherFile');
  const encoding = byMark(start) ?? byZeros(bytes.subarray(0, 4096)) ?? 'UTF-8';
  if (encoding !== 'UTF-8') return { text: decode(bytes, encoding), encoding };
  if (bytes.includes(0)) throw new Unreadable('otherFile');
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding };
  } catch {
    return { text: decode(bytes, 'Windows-1252'), encoding: 'Windows-1252' }; // not UTF-8 to the last byte
  }
}

const decode = (bytes: Uint8Array, encoding: Encoding): string => new TextDecoder(labels[encoding]).decode(bytes);

function startOf(bytes: Uint8Array): string {
  return [...bytes.subarray(0, 8)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

function byMark(start: string): Encoding | undefined {
  if (start.startsWith('efbbbf')) return 'UTF-8';
  if (start.startsWith('fffe')) return 'UTF-16 LE';
  return start.startsWith('feff') ? 'UTF-16 BE' : undefined;
}

function byZeros(head: Uint8Array): Encoding | undefined {
  const share = (from: 0 | 1) => {
    const at = head.filter((_, index) => index % 2 === from);
    return at.length === 0 ? 0 : at.filter((byte) => byte === 0).length / at.length;
  };
  const [even, odd] = [share(0), share(1)];
  if (odd > 0.3 && even < 0.02) return 'UTF-16 LE';
  return even > 0.3 && odd < 0.02 ? 'UTF-16 BE' : undefined;
}
