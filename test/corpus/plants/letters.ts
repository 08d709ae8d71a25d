import { mexican } from '../households/spanish.ts';
import type { Plant } from '../plant.ts';
import type { Spot } from '../spot.ts';

/** UTF-8 read as Windows-1252. */
const windows1252 = new TextDecoder('windows-1252');

/** A single-word surname of this shape, in one of the two boxes. */
function surnameBox(spot: Spot, shape: RegExp): string | undefined {
  return ['lastName1', 'lastName2'].find((field) => shape.test(spot.text(field)));
}

const spoilBox = (
  kind: string,
  catalogue: string[],
  shape: RegExp,
  spoil: (text: string, spot: Spot) => string,
  least?: 'info',
): Plant => ({
  kind,
  catalogue,
  ...(least && { least }),
  into(spot) {
    const box = spot.chance
      .shuffle(['firstName', 'lastName1', 'lastName2'])
      .find((field) => shape.test(spot.text(field)));
    if (!box) return false;
    spot.wrong(box, spoil(spot.text(box), spot));
    return true;
  },
});

/** Damaged letters, stray signs and titles in a name box. */
export const letters: readonly Plant[] = [
  spoilBox('digit in a name', ['NAM-20', 'NAME-48'], /^[\p{L}]*[oi][\p{L}]+$/iu, (text) =>
    text.replace(/[oi]/i, (sign) => (/o/i.test(sign) ? '0' : '1')),
  ),
  spoilBox(
    'stray sign in a name',
    ['NAM-20'],
    /^\p{L}{4,}$/u,
    (text, { chance }) => `${text.slice(0, 2)}${chance.pick(['*', '/', '#', ';', '\\', '='])}${text.slice(2)}`,
  ),
  spoilBox('broken encoding', ['NAME-44'], /[áéíóúñ]/iu, (text, { chance }) =>
    chance.is(0.5)
      ? windows1252.decode(Buffer.from(text, 'utf8'))
      : text.replace(/[áéíóúñ]/iu, chance.pick(['?', '\uFFFD'])),
  ),
  spoilBox(
    'letter ñ lost',
    ['NAME-45'],
    /^(Mu|Pe|N[uú])ñ(oz|a|ez)$|^(Casta|Espa|Orde|Bri|Y[aá]|Pati|Mara)ñ/iu,
    (text) => text.replace(/ñ/iu, ''),
  ),
  spoilBox('letter ñ doubled', ['NAME-46'], /\p{L}ñ\p{L}/iu, (text, { chance }) =>
    chance.is(0.5) ? text.replace(/ñ/iu, '$&$&') : text.replace(/ñ/u, 'nñ').replace(/Ñ/u, 'NÑ'),
  ),
  spoilBox(
    'three equal letters',
    ['NAM-25'],
    /^\p{L}*[lrnse][aeiou]\p{L}*$/iu,
    (text) => text.replace(/[lrnse](?=[aeiou])/iu, (sign) => sign.repeat(3)),
    'info',
  ),
  spoilBox(
    'spaces around or inside a name',
    ['NAM-21', 'NAME-50'],
    /^\p{L}{3,}$/u,
    (text, { chance }) => chance.pick([` ${text}`, `${text} `, `${text}\u00A0`]),
    'info',
  ),
  spoilBox(
    'two spaces inside a name',
    ['NAM-21', 'NAME-50'],
    /^\p{L}+ \p{L}/u,
    (text) => text.replace(' ', '  '),
    'info',
  ),
  spoilBox('hyphen at the edge of a name', ['NAM-06'], /^\p{L}{3,}$/u, (text, { chance }) =>
    chance.is(0.5) ? `-${text}` : `${text}-`,
  ),
  spoilBox(
    'title before a name',
    ['NAM-17', 'NAME-41'],
    /^\p{L}{3,}$/u,
    (text, spot) => `${spot.write(spot.chance.pick(['Mr', 'Mr.', 'Miss', 'Mrs.', 'Sra.', 'Srta.']))} ${text}`,
  ),
  {
    kind: 'slip of one letter in a common surname',
    catalogue: ['NAM-25', 'FAM-02', 'NAME-53'],
    least: 'info',
    culture: mexican,
    into(spot) {
      const box = surnameBox(
        spot,
        /^(Hern[aá]ndez|Gonz[aá]lez|Rodr[ií]guez|Mart[ií]nez|Ram[ií]rez|S[aá]nchez|Guti[eé]rrez|Mendoza|Castillo)$/iu,
      );
      if (!box) return false;
      const text = spot.text(box);
      const at = spot.chance.between(2, text.length - 3);
      spot.wrong(box, text.slice(0, at) + text.charAt(at + 1) + text.charAt(at) + text.slice(at + 2));
      return spot.text(box) !== text;
    },
  },
  {
    kind: 'name longer than its field',
    catalogue: ['NAM-24'],
    into(spot) {
      const all = ['firstName', 'middleName', 'lastName1', 'lastName2', 'birthCity']
        .map((field) => spot.text(field))
        .filter(Boolean)
        .join(' ');
      const long = `${all} ${all} ${all}`.slice(0, 60);
      if (long.length < 51) return false;
      spot.wrong('lastName1', long);
      return true;
    },
  },
];
