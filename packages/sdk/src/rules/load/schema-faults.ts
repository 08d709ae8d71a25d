import { isObject } from '../context.ts';
import { pointerStep } from '../fault.ts';
import type { SchemaError, Validate } from '../generated/validate.js';
import { cureFor } from './suggest.ts';

/** A fault in one file, before its place in the text is known. */
export interface FileFault {
  readonly pointer: string;
  /** The fault is the name of the property there, not its value. */
  readonly ofName?: boolean;
  readonly message: string;
  readonly cure: string;
}

/** What a schema finds wrong, in words for an author. */
export function schemaFaults(validate: Validate, value: unknown): FileFault[] {
  if (validate(value)) return [];
  const errors = validate.errors ?? [];
  return errors.filter((error) => !isInsideChoice(error, errors)).flatMap((error) => faultOf(error) ?? []);
}

/** Of "one of these shapes" only the choice itself is told: what each shape misses would be noise. */
function isInsideChoice({ schemaPath, instancePath }: SchemaError, errors: readonly SchemaError[]): boolean {
  return errors.some(
    (other) =>
      ['anyOf', 'oneOf', 'not', 'contains', 'propertyNames'].includes(other.keyword) &&
      instancePath.startsWith(other.instancePath) &&
      schemaPath.startsWith(`${other.schemaPath}/`),
  );
}

function faultOf({ instancePath, keyword, params, schema, parentSchema, data }: SchemaError): FileFault | undefined {
  const at = (message: string, cure: string): FileFault => ({ pointer: instancePath, message, cure });
  const named = (name: string, message: string, cure: string): FileFault => ({
    pointer: instancePath + pointerStep(name),
    ofName: true,
    message,
    cure,
  });
  const text = (name: string): string => String(params[name]);
  switch (keyword) {
    case 'additionalProperties': {
      const name = text('additionalProperty');
      const known = isObject(parentSchema['properties']) ? Object.keys(parentSchema['properties']) : [];
      return named(name, `nothing called "${name}" belongs here.`, cureFor(name, known));
    }
    case 'required':
      return at(`"${text('missingProperty')}" is missing.`, `Add "${text('missingProperty')}".`);
    case 'dependencies':
      return at(
        `"${text('property')}" needs "${text('missingProperty')}" beside it.`,
        `Add "${text('missingProperty')}".`,
      );
    case 'enum':
      return at(`${JSON.stringify(data)} is not known here.`, cureFor(data, (schema as unknown[]).map(String)));
    case 'const':
      return at(`${JSON.stringify(data)} is not known here.`, `Write ${JSON.stringify(schema)}, or leave it out.`);
    case 'type': {
      const wanted = [schema]
        .flat()
        .map((one) => kinds[String(one)] ?? one)
        .join(' or ');
      return at(`${wanted} is wanted here.`, `Write ${wanted}.`);
    }
    case 'pattern':
      return at(`${JSON.stringify(data)} is not written as it should be.`, `It must match ${schema}.`);
    case 'minLength':
      return at(
        data === '' ? 'this is empty.' : `this is shorter than ${schema} characters.`,
        'Say it in a few words.',
      );
    case 'maxLength':
      return at(`this is longer than ${schema} characters.`, 'Make it shorter.');
    case 'minItems':
    case 'minProperties':
      return at(
        `at least ${schema} ${schema === 1 ? 'is' : 'are'} wanted here.`,
        'Add what is missing, or take the whole away.',
      );
    case 'maxItems':
    case 'maxProperties':
      return at(`more than ${schema} are not allowed here.`, 'Take some away.');
    case 'uniqueItems':
      return at(`entries ${text('j')} and ${text('i')} are the same, counted from 0.`, 'Keep one of them.');
    case 'minimum':
    case 'maximum': {
      const bound = `${keyword === 'minimum' ? 'at least' : 'at most'} ${schema}`;
      return at(`the number must be ${bound}.`, `Write ${bound}.`);
    }
    case 'propertyNames':
      return named(
        text('propertyName'),
        `the name "${text('propertyName')}" is not written as it should be.`,
        patternCure(schema),
      );
    case 'contains':
      return at(...containsWords(schema));
    case 'anyOf':
    case 'oneOf':
      return at('this has none of the shapes that are allowed here, or two at once.', choicesCure(schema));
    default:
      return keyword === 'not' || keyword === 'if' || keyword === 'allOf'
        ? undefined
        : at(`this does not meet "${keyword}" of its schema.`, 'Look it up in rules/schema.');
  }
}

const kinds: { readonly [type: string]: string } = {
  string: 'a text',
  number: 'a number',
  integer: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'an object',
  null: 'null',
};

function patternCure(schema: unknown): string {
  return isObject(schema) && typeof schema['pattern'] === 'string'
    ? `It must match ${schema['pattern']}.`
    : 'Give it another name.';
}

/** The examples of a rule are the only lists that must hold something. */
function containsWords(schema: unknown): [message: string, cure: string] {
  const finds =
    isObject(schema) && isObject(schema['properties']) && isObject(schema['properties']['finds'])
      ? schema['properties']['finds']['const']
      : undefined;
  if (finds === true) return ['no example shows what the rule finds.', 'Add one with "finds": true.'];
  if (finds === false)
    return ['no example shows a near miss, the value that looks wrong and is right.', 'Add one with "finds": false.'];
  return ['an entry is missing here.', 'Add it.'];
}

function choicesCure(schema: unknown): string {
  const wanted = (Array.isArray(schema) ? schema : []).flatMap((one) =>
    isObject(one) && Array.isArray(one['required']) ? [one['required'].join(' with ')] : [],
  );
  return wanted.length > 0 ? `Write one of: ${wanted.join('; ')}.` : 'Look at a neighbour that is right.';
}
