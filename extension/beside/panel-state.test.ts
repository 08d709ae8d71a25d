import type { PageFinding, PageSession, PageState } from '@coe-check/page';
import { expect, test } from 'vitest';
import { panelState, sheetRecord } from './panel-state.ts';

const finding = (change: object, flags: Partial<PageFinding> = {}): PageFinding =>
  ({
    key: 'k',
    record: 1,
    fieldLabel: 'First Name',
    shown: true,
    undo: false,
    finding: {
      rule: 'us/r',
      severity: 'warning',
      fields: ['firstName'],
      message: 'Look.',
      because: [],
      source: ['S1'],
      at: { child: 0 },
      fixes: [],
      ...change,
    },
    ...flags,
  }) as unknown as PageFinding;
const coe = { children: [{ firstName: 'Ana ', birthDate: '04/03/2012' }] };
const kit = {
  sources: { S1: { title: 'A paper' } },
  session: { draft: { coe }, fieldLabel: (field: string) => `<${field}>` } as unknown as PageSession,
};
const state = (...findings: PageFinding[]): PageState => ({
  map: { controls: [], children: 1, dateOrder: 'DMY', language: 'en', profile: null, needsReview: [] },
  findings,
  counts: { error: 0, warning: 0, info: 0 },
  doubtful: 0,
});

test('a fix is told as old and new, as the form writes it; a choice between two days changes no text', () => {
  const { findings } = panelState(
    kit,
    state(
      finding({
        fixes: [
          { label: 'Clean', set: { firstName: 'Ana' }, certain: true },
          { label: 'Take it from the file', set: { birthDate: '2012-03-04' } },
          {
            label: 'It is March 4',
            set: { birthDate: '2012-03-04' },
            settle: { field: 'birthDate', text: '', day: '2012-03-04' },
          },
        ],
      }),
    ),
  );
  expect(findings[0]?.fixes).toEqual([
    { label: 'Clean', certain: true, steps: [{ field: '<firstName>', from: 'Ana ', to: 'Ana' }] },
    {
      label: 'Take it from the file',
      certain: false,
      steps: [{ field: '<birthDate>', from: '04/03/2012', to: '04/03/2012' }],
    },
    { label: 'It is March 4', certain: false, steps: [] },
  ]);
  expect(findings[0]?.source).toEqual(['A paper']);
});

test('what waits to be shown is told to nobody; what was fixed is, with its undo', () => {
  const { findings } = panelState(kit, state(finding({}, { shown: false }), finding({}, { shown: false, undo: true })));
  expect(findings.map(({ undo }) => undo)).toEqual([true]);
});

test('the sheet gets the record and only what is open and shown', () => {
  const all = state(
    finding({}),
    finding({ rule: 'us/other' }, { shown: false }),
    finding({ rule: 'us/done' }, { undo: true }),
  );
  const record = sheetRecord({ ...kit.session, state: all } as PageSession);
  expect(record.coe).toBe(coe);
  expect(record.open).toEqual([{ rule: 'us/r', at: { child: 0 }, fields: ['firstName'] }]);
});
