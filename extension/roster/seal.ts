/** Bytes under AES-GCM: whoever changes one of them, or reads them under another name, gets nothing. */
export interface Sealed {
  readonly iv: Uint8Array<ArrayBuffer>;
  readonly bytes: ArrayBuffer;
}

/** What was kept cannot be opened: changed, cut short, moved, or its key is gone. */
export class Damaged extends Error {
  override readonly name = 'Damaged';
}

const cipher = 'AES-GCM';

/** A key that no script can take out of the browser's hands, ours neither. */
export function newSealKey(): Promise<CryptoKey> {
  return crypto.subtle.generateKey({ name: cipher, length: 256 }, false, ['encrypt', 'decrypt']);
}

/** Seals bytes under a name with an IV of their own; the name has to be told again to open them. */
export async function seal(key: CryptoKey, name: string, bytes: Uint8Array<ArrayBuffer>): Promise<Sealed> {
  const iv = crypto.getRandomValues(new Uint8Array(12));
  return { iv, bytes: await crypto.subtle.encrypt({ name: cipher, iv, additionalData: utf8(name) }, key, bytes) };
}

/** @throws Damaged when these are not the bytes that were sealed under this name. */
export async function unseal(key: CryptoKey, name: string, { iv, bytes }: Sealed): Promise<ArrayBuffer> {
  try {
    return await crypto.subtle.decrypt({ name: cipher, iv, additionalData: utf8(name) }, key, bytes);
  } catch {
    throw new Damaged(`The kept roster cannot be opened: ${name.split('|').at(-1)}`); // the browser does not say why
  }
}

const utf8 = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);
