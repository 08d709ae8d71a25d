import type { Box } from '../read/box.ts';
import type { OpenFinding } from '../watch/open-findings.ts';
import { strongestFirst } from '../watch/strongest-first.ts';
import type { Flag } from './marks.ts';
import { fieldAndChild } from './speak.ts';
import type { MarkWord, Say } from './words.ts';

/** The boxes to be flagged, in the order of the page: the strongest finding of each gives the mark, all give the words. */
export function flagsOf(boxes: readonly Box[], shown: readonly OpenFinding[], say: Say<MarkWord>): Flag[] {
  const byBox = new Map<Box, OpenFinding[]>();
  for (const each of shown) if (each.box) byBox.set(each.box, [...(byBox.get(each.box) ?? []), each]);
  return boxes.flatMap((box) => {
    const here = strongestFirst(byBox.get(box) ?? []);
    const [first] = here;
    if (!first) return [];
    const { severity } = first.finding;
    const label = `${say(severity)}: ${fieldAndChild(first, say)}${here.length > 1 ? `, ${say('many', { count: here.length })}` : ''}`;
    return [
      {
        box,
        severity,
        label,
        says: here.map(({ finding }) => `${say(finding.severity)}: ${finding.message}`).join(' '),
      },
    ];
  });
}
