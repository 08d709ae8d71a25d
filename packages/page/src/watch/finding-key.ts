import type { Finding } from '@coe-check/sdk';
import { placeOf } from '../read/box.ts';

/** Names a finding by its rule, place and fields: the same one for as long as it holds, whatever is typed. */
export function findingPlace(finding: Finding): string {
  return `${finding.rule} ${placeOf(finding.at)} ${finding.fields.join(',')}`;
}

/** Names a finding about these very texts. The texts go in as a short hash: a key carries nothing that was typed. */
export function findingKey(finding: Finding, texts: readonly string[]): string {
  let hash = 0x811c9dc5;
  for (const letter of texts.join('\u0000')) hash = Math.imul(hash ^ (letter.codePointAt(0) as number), 0x01000193);
  return `${findingPlace(finding)} ${(hash >>> 0).toString(36)}`;
}
