/**
 * True when a page that tidies what is typed would hold the same: case, spaces and separators aside.
 *
 * sameText('4/3/2012', '04/03/2012')        → true
 * sameText('(956) 555-0142', '9565550142')  → true
 * sameText('GARCIA', 'GARZA')               → false
 */
export function sameText(one: string, other: string): boolean {
  if (one === other) return true;
  const [a, b] = [words(one), words(other)];
  if (a.map(withoutZeros).join(' ') === b.map(withoutZeros).join(' ')) return true;
  return [...a, ...b].every((word) => /^\d+$/.test(word)) && a.join('') === b.join('');
}

function words(text: string): string[] {
  return (
    text
      .normalize('NFC')
      .toUpperCase()
      .match(/[\p{L}\p{N}\p{M}]+/gu) ?? []
  );
}

const withoutZeros = (word: string) => word.replace(/^0+(?=\d)/, '');
