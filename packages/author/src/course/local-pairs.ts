import type { LocalPair } from '@coe-check/sdk/courses';
import { isJsonObject } from '../lint/walk.ts';
import { readJsonFile } from '../read/read-json-file.ts';
import { Unreadable } from '../read/unreadable.ts';

/**
 * The pairs that districts agreed on, from a JSON list of `{ from: { state, code?, title }, to: { state, code, title },
 * relation, description, who, when, districts }`.
 *
 * @throws Unreadable when the file is no such list; the message names the pair and what it lacks.
 */
export function readLocalPairs(path: string): LocalPair[] {
  const list = readJsonFile(path);
  if (!Array.isArray(list))
    throw new Unreadable(`${path} is no list of agreed pairs. Write [ { "from": …, "to": … } ].`);
  return list.map((pair: unknown, at) => {
    const lacks = missing(pair);
    if (lacks !== undefined) throw new Unreadable(`${path}: pair ${at + 1} ${lacks}`);
    return pair as LocalPair;
  });
}

function missing(pair: unknown): string | undefined {
  if (!isJsonObject(pair)) return 'is no object.';
  const { from, to, districts } = pair;
  const texts = (object: unknown, keys: readonly string[]) =>
    keys.find((key) => !isJsonObject(object) || typeof object[key] !== 'string' || object[key] === '');
  const part =
    texts(pair, ['relation', 'description', 'who', 'when']) ??
    texts(from, ['state', 'title']) ??
    texts(to, ['state', 'code', 'title']);
  if (part !== undefined) return `lacks "${part}". Who agreed, when, on what and for which courses has to be told.`;
  if (!['equal', 'close', 'part'].includes(String(pair['relation'])))
    return 'has a relation that is not equal, close or part.';
  const two = Array.isArray(districts) && districts.length === 2 && districts.every((one) => typeof one === 'string');
  return two ? undefined : 'lacks "districts": the two that agreed.';
}
