import { type BuiltPack, type Checker, createChecker, type Rule } from '@coe-check/sdk';
import { afterEach } from 'vitest';
import type { FormMap, MappedControl } from './map/form-map.ts';

/** What jsdom leaves out of a browser: everything is visible unless it is in something `hidden`; all boxes are of one size. */
export function completeJsdom(): void {
  Object.assign(Element.prototype, {
    checkVisibility(this: Element) {
      return this.closest('[hidden]') === null;
    },
    getBoundingClientRect: () => new DOMRect(10, 20, 160, 24),
    scrollIntoView: () => undefined,
    showPopover: () => undefined,
  });
  for (const root of [Document.prototype, ShadowRoot.prototype]) Object.assign(root, { elementFromPoint: () => null });
  Object.assign(window, {
    requestIdleCallback: (run: () => void) => window.setTimeout(run),
    cancelIdleCallback: (id: number) => window.clearTimeout(id),
    IntersectionObserver: Observer,
    ResizeObserver: Observer,
  });
  afterEach(() => document.body.replaceChildren());
}

class Observer {
  observe(): void {}
  unobserve(): void {}
  disconnect(): void {}
}

/** Puts a form on the page. A control says what it is: `data-is="lastName1 2"` is the field of child 2, `#3` a row, `/day` a part. */
export function showForm(html: string): FormMap {
  document.body.innerHTML = html;
  return mapOf(document);
}

export function mapOf(document: Document): FormMap {
  const controls = [...document.querySelectorAll('input, select, textarea')].map((element, index): MappedControl => {
    const [, field = null, record, row, part] =
      /^(\w+)(?: (\d+))?(?:#(\d+))?(?:\/(\w+))?$/.exec(element.getAttribute('data-is') ?? '') ?? [];
    return {
      index,
      element,
      field,
      record: record ? Number(record) : null,
      row: row ? Number(row) : null,
      part: (part ?? null) as MappedControl['part'],
      confidence: 1,
      doubtful: element.hasAttribute('data-doubtful'),
      label: '',
      section: '',
      key: element.id || element.getAttribute('name') || String(index),
    };
  });
  const records = controls.map(({ record }) => record ?? 0);
  return {
    controls,
    children: Math.max(0, ...records),
    dateOrder: 'MDY',
    language: 'en',
    profile: null,
    needsReview: [],
  };
}

const text = (en: string) => ({ label: { en, es: `${en} (es)` }, type: 'text' as const, source: [] });

/** A small pack: enough fields and rules to see findings come and go. */
export function checkerWith(rules: { readonly [id: string]: Partial<Rule> } = {}): Checker {
  const pack: BuiltPack = {
    format: 1,
    name: 'try',
    version: '1.0.0',
    engine: '0.1',
    extends: [],
    overrides: {},
    settings: {},
    lists: {},
    conditions: {},
    sources: {},
    fields: {
      lastName1: { ...text('Last Name 1'), group: 'child', maxLength: 50 },
      lastName2: { ...text('Last Name 2'), group: 'child', maxLength: 50 },
      firstName: { ...text('First Name'), group: 'child', maxLength: 50 },
      birthDate: { ...text('Birth Date'), type: 'date', group: 'child' },
      sex: { ...text('Sex'), type: 'code', codeSet: 'sex', group: 'child' },
      multipleBirthFlag: { ...text('Multiple Birth'), type: 'yesNo', codeSet: 'yesNo', group: 'child' },
      race: { ...text('Race'), group: 'child' },
      msixId: { ...text('MSIX Id'), group: 'identifiers', maxLength: 12 },
      currentCity: { ...text('City'), group: 'family' },
      courseTitle: { ...text('Course'), group: 'course' },
      qualifyingArrivalDate: { ...text('QAD'), type: 'date', group: 'qualifyingMove' },
    },
    codeSets: {
      sex: {
        closed: true,
        source: [],
        codes: [
          { code: 'Female', meaning: { en: 'female', es: 'femenino' }, accepts: ['F', 'MUJER'] },
          { code: 'Male', meaning: { en: 'male', es: 'masculino' }, accepts: ['M', 'HOMBRE'] },
        ],
      },
      yesNo: {
        closed: true,
        source: [],
        codes: [
          { code: 'Yes', meaning: { en: 'yes', es: 'sí' }, accepts: ['Y'] },
          { code: 'No', meaning: { en: 'no', es: 'no' }, accepts: ['N'] },
        ],
      },
    },
    rules: Object.fromEntries(
      Object.entries({ ...someRules, ...rules }).map(([id, rule]) => [id, { ...bare, ...rule } as Rule]),
    ),
  };
  return createChecker([pack], { today: '2026-11-23' });
}

const bare = {
  summary: '',
  why: '',
  severity: 'warning',
  says: { en: 'Look again.', es: 'Mire otra vez.' },
  source: ['S1'],
  examples: [],
};
const is = (fact: string, operator: string, value: unknown) => ({ fact, operator, value });

const someRules: { readonly [id: string]: Partial<Rule> } = {
  'try/filler': {
    fields: ['firstName'],
    severity: 'error',
    conditions: { all: [is('firstName', 'matches', '^X+$')] },
    says: { en: '“{firstName}” is no name.', es: '«{firstName}» no es un nombre.' },
    fixes: [{ label: { en: 'Empty the box', es: 'Vaciar la casilla' }, set: { firstName: '' } }],
  },
  'try/two-surnames': {
    fields: ['lastName1', 'lastName2'],
    conditions: { all: [is('lastName1', 'matches', '^RUIZ SOTO$'), is('lastName2', 'isBlank', true)] },
    says: { en: '“{lastName1}” holds two.', es: '«{lastName1}» tiene dos.' },
    fixes: [
      {
        label: { en: 'Put each in its box', es: 'Uno en cada casilla' },
        set: { lastName1: 'RUIZ', lastName2: 'SOTO' },
      },
    ],
  },
  'try/first-name-missing': {
    fields: ['firstName'],
    stage: 'submit',
    conditions: { all: [is('firstName', 'isBlank', true)] },
  },
  'try/sex-and-name': {
    fields: ['sex', 'firstName'],
    severity: 'info',
    conditions: { all: [is('sex', 'equal', 'Male'), is('firstName', 'equal', 'MARIA')] },
    fixes: [{ label: { en: 'She is female', es: 'Es niña' }, set: { sex: 'Female' } }],
  },
};
