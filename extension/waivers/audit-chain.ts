import type { FieldKey } from '@coe-check/sdk';

/** What was decided, without any value: rule, fields and a keyed pseudonym of the record. */
export interface Decision {
  readonly act: 'kept' | 'kept no longer' | 'handed in' | 'went back';
  readonly rule: string;
  readonly fields: readonly FieldKey[];
  /** Keyed pseudonym of the record; '' where there is none. */
  readonly record: string;
  readonly site: string;
  readonly scope: string;
  readonly reason: string;
  readonly words: string;
  /** How many findings were open: must fix, check, note. */
  readonly open: readonly number[];
}

/** One line of the log. `hash` is the SHA-256 of all the rest of the line, `previous` the hash of the line before. */
export interface AuditEntry extends Decision {
  readonly n: number;
  readonly at: string;
  readonly previous: string;
  readonly hash: string;
}

/** What a look over a log found. Lines that the retention took away at its beginning are no fault. */
export interface Verified {
  readonly lines: number;
  /** The number of the first line that was changed, or before which one is missing; undefined when all is sound. */
  readonly brokenAt: number | undefined;
}

/** The hash before the first line of all. */
export const origin = '0'.repeat(64);

/** Makes the line that follows on `last`. */
export async function nextEntry(last: AuditEntry | undefined, decision: Decision, at: string): Promise<AuditEntry> {
  const bare = { ...decision, n: (last?.n ?? 0) + 1, at, previous: last?.hash ?? origin };
  return { ...bare, hash: await hashOf(bare) };
}

/**
 * Whether every line is as it was written and follows on the one before.
 *
 * verify([one, { ...two, reason: 'other' }])  → { lines: 2, brokenAt: 2 }
 */
export async function verify(entries: readonly AuditEntry[]): Promise<Verified> {
  let before: AuditEntry | undefined;
  for (const entry of entries) {
    const { hash, ...bare } = entry;
    const follows = before === undefined ? entry.n > 1 || entry.previous === origin : follow(before, entry);
    if (!follows || hash !== (await hashOf(bare))) return { lines: entries.length, brokenAt: entry.n };
    before = entry;
  }
  return { lines: entries.length, brokenAt: undefined };
}

const follow = (before: AuditEntry, entry: AuditEntry) =>
  entry.n === before.n + 1 && entry.previous === before.hash && entry.at >= before.at;

/** Over the members by name in order, so that a log read back from JSON hashes the same. */
async function hashOf(bare: Omit<AuditEntry, 'hash'>): Promise<string> {
  const text = JSON.stringify(Object.entries(bare).toSorted(([a], [b]) => (a < b ? -1 : 1)));
  return hex(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)));
}

function hex(bytes: ArrayBuffer): string {
  return [...new Uint8Array(bytes)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
