const alreadyFolded = /^[^a-z`\-\s\u0080-\uffff]+(?: [^a-z`\-\s\u0080-\uffff]+)*$/;
const marksAndInvisibles = /[\p{M}\p{Cf}]/gu;
const hyphensAndSpaces = /[\s\p{Pd}\u2212\u2043]+/gu;
/** Apostrophes, primes, backticks and the glottal letters that stand for one another in Maya and Polynesian names. */
const singleQuotes =
  /[\u2018\u2019\u201a\u201b\u2032\u2035`\u00b4\u02b9\u02bb\u02bc\u02bd\u02be\u02bf\u02c8\u02ca\u02cb\ua78b\ua78c\u055a\uff07]/g;
const doubleQuotes = /[\u201c\u201d\u201e\u201f\u2033\u00ab\u00bb\u02ba\u301d\u301e]/g;
/** Letters that Unicode does not take apart into a base letter and a mark. */
const undivided = /[ØĐÐŁĦŦÆŒÞƁƊƎƏŊİ]/g;
const undividedAs: { readonly [letter: string]: string } = {
  Ø: 'O',
  Đ: 'D',
  Ð: 'D',
  Ł: 'L',
  Ħ: 'H',
  Ŧ: 'T',
  Æ: 'AE',
  Œ: 'OE',
  Þ: 'TH',
  Ɓ: 'B',
  Ɗ: 'D',
  Ǝ: 'E',
  Ə: 'E',
  Ŋ: 'N',
  İ: 'I',
};

/**
 * Text as it is compared: upper case, accents removed, Ñ as N, typographic quotes straightened, each run of hyphens and
 * spaces one space, trimmed. It is a view: what is shown stays as typed. Folding twice changes nothing.
 *
 * fold('  Núñez–de  León ')  → 'NUNEZ DE LEON'
 * fold('Xuu’kx')             → "XUU'KX"
 */
export function fold(text: string): string {
  return alreadyFolded.test(text) ? text : (foldLatin(text) ?? foldAny(text));
}

function foldAny(text: string): string {
  return text
    .replace(singleQuotes, "'")
    .replace(doubleQuotes, '"')
    .normalize('NFKD')
    .toUpperCase()
    .normalize('NFKD')
    .toUpperCase()
    .replace(singleQuotes, "'")
    .replace(doubleQuotes, '"')
    .replace(marksAndInvisibles, '')
    .replace(undivided, (letter) => undividedAs[letter] ?? letter)
    .replace(hyphensAndSpaces, ' ')
    .trim();
}

/** What each character of ASCII, Latin-1 and Latin Extended-A folds to inside a word. */
const latin: string[] = [];
for (let code = 0; code < 0x180; code++) latin.push(foldAny(`0${String.fromCharCode(code)}0`).slice(1, -1));

/** The same, letter by letter, for text without other characters; undefined when there is one. */
function foldLatin(text: string): string | undefined {
  let folded = '';
  let space = false;
  for (let i = 0; i < text.length; i++) {
    const piece = latin[text.charCodeAt(i)];
    if (piece === undefined) return undefined;
    if (piece === ' ') space = folded !== '';
    else if (piece !== '') {
      folded += space ? ` ${piece}` : piece;
      space = false;
    }
  }
  return folded;
}
