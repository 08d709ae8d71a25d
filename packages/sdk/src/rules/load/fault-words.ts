import type { Fact } from '../../facts/fact.ts';
import type { FieldDictionary } from '../../record/field.ts';
import type { FaultCode } from '../fault.ts';
import { decorators, operators } from '../operators.ts';
import { cureFor } from './suggest.ts';

/** What there is to be named in the packs at hand. */
export interface World {
  readonly facts: ReadonlyMap<string, Fact>;
  readonly dictionary: FieldDictionary;
  listAddresses(): Iterable<string>;
  conditionNames(): Iterable<string>;
  readonly ruleIds: readonly string[];
  readonly packNames: readonly string[];
}

type Words = readonly [message: string, cure: string];

const quoted = (value: unknown): string => JSON.stringify(value) ?? 'nothing';
const listed = (value: unknown): string => [value].flat().map(String).join(', ');

/** A fault in words for its author, with the cure. */
export function faultWords(code: FaultCode, about: unknown, of: unknown, world: World): Words {
  const known = named[code];
  return known === undefined ? plain(code, about, of) : known(about, of, world);
}

/** Faults of names: the cure is the name that was meant. */
const named: { readonly [code in FaultCode]?: (about: unknown, of: unknown, world: World) => Words } = {
  'unknown-fact': (about, _, { facts, dictionary }) => [
    `no field or fact is called ${quoted(about)}.`,
    cureFor(about, [...facts.keys(), ...Object.keys(dictionary.fields)]),
  ],
  'unknown-field': (about, _, { dictionary }) => [`no field is called ${quoted(about)}.`, cureFor(about, Object.keys(dictionary.fields))],
  'unknown-operator': (about) => {
    const parts = String(about).split(':');
    const wrong = parts.slice(0, -1).find((part) => !decorators.has(part));
    if (wrong !== undefined) return [`nothing called "${wrong}" stands before an operator.`, cureFor(wrong, decorators.keys())];
    return [`no operator is called ${quoted(parts.at(-1))}.`, cureFor(parts.at(-1), operators.keys())];
  },
  'unknown-condition': (about, _, world) => [`no condition is called ${quoted(about)}.`, cureFor(about, world.conditionNames())],
  'unknown-list': (about, _, world) => [`no list is called ${quoted(about)}.`, cureFor(about, world.listAddresses())],
  'unknown-rule': (about, _, { ruleIds }) => [`no rule is called ${quoted(about)}.`, cureFor(about, ruleIds)],
  'unknown-base': (about, _, { packNames }) => [`the pack extends ${quoted(about)}, which is not here.`, `Load it too. ${cureFor(about, packNames)}`],
  'unknown-key': (about, of) => [`nothing called ${quoted(about)} belongs to a condition.`, cureFor(about, of as string[])],
  'unknown-name': (about, of, { dictionary }) => [
    `"{${about}}" is no field and no name of "with".`,
    cureFor(about, [...(of as string[]), ...Object.keys(dictionary.fields)]),
  ],
  'unknown-param': (about, of, { facts }) => [
    `the fact "${of}" takes no ${quoted(about)}.`,
    cureFor(about, Object.keys(facts.get(String(of))?.params ?? {})),
  ],
  'unknown-part': (about, of, { facts }) => [`the fact "${of}" has no part ${quoted(about)}.`, cureFor(about, facts.get(String(of))?.properties ?? [])],
};

/** Words of a fault for which nothing has to be known of the packs. */
export function plainWords(code: FaultCode, about: unknown): { readonly message: string; readonly cure: string } {
  const [message, cure] = plain(code, about, undefined);
  return { message, cure };
}

function plain(code: FaultCode, about: unknown, of: unknown): Words {
  switch (code) {
    case 'not-a-pack':
      return ['this is no built pack.', 'Hand in what `coe build` writes.'];
    case 'wrong-format':
      return [`the pack has format ${quoted(about)}; this version reads 1.`, 'Build it again with this version of coe.'];
    case 'wrong-shape':
      return [`${article(about)} is wanted here.`, `Write ${article(about)}.`];
    case 'two-versions':
      return [`the pack is here twice, also as version ${about}.`, 'Load one of them.'];
    case 'extends-itself':
      return [`the pack extends itself: ${(about as string[]).join(' → ')}.`, 'Break the circle.'];
    case 'field-is-a-fact':
      return [`a field cannot be called "${about}": a fact is.`, 'Give it another key.'];
    case 'reserved-name':
      return [`nothing can be called "${about}".`, 'Give it another name.'];
    case 'list-without-base':
      return [`the list "${about}" adds to or removes from a list that no base has.`, 'Write "entries" for a list of its own.'];
    case 'rule-twice':
      return [`the rule "${about}" is in two packs.`, 'A pack holds its own rules: start the id with its name.'];
    case 'not-a-condition':
      return ['a condition is wanted here.', 'Write an object with "all", "any", "not", "condition" or "fact".'];
    case 'not-one-kind': {
      const kinds = about as string[];
      const found = kinds.length === 0 ? 'none of "all", "any", "not", "condition", "fact"' : kinds.map(quoted).join(' and ');
      return [`a condition has ${found}.`, 'Write exactly one of them: json-rules-engine silently drops the others.'];
    }
    case 'not-a-list':
      return [`"${about}" is no list.`, 'Write it as [ … ].'];
    case 'too-deep':
      return [`conditions stand in one another deeper than ${about}.`, 'Give the inner ones a name, or ask for a fact.'];
    case 'too-many':
      return [`the rule has more than ${about} conditions.`, 'Ask for a fact that does this.'];
    case 'condition-in-circle':
      return [`the condition refers to itself: ${(about as string[]).join(' → ')}.`, 'Break the circle.'];
    case 'no-value':
      return ['the condition has no value to compare with.', 'Add "value".'];
    case 'value-not-written':
      return [`"${about}" wants its ${of} written in the rule.`, 'Write the name in quotes.'];
    case 'bad-pattern':
      return [`${quoted(about)}: ${of}`, 'Use a named pattern, or one without look-around and back-references.'];
    default:
      return plainOfFacts(code, about, of);
  }
}

function plainOfFacts(code: FaultCode, about: unknown, of: unknown): Words {
  switch (code) {
    case 'wrong-value':
      return of === 'day' ? [`${quoted(about)} is not a day.`, 'Write YYYY-MM-DD, or a fact that gives a day.'] : [`${article(of)} is wanted here.`, `Write ${article(of)}.`];
    case 'no-fact':
      return ['the fact has no name.', 'Write a field key or the name of a fact.'];
    case 'field-takes-none':
      return [`the field "${about}" is a typed text and takes no ${of}.`, of === 'path' ? 'For its length use the fact "length".' : 'Leave them out.'];
    case 'missing-param':
      return [`the fact "${of}" needs "${about}".`, `Add "${about}" to its params.`];
    case 'wrong-param':
      return [`${quoted(about)} does not fit here.`, `Write ${Array.isArray(of) ? `one of ${listed(of)}` : article(of)}.`];
    case 'bad-path':
      return [`the path ${quoted(about)} is not a plain one.`, 'Write it as "$.name.other[0].length"; filters, wildcards and scripts are refused.'];
    case 'no-parts':
      return [`the fact "${about}" gives a ${of}, which has no parts.`, 'Leave the path out.'];
    case 'name-is-a-field':
      return [`"${about}" is a field already.`, 'Give it another name.'];
    case 'each-without-as':
      return ['"each" and "as" go together.', 'Write both or none.'];
    case 'settles-unset':
      return [`the fix settles "${about}" but does not set it.`, 'Set it to the chosen day.'];
    default:
      return [`${code.replaceAll('-', ' ')}: ${quoted(about)}.`, 'Look it up in the README of the sdk.'];
  }
}

const wanted: { readonly [want: string]: string } = {
  boolean: 'true or false', comparable: 'a number', listOrText: 'a list', list: 'a list', text: 'a text', object: 'an object', number: 'a number',
};

function article(want: unknown): string {
  return wanted[String(want)] ?? String(want);
}
