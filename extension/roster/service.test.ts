import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { answer, openDatabase, stores } from './database.ts';
import type { Typed } from './look.ts';
import type { RosterAsk, RosterAsks, RosterStatus, Terms } from './requests.ts';
import { csv, fileOf, largeCsv, terms, us } from './roster.fixture.ts';
import { createService, type Service } from './service.ts';

const day = 24 * 3600 * 1000;
const fields = ['lastName1', 'lastName2', 'firstName', 'birthDate', 'sex', 'stateStudentId'];
let now: number;
let told: RosterStatus[];
let service: Service;

const start = () =>
  createService({
    packs: (names) => (names.includes('us') ? [us] : []),
    now: () => now,
    changed: (status) => told.push(status),
  });
const ask = <A extends RosterAsk>(what: A, say: RosterAsks[A]['told'], under: Terms = terms) =>
  service.ask(what, say, under, () => undefined);
const load = async (keep: 'kept' | 'memory' = 'kept', days = 30) => {
  await ask('read', { file: fileOf(largeCsv) });
  return ask('take', { fields, order: 'MDY', keep, days });
};
const look = (record: Typed['record'], apart: Typed['apart'] = []) => ask('look', { record, order: 'MDY', apart });
const ana = { firstName: 'Ana', lastName1: 'Garcia', lastName2: 'Lopez', birthDate: '04/25/2012' };

/** Everything that stands on disk, as bytes and as text. */
async function onDisk(): Promise<{ readonly text: string; readonly entries: number }> {
  const database = await openDatabase();
  let text = '';
  let entries = 0;
  for (const name of stores) {
    const store = database.transaction(name).objectStore(name);
    const [keys, values] = await Promise.all([answer(store.getAllKeys()), answer(store.getAll())]);
    entries += keys.length;
    text += JSON.stringify([keys, values]);
    for (const value of values as { bytes?: ArrayBuffer }[])
      if (value.bytes) text += new TextDecoder('latin1').decode(value.bytes);
  }
  database.close();
  return { text, entries };
}

beforeEach(() => {
  vi.stubGlobal('indexedDB', new IDBFactory());
  now = Date.UTC(2026, 10, 23);
  told = [];
  service = start();
});

describe('a roster that is kept', () => {
  test('is there for the next worker, and says who a child is', async () => {
    expect(await load()).toMatchObject({ status: { state: 'kept', children: 606, until: now + 30 * day }, left: 0 });
    service = start();
    expect(await ask('status', {})).toMatchObject({ state: 'kept', children: 606 });
    const known = await look(ana);
    expect(known?.candidates[0]).toMatchObject({
      call: 'likely',
      record: { firstName: 'Ana', lastName1: 'García', birthDate: '2012-04-25' },
    });
    const [first] = known?.candidates ?? [];
    const sum = first?.reasons.reduce((all, { weight }) => all + weight, 0) ?? 0;
    expect(Math.abs(sum - (first?.weight ?? 0))).toBeLessThan(1e-9);
  });

  test('leaves no value of a child readable on disk', async () => {
    await load();
    await look(ana);
    const { text, entries } = await onDisk();
    expect(entries).toBeGreaterThan(4);
    for (const value of ['Garc', 'GARC', 'Muñoz', 'MUNOZ', 'Guadalupe', '2012-04-25', '20120425', '1000000003'])
      expect(text.includes(value), value).toBe(false);
  });

  test('is wiped on its day, at the first ask', async () => {
    await load('kept', 2);
    now += 2 * day - 1;
    expect(await look(ana)).not.toBeNull();
    now += 1;
    expect(await look(ana)).toBeNull();
    expect(told.at(-1)).toMatchObject({ state: 'expired', children: 0 });
    // What is left is the key of the pseudonyms of pairs set apart.
    expect((await onDisk()).entries).toBe(1);
  });

  test('is wiped on its day by a worker that has only just begun', async () => {
    await load('kept', 2);
    now += 3 * day;
    service = start();
    expect(await ask('status', {})).toMatchObject({ state: 'expired' });
    expect((await onDisk()).entries).toBe(0);
  });

  test('is not kept for longer than the settings allow now', async () => {
    await load('kept', 30);
    now += 8 * day;
    service = start();
    expect(await ask('status', {}, { ...terms, mostDays: 7 })).toMatchObject({ state: 'expired' });
  });

  test('is gone with its key at one press', async () => {
    await load();
    const [first] = (await look(ana))?.candidates ?? [];
    await ask('apart', { known: first?.known ?? '', pair: first?.pair ?? '' });
    expect(await ask('wipe', {})).toMatchObject({ state: 'none', children: 0, apart: 0 });
    expect((await onDisk()).entries).toBe(0);
    expect(await look(ana)).toBeNull();
  });

  test('is refused when a byte of it was changed, and the cure is to wipe it', async () => {
    await load();
    const database = await openDatabase();
    const store = database.transaction('blocks', 'readwrite').objectStore('blocks');
    for (const key of await answer(store.getAllKeys())) {
      const sealed = (await answer(store.get(key))) as { iv: Uint8Array; bytes: ArrayBuffer };
      const bytes = new Uint8Array(sealed.bytes.slice(0));
      bytes[bytes.length >> 1] = (bytes[bytes.length >> 1] as number) ^ 1;
      await answer(store.put({ ...sealed, bytes: bytes.buffer }, key));
    }
    database.close();
    service = start();
    expect(await ask('status', {})).toMatchObject({ state: 'damaged' });
    expect(await look(ana)).toBeNull();
    await ask('wipe', {});
    expect(await load()).toMatchObject({ status: { state: 'kept' } });
  });

  test('cannot be given a later day: the times are sealed with it', async () => {
    await load('kept', 2);
    const database = await openDatabase();
    const store = database.transaction('head', 'readwrite').objectStore('head');
    const head = (await answer(store.get('roster'))) as { until: number };
    await answer(store.put({ ...head, until: head.until + 300 * day }, 'roster'));
    database.close();
    service = start();
    expect(await ask('status', {})).toMatchObject({ state: 'damaged' });
  });

  test('a file that was broken off leaves the roster before it as it was', async () => {
    await load();
    const before = (await onDisk()).entries;
    const database = await openDatabase();
    await answer(
      database
        .transaction('blocks', 'readwrite')
        .objectStore('blocks')
        .put({ iv: new Uint8Array(12), bytes: new ArrayBuffer(8) }, ['zzz', 'rows 0']),
    );
    database.close();
    service = start();
    expect(await ask('status', {})).toMatchObject({ state: 'kept', children: 606 });
    expect((await onDisk()).entries).toBe(before);
  });

  test('a newer file takes the place of the one before, key and all', async () => {
    await load();
    const before = await onDisk();
    await load();
    expect((await onDisk()).entries).toBe(before.entries);
    expect((await look(ana))?.candidates[0]?.call).toBe('likely');
  });
});

test('in memory only, nothing at all is written, and the next worker knows nothing', async () => {
  await load();
  expect(await load('memory')).toMatchObject({ status: { state: 'memory', children: 606, until: 0 } });
  const [first] = (await look(ana))?.candidates ?? [];
  expect(first?.call).toBe('likely');
  await ask('apart', { known: first?.known ?? '', pair: first?.pair ?? '' });
  expect((await onDisk()).entries).toBe(0);
  expect((await look(ana))?.apart).toHaveLength(1);
  service = start();
  expect(await ask('status', {})).toMatchObject({ state: 'none' });
});

describe('who a child is', () => {
  beforeEach(async () => void (await load()));

  test('the record with the same number is the child’s own and no candidate', async () => {
    const known = await look({ ...ana, stateStudentId: '1000000001' });
    expect(known?.prior).toMatchObject({ firstName: 'Ana', stateStudentId: '1000000001' });
    expect(known?.candidates.map(({ call }) => call)).not.toContain('likely');
  });

  test('the number of a child with another name is a candidate, not the child’s own', async () => {
    const known = await look({
      firstName: 'Ximena',
      lastName1: 'Okafor',
      birthDate: '01/02/2009',
      stateStudentId: '1000000002',
    });
    expect(known?.prior).toBeNull();
    expect(known?.candidates[0]).toMatchObject({ guard: 'same number, another name', record: { firstName: 'José' } });
  });

  test('a twin is called a twin', async () => {
    const { candidates = [] } = (await look(ana)) ?? {};
    expect(candidates.find(({ record }) => record['firstName'] === 'Luis')).toMatchObject({
      call: 'possible-twin',
      guard: 'twin',
    });
  });

  test('a slip is told as what it is: day and month exchanged', async () => {
    const { candidates = [] } =
      (await look({ firstName: 'Rosa', lastName1: 'Tinoco', lastName2: 'Vega', birthDate: '03/04/2012' })) ?? {};
    expect(candidates[0]?.reasons.find(({ comparison }) => comparison === 'birthDate')).toMatchObject({
      level: 'exchanged',
      fields: ['birthDate'],
    });
  });

  test('half a name already ranks, and a blank form finds nobody', async () => {
    expect((await ask('look', { record: {}, order: 'MDY', apart: [] }))?.candidates).toEqual([]);
    expect(
      await ask('look', { record: { lastName1: 'Garc' }, half: 'lastName1', order: 'MDY', apart: [] }),
    ).not.toBeNull();
  });
});

describe('not the same child', () => {
  beforeEach(async () => void (await load()));

  test('is remembered by the next worker, without a value, and can be taken back', async () => {
    const [first] = (await look(ana))?.candidates ?? [];
    const { known = '', pair = '' } = first ?? {};
    expect(await ask('apart', { known, pair })).toMatchObject({ apart: 1 });
    service = start();
    const after = await look(ana);
    expect(after?.candidates.map((each) => each.known)).not.toContain(known);
    expect(after?.apart).toMatchObject([{ known, pair, record: { firstName: 'Ana' } }]);
    expect((await onDisk()).text).not.toMatch(/Ana|Garc/);
    await ask('together', { pair });
    expect((await look(ana))?.candidates[0]?.known).toBe(known);
  });

  test('that was not heard is kept with the next look', async () => {
    const [first] = (await look(ana))?.candidates ?? [];
    const { known = '', pair = '' } = first ?? {};
    await look(ana, [{ known, pair }]);
    service = start();
    expect((await look(ana))?.apart).toMatchObject([{ known, pair }]);
  });

  test('follows the typing while the form is open', async () => {
    const half = { firstName: 'Ana', lastName1: 'Garcia', birthDate: '04/25/2012' };
    const [first] = (await look(half))?.candidates ?? [];
    const { known = '', pair = '' } = first ?? {};
    await ask('apart', { known, pair });
    const typed = await look(ana, [{ known, pair }]);
    expect(typed?.apart[0]).toMatchObject({ known });
    expect(typed?.apart[0]?.pair).not.toBe(pair);
    service = start();
    expect((await look(ana))?.apart[0]).toMatchObject({ known });
    expect((await look(half))?.apart).toEqual([]);
  });
});

test('a child is found by how the name sounds, in any order, without a birth date', async () => {
  await load();
  for (const words of ['jose ernandes', 'Hernandez Jose', 'hernandes']) {
    const found = await ask('search', { words });
    expect(found[0]?.record, words).toMatchObject({ firstName: 'José', lastName1: 'Hernández' });
  }
  expect(await ask('search', { words: '  ' })).toEqual([]);
});

test.each([
  ['no column holds a name', [null, null, null, 'birthDate', null, null], 'needsName'],
  ['no row has a name', [null, 'lastName2', null, null, null, null], 'noChildren'],
])('%s: told, and nothing is kept', async (_, wrong, code) => {
  await ask('read', { file: fileOf('a,b,c,d,e,f\n1,,,04/25/2012,,') });
  await expect(ask('take', { fields: wrong, order: 'MDY', keep: 'kept', days: 30 })).rejects.toMatchObject({ code });
  expect((await onDisk()).entries).toBe(0);
});

test('packs that do not say how children are compared are told', async () => {
  await expect(ask('read', { file: fileOf(csv) }, { ...terms, packs: [] })).rejects.toMatchObject({ code: 'noModel' });
});
