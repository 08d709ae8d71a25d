import { type LocalPair, readAgreedPairs } from '@coe-check/sdk/courses';
import { readJsonFile } from '../read/read-json-file.ts';
import { Unreadable } from '../read/unreadable.ts';

/**
 * The pairs that districts agreed on, from a file as `coe course agree` writes it, or a JSON list of them.
 *
 * @throws Unreadable when the file is no such list, or a pair lacks something; the message names them all.
 */
export function readLocalPairs(path: string): LocalPair[] {
  const { pairs, faults } = readAgreedPairs(readJsonFile(path));
  if (faults.length > 0) throw new Unreadable(faults.map((fault) => `${path}: ${fault}`).join('\n'));
  return pairs;
}
