import { answer, inOne, openDatabase, stores } from './database.ts';
import { Damaged, newSealKey, type Sealed, seal, unseal } from './seal.ts';

/** What is known of a kept roster without opening it. */
export interface VaultHead {
  readonly version: 1;
  /** Names the blocks that belong together: blocks of another writing are never read with them. */
  readonly writing: string;
  /** Milliseconds since 1970 after which the roster is wiped. Sealed with every block, so it cannot be put off. */
  readonly until: number;
  readonly children: number;
  /** When it was taken in; sealed like `until`. */
  readonly at: number;
}

/** A roster being written. Until `done` the one before stays as it was. */
export interface VaultWriting {
  put(name: string, bytes: Uint8Array<ArrayBuffer>): Promise<void>;
  done(): Promise<VaultHead>;
}

/** The encrypted store of this browser. */
export interface Vault {
  head(): Promise<VaultHead | undefined>;
  /** Takes away what a writing that was broken off has left behind. Only the one who writes may do this. */
  tidy(): Promise<void>;
  /** @throws Damaged when the block is not there or not as it was written. */
  read(head: VaultHead, name: string): Promise<ArrayBuffer>;
  begin(about: Pick<VaultHead, 'until' | 'children' | 'at'>): Promise<VaultWriting>;
  /** Takes the roster and its key away; `all` also what was said about pairs, and the key of their pseudonyms. */
  wipe(what?: 'roster' | 'all'): Promise<void>;
}

const wholeBlock = ({ version, writing, at, until, children }: VaultHead, name: string) =>
  `coe-check roster|${version}|${writing}|${at}|${until}|${children}|${name}`;

/** Opens the store. */
export async function openVault(): Promise<Vault> {
  const database = await openDatabase();
  const head = async () =>
    (await answer(database.transaction('head').objectStore('head').get('roster'))) as VaultHead | undefined;
  return {
    head,
    async tidy() {
      const current = await head();
      await inOne(database, ['blocks', 'keys'], 'readwrite', (transaction) =>
        dropOthers(transaction, current?.writing),
      );
    },
    async read(of, name) {
      const transaction = database.transaction(['keys', 'blocks']);
      const [key, sealed] = await Promise.all([
        answer(transaction.objectStore('keys').get(keyName(of.writing))) as Promise<CryptoKey | undefined>,
        answer(transaction.objectStore('blocks').get([of.writing, name])) as Promise<Sealed | undefined>,
      ]);
      if (of.version !== 1 || key === undefined || sealed === undefined)
        throw new Damaged(`The kept roster is not whole: ${name}`);
      return unseal(key, wholeBlock(of, name), sealed);
    },
    async begin(about) {
      const key = await newSealKey();
      const made: VaultHead = { version: 1, writing: crypto.randomUUID(), ...about };
      return {
        async put(name, bytes) {
          const sealed = await seal(key, wholeBlock(made, name), bytes);
          await inOne(database, ['blocks'], 'readwrite', (transaction) => {
            transaction.objectStore('blocks').put(sealed, [made.writing, name]);
          });
        },
        async done() {
          await inOne(database, ['keys', 'head', 'blocks'], 'readwrite', (transaction) => {
            transaction.objectStore('keys').put(key, keyName(made.writing));
            transaction.objectStore('head').put(made, 'roster');
            dropOthers(transaction, made.writing);
          });
          return made;
        },
      };
    },
    async wipe(what = 'roster') {
      await inOne(database, stores, 'readwrite', (transaction) => {
        if (what === 'all') for (const store of stores) transaction.objectStore(store).clear();
        else {
          transaction.objectStore('head').clear();
          dropOthers(transaction, undefined);
        }
      });
    },
  };
}

const keyName = (writing: string) => `roster ${writing}`;

/** Takes away all blocks and roster keys but those of one writing. */
function dropOthers(transaction: IDBTransaction, writing: string | undefined): void {
  const blocks = transaction.objectStore('blocks');
  if (writing === undefined) blocks.clear();
  else {
    blocks.delete(IDBKeyRange.upperBound([writing], true));
    blocks.delete(IDBKeyRange.lowerBound([writing, []]));
  }
  const keys = transaction.objectStore('keys');
  const names = keys.getAllKeys(IDBKeyRange.bound('roster ', 'roster \uffff'));
  names.onsuccess = () => {
    for (const each of names.result) if (writing === undefined || each !== keyName(writing)) keys.delete(each);
  };
}
