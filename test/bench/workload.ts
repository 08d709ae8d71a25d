import type { BuiltPack, Condition, Rule, StudentRecord } from '@coe-check/sdk';

/**
 * The workload of every rule bench: 100 rules without derived facts over 69 of 80 fields, and seeded records of which about
 * one in five has something wrong. Kinds and counts are those of the measurement that the target was set by:
 * required 15, required-if 15, pattern 15, code list 12, length 10, date order 8, date window 8, cross-field 7, word list 5, name shape 5.
 */
export type Spec =
  | { readonly kind: 'required'; readonly field: string }
  | { readonly kind: 'requiredIf'; readonly field: string; readonly other: string; readonly is: string }
  | { readonly kind: 'pattern' | 'shape'; readonly field: string; readonly pattern: string }
  | { readonly kind: 'codes' | 'words'; readonly field: string; readonly values: readonly string[] }
  | { readonly kind: 'length'; readonly field: string; readonly most: number }
  | { readonly kind: 'order' | 'same' | 'differ'; readonly field: string; readonly other: string }
  | { readonly kind: 'window'; readonly field: string; readonly from: string; readonly to: string };

const upTo = (count: number, prefix: string) =>
  Array.from({ length: count }, (_, index) => `${prefix}${String(index + 1).padStart(3, '0')}`);

export const codeLists = {
  sex: ['Female', 'Male', 'Other'],
  verification: [
    '1003',
    '1004',
    '1005',
    '1006',
    '1007',
    '1008',
    '1009',
    '1010',
    '1011',
    '1012',
    '1013',
    '2382',
    '9999',
  ],
  grade: [
    'P0',
    'P1',
    'P2',
    'P3',
    'P4',
    'P5',
    'KG',
    '01',
    '02',
    '03',
    '04',
    '05',
    '06',
    '07',
    '08',
    '09',
    '10',
    '11',
    '12',
    'UG',
    'OS',
  ],
  state: upTo(56, 'S'),
  enrollment: ['01', '02', '03', '04', '05', '06', '07'],
  mode: ['as', 'with', 'joinOrPrecede'],
  relation: ['parent', 'guardian', 'spouse', 'self'],
  work: ['temporary', 'seasonal'],
  sector: ['agricultural', 'fishing'],
  country: upTo(201, 'C'),
  district: upTo(120, 'D'),
  term: ['01', '02', '03', '04', '05', '06', '07', '08', '09'],
} as const;

export const placeholders = [
  'UNKNOWN',
  'UNK',
  'NONE',
  'NA',
  'NMN',
  'NLN',
  'TEST',
  'XXX',
  'BABY',
  'INFANT',
  'BOY',
  'GIRL',
  'FNU',
  'LNU',
];
const yesNo = ['Yes', 'No'] as const;

interface Column {
  readonly key: string;
  readonly fill: number;
  readonly value: 'name' | 'date' | 'digits' | 'yesNo' | 'text' | keyof typeof codeLists;
  readonly length?: number;
}

const column = (key: string, value: Column['value'], fill = 0.85, length?: number): Column => ({
  key,
  value,
  fill,
  ...(length !== undefined && { length }),
});

/** The 80 fields, with how often each is filled: 57 on average. */
export const columns: readonly Column[] = [
  ...['lastName1', 'firstName', 'parentLastName', 'parentFirstName', 'workerLastName', 'workerFirstName'].map((key) =>
    column(key, 'name', 0.9995),
  ),
  ...['lastName2', 'middleName', 'parent2LastName', 'parent2FirstName', 'interviewerName', 'reviewerName'].map((key) =>
    column(key, 'name', 0.6),
  ),
  ...['birthDate', 'residencyDate', 'qualifyingArrivalDate', 'interviewDate', 'signatureDate', 'enrollmentDate'].map(
    (key) => column(key, 'date', 0.9995),
  ),
  ...[
    'withdrawalDate',
    'verifiedDate',
    'approvalDate',
    'childMoveDate',
    'workerMoveDate',
    'expirationDate',
    'graduationDate',
    'entryDate',
  ].map((key) => column(key, 'date', 0.6)),
  ...(Object.keys(codeLists) as (keyof typeof codeLists)[]).map((list) =>
    column(`${list}Code`, list, ['sex', 'mode', 'relation'].includes(list) ? 1 : 0.9),
  ),
  ...['msixId', 'schoolId'].map((key) => column(key, 'digits', 0.7, 12)),
  ...['homePhone', 'phone2', 'employerPhone'].map((key) => column(key, 'digits', 0.7, 10)),
  ...['mailZip', 'homeZip', 'schoolZip'].map((key) => column(key, 'digits', 0.8, 5)),
  ...['stateId', 'localId'].map((key) => column(key, 'digits', 0.8, 9)),
  ...['districtId', 'termYear', 'beginYear', 'endYear', 'hours'].map((key) => column(key, 'digits', 0.5, 4)),
  ...[
    'lep',
    'iep',
    'pfs',
    'immunized',
    'multipleBirth',
    'necessity',
    'subsistence',
    'signed',
    'reviewed',
    'medAlert',
  ].map((key) => column(key, 'yesNo', 0.8)),
  ...[
    'address',
    'address2',
    'city',
    'fromCity',
    'toCity',
    'birthCity',
    'schoolName',
    'activity',
    'employer',
    'comments',
    'courseTitle',
    'courseSubject',
    'projectName',
    'crop',
    'reason',
    'medNote',
    'pfsReason',
  ].map((key) => column(key, 'text', 0.42)),
];

const required = (...fields: string[]): Spec[] => fields.map((field) => ({ kind: 'required', field }));
const requiredIf = (other: string, is: string, ...fields: string[]): Spec[] =>
  fields.map((field) => ({ kind: 'requiredIf', field, other, is }));
const pattern = (text: string, ...fields: string[]): Spec[] =>
  fields.map((field) => ({ kind: 'pattern', field, pattern: text }));

export const specs: readonly Spec[] = [
  ...required(
    'lastName1',
    'firstName',
    'parentLastName',
    'parentFirstName',
    'workerLastName',
    'workerFirstName',
    'birthDate',
    'residencyDate',
  ),
  ...required(
    'qualifyingArrivalDate',
    'interviewDate',
    'signatureDate',
    'enrollmentDate',
    'sexCode',
    'modeCode',
    'relationCode',
  ),
  ...requiredIf('modeCode', 'joinOrPrecede', 'childMoveDate', 'workerMoveDate', 'reason'),
  ...requiredIf('medAlert', 'Yes', 'medNote', 'schoolName', 'schoolId'),
  ...requiredIf('pfs', 'Yes', 'pfsReason', 'enrollmentCode', 'gradeCode'),
  ...requiredIf('workCode', 'temporary', 'employer', 'comments', 'activity'),
  ...requiredIf('multipleBirth', 'Yes', 'birthCity', 'verificationCode', 'stateCode'),
  ...pattern('^[0-9]{12}$', 'msixId', 'schoolId'),
  ...pattern('^[0-9]{10}$', 'homePhone', 'phone2', 'employerPhone'),
  ...pattern('^[0-9]{5}$', 'mailZip', 'homeZip', 'schoolZip'),
  ...pattern('^[A-Za-z0-9]{1,15}$', 'stateId', 'localId'),
  ...pattern('^(19|20)[0-9]{2}$', 'termYear', 'beginYear', 'endYear'),
  ...pattern('^[0-9]{1,7}$', 'districtId', 'hours'),
  ...(Object.keys(codeLists) as (keyof typeof codeLists)[]).map(
    (list): Spec => ({ kind: 'codes', field: `${list}Code`, values: codeLists[list] }),
  ),
  ...[
    'address',
    'address2',
    'city',
    'fromCity',
    'toCity',
    'schoolName',
    'activity',
    'employer',
    'courseTitle',
    'courseSubject',
  ].map((field): Spec => ({ kind: 'length', field, most: 50 })),
  ...(
    [
      ['birthDate', 'qualifyingArrivalDate'],
      ['qualifyingArrivalDate', 'residencyDate'],
      ['residencyDate', 'interviewDate'],
      ['interviewDate', 'signatureDate'],
      ['enrollmentDate', 'withdrawalDate'],
      ['residencyDate', 'verifiedDate'],
      ['signatureDate', 'approvalDate'],
      ['birthDate', 'graduationDate'],
    ] as const
  ).map(([field, other]): Spec => ({ kind: 'order', field, other })),
  { kind: 'window', field: 'birthDate', from: '2003-01-01', to: '2026-11-23' },
  ...[
    'residencyDate',
    'qualifyingArrivalDate',
    'interviewDate',
    'enrollmentDate',
    'childMoveDate',
    'workerMoveDate',
    'entryDate',
  ].map((field): Spec => ({ kind: 'window', field, from: '2015-01-01', to: '2027-12-31' })),
  { kind: 'same', field: 'phone2', other: 'homePhone' },
  { kind: 'same', field: 'parent2FirstName', other: 'firstName' },
  { kind: 'same', field: 'fromCity', other: 'toCity' },
  { kind: 'same', field: 'interviewerName', other: 'reviewerName' },
  { kind: 'differ', field: 'beginYear', other: 'termYear' },
  { kind: 'same', field: 'stateId', other: 'msixId' },
  { kind: 'same', field: 'middleName', other: 'lastName2' },
  ...['lastName1', 'firstName', 'parentLastName', 'lastName2', 'middleName'].map(
    (field): Spec => ({ kind: 'words', field, values: placeholders }),
  ),
  ...['lastName1', 'firstName', 'parentLastName', 'workerLastName', 'lastName2'].map(
    (field): Spec => ({ kind: 'shape', field, pattern: '[0-9@#$%^&*_=+<>]' }),
  ),
];

export const ruleId = (index: number): string => `bench/r/rule-${String(index + 1).padStart(3, '0')}`;

function conditionOf(spec: Spec): Condition {
  const { field } = spec;
  switch (spec.kind) {
    case 'required':
      return { all: [{ fact: field, operator: 'isBlank', value: true }] };
    case 'requiredIf':
      return {
        all: [
          { fact: spec.other, operator: 'equal', value: spec.is },
          { fact: field, operator: 'isBlank', value: true },
        ],
      };
    case 'pattern':
      return { all: [{ not: { fact: field, operator: 'matches', value: spec.pattern } }] };
    case 'shape':
      return { all: [{ fact: field, operator: 'matches', value: spec.pattern }] };
    case 'codes':
      return { all: [{ fact: field, operator: 'notIn', value: spec.values }] };
    case 'words':
      return { all: [{ fact: field, operator: 'in', value: spec.values }] };
    case 'length':
      return { all: [{ fact: 'length', params: { field }, operator: 'greaterThan', value: spec.most }] };
    case 'order':
      return { all: [{ fact: field, operator: 'after', value: { fact: spec.other } }] };
    case 'window':
      return {
        any: [
          { fact: field, operator: 'before', value: spec.from },
          { fact: field, operator: 'after', value: spec.to },
        ],
      };
    case 'same':
      return { all: [{ fact: field, operator: 'equal', value: { fact: spec.other } }] };
    case 'differ':
      return {
        all: [
          { fact: spec.other, operator: 'isBlank', value: false },
          { fact: field, operator: 'notEqual', value: { fact: spec.other } },
        ],
      };
  }
}

function ruleOf(spec: Spec): Rule {
  return {
    summary: `${spec.kind} of ${spec.field}`,
    why: 'Part of the measured workload.',
    fields: [spec.field],
    severity: 'warning',
    conditions: conditionOf(spec),
    says: {
      en: `{${spec.field}} is not as the workload asks.`,
      es: `{${spec.field}} no es lo que pide la carga de prueba.`,
    },
    source: ['bench'],
    examples: [],
  };
}

/** The workload as a pack, as `coe build` would write it. */
export const pack: BuiltPack = {
  format: 1,
  name: 'bench',
  version: '1.0.0',
  engine: '0.1',
  extends: [],
  overrides: {},
  settings: {},
  fields: Object.fromEntries(
    columns.map(({ key }) => [key, { label: { en: key, es: key }, group: 'child', type: 'text', source: ['bench'] }]),
  ),
  codeSets: {},
  lists: {},
  conditions: {},
  rules: Object.fromEntries(specs.map((spec, index) => [ruleId(index), ruleOf(spec)])),
  sources: { bench: { title: 'The measured workload' } },
};

/** Small, fast, seeded: the same numbers on every machine (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

const surnames = [
  'Garcia',
  'Lopez',
  'Hernandez',
  'Ramirez',
  'Cruz',
  'Nguyen',
  'Pierre',
  'Moua',
  'de la Cruz',
  'Santiago',
  'Pascual',
  'Ruiz',
];
const texts = [
  'Maple Street 12',
  'Apple harvest',
  'Lakeview Elementary',
  'Yakima',
  'Immokalee',
  'Weslaco',
  'Watsonville',
  'Strawberries, picking',
  'Migrant Education Region 4',
];

/** `count` seeded records. About one in five has at least one planted error. */
export function records(count: number, seed = 20261123): StudentRecord[] {
  const random = seeded(seed);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const digits = (length: number) => Array.from({ length }, () => Math.floor(random() * 10)).join('');
  const two = (value: number) => String(value).padStart(2, '0');
  const day = (year: number) => `${year}-${two(1 + Math.floor(random() * 12))}-${two(1 + Math.floor(random() * 28))}`;
  const years: { readonly [key: string]: number } = {
    birthDate: 2012,
    qualifyingArrivalDate: 2022,
    residencyDate: 2023,
    interviewDate: 2024,
    signatureDate: 2025,
    enrollmentDate: 2025,
  };
  return Array.from({ length: count }, () => {
    const record: { [key: string]: string } = {};
    for (const { key, fill, value, length } of columns) {
      if (random() > fill) continue;
      if (value === 'name') record[key] = `${pick(surnames)}${pick(surnames).slice(0, 3).toLowerCase()}`;
      else if (value === 'date') record[key] = day(years[key] ?? 2026);
      else if (value === 'yesNo') record[key] = pick(yesNo);
      else if (value === 'text') record[key] = `${pick(texts)} ${digits(2)}`;
      else if (value === 'digits') record[key] = length === 4 ? `20${digits(2)}` : digits(length ?? 5);
      else record[key] = pick(codeLists[value]);
    }
    record.termYear = record.beginYear ?? record.termYear ?? '2025';
    for (const [other, is, ...filled] of conditional)
      if (record[other] === is) for (const field of filled) record[field] ??= filler(field);
    if (random() < 0.19)
      for (let more = 1 + Math.floor(random() * 3); more > 0; more -= 1) spoil(record, pick(specs), random);
    return record;
  });
}

const conditional: readonly (readonly [string, string, ...string[]])[] = [
  ['modeCode', 'joinOrPrecede', 'childMoveDate', 'workerMoveDate', 'reason'],
  ['medAlert', 'Yes', 'medNote', 'schoolName', 'schoolId'],
  ['pfs', 'Yes', 'pfsReason', 'enrollmentCode', 'gradeCode'],
  ['workCode', 'temporary', 'employer', 'comments', 'activity'],
  ['multipleBirth', 'Yes', 'birthCity', 'verificationCode', 'stateCode'],
];

function filler(field: string): string {
  const { value, length } = columns.find(({ key }) => key === field) as Column;
  if (value === 'date') return '2026-05-04';
  if (value === 'digits') return '0'.repeat(length ?? 5);
  if (value === 'text' || value === 'name') return 'Filled';
  return value === 'yesNo' ? 'No' : codeLists[value][0];
}

/** Plants one error of the kind that `spec` catches. */
function spoil(record: { [key: string]: string }, spec: Spec, random: () => number): void {
  const { field } = spec;
  if (spec.kind === 'required') delete record[field];
  else if (spec.kind === 'requiredIf') {
    record[spec.other] = spec.is;
    delete record[field];
  } else if (spec.kind === 'pattern') record[field] = 'x-1';
  else if (spec.kind === 'shape') record[field] = `Garcia${Math.floor(random() * 10)}`;
  else if (spec.kind === 'codes') record[field] = '??';
  else if (spec.kind === 'words') record[field] = spec.values[Math.floor(random() * spec.values.length)] as string;
  else if (spec.kind === 'length') record[field] = 'Very long text '.repeat(5);
  else if (spec.kind === 'window') record[field] = '1962-02-03';
  else if (!('other' in spec)) throw new Error(`no error is known of the kind ${spec.kind}`);
  else if (spec.kind === 'order') record[spec.other] = '2001-02-03';
  else if (spec.kind === 'same') {
    record[spec.other] ??= 'Equal';
    record[field] = record[spec.other] as string;
  } else {
    record[field] = '2031';
    record[spec.other] = '2032';
  }
}
