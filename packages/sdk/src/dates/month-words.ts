import { slips } from '../text/edits.ts';
import { spanishSound } from '../text/spanish-sound.ts';

/** Twelve words a line, January first, folded; a slash parts words of one month. From CLDR but for Haitian Creole. */
const lines = [
  'JANUARY FEBRUARY MARCH APRIL MAY JUNE JULY AUGUST SEPTEMBER OCTOBER NOVEMBER DECEMBER',
  'JAN FEB MAR APR MAY JUN JUL AUG SEP/SEPT OCT NOV DEC',
  'ENERO FEBRERO MARZO ABRIL MAYO JUNIO JULIO AGOSTO SEPTIEMBRE/SETIEMBRE OCTUBRE NOVIEMBRE DICIEMBRE',
  'ENE FEB MAR ABR MAY JUN JUL AGO SEP/SET/SEPT OCT NOV DIC',
  'JANEIRO FEVEREIRO MARCO ABRIL MAIO JUNHO JULHO AGOSTO SETEMBRO OUTUBRO NOVEMBRO DEZEMBRO',
  'JAN FEV MAR ABR MAI JUN JUL AGO SET OUT NOV DEZ',
  'JANVIER FEVRIER MARS AVRIL MAI JUIN JUILLET AOUT SEPTEMBRE OCTOBRE NOVEMBRE DECEMBRE',
  'JANV FEVR MARS AVR MAI JUIN JUIL AOUT SEPT OCT NOV DEC',
  'JANVYE FEVRIYE MAS AVRIL ME JEN JIYE OUT SEPTANM OKTOB NOVANM DESANM',
  'ENERO PEBRERO MARSO ABRIL MAYO HUNYO/HUNIO HULYO/HULIO AGOSTO SETYEMBRE OKTUBRE NOBYEMBRE DISYEMBRE',
  'JANNAAYO FEBRAAYO MAARSO ABRIIL MAAYO JUUN LUULYO OGOSTO SEBTEEMBAR OKTOOBAR NOFEEMBAR DISEEMBAR',
  'ЯНВАРЯ ФЕВРАЛЯ МАРТА АПРЕЛЯ МАЯ ИЮНЯ ИЮЛЯ АВГУСТА СЕНТЯБРЯ ОКТЯБРЯ НОЯБРЯ ДЕКАБРЯ',
  'СІЧНЯ ЛЮТОГО БЕРЕЗНЯ КВІТНЯ ТРАВНЯ ЧЕРВНЯ ЛИПНЯ СЕРПНЯ ВЕРЕСНЯ ЖОВТНЯ ЛИСТОПАДА ГРУДНЯ',
];

const roman = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII'];

const byWord = new Map<string, number[]>();
for (const line of lines) {
  line.split(' ').forEach((words, index) => {
    for (const word of words.split('/').map((each) => each.normalize('NFKD').replace(/\p{M}/gu, ''))) {
      const known = byWord.get(word);
      if (known === undefined) byWord.set(word, [index + 1]);
      else if (!known.includes(index + 1)) known.push(index + 1);
    }
  });
}

/** Long names in English and Spanish, for words written by ear or with one slip. */
const long = [...byWord].filter(([word]) => word.length >= 5 && /^[A-Z]+$/.test(word));
const bySound = new Map<string, number>();
for (const word of lines[2]?.split(/[ /]/) ?? []) {
  for (const key of spanishSound(word)) bySound.set(key, byWord.get(word)?.[0] ?? 0);
}

/**
 * The months a folded word can name, likeliest first: English, Spanish, Portuguese, French, Haitian Creole, Filipino, Somali, Russian,
 * Ukrainian; long or short; Spanish as it sounds (DIXIEMBRE, HENERO); long words with one slip of the keyboard. Empty when it names none.
 *
 * monthsOfWord('ABR')  → [4]          monthsOfWord('OUT')  → [10, 8]  Portuguese October, Creole August
 */
export function monthsOfWord(folded: string): readonly number[] {
  const known = byWord.get(folded);
  if (known !== undefined) return known;
  if (folded.length < 5 || folded.length > 14) return [];
  for (const key of spanishSound(folded)) {
    const heard = bySound.get(key);
    if (heard !== undefined) return [heard];
  }
  const months = new Set<number>();
  for (const [word, named] of long) if (slips(folded, word, 1) <= 1) for (const month of named) months.add(month);
  return months.size === 1 ? [...months] : [];
}

/** The month of a roman numeral I to XII, 0 when it is none. */
export function romanMonth(folded: string): number {
  return roman.indexOf(folded) + 1;
}
