import type { PageFinding } from '@coe-check/page';
import type { Coe, Finding } from '@coe-check/sdk/engine';
import { expect, test, vi } from 'vitest';
import type { BesideKit } from '../lib/beside-kit.ts';
import { countCaught, placeOf, turned } from './count-caught.ts';

const finding: Finding = {
  rule: 'us/names/short-form',
  pack: { name: 'us', version: '1.0.0' },
  severity: 'warning',
  fields: ['firstName'],
  message: 'Pancho is a short form.',
  because: [],
  fixes: [],
  source: [],
  at: { child: 0 },
};
const shown = (more: Partial<PageFinding> = {}): PageFinding => ({
  key: 'us/names/short-form 0/ firstName 1abc',
  finding,
  record: 1,
  fieldLabel: 'First name',
  shown: true,
  undo: false,
  ...more,
});
const typed = (firstName: string): Coe => ({ children: [{ firstName }] });
const before = new Map([[placeOf(finding), shown()]]);
const rules = ({ caught, mended }: ReturnType<typeof turned>) => [caught.length, mended.length];

test('a finding that comes up is caught once, whatever is typed on', () => {
  expect(rules(turned(new Map(), { findings: [shown()] }, { findings: [finding], coe: typed('Pancho') }))).toEqual([
    1, 0,
  ]);
  const retyped = shown({ key: 'us/names/short-form 0/ firstName 2def' });
  expect(rules(turned(before, { findings: [retyped] }, { findings: [finding], coe: typed('Panchito') }))).toEqual([
    0, 0,
  ]);
});

test('one that is not shown yet is not counted', () => {
  const early = shown({ shown: false });
  expect(rules(turned(new Map(), { findings: [early] }, { findings: [finding], coe: typed('Pancho') }))).toEqual([
    0, 0,
  ]);
});

test('a fix mends it, and so does another text', () => {
  const undone = shown({ undo: true });
  expect(rules(turned(before, { findings: [undone] }, { findings: [], coe: typed('Francisco') }))).toEqual([0, 1]);
  expect(rules(turned(before, { findings: [] }, { findings: [], coe: typed('Francisco') }))).toEqual([0, 1]);
});

test('an emptied form has mended nothing, nor has a waiver', () => {
  expect(rules(turned(before, { findings: [] }, { findings: [], coe: typed('  ') }))).toEqual([0, 0]);
  expect(rules(turned(before, { findings: [] }, { findings: [finding], coe: typed('Pancho') }))).toEqual([0, 0]);
});

test('what turns is told together and in its order: after a while, when the page goes, and at the end', () => {
  vi.useFakeTimers();
  const view = Object.assign(new EventTarget(), {
    setTimeout: (work: () => void, after: number) => setTimeout(work, after),
    clearTimeout: (id: number) => clearTimeout(id),
  });
  const page = Object.assign(new EventTarget(), { defaultView: view });
  const end = new AbortController();
  const ask = vi.fn(async () => undefined);
  let tell: Parameters<BesideKit['onState']>[0] = () => expect.unreachable();
  const draft = { findings: [] as Finding[], coe: typed('Pancho') };
  countCaught({
    session: { draft },
    document: page,
    settings: { counts: true },
    signal: end.signal,
    ask,
    onState: (listener: typeof tell) => (tell = listener),
  } as unknown as BesideKit);
  const turn = (...findings: PageFinding[]) => {
    draft.findings = findings.map(({ finding: each }) => each);
    tell({ findings } as unknown as Parameters<typeof tell>[0]);
  };
  const one = [{ key: shown().key, rule: finding.rule }];
  const up = { caught: one, mended: [] };
  const down = { caught: [], mended: one };
  turn(shown());
  turn();
  turn(shown());
  expect(ask).not.toHaveBeenCalled();
  vi.advanceTimersByTime(2000);
  expect(ask.mock.calls).toEqual([[{ type: 'counts/add', turns: [up, down, up] }]]);
  turn();
  view.dispatchEvent(new Event('pagehide'));
  turn(shown());
  page.dispatchEvent(new Event('visibilitychange'));
  turn();
  end.abort();
  vi.advanceTimersByTime(5000);
  expect(ask.mock.calls.slice(1)).toEqual([
    [{ type: 'counts/add', turns: [down] }],
    [{ type: 'counts/add', turns: [up] }],
    [{ type: 'counts/add', turns: [down] }],
  ]);
  vi.useRealTimers();
});
