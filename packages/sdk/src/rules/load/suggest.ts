import { distance } from 'fastest-levenshtein';

/**
 * The known name nearest to a wrong one, when it is near enough to be meant: few letters differ, or it is the same after a colon
 * (`adult` for `base:adult`).
 */
export function suggestion(wrong: string, among: Iterable<string>): string | undefined {
  const typed = wrong.toLowerCase();
  let best: string | undefined;
  let least = Math.max(1, Math.floor(wrong.length / 3)) + 1;
  for (const name of among) {
    const known = name.toLowerCase();
    const edits = Math.min(editsBetween(typed, known), editsBetween(typed, known.slice(known.lastIndexOf(':') + 1)));
    if (edits < least) [best, least] = [name, edits];
  }
  return best;
}

/** Letters in another order are one slip, and so is a word cut short. */
function editsBetween(one: string, other: string): number {
  const letters = (name: string) => [...name].sort().join('');
  if (one.length === other.length && one !== other && letters(one) === letters(other)) return 1;
  return one.length > 2 && other.startsWith(one) ? 1 : distance(one, other);
}

/** What to do about a name nobody knows: the one that is meant, or those there are. */
export function cureFor(wrong: unknown, among: Iterable<string>): string {
  const names = [...among];
  const meant = typeof wrong === 'string' ? suggestion(wrong, names) : undefined;
  if (meant !== undefined) return `Did you mean "${meant}"?`;
  if (names.length === 0) return 'Take it away.';
  const shown = names.slice(0, 12).join(', ');
  return names.length > 12 ? `Known here: ${shown} … (${names.length} in all).` : `Known here: ${shown}.`;
}
