import { readFileSync } from 'node:fs';
import { type ParseError, parse, printParseErrorCode } from 'jsonc-parser';
import { placeAt } from '../packs/locate.ts';
import { asUnreadable } from './input.ts';
import { Unreadable } from './unreadable.ts';

/**
 * The value of a small JSON file.
 *
 * @throws Unreadable when there is no such file, or with the place where it is no JSON.
 */
export function readJsonFile(path: string): unknown {
  let text: string;
  try {
    text = readFileSync(path, 'utf8').replace(/^\uFEFF/, '');
  } catch (fault) {
    throw asUnreadable(path, fault);
  }
  const errors: ParseError[] = [];
  const value: unknown = parse(text, errors, { disallowComments: true });
  const [error] = errors;
  if (error === undefined) return value;
  const { line, column } = placeAt(text, error.offset);
  const what = printParseErrorCode(error.error)
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase();
  throw new Unreadable(`${path}:${line}:${column}: this is no JSON (${what}). Check commas, quotes and brackets here.`);
}
