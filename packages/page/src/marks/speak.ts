import type { OpenFinding } from '../watch/open-findings.ts';
import type { MarkWord, Say } from './words.ts';

/**
 * Tells a screen reader what has appeared since the last time, once and shortly; of a form that came filled in, only how
 * much there is. Findings appear when a field has been left, so nobody is interrupted while typing.
 */
export function speaker(
  announce: (says: string) => void,
  say: Say<MarkWord>,
  hasShortcut: () => boolean,
): (shown: readonly OpenFinding[]) => void {
  let heard: ReadonlySet<string> | null = null;
  return (shown) => {
    const fresh = shown.filter(({ place }) => heard === null || !heard.has(place));
    const [first] = fresh;
    if (first) {
      const says =
        heard === null
          ? say('heardOpen', { count: fresh.length })
          : fresh.length > 1
            ? say('heardMany', { count: fresh.length })
            : `${fieldAndChild(first, say)}: ${say(first.finding.severity)}.`;
      announce(hasShortcut() ? `${says} ${say('shortcut')}` : says);
    }
    heard = new Set(shown.map(({ place }) => place));
  };
}

/** "Birth date, Child 2". */
export function fieldAndChild({ fieldLabel, record }: OpenFinding, say: Say<MarkWord>): string {
  return record === null ? fieldLabel : `${fieldLabel}, ${say('child', { n: record })}`;
}
