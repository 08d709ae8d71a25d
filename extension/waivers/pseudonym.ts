import type { About, Veiled } from './waiver.ts';

/** Stands for a text without telling it: only who has the key can make it again, and nobody can turn it back. */
export async function pseudonym(key: CryptoKey, kind: 'value' | 'record', parts: readonly string[]): Promise<string> {
  const text = JSON.stringify([kind, ...parts]);
  const signed = await crypto.subtle.sign('HMAC', key, new TextEncoder().encode(text));
  return btoa(String.fromCharCode(...new Uint8Array(signed).subarray(0, 18)))
    .replaceAll('+', '-')
    .replaceAll('/', '_');
}

/** What may be kept of a finding. The texts of a rule's fields stand together: one pseudonym for all of them. */
export async function veil(key: CryptoKey, { rule, fields, texts, names }: About, site: string): Promise<Veiled> {
  const [value, ...records] = await Promise.all([
    pseudonym(key, 'value', texts),
    ...names.map((name) => pseudonym(key, 'record', [name])),
  ]);
  return { rule, fields, value: value as string, records, site };
}
