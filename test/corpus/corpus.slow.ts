import { beforeAll, expect, test } from 'vitest';
import { corpusChecker } from './checker.ts';
import { type Evaluation, evaluate } from './evaluate.ts';
import { reportText, targets } from './report.ts';

let evaluation: Evaluation;

beforeAll(() => {
  evaluation = evaluate(corpusChecker(), { seed: '1', clean: 5000, planted: 60 });
  console.log(reportText(evaluation.clean, evaluation.planted, 3));
}, 600_000);

test('at most one clean child in two hundred carries a warning or an error', () => {
  expect(evaluation.clean.children).toBeGreaterThanOrEqual(5000);
  expect(evaluation.clean.share).toBeLessThanOrEqual(targets.cleanShare);
});

test('of the planted errors, at least fifty kinds, 97 in 100 are caught', () => {
  expect(evaluation.planted.kinds.filter(({ planted }) => planted >= 30).length).toBeGreaterThanOrEqual(50);
  expect(evaluation.planted.recall).toBeGreaterThanOrEqual(targets.recall);
});

test('where a fix is offered, the first one is right 92 times in 100', () => {
  expect(evaluation.planted.fixable).toBeGreaterThan(1000);
  expect(evaluation.planted.fixShare).toBeGreaterThanOrEqual(targets.fixShare);
});
