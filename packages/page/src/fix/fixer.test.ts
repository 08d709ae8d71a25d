import { finish } from '@coe-check/sdk';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { cardWords } from '../card/card-words.ts';
import { wordsIn } from '../marks/words.ts';
import { checkerWith, completeJsdom, mapOf, showForm } from '../page.fixture.ts';
import { type JoinedForm, joinForm } from '../read/joined-form.ts';
import type { Carry } from '../session.ts';
import { type Fixer, makeFixer } from './fixer.ts';
import { planFix } from './plan-fix.ts';

completeJsdom();
const checker = checkerWith();
const say = wordsIn(cardWords, 'en');
const reverted = vi.fn();
let form: JoinedForm;
let fixer: Fixer;
let during: () => void = () => undefined;

const child = (last: string, second: string) =>
  `<input id="last" data-is="lastName1 1" value="${last}"><input id="second" data-is="lastName2 1" value="${second}"><input id="first" data-is="firstName 1" value="Ana">`;
const value = (id: string) => (document.getElementById(id) as HTMLInputElement).value;
const by = (id: string) => document.getElementById(id) as HTMLInputElement;

function begin(html: string, carry?: Carry): void {
  form = finish(joinForm(showForm(html), { checker, lang: 'en' }));
  fixer = makeFixer(document, {
    say,
    letterCase: undefined,
    form,
    carry,
    settled: async () => during(),
    sweep: () => void fixer.noticed(form.sweep().edits, new Set()),
    reverted,
  });
}

async function fixFirst() {
  const [finding] = form.draft.findings;
  if (!finding?.fixes[0]) throw new Error('nothing to fix');
  return fixer.apply(
    'key',
    finding,
    planFix(form, finding.at, finding.fixes[0], { say, letterCase: undefined, fieldLabel: (field) => field }),
  );
}

beforeEach(() => {
  reverted.mockReset();
  during = () => undefined;
});
afterEach(() => vi.useRealTimers());

describe('a fix', () => {
  test('of two boxes writes both, and the finding is gone', async () => {
    begin(child('RUIZ SOTO', ''));
    expect(await fixFirst()).toEqual({ outcome: 'stuck', says: 'Changed to RUIZ, SOTO.' });
    expect([value('last'), value('second')]).toEqual(['RUIZ', 'SOTO']);
    expect(form.draft.findings).toEqual([]);
  });

  test('is taken back in both boxes by undo', async () => {
    begin(child('RUIZ SOTO', ''));
    await fixFirst();
    expect(await fixer.undo('key')).toEqual({ outcome: 'stuck', says: 'The old value is back.' });
    expect([value('last'), value('second')]).toEqual(['RUIZ SOTO', '']);
    expect(form.draft.findings).toHaveLength(1);
    expect((await fixer.undo('key')).outcome).toBe('cannot');
  });

  test('is done whole or not at all', async () => {
    begin(child('RUIZ SOTO', '').replace('data-is="lastName2 1"', 'readonly data-is="lastName2 1"'));
    expect(await fixFirst()).toEqual({
      outcome: 'cannot',
      says: 'This box is locked on the form. The value would be SOTO.',
    });
    expect([value('last'), value('second')]).toEqual(['RUIZ SOTO', '']);
  });

  test('that the second box refuses is taken back in the first', async () => {
    begin(child('RUIZ SOTO', ''));
    by('second').addEventListener('input', () => {
      by('second').value = '';
    });
    expect((await fixFirst()).outcome).toBe('cannot');
    expect([value('last'), value('second')]).toEqual(['RUIZ SOTO', '']);
    expect(fixer.fixed.size).toBe(0);
  });

  test('that needs a box the form does not have names it', async () => {
    begin('<input data-is="lastName1 1" value="RUIZ SOTO">');
    expect(await fixFirst()).toEqual({
      outcome: 'cannot',
      says: 'This form has no box for lastName2. The value would be SOTO.',
    });
  });

  test('that the page takes back is told', async () => {
    begin(child('XXX', 'x').replace('value="Ana"', 'value="XXX"'));
    during = () => {
      by('first').value = 'XXX';
    };
    expect(await fixFirst()).toEqual({ outcome: 'reverted', says: 'The page changed it back to XXX.' });
    expect(fixer.fixed.size).toBe(0);
  });

  test('leaves the focus and the caret where they were', async () => {
    begin(child('RUIZ SOTO', ''));
    by('first').focus();
    by('first').setSelectionRange(1, 2);
    await fixFirst();
    expect(document.activeElement).toBe(by('first'));
    expect([by('first').selectionStart, by('first').selectionEnd]).toEqual([1, 2]);
  });
});

describe('after a fix', () => {
  test('a page that takes it back later is told', async () => {
    begin(child('RUIZ SOTO', ''));
    await fixFirst();
    by('last').value = 'RUIZ SOTO';
    fixer.noticed(form.sweep().edits, new Set());
    expect(reverted).toHaveBeenCalledExactlyOnceWith(
      expect.objectContaining({ key: 'key' }),
      'The page changed it back to RUIZ SOTO.',
    );
    expect(fixer.fixed.size).toBe(0);
  });

  test('a page that only tidies what was written has kept it', async () => {
    begin(child('RUIZ SOTO', ''));
    await fixFirst();
    by('last').value = 'Ruiz ';
    fixer.noticed(form.sweep().edits, new Set());
    expect(reverted).not.toHaveBeenCalled();
    expect(fixer.fixed.size).toBe(1);
  });

  test('what the clerk types over it is the clerk’s, and there is nothing left to undo', async () => {
    begin(child('RUIZ SOTO', ''));
    await fixFirst();
    by('last').value = 'RUIZ SOTO';
    fixer.noticed(form.sweep().edits, new Set(form.boxes));
    expect(reverted).not.toHaveBeenCalled();
    expect(fixer.fixed.size).toBe(0);
  });

  test('a postback that brings the old value in a new box gets it once more', async () => {
    begin(child('RUIZ SOTO', ''));
    await fixFirst();
    document.body.innerHTML = child('RUIZ SOTO', '');
    form.remap(mapOf(document));
    fixer.noticed(
      [
        { box: form.boxes[0] as never, from: 'RUIZ', to: 'RUIZ SOTO' },
        { box: form.boxes[1] as never, from: 'SOTO', to: '' },
      ],
      new Set(),
    );
    await vi.waitFor(() => expect([value('last'), value('second')]).toEqual(['RUIZ', 'SOTO']));
    expect(reverted).not.toHaveBeenCalled();
    await fixer.undo('key');
    expect([value('last'), value('second')]).toEqual(['RUIZ SOTO', '']);
  });
});

describe('a postback that loads the page anew', () => {
  test('finds the steps of a fix in memory only while they may still be needed', async () => {
    const keep = vi.fn();
    begin(child('RUIZ SOTO', ''), { take: async () => [], keep });
    await fixFirst();
    expect(keep.mock.calls.map(([steps]) => steps.map(({ value }: { value: string }) => value))).toEqual([
      ['RUIZ', 'SOTO'],
      [],
    ]);
  });

  test('goes on with the boxes that still hold the old text', async () => {
    begin(child('RUIZ', ''));
    const box = (index: number) => form.boxes[index]?.key as string;
    await fixer.resume([
      { box: box(0), from: 'RUIZ SOTO', value: 'NEVER', until: Date.now() + 1000 },
      { box: box(1), from: '', value: 'SOTO', until: Date.now() + 1000 },
      { box: box(2), from: 'Ana', value: 'LATE', until: Date.now() - 1 },
    ]);
    expect([value('last'), value('second'), value('first')]).toEqual(['RUIZ', 'SOTO', 'Ana']);
  });
});

test('a settled choice ends the question for this text, and undo asks it again', async () => {
  const settling = checkerWith({
    'try/two-readings': {
      fields: ['birthDate'],
      conditions: {
        all: [
          { fact: 'date', params: { field: 'birthDate' }, path: '$.open.length', operator: 'greaterThan', value: 1 },
        ],
      },
      fixes: [{ label: { en: 'April 3', es: '3 de abril' }, set: { birthDate: '2012-04-03' }, settle: 'birthDate' }],
    },
  });
  const map = {
    ...showForm('<input id="dob" data-is="birthDate 1" value="04/03/2012"><input data-is="firstName 1" value="Ana">'),
    dateOrder: null,
  };
  form = finish(joinForm(map, { checker: settling, lang: 'en' }));
  fixer = makeFixer(document, {
    say,
    letterCase: undefined,
    form,
    carry: undefined,
    settled: async () => undefined,
    sweep: () => void form.sweep(),
    reverted,
  });
  expect(form.draft.findings).toHaveLength(1);
  expect(await fixFirst()).toEqual({ outcome: 'stuck', says: 'Noted: April 3.' });
  expect(form.draft.findings).toEqual([]);
  await fixer.undo('key');
  expect(form.draft.findings).toHaveLength(1);
  expect(value('dob')).toBe('04/03/2012');
});
