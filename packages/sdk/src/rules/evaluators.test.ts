import fc from 'fast-check';
import type { Engine } from 'json-rules-engine';
import { JSONPath } from 'jsonpath-plus';
import { describe, expect, test } from 'vitest';
import { createChecker } from '../index.ts';
import type { CoeAround, Draft } from './checker-api.ts';
import type { Finding } from './finding.ts';
import { factsFor, toRulesEngine } from './json-rules-engine.ts';
import * as madeUp from './made-up.fixture.ts';

const options = { today: '2026-11-23' };
/** json-rules-engine as it comes, with its own path library. */
const theirPaths = { pathResolver: (value: object, path: string) => JSONPath({ path, json: value, wrap: false }) };

const fired = (findings: readonly Finding[]) =>
  findings.map(({ rule, fields, severity }) => [rule, fields[0], severity].join(' ')).sort();

async function firedByEngine(engine: Engine, record: never, around: never): Promise<string[]> {
  const { events } = await engine.run(factsFor(record, around));
  return events.map(({ type, params }) => [type, params?.['fields'][0], params?.['severity']].join(' ')).sort();
}

/** Takes `step` on the draft; keeps what a fresh check would have to know around the COE. */
function take(draft: Draft, step: madeUp.Step, known: { -readonly [key in keyof CoeAround]: CoeAround[key] }) {
  switch (step.do) {
    case 'set': {
      const [edit] = step.edits;
      return edit === undefined ? undefined : draft.set(edit.at, edit.field, edit.text);
    }
    case 'setMany':
      return draft.setMany(step.edits);
    case 'know':
      return draft.know(step.child, step);
    case 'stage':
      known.stage = step.stage;
      return draft.stage(step.stage);
    case 'removeChild':
      return draft.removeChild(step.child);
    case 'removeRow':
      return draft.removeRow(step.at);
    case 'settle':
      return draft.settle(step.at, step.field, step.day);
  }
}

const same = (finding: Finding) =>
  JSON.stringify([finding.rule, finding.at, finding.fields[0], finding.message, finding.fixes]);

describe('the compiled evaluator and json-rules-engine', () => {
  test('find the same in every record, whatever the rules', async () => {
    await fc.assert(
      fc.asyncProperty(
        madeUp.pack,
        fc.array(fc.tuple(madeUp.record, madeUp.around), { minLength: 1, maxLength: 4 }),
        async (pack, records) => {
          const checker = createChecker([pack], options);
          for (const stage of ['typing', 'submit'] as const) {
            const engine = toRulesEngine([pack], { ...options, stage }, theirPaths);
            for (const [record, around] of records) {
              const known = { ...around, stage };
              expect(fired(checker.check(record, known))).toEqual(
                await firedByEngine(engine, record as never, known as never),
              );
            }
          }
          expect(checker.diagnostics).toEqual([]);
        },
      ),
    );
  });
});

describe('a draft', () => {
  test('has after any edits what a fresh check of its COE finds, and tells every change', () => {
    fc.assert(
      fc.property(madeUp.pack, madeUp.coe, fc.array(madeUp.step, { maxLength: 12 }), (pack, coe, steps) => {
        const checker = createChecker([pack], options);
        const known: { -readonly [key in keyof CoeAround]: CoeAround[key] } = {};
        const draft = checker.openCoe(coe);
        expect(draft.findings).toEqual(checker.checkCoe(coe));
        for (const step of steps) {
          const before = draft.findings.map(same);
          const change = take(draft, step, known);
          const now = draft.findings.map(same);
          const gone = change?.gone.map(same) ?? [];
          const left = before.filter((one) => !gone.includes(one));
          expect([...left, ...(change?.appeared.map(same) ?? [])].sort()).toEqual(now.toSorted());
          if (step.do === 'know' || step.do === 'settle') continue;
          if (steps.some(({ do: done }) => done === 'know' || done === 'settle')) continue;
          expect(draft.findings).toEqual(checker.checkCoe(draft.coe, known));
        }
      }),
    );
  });

  test('reads the facts about one another that were worked out before as if asked anew', () => {
    fc.assert(
      fc.property(madeUp.pack, madeUp.coe, fc.array(madeUp.step, { maxLength: 12 }), (pack, coe, steps) => {
        const checker = createChecker([pack], options);
        const draft = checker.openCoe(coe);
        for (const step of steps) take(draft, step, {});
        const before = draft.findings;
        // A change of stage and back builds everything again from what the draft knows.
        const stage = steps.findLast((step) => step.do === 'stage')?.stage ?? 'submit';
        draft.stage(stage === 'submit' ? 'typing' : 'submit');
        draft.stage(stage);
        expect(draft.findings).toEqual(before);
      }),
    );
  });
});
