// @vitest-environment jsdom
import type { KnownCandidate, Known as SessionKnown } from '@coe-check/page';
import type { StudentRecord } from '@coe-check/sdk';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { BesideKit } from '../lib/beside-kit.ts';
import type { Known } from '../roster/look.ts';

const api = vi.hoisted(() => {
  const event = () => {
    const heard = new Set<(...given: never[]) => void>();
    return {
      heard,
      addListener: (one: (...given: never[]) => void) => void heard.add(one),
      removeListener: (one: (...given: never[]) => void) => void heard.delete(one),
    };
  };
  const stored: { [key: string]: unknown } = {};
  return {
    stored,
    runtime: { id: 'ours', onMessage: event() },
    storage: { onChanged: event(), local: { get: async () => ({ ...stored }) } },
  };
});
vi.mock('wxt/browser', () => ({ browser: api }));
const { watchRoster } = await import('./roster-watch.ts');

const sign = { state: 'kept', children: 3, until: 0, compared: ['firstName', 'lastName1', 'femaleParentLastName'] };
const candidate = (known: string, call: string) =>
  ({ known, pair: `${known} pair`, call }) as unknown as KnownCandidate;
const answer = (more: Partial<Known> = {}): { known: Known } => ({
  known: { prior: null, candidates: [], apart: [], ...more },
});

let life: AbortController;
let children: StudentRecord[];
let knows: SessionKnown[];
let shared: unknown;
let changed: () => void;
const ask = vi.fn();

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('requestIdleCallback', (run: () => void) => setTimeout(run));
  life = new AbortController();
  children = [{ firstName: 'Ana', lastName1: 'Ruiz', race: 'x' }];
  knows = [];
  shared = undefined;
  ask.mockReset().mockResolvedValue(answer());
  api.stored['roster'] = sign;
});
afterEach(() => {
  life.abort();
  vi.useRealTimers();
});

function start(settings = { roster: 'kept', dateOrder: 'auto' }): void {
  watchRoster({
    session: {
      draft: {
        get coe() {
          return { coe: {}, family: { femaleParentLastName: 'Soto', currentCity: 'Yakima' }, children };
        },
      },
      boxes: [],
      state: { map: { dateOrder: 'DMY' } },
      know(child: number, known: SessionKnown) {
        knows[child] = known;
      },
      known: (child: number) => knows[child] ?? {},
    },
    settings,
    document,
    signal: life.signal,
    ask,
    share(_: string, data: unknown) {
      shared = data;
    },
    onState: (listener: () => void) => {
      changed = listener;
      listener();
    },
  } as unknown as BesideKit);
}
const settle = () => vi.advanceTimersByTimeAsync(400);

test('nobody is asked while there is no roster, nor when the office has turned it off', async () => {
  delete api.stored['roster'];
  start();
  await settle();
  api.stored['roster'] = sign;
  start({ roster: 'off', dateOrder: 'auto' });
  await settle();
  expect(ask).not.toHaveBeenCalled();
});

test('the roster is asked once nobody types, with the fields it compares and nothing else of the form', async () => {
  start();
  await vi.advanceTimersByTimeAsync(200);
  changed();
  await vi.advanceTimersByTimeAsync(200);
  expect(ask).not.toHaveBeenCalled();
  await settle();
  expect(ask).toHaveBeenCalledTimes(1);
  expect(ask).toHaveBeenCalledWith({
    type: 'roster/look',
    record: { firstName: 'Ana', lastName1: 'Ruiz', femaleParentLastName: 'Soto' },
    order: 'DMY',
    apart: [],
  });
  changed();
  await settle();
  expect(ask, 'the same child is not asked about again').toHaveBeenCalledTimes(1);
});

test('what is known is handed to the session and told to the panel', async () => {
  ask.mockResolvedValue(answer({ candidates: [candidate('k', 'likely')] }));
  start();
  await settle();
  expect(knows[0]?.candidates).toMatchObject([{ known: 'k' }]);
  expect(shared).toMatchObject({ children: [{ child: 0, candidates: [{ known: 'k' }] }] });
});

test('an answer that comes after the child was changed is dropped', async () => {
  let late: (reply: { known: Known }) => void = () => undefined;
  ask.mockReturnValueOnce(new Promise((done) => (late = done)));
  start();
  await settle();
  children = [{ firstName: 'Eva', lastName1: 'Mora' }];
  ask.mockResolvedValue(answer({ candidates: [candidate('eva', 'likely')] }));
  changed();
  await settle();
  late(answer({ candidates: [candidate('ana', 'likely')] }));
  await settle();
  expect(knows[0]?.candidates).toMatchObject([{ known: 'eva' }]);
});

test('when nobody answers the roster is asked again, a few times', async () => {
  ask.mockResolvedValueOnce(undefined).mockRejectedValueOnce(new Error('The page is being ended.'));
  ask.mockResolvedValue(answer({ candidates: [candidate('k', 'likely')] }));
  start();
  await vi.advanceTimersByTimeAsync(2000);
  expect(ask).toHaveBeenCalledTimes(3);
  expect(knows[0]?.candidates).toMatchObject([{ known: 'k' }]);
  ask.mockReset().mockResolvedValue(undefined);
  children = [{ firstName: 'Eva', lastName1: 'Mora' }];
  changed();
  await vi.advanceTimersByTimeAsync(20_000);
  expect(ask.mock.calls.length).toBeLessThan(8);
});

test('a known child who is already somebody on this form is nobody’s brother or twin here', async () => {
  children = [
    { firstName: 'Ana', lastName1: 'Ruiz' },
    { firstName: 'Luis', lastName1: 'Ruiz' },
  ];
  ask.mockImplementation(async ({ record }: { record: StudentRecord }) =>
    record['firstName'] === 'Ana'
      ? answer({ candidates: [candidate('ana', 'likely'), candidate('luis', 'possible-twin')] })
      : answer({ candidates: [candidate('luis', 'likely'), candidate('ana', 'possible-twin')] }),
  );
  start();
  await settle();
  expect(knows[0]?.candidates).toMatchObject([{ known: 'ana' }]);
  expect(knows[1]?.candidates).toMatchObject([{ known: 'luis' }]);
});

describe('not the same child', () => {
  const press = () => globalThis.coeCheckApart?.(0, candidate('k', 'likely'));

  test('is told, goes along with the next look, and begins anew with another child', async () => {
    ask.mockResolvedValue(answer({ candidates: [candidate('k', 'likely')] }));
    start();
    await settle();
    ask.mockResolvedValue(answer({ apart: [{ known: 'k', pair: 'k pair', record: {} }] }));
    press();
    await settle();
    expect(ask).toHaveBeenCalledWith({ type: 'roster/apart', known: 'k', pair: 'k pair' });
    expect(ask.mock.lastCall?.[0]).toMatchObject({ type: 'roster/look', apart: [{ known: 'k', pair: 'k pair' }] });
    expect(knows[0]?.candidates).toEqual([]);
    children = [{}];
    changed();
    await settle();
    children = [{ firstName: 'Eva', lastName1: 'Mora' }];
    changed();
    await settle();
    expect(ask.mock.lastCall?.[0]).toMatchObject({ record: { firstName: 'Eva' }, apart: [] });
  });

  test('is taken back when the panel says so, and nobody else can say it', async () => {
    start();
    await settle();
    const { frame } = shared as { frame: string };
    const say = (message: object, id: string) => {
      for (const heard of api.runtime.onMessage.heard) (heard as (...given: unknown[]) => void)(message, { id });
    };
    const wish = { type: 'rosterFrame', frame, child: 0, wish: 'together', pair: 'p' };
    say(wish, 'another extension');
    say({ ...wish, frame: 'another frame' }, 'ours');
    expect(ask).toHaveBeenCalledTimes(1);
    say(wish, 'ours');
    await settle();
    expect(ask).toHaveBeenCalledWith({ type: 'roster/together', pair: 'p' });
  });
});

test('when the roster is wiped, the form knows nobody; after the end nothing listens', async () => {
  ask.mockResolvedValue(answer({ candidates: [candidate('k', 'likely')] }));
  start();
  await settle();
  for (const heard of api.storage.onChanged.heard)
    (heard as (...given: unknown[]) => void)({ roster: { newValue: undefined } }, 'local');
  await settle();
  expect(knows[0]?.candidates ?? []).toEqual([]);
  expect(shared).toBeUndefined();
  life.abort();
  expect(api.runtime.onMessage.heard.size + api.storage.onChanged.heard.size).toBe(0);
});
