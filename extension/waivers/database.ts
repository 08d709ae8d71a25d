import type { AuditEntry } from './audit-chain.ts';
import type { Waiver } from './waiver.ts';

const name = 'coe-check-decisions';
type Store = 'keys' | 'waivers' | 'audit';

/** What the clerk decided: waivers by id, the log by number, and the key of the pseudonyms. */
export interface Decisions {
  waivers(): Promise<Waiver[]>;
  entries(): Promise<AuditEntry[]>;
  /** Writes all of it or nothing. A log line whose number is taken is refused. */
  write(change: {
    readonly put?: readonly Waiver[];
    readonly remove?: readonly string[];
    readonly append?: readonly AuditEntry[];
    /** Log lines below this number go. */
    readonly dropBelow?: number;
  }): Promise<void>;
  /** The key of the pseudonyms, made at the first call. No script can read it out, ours neither. */
  key(): Promise<CryptoKey>;
}

/** Opens the database of the extension itself: a page cannot reach it. */
export async function openDecisions(): Promise<Decisions> {
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open(name, 1);
    request.onupgradeneeded = () => {
      request.result.createObjectStore('keys');
      request.result.createObjectStore('waivers', { keyPath: 'id' });
      request.result.createObjectStore('audit', { keyPath: 'n' });
    };
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  database.onversionchange = () => database.close();

  const read = <T>(store: Store, ask: (store: IDBObjectStore) => IDBRequest): Promise<T> =>
    answer(ask(database.transaction(store).objectStore(store))) as Promise<T>;
  const inOne = (stores: readonly Store[], work: (transaction: IDBTransaction) => void): Promise<void> =>
    new Promise((resolve, reject) => {
      const transaction = database.transaction(stores, 'readwrite', { durability: 'strict' });
      transaction.oncomplete = () => resolve();
      transaction.onerror = transaction.onabort = () => reject(transaction.error);
      work(transaction);
    });

  return {
    waivers: () => read('waivers', (store) => store.getAll()),
    entries: () => read('audit', (store) => store.getAll()),
    write: ({ put = [], remove = [], append = [], dropBelow = 0 }) =>
      inOne(['waivers', 'audit'], (transaction) => {
        const [waivers, audit] = [transaction.objectStore('waivers'), transaction.objectStore('audit')];
        for (const one of put) waivers.put(one);
        for (const id of remove) waivers.delete(id);
        for (const entry of append) audit.add(entry);
        if (dropBelow > 1) audit.delete(IDBKeyRange.upperBound(dropBelow, true));
      }),
    async key() {
      const kept = await read<CryptoKey | undefined>('keys', (store) => store.get('pseudonyms'));
      if (kept) return kept;
      const made = await crypto.subtle.generateKey({ name: 'HMAC', hash: 'SHA-256' }, false, ['sign']);
      await inOne(['keys'], (transaction) => transaction.objectStore('keys').put(made, 'pseudonyms'));
      return made;
    },
  };
}

function answer(request: IDBRequest): Promise<unknown> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}
