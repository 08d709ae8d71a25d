import {
  type Around,
  type BuiltPack,
  type Checker,
  createChecker,
  type Example,
  type Explained,
  explain,
  type Finding,
} from '@coe-check/sdk';
import { lazyCourses } from '../course/lazy-courses.ts';
import type { Progress } from '../terminal/progress.ts';
import { runProcedureExamples } from './run-procedure-examples.ts';

/** The day on which examples are checked that name no other. */
export const exampleToday = '2026-11-23';

/** What one example of a rule, or of a procedure (NAME/procedures/WHAT), gave. */
export interface ExampleResult {
  readonly rule: string;
  /** Index of the example in the rule or procedure. */
  readonly index: number;
  readonly when: string;
  /** JSON pointer in the rule to what did not hold. */
  readonly pointer: string;
  /** What was found instead; undefined when the example holds. */
  readonly failure: string | undefined;
  readonly explained: Explained | undefined;
}

/**
 * Runs every example of every rule and procedure of one pack, each with its own place and neighbours.
 *
 * @param packs The pack's bases first, the pack itself last.
 */
export function runExamples(packs: readonly BuiltPack[], progress: Progress): ExampleResult[] {
  const checker = createChecker(packs, { today: exampleToday, courses: lazyCourses() });
  const rules = packs.at(-1)?.rules ?? {};
  const ofRules = Object.entries(rules).flatMap(([id, rule], at) => {
    progress.at(at);
    return rule.examples.map((example, index): ExampleResult => {
      const { failure, explained } = runExample(checker, id, example);
      const pointer = `/examples/${index}${failure === undefined ? '' : failure.pointer}`;
      return { rule: id, index, when: example.when, pointer, failure: failure?.says, explained };
    });
  });
  return [...ofRules, ...runProcedureExamples(packs)];
}

interface Failure {
  readonly pointer: string;
  readonly says: string;
}

function runExample(
  checker: Checker,
  id: string,
  example: Example,
): { failure: Failure | undefined; explained: Explained | undefined } {
  const around = aroundOf(example);
  const findings = checker.check(example.record, around).filter((finding) => finding.rule === id);
  const trouble = checker.diagnostics.find((one) => one.rule === id);
  const failure =
    trouble === undefined ? failureOf(example, findings) : { pointer: '', says: `the rule threw: ${trouble.message}` };
  return { failure, explained: explain(checker, id, example.record, around) };
}

/** What an example knows around its record. */
export function aroundOf({ place, siblings, rows, prior, candidates, settled, settings, stage }: Example): Around {
  const around = { place, siblings, rows, prior, candidates, settled, settings, stage };
  return Object.fromEntries(Object.entries(around).filter(([, value]) => value !== undefined)) as Around;
}

function failureOf({ finds, fixes, says }: Example, findings: readonly Finding[]): Failure | undefined {
  const [first] = findings;
  if (finds && first === undefined)
    return { pointer: '/finds', says: 'nothing was found, and the example says something is' };
  if (!finds && first !== undefined)
    return { pointer: '/finds', says: `this was found, and the example says nothing is: ${first.message}` };
  const offered = findings.flatMap((finding) => finding.fixes.map(({ set }) => set));
  if (fixes !== undefined && !sameSets(fixes, offered))
    return { pointer: '/fixes', says: `the fixes are ${JSON.stringify(offered)}` };
  if (says !== undefined && !findings.some(({ message }) => message === says))
    return { pointer: '/says', says: `the message is ${JSON.stringify(first?.message)}` };
  return undefined;
}

type Set = Readonly<{ [field: string]: string }>;

function sameSets(wanted: readonly Set[], offered: readonly Set[]): boolean {
  const text = (sets: readonly Set[]) => JSON.stringify(sets.map((set) => Object.entries(set).sort()));
  return text(wanted) === text(offered);
}
