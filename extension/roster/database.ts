/** The one place on disk. Everything in it but the key, the times and the pseudonyms is sealed. */
const name = 'coe-check-roster';
export const stores = ['keys', 'head', 'blocks', 'apart'] as const;

/** Opens the database, made when it is not there. It closes itself when another version of the extension wants it. */
export function openDatabase(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(name, 1);
    request.onupgradeneeded = () => {
      for (const store of stores) request.result.createObjectStore(store);
    };
    request.onsuccess = () => {
      request.result.onversionchange = () => request.result.close();
      resolve(request.result);
    };
    request.onerror = () => reject(request.error);
  });
}

/** Whether there is a database, without making one. */
export async function hasDatabase(): Promise<boolean> {
  return (await indexedDB.databases()).some((each) => each.name === name);
}

/** Waits for one request. */
export function answer<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

/** Runs work in one transaction, whole or not at all. The work only makes requests: it waits for nothing else. */
export function inOne<T>(
  database: IDBDatabase,
  of: readonly (typeof stores)[number][],
  mode: IDBTransactionMode,
  work: (transaction: IDBTransaction) => T,
): Promise<T> {
  return new Promise((resolve, reject) => {
    const transaction = database.transaction(of, mode, { durability: 'strict' });
    const result = work(transaction);
    transaction.oncomplete = () => resolve(result);
    transaction.onerror = () => reject(transaction.error);
    transaction.onabort = () => reject(transaction.error ?? new Error('The browser broke off keeping the roster.'));
  });
}
