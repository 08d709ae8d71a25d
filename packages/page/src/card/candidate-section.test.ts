import { finish } from '@coe-check/sdk';
import { describe, expect, test, vi } from 'vitest';
import { checkerWith, completeJsdom, showForm } from '../page.fixture.ts';
import { joinForm } from '../read/joined-form.ts';
import type { OpenFinding } from '../watch/open-findings.ts';
import type { KnownCandidate } from './candidate.ts';
import { candidateSection, usesOf } from './candidate-section.ts';
import type { SectionKit } from './card-section.ts';

completeJsdom();

const checker = checkerWith();
const reason = (comparison: string, level: string, weight: number, fields: string[], says = level) => ({
  comparison,
  level,
  weight,
  fields,
  says: { en: says, es: `${says} (es)` },
});
const known: KnownCandidate = {
  known: 'k1',
  pair: 'p1',
  call: 'likely',
  guard: undefined,
  weight: 12,
  says: { en: 'Probably the same child.', es: 'Probablemente.' },
  record: { lastName1: 'Ruiz', lastName2: 'Soto', firstName: 'Ana', birthDate: '2014-04-09', sex: 'Female', race: 'x' },
  reasons: [
    { comparison: 'prior', level: 'prior', weight: -20, fields: [] },
    reason('surnames', 'one missing', 9, ['lastName1', 'lastName2'], 'One last name is missing.'),
    reason('given', 'same', 8, ['firstName']),
    reason('birthDate', 'exchanged', 9, ['birthDate'], 'Day and month are exchanged.'),
    { comparison: 'sex', level: 'missing', weight: 0, fields: ['sex'] },
  ],
};

const form = () =>
  finish(
    joinForm(
      showForm(
        '<input data-is="lastName1 1" value="RUIZ"><input data-is="lastName2 1"><input data-is="firstName 1" value="Ana">' +
          '<input data-is="birthDate 1" value="09/04/2014">',
      ),
      { checker, lang: 'en' },
    ),
  );
const fieldLabel = (field: string) => checker.dictionary.fields[field]?.label.en ?? field;

describe('what can be taken over', () => {
  test('is what differs, comparison by comparison, and the blank boxes together', () => {
    expect(usesOf(known, 0, form(), { checker, lang: 'en', fieldLabel })).toEqual([
      {
        why: 'differs',
        set: { birthDate: '2014-04-09' },
        steps: [{ field: 'Birth Date', from: '09/04/2014', to: '04/09/2014' }],
      },
      { why: 'blank', set: { lastName2: 'Soto' }, steps: [{ field: 'Last Name 2', from: '', to: 'Soto' }] },
    ]);
  });

  test('is nothing for a child the form has no boxes of', () => {
    expect(usesOf(known, 3, form(), { checker, lang: 'en', fieldLabel })).toEqual([]);
  });

  test('takes nothing away where the known record is blank', () => {
    const blank = { ...known, record: { firstName: 'Ana' } };
    expect(usesOf(blank, 0, form(), { checker, lang: 'en', fieldLabel })).toEqual([]);
  });
});

describe('the section', () => {
  const apart = vi.fn();
  const use = vi.fn();
  const wear = vi.fn();
  const draw = (rule: string, candidates: readonly KnownCandidate[] | undefined) => {
    const kit = {
      document,
      checker,
      lang: 'es',
      form: form(),
      fieldLabel,
      known: () => ({ candidates }),
      layerOf: () => ({ wear }),
      use,
    } as unknown as SectionKit;
    const finding = { key: 'f', box: undefined, finding: { rule, at: { child: 0 } } } as unknown as OpenFinding;
    return candidateSection({ apart })(finding, kit);
  };

  test('tells who it is, each reason with its bar, and all that is known', () => {
    const drawn = draw('us/candidates/likely-duplicate', [known]);
    expect(drawn?.querySelector('h3')?.textContent).toBe('Ana Ruiz Sotonació el 9 de abril de 2014');
    expect([...(drawn?.querySelectorAll('li') ?? [])].map((item) => item.textContent)).toEqual([
      'One last name is missing. (es)',
      'same (es)',
      'Day and month are exchanged. (es)',
    ]);
    expect(drawn?.querySelectorAll('li svg rect.for')).toHaveLength(3);
    expect(drawn?.querySelectorAll('dt')).toHaveLength(6);
    expect(wear).toHaveBeenCalled();
  });

  test('is silent on other findings, and without candidates', () => {
    expect(draw('us/names/two-surnames', [known])).toBeNull();
    expect(draw('us/candidates/likely-duplicate', [])).toBeNull();
    expect(draw('us/candidates/likely-duplicate', undefined)).toBeNull();
  });

  test('a press that no person made does nothing', () => {
    const drawn = draw('us/candidates/likely-duplicate', [known]);
    for (const button of drawn?.querySelectorAll('button') ?? []) button.click();
    expect(use).not.toHaveBeenCalled();
    expect(apart).not.toHaveBeenCalled();
  });
});
