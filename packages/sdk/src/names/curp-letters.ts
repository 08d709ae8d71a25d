import { fold } from '../text/fold.ts';

/** Starts the registry never issues; it writes X in the second place. */
export const improperWords: ReadonlySet<string> = new Set(
  (
    'BACA BAKA BUEI BUEY CACA CACO CAGA CAGO CAKA CAKO COGE COGI COJA COJE COJI COJO COLA CULO FALO FETO GETA GUEI GUEY JETA JOTO KACA ' +
    'KACO KAGA KAGO KAKA KAKO KOGE KOGI KOJA KOJE KOJI KOJO KOLA KULO LILO LOCA LOCO LOKA LOKO MAME MAMO MEAR MEAS MEON MIAR MION MOCO ' +
    'MOKO MULA MULO NACA NACO PEDA PEDO PENE PIPI PITO POPO PUTA PUTO QULO RATA ROBA ROBE ROBO RUIN SENO TETA VACA VAGA VAGO VAKA VUEI ' +
    'VUEY WUEI WUEY'
  ).split(' '),
);

const skipped = new Set('DA DAS DE DEL DER DI DIE DD EL LA LOS LAS LE LES MAC MC VAN VON Y'.split(' '));
const commonFirst = new Set('JOSE J J. MARIA MA MA. M M.'.split(' '));

export interface NameForCurp {
  readonly given: string;
  readonly first: string;
  readonly second: string;
}

/**
 * The seven letters a name gives to a CURP; undefined when a sign in it (hyphen, apostrophe, slash) is handled differently by
 * those who wrote the rule down, or when a needed name is blank.
 *
 * curpLetters({ given: 'José Luis', first: 'Peña', second: 'Muñiz' })  → { initials: 'PEML', consonants: 'XXS' }
 */
export function curpLetters({
  given,
  first,
  second,
}: NameForCurp): { initials: string; consonants: string } | undefined {
  const [givenWord, firstWord, secondWord] = [
    telling(givenWords(given)),
    telling(wordsOf(first)),
    telling(wordsOf(second)),
  ];
  if (givenWord === undefined || firstWord === undefined) return undefined;
  const all = [firstWord, secondWord ?? '', givenWord];
  if (all.some((word) => /[^A-Z.]/.test(word))) return undefined;
  const start = firstWord.charAt(0) + (/[AEIOU]/.exec(firstWord.slice(1))?.[0] ?? 'X');
  const initials = start + (secondWord?.charAt(0) ?? 'X') + givenWord.charAt(0);
  const consonants = all.map((word) => /[^AEIOU.]/.exec(word.slice(1))?.[0] ?? 'X').join('');
  return { initials: improperWords.has(initials) ? `${initials[0]}X${initials.slice(2)}` : initials, consonants };
}

/** Ñ becomes X before accents go; hyphens are kept so that they can be seen. */
function wordsOf(name: string): readonly string[] {
  const marked = name.normalize('NFC').replace(/[ñÑ]/g, 'X').trim();
  return marked
    .split(/\s+/)
    .map((word) => word.split('-').map(fold).join('-'))
    .filter((word) => word !== '');
}

function givenWords(given: string): readonly string[] {
  const all = wordsOf(given);
  return all.length > 1 && commonFirst.has(all[0] ?? '') && all.slice(1).some((word) => !skipped.has(word))
    ? all.slice(1)
    : all;
}

const telling = (words: readonly string[]): string | undefined => words.find((word) => !skipped.has(word)) ?? words[0];
