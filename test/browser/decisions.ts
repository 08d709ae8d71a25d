/** What is kept of a clerk's decisions, as a page of the extension sees it. All but the last run there, so each is whole in itself. */
import type { Page } from './page.ts';

interface Api {
  readonly storage: {
    readonly local: {
      get(key: string): Promise<{ keptRules?: { rules: string[]; change: number } }>;
      set(values: object): Promise<void>;
    };
  };
}

export function store(values: object): Promise<void> {
  return (globalThis as unknown as { chrome: Api }).chrome.storage.local.set(values);
}

export async function wipeDecisions(): Promise<void> {
  const database = await new Promise<IDBDatabase | null>((done) => {
    const request = indexedDB.open('coe-check-decisions');
    request.onupgradeneeded = () => request.transaction?.abort();
    request.onsuccess = () => done(request.result);
    request.onerror = () => done(null);
  });
  if (!database) return;
  await new Promise((done) => {
    const transaction = database.transaction(['waivers', 'audit'], 'readwrite');
    transaction.objectStore('waivers').clear();
    transaction.objectStore('audit').clear();
    transaction.oncomplete = done;
  });
  database.close();
  const { local } = (globalThis as unknown as { chrome: Api }).chrome.storage;
  const { keptRules } = await local.get('keptRules');
  await local.set({ keptRules: { rules: [], change: (keptRules?.change ?? 0) + 1 } });
}

export async function endYesterday(): Promise<void> {
  const database = await new Promise<IDBDatabase>((done) => {
    const request = indexedDB.open('coe-check-decisions');
    request.onsuccess = () => done(request.result);
  });
  await new Promise((done) => {
    const transaction = database.transaction(['waivers'], 'readwrite');
    const waivers = transaction.objectStore('waivers');
    waivers.getAll().onsuccess = ({ target }) => {
      for (const waiver of (target as IDBRequest).result) waivers.put({ ...waiver, until: '2020-01-01' });
    };
    transaction.oncomplete = done;
  });
  database.close();
  const { local } = (globalThis as unknown as { chrome: Api }).chrome.storage;
  const { keptRules } = await local.get('keptRules');
  await local.set({ keptRules: { rules: keptRules?.rules ?? [], change: (keptRules?.change ?? 0) + 1 } });
}

interface Kept {
  readonly waivers: readonly { readonly rule: string }[];
  readonly entries: readonly { readonly act: string }[];
}

export async function keptCount(): Promise<number> {
  const { runtime } = (
    globalThis as unknown as { chrome: { runtime: { sendMessage(message: object): Promise<Kept> } } }
  ).chrome;
  return (await runtime.sendMessage({ type: 'waivers/list' })).waivers.length;
}

export async function actsNoted(): Promise<string[]> {
  const { runtime } = (
    globalThis as unknown as { chrome: { runtime: { sendMessage(message: object): Promise<Kept> } } }
  ).chrome;
  return (await runtime.sendMessage({ type: 'waivers/list' })).entries.map(({ act }) => act);
}

export async function allKept(): Promise<string> {
  const { runtime, storage } = (
    globalThis as unknown as {
      chrome: {
        runtime: { sendMessage(message: object): Promise<Kept> };
        storage: { local: { get(key: null): Promise<object> } };
      };
    }
  ).chrome;
  const { resolved, ...local } = (await storage.local.get(null)) as { readonly [key: string]: unknown };
  return JSON.stringify([await runtime.sendMessage({ type: 'waivers/list' }), local]);
}

/** The ids of all rules about a first name that the bundled pack has. */
export function rulesOf(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    await new Promise((done) => {
      const script = document.createElement('script');
      script.src = '/packs/us.global.js';
      script.onload = done;
      document.head.append(script);
    });
    const { coeCheckPacks } = globalThis as unknown as {
      coeCheckPacks: { us: { rules: { [id: string]: { fields: readonly string[] } } } };
    };
    return Object.entries(coeCheckPacks.us.rules).flatMap(([id, { fields }]) =>
      fields.includes('firstName') ? [id] : [],
    );
  });
}
