import type { StudentRecord } from '@coe-check/sdk';
import { fold } from '@coe-check/sdk';
import { answer, inOne, openDatabase } from './database.ts';

/** What the clerk said of a pair: not the same child. It carries no value of either. */
export interface Apart {
  /** Pseudonym of the known record. */
  readonly known: string;
  /** Pseudonym of both records together. */
  readonly pair: string;
}

/** The memory of "not the same child", by pseudonyms under a key of this browser. */
export interface Decisions {
  /** Pseudonyms of a known record, and of it with the record being typed. */
  name(known: StudentRecord, typed: StudentRecord): Promise<Apart>;
  has(pair: string): Promise<boolean>;
  keep(apart: Apart): Promise<void>;
  drop(pair: string): Promise<void>;
  count(): Promise<number>;
}

interface Kept {
  readonly known: string;
  readonly at: number;
}

/** Nobody asks about a pair for longer than this (ms). */
const keptFor = 365 * 24 * 3600 * 1000;
const keyName = 'apart';

/** Decisions on disk, beside the roster; those of a year ago are forgotten. */
export async function keptDecisions(now: number): Promise<Decisions> {
  const database = await openDatabase();
  const all = database.transaction('apart', 'readwrite').objectStore('apart').openCursor();
  all.onsuccess = () => {
    const cursor = all.result;
    if (cursor === null) return;
    if ((cursor.value as Kept).at + keptFor < now) cursor.delete();
    cursor.continue();
  };
  const store = (mode: IDBTransactionMode = 'readonly') => database.transaction('apart', mode).objectStore('apart');
  return {
    name: pseudonyms(async () => {
      const known: unknown = await answer(database.transaction('keys').objectStore('keys').get(keyName));
      if (known !== undefined) return known as CryptoKey;
      const made = await newKey();
      await inOne(database, ['keys'], 'readwrite', (transaction) => {
        transaction.objectStore('keys').put(made, keyName);
      });
      return made;
    }),
    has: async (pair) => (await answer(store().getKey(pair))) !== undefined,
    keep: async ({ known, pair }) => {
      await inOne(database, ['apart'], 'readwrite', (transaction) => {
        transaction.objectStore('apart').put({ known, at: now } satisfies Kept, pair);
      });
    },
    drop: async (pair) => {
      await inOne(database, ['apart'], 'readwrite', (transaction) => {
        transaction.objectStore('apart').delete(pair);
      });
    },
    count: () => answer(store().count()),
  };
}

/** Decisions that go with the roster when it is kept in memory only. */
export function passingDecisions(): Decisions {
  const pairs = new Set<string>();
  return {
    name: pseudonyms(newKey),
    has: async (pair) => pairs.has(pair),
    keep: async ({ pair }) => void pairs.add(pair),
    drop: async (pair) => void pairs.delete(pair),
    count: async () => pairs.size,
  };
}

const newKey = (): Promise<CryptoKey> =>
  crypto.subtle.generateKey({ name: 'HMAC', hash: 'SHA-256' }, false, ['sign']) as Promise<CryptoKey>;

function pseudonyms(keyOf: () => Promise<CryptoKey>): Decisions['name'] {
  let key: Promise<CryptoKey> | undefined;
  const sign = async (text: string) => {
    key ??= keyOf();
    const bytes = new Uint8Array(await crypto.subtle.sign('HMAC', await key, new TextEncoder().encode(text)));
    return [...bytes.subarray(0, 16)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  };
  return async (known, typed) => {
    const [one, other] = [identityOf(known), identityOf(typed)];
    const [knownName, pair] = await Promise.all([sign(`known ${one}`), sign(`pair ${one} ${other}`)]);
    return { known: knownName, pair };
  };
}

const telling = ['msixId', 'stateStudentId', 'firstName', 'middleName', 'lastName1', 'lastName2', 'birthDate'];

/** What makes a record this one and no other, capitals and accents aside. */
function identityOf(record: StudentRecord): string {
  return JSON.stringify(telling.map((field) => fold(String(record[field] ?? ''))));
}
