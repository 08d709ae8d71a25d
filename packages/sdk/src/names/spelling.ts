const marks = /\p{M}/gu;

/** Plain letters for a name: Muñoz → Munoz. Letters stay, their marks go. */
export function withoutMarks(text: string): string {
  return text.normalize('NFD').replace(marks, '').normalize('NFC');
}

/** Writes `word` the way `like` is written: all capitals, all small, or as it stands. */
export function inCaseOf(like: string, word: string): string {
  const letters = like.replace(/[^\p{L}]/gu, '');
  if (letters.length > 1 && letters === letters.toUpperCase()) return word.toUpperCase();
  return letters !== '' && letters === letters.toLowerCase() ? word.toLowerCase() : word;
}

/** One space between words and none at the ends. */
export const tidy = (text: string): string => text.replace(/[\s\u200b\ufeff]+/gu, ' ').trim();

const particle = /(?<=\s)(?:De|Del|La|Las|Los|Y|E|Da|Das|Do|Dos)(?=\s)/g;

/** A name in capitals and small letters: particles inside it small, the letter after a hyphen and in O’Brien, D’Ángelo a capital. */
export function inTitleCase(text: string): string {
  return text
    .toLowerCase()
    .replace(/(?<![\p{L}\p{M}'’])\p{L}/gu, (letter) => letter.toUpperCase())
    .replace(
      /(?<![\p{L}\p{M}])([OD]['’])(\p{L})/gu,
      (_all, before: string, letter: string) => before + letter.toUpperCase(),
    )
    .replace(particle, (word) => word.toLowerCase());
}
