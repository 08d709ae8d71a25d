import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createChecker } from '../index.ts';
import { faultLine, PackError } from './fault.ts';
import { loadPacks, readBuiltPack } from './packs.ts';
import type { Procedure } from './procedure.ts';
import { nextStep } from './procedures.ts';
import type { BuiltPack } from './rule.ts';

const folder = fileURLToPath(new URL('../../../../rules/us/', import.meta.url));
const read = (path: string) => ({ path: `us/${path}`, text: readFileSync(folder + path, 'utf8') });
const names = readdirSync(`${folder}procedures`).map((file) => file.replace('.json', ''));
const files = ['pack.json', 'fields.json', 'sources.json', ...names.map((name) => `procedures/${name}.json`)].map(read);
const [us] = loadPacks([{ files }]) as [BuiltPack];
const procedures = us.procedures as { [name: string]: Procedure };

const at = (facts: { [fact: string]: unknown }, settings?: object) =>
  nextStep([us], 'us:birth-date', facts, settings as never);
const where = (found: ReturnType<typeof nextStep>) => found?.step?.id ?? found?.ends?.id;

/** A procedure as parsed, to be broken. */
type Parsed = ReturnType<typeof JSON.parse>;

/** What loading says of birth-date after a change. */
function faultsOf(change: (procedure: Parsed) => void): string[] {
  const procedure = JSON.parse(read('procedures/birth-date.json').text);
  change(procedure);
  const text = JSON.stringify(procedure, null, 1);
  try {
    loadPacks([{ files: files.map((file) => (file.path.endsWith('/birth-date.json') ? { ...file, text } : file)) }]);
    return [];
  } catch (error) {
    if (error instanceof PackError) return error.faults.map(faultLine);
    throw error;
  }
}

describe.each(Object.entries(procedures))('%s', (name, procedure) => {
  test.each(procedure.examples.map((example) => [example.when, example] as const))('%s', (_when, example) => {
    expect(where(nextStep([us], name, example.facts, example.settings))).toBe(example.next);
  });

  test('every step and every ending has an example that comes to it', () => {
    const shown = new Set(procedure.examples.map(({ next }) => next));
    const all = [...procedure.steps.map(({ id }) => id), ...Object.keys(procedure.endings)];
    expect(all.filter((one) => !shown.has(one))).toEqual([]);
  });

  test('whatever is answered, in whatever order, it comes to the same step and never further back', () => {
    const answers = Object.entries(procedure.facts).flatMap(([fact, { values, codeSet, higherOf }]) => {
      if (higherOf !== undefined) return [];
      const codes = us.codeSets[codeSet ?? '']?.codes.map(({ code }) => code);
      return [[fact, codes ?? Object.keys(values ?? {})] as const];
    });
    const facts = fc.record(
      Object.fromEntries(answers.map(([fact, values]) => [fact, fc.constantFrom(...values)])) as {
        [fact: string]: fc.Arbitrary<string>;
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(facts, (given) => {
        const found = nextStep([us], name, given);
        expect(found).toBeDefined();
        expect(found?.ignored).toEqual([]);
        expect(nextStep([us], name, Object.fromEntries(Object.entries(given).reverse()))).toEqual(found);
        const order = procedure.steps.map(({ id }) => id);
        const path = [...(found?.passed ?? []), ...(found?.step === undefined ? [] : [found.step.id])];
        expect(path.map((id) => order.indexOf(id))).toEqual(
          [...path.map((id) => order.indexOf(id))].sort((a, b) => a - b),
        );
      }),
      { numRuns: 300 },
    );
  });
});

describe('a birth date', () => {
  const d = {
    'same-student': 'yes',
    difference: 'unexplained',
    'certificate.receiving': 'no',
    'certificate.sending': 'no',
  };

  test('the step says who, what, which answers are known and which document to ask for, in both languages', () => {
    const step = at({ ...d, 'document.sending': '1010' })?.step;
    expect(step).toMatchObject({
      id: 'd-rank-documents',
      who: { es: 'especialista de datos del programa migrante del estado' },
      does: { en: expect.stringContaining('state’s order') },
    });
    expect(step?.asks.map(({ fact }) => fact)).toEqual(['document.receiving', 'document.sending']);
    expect(step?.asks[0]?.answers).toContainEqual({ value: '1008', words: { en: 'passport', es: 'pasaporte' } });
    expect(step?.documents.map(({ value }) => value)).toEqual(['1004', '1003', '1006', '1009', '1005', '1013', '1008']);
  });

  test('the order of documents is the state’s: by name, or written out', () => {
    const papers = { ...d, 'document.receiving': '1008', 'document.sending': '1003' };
    expect(where(at({ ...papers }, { documentRanking: [['1008'], ['1003']] }))).toBe('propose-receiving');
    const dc: BuiltPack = {
      ...us,
      name: 'dc',
      extends: ['us'],
      settings: { documentRanking: 'district-of-columbia' },
      rules: {},
      procedures: {},
    };
    const school = { ...d, 'document.receiving': '1010', 'document.sending': '1003' };
    expect(where(nextStep([us], 'us:birth-date', school))).toBe('propose-sending');
    expect(where(nextStep([us, dc], 'us:birth-date', school))).toBe('propose-receiving');
    expect(where(at(papers, { documentRanking: 'no-such-order' }))).toBe('propose-sending');
  });

  test('a document outside the order ranks below every one in it', () => {
    expect(where(at({ ...d, 'document.receiving': '9999', 'document.sending': '1007' }))).toBe('propose-sending');
    expect(where(at({ ...d, 'document.receiving': '9999', 'document.sending': '1012' }))).toBe('d-older');
  });

  test('no majority and no weaker paper moves a date, however far the case has come', () => {
    const done = { ...d, 'document.receiving': '1008', 'document.sending': '1010' };
    expect(where(at({ ...done, 'decided-by': 'majority' }))).toBe('not-by-majority');
    for (const weaker of ['1003', '1007', '1010', '9999']) {
      expect(where(at({ ...done, 'replaced.document': '1004', 'proposed.document': weaker }))).toBe(
        'not-over-certificate',
      );
    }
  });

  test('a checker answers the same', () => {
    const checker = createChecker([us], { today: '2026-11-23' });
    expect(checker.procedure('us:birth-date', d)).toEqual(nextStep([us], 'us:birth-date', d));
    expect(checker.procedure('us:no-such', d)).toBeUndefined();
  });

  test('a state’s procedure of the same name stands before the national one', () => {
    const own = { ...(procedures['late-entry'] as Procedure) };
    const state: BuiltPack = { ...us, name: 'zz', extends: ['us'], rules: {}, procedures: { 'birth-date': own } };
    expect(nextStep([us, state], 'us:birth-date', {})).toMatchObject({
      procedure: 'zz:birth-date',
      step: { id: 'policy' },
    });
  });
});

test('a built pack is read with its procedures, and a broken one is refused with its place', () => {
  expect(readBuiltPack(JSON.stringify(us)).procedures).toEqual(us.procedures);
  const broken = JSON.parse(JSON.stringify(us));
  broken.procedures['late-entry'].steps[0].then[0].goTo = 'nowhere';
  expect(() => readBuiltPack(broken)).toThrow(/no step is called "nowhere"/);
  broken.procedures['late-entry'].steps = 'none';
  expect(() => readBuiltPack(broken)).toThrow(PackError);
});

describe('a rule that names a procedure', () => {
  const rule = read('dates/birth-date-swapped-on-file.json');

  test('hands its name to the finding', () => {
    const packs = loadPacks([{ files: [...files, rule] }]);
    const checker = createChecker(packs, { today: '2026-11-23' });
    const prior = { birthDate: '2015-03-04' };
    const [found] = checker.check({ birthDate: '2015-04-03' }, { prior });
    expect(found).toMatchObject({ rule: 'us/dates/birth-date-swapped-on-file', procedure: 'us:birth-date' });
    expect(checker.procedure(found?.procedure ?? '', {})?.step?.id).toBe('same-student');
  });

  test('is at fault when nobody has it', () => {
    const wrong = { ...rule, text: rule.text.replace('us:birth-date', 'us:birth-dates') };
    expect(() => loadPacks([{ files: [...files, wrong] }])).toThrow(
      /no procedure is called "us:birth-dates". Did you mean "us:birth-date"/,
    );
  });
});

describe('facts from strangers', () => {
  test('true and false are yes and no; what it does not know is told, not guessed', () => {
    expect(where(at({ 'same-student': true }))).toBe('see-difference');
    expect(where(at({ 'same-student': false }))).toBe('not-the-same');
    expect(at({ 'same-student': 'Yes', colour: 'red', 'document.higher': 'sending', __proto__: null })).toMatchObject({
      step: { id: 'same-student' },
      ignored: ['same-student', 'colour', 'document.higher'],
    });
  });

  test('anything at all is answered without throwing', () => {
    fc.assert(
      fc.property(
        fc.dictionary(fc.string(), fc.anything()),
        fc.string(),
        (facts, id) => void nextStep([us], id, facts),
      ),
    );
    fc.assert(fc.property(fc.anything(), (junk) => void nextStep([us], 'birth-date', junk as never, junk as never)));
  });
});

describe('faults are told with place and cure', () => {
  test.each<[string, (procedure: Parsed) => void, string]>([
    [
      'a way back',
      (p) => (p.steps[7].then[0] = { ...p.steps[7].then[0], ends: undefined, goTo: 'same-student' }),
      'could run in a circle',
    ],
    ['a step that is not there', (p) => (p.steps[0].then[0].goTo = 'see-diference'), 'Did you mean "see-difference"?'],
    ['an ending that is not there', (p) => (p.steps[0].then[1].ends = 'not-same'), 'no ending is called "not-same"'],
    ['a fact that is not there', (p) => (p.steps[0].then[0].when.fact = 'same-studnt'), 'Did you mean "same-student"?'],
    [
      'an answer that is not there',
      (p) => (p.steps[0].then[0].when.value = 'yess'),
      '"yess" is no answer of "same-student". Did you mean "yes"?',
    ],
    ['an answer that nothing follows', (p) => p.steps[0].then.pop(), 'nothing follows when same-student = unknown'],
    [
      'a way before the answer',
      (p) => (p.steps[0].then[0].when = { fact: 'same-student', operator: 'notEqual', value: 'no' }),
      'before anybody has answered "same-student"',
    ],
    ['a step nobody reaches', (p) => (p.steps[6].then[1].goTo = 'a-ask-sending'), 'no way leads to "a-correct"'],
    ['an ending nobody uses', (p) => (p.endings.spare = p.endings.merged), 'nothing ends with "spare"'],
    ['a role that is not there', (p) => (p.steps[0].who = 'clerk'), 'no role is called "clerk"'],
    ['a document that is not there', (p) => (p.steps[5].document = '1040'), 'no document has the code "1040"'],
    ['two steps of one name', (p) => (p.steps[1].id = 'same-student'), '"same-student" is there twice'],
    [
      'an example of an unknown answer',
      (p) => (p.examples[1].facts['same-student'] = 'maybe'),
      '"maybe" is no answer of "same-student"',
    ],
    [
      'a list',
      (p) => (p.steps[0].then[0].when = { fact: 'same-student', operator: 'inList', value: 'x' }),
      'looks nothing up in lists',
    ],
    [
      'a source that is not there',
      (p) => (p.rankings['district-of-columbia'].source = ['NS999']),
      'no source is called "NS999"',
    ],
    [
      'a last step that can be passed over',
      (p) => (p.steps.at(-1).when = { fact: 'difference', operator: 'equal', value: 'slip' }),
      'the last step can be passed over',
    ],
    ['no Spanish', (p) => delete p.steps[0].does.es, '"es" is missing'],
  ])('%s', (_what, change, words) => {
    const faults = faultsOf(change);
    expect(faults.join('\n')).toContain(words);
    expect(faults.every((line) => /^us\/procedures\/birth-date\.json:\d+:\d+/.test(line))).toBe(true);
  });
});
