import { type Day, isDay } from '@coe-check/sdk';
import { getNodeValue, type ParseError, parseTree } from 'jsonc-parser';
import { didYouMean } from '../read/did-you-mean.ts';
import { oneLine, Unreadable } from '../read/unreadable.ts';
import { fingerprintOf, type Reported } from './reported.ts';

/** A finding that somebody has looked at and let stand. `reason` is for the next person who asks. */
export interface Waiver {
  readonly rule: string;
  readonly reason: string;
  /** Data row; better left out where rows move. */
  readonly record?: number;
  readonly fields?: readonly string[];
  /** What was typed, by field: when it changes, the waiver no longer holds. */
  readonly text?: Readonly<{ [field: string]: string }>;
  /** That of SARIF's partialFingerprints: it stands for child, rule and text without saying them. */
  readonly fingerprint?: string;
  /** The last day on which the waiver holds. */
  readonly until?: Day;
}

/** The waivers of a file, at work. */
export interface Waivers {
  /** Whether a finding is waived; counts it. */
  waives(reported: Reported): boolean;
  count(): number;
  /** One line for each waiver that did nothing, with the cure. */
  idle(): readonly string[];
}

type Placed = { readonly value: unknown; readonly line: number; readonly fault?: string };

/**
 * Reads waivers: a JSON list, one JSON object, or JSON lines.
 *
 * @param rules Ids of the rules in force, for telling a waiver of none of them.
 * @throws Unreadable with every fault at its line.
 */
export function readWaivers(name: string, source: string, rules: readonly string[], today: Day): Waivers {
  const placed = valuesOf(source);
  const faults = placed.flatMap(({ value, line, fault }) => {
    const wrong = fault ?? faultOf(value);
    return wrong === undefined ? [] : [`${name}:${line}: ${wrong}.`];
  });
  if (placed.length === 0) faults.push(`${name} holds no waiver.`);
  if (faults.length > 0) throw new Unreadable(faults.join('\n'));
  const waivers = placed.map(({ value, line }) => ({ waiver: value as Waiver, line, used: 0 }));
  const byRule = new Map<string, typeof waivers>();
  for (const one of waivers) byRule.set(one.waiver.rule, [...(byRule.get(one.waiver.rule) ?? []), one]);
  let count = 0;
  return {
    waives(reported) {
      const used = byRule
        .get(reported.finding.rule)
        ?.find(({ waiver }) => !isPast(waiver, today) && fits(waiver, reported));
      if (used === undefined) return false;
      used.used++;
      count++;
      return true;
    },
    count: () => count,
    idle: () =>
      waivers
        .filter(({ used }) => used === 0)
        .map(({ waiver, line }) => `${name}:${line}: ${whyIdle(waiver, rules, today)}`),
  };
}

function fits({ record, fields, text, fingerprint }: Waiver, reported: Reported): boolean {
  const { finding, number, typed } = reported;
  if (record !== undefined && record !== number) return false;
  if (fingerprint !== undefined && fingerprint !== fingerprintOf(reported)) return false;
  if (
    fields !== undefined &&
    (fields.length !== finding.fields.length || !fields.every((field) => finding.fields.includes(field)))
  )
    return false;
  return Object.entries(text ?? {}).every(
    ([field, typedThen]) => (Object.hasOwn(typed, field) ? typed[field] : '') === typedThen,
  );
}

function isPast({ until }: Waiver, today: Day): boolean {
  return until !== undefined && until < today;
}

function whyIdle(waiver: Waiver, rules: readonly string[], today: Day): string {
  if (isPast(waiver, today))
    return `the waiver of ${waiver.rule} held until ${waiver.until}. Look at the finding again, or give it a later day.`;
  if (rules.includes(waiver.rule))
    return `the waiver of ${waiver.rule} waived nothing. Take it away, if the record was put right.`;
  const near = didYouMean(waiver.rule, rules);
  return `the waiver names ${waiver.rule}, and no such rule is on. ${near === undefined ? 'Take it away.' : `Did you mean ${near}?`}`;
}

function valuesOf(source: string): Placed[] {
  const errors: ParseError[] = [];
  const tree = parseTree(source, errors, { disallowComments: false, allowTrailingComma: true });
  const lineAt = (offset: number) => source.slice(0, offset).split('\n').length;
  if (errors.length === 0 && tree !== undefined) {
    const nodes = tree.type === 'array' ? (tree.children ?? []) : [tree];
    return nodes.map((node) => ({ value: getNodeValue(node), line: lineAt(node.offset) }));
  }
  if (/^\s*\[/.test(source))
    return [
      {
        value: undefined,
        line: lineAt(errors[0]?.offset ?? 0),
        fault: 'this is no JSON. Check commas, quotes and brackets here',
      },
    ];
  return source.split('\n').flatMap((text, index): Placed[] => {
    if (text.trim() === '') return [];
    try {
      return [{ value: JSON.parse(text), line: index + 1 }];
    } catch {
      return [
        {
          value: undefined,
          line: index + 1,
          fault: 'this is no JSON. Write one waiver a line: { "rule": "…", "reason": "…" }',
        },
      ];
    }
  });
}

type Check = readonly [is: (value: unknown) => boolean, says: string];
const isText = (value: unknown) => typeof value === 'string' && value.trim() !== '';
const isObject = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const members: Readonly<{ [member in keyof Waiver]-?: Check }> = {
  rule: [isText, 'the id of a rule'],
  reason: [isText, 'a sentence that says why'],
  record: [(value) => Number.isInteger(value) && Number(value) > 0, 'the number of a data row, from 1'],
  fields: [(value) => Array.isArray(value) && value.every(isText), 'a list of field keys'],
  text: [
    (value) => isObject(value) && Object.values(value).every((text) => typeof text === 'string'),
    'an object of field keys and what was typed',
  ],
  fingerprint: [isText, "that of SARIF's partialFingerprints"],
  until: [isDay, 'a day as YYYY-MM-DD'],
};

function faultOf(value: unknown): string | undefined {
  if (!isObject(value)) return 'a waiver is an object: { "rule": "…", "reason": "…" }';
  for (const name of ['rule', 'reason']) {
    if (!Object.hasOwn(value, name))
      return `the waiver has no "${name}". Say ${name === 'rule' ? 'which rule' : 'why the finding may stand'}`;
  }
  for (const [name, given] of Object.entries(value)) {
    const check = Object.hasOwn(members, name) ? members[name as keyof Waiver] : undefined;
    if (check === undefined) {
      const near = didYouMean(name, Object.keys(members));
      return `a waiver has no "${oneLine(name, 40)}". ${near === undefined ? `It has ${Object.keys(members).join(', ')}` : `Did you mean "${near}"?`}`;
    }
    if (!check[0](given)) return `"${name}" of the waiver is to be ${check[1]}`;
  }
  return undefined;
}
