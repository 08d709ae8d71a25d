import type { NameKind } from '../names/name-reading.ts';
import type { Words } from '../record/field.ts';

const words = (en: string, es: string): Words => ({ en, es });

/** What a name is read as, after "The name can be read as" and "El nombre se puede leer como". */
const kinds: Readonly<{ [kind in NameKind]: Words }> = {
  abbreviation: words('an abbreviated given name', 'un nombre abreviado'),
  accentAgainstPolicy: words(
    'written with accents the State does not keep',
    'escrito con acentos que el estado no guarda',
  ),
  badCharacter: words('a name with a sign that no name has', 'un nombre con un signo que ningún nombre lleva'),
  brokenEncoding: words(
    'a name whose letters were broken on the way',
    'un nombre cuyas letras se dañaron en el camino',
  ),
  caseAgainstPolicy: words(
    'written in other letters than the State keeps',
    'escrito con otras letras que las del estado',
  ),
  commaName: words('a last name and a given name parted by a comma', 'un apellido y un nombre separados por una coma'),
  commonCompoundSplit: words('one given name in two boxes', 'un solo nombre en dos casillas'),
  compoundGivenSplit: words('one given name in two boxes', 'un solo nombre en dos casillas'),
  digitInName: words('a name with a digit in it', 'un nombre con una cifra'),
  doubledEnye: words('a name with a doubled letter for ñ', 'un nombre con una letra doble por la ñ'),
  equalSurnames: words('two equal surnames', 'dos apellidos iguales'),
  familyNameUnclear: words(
    'two names of which either can be the last name',
    'dos nombres, y cualquiera puede ser el apellido',
  ),
  givenAndSurnameExchanged: words('given name and surname exchanged', 'nombre y apellido cambiados'),
  hyphenAgainstPolicy: words('joined otherwise than the State does', 'unido de otra manera que en el estado'),
  hyphenatedSurnames: words('two surnames joined by a hyphen', 'dos apellidos unidos por un guion'),
  initialGlued: words('a given name with an initial stuck to it', 'un nombre con una inicial pegada'),
  initialOnly: words('an initial in place of a name', 'una inicial en lugar de un nombre'),
  keyboardRun: words('keys struck in a row', 'teclas pulsadas en fila'),
  lostEnye: words('a name that lost its ñ', 'un nombre que perdió su ñ'),
  marriedForm: words('a married name', 'un nombre de casada'),
  mothersSurnameFirst: words(
    "the mother's surname before the father's",
    'el apellido de la madre antes que el del padre',
  ),
  newbornLabel: words('a label of a newborn', 'una etiqueta de recién nacido'),
  nicknameMark: words('a name with a nickname beside it', 'un nombre con un apodo al lado'),
  oneName: words('a single name in every box', 'un solo nombre en todas las casillas'),
  ordinalSign: words('a name with an ordinal sign', 'un nombre con un signo ordinal'),
  particleEnd: words('a name that ends in a particle', 'un nombre que termina en partícula'),
  particleTorn: words('a particle torn from its surname', 'una partícula separada de su apellido'),
  placeholder: words('a word that stands for no name', 'una palabra que no es un nombre'),
  secondSurnameKnown: words(
    'a name without a second surname that is known',
    'un nombre sin el segundo apellido que se conoce',
  ),
  sexAgainstName: words(
    'a given name that seldom goes with the typed sex',
    'un nombre poco usual para el sexo anotado',
  ),
  shortForm: words('a short form of a given name', 'una forma corta de un nombre'),
  siblingSurnameOrder: words(
    "surnames in another order than a sibling's",
    'apellidos en otro orden que los de un hermano',
  ),
  siblingSurnameSpelling: words(
    "a surname spelled otherwise than a sibling's",
    'un apellido escrito de otra forma que el de un hermano',
  ),
  stockPerson: words('a made-up person', 'una persona inventada'),
  strayHyphen: words('a name with a stray hyphen', 'un nombre con un guion de más'),
  straySpaces: words('a name with stray spaces', 'un nombre con espacios de más'),
  suffixGlued: words('a suffix stuck to the name', 'un sufijo pegado al nombre'),
  suffixInName: words('a suffix in a box of the name', 'un sufijo en una casilla del nombre'),
  surnameAbbreviation: words('an abbreviated surname', 'un apellido abreviado'),
  surnameInMiddle: words('a surname in the middle box', 'un apellido en la casilla del segundo nombre'),
  surnameOnlyParticle: words('a particle without its surname', 'una partícula sin su apellido'),
  surnameSlip: words('a slip of the keyboard in a common surname', 'un error de tecla en un apellido común'),
  surnameWithoutVowel: words('a surname without a vowel', 'un apellido sin vocal'),
  surnamesJoinedByY: words('two surnames joined by "y"', 'dos apellidos unidos por «y»'),
  surnamesReversed: words('the two surnames in reversed order', 'los dos apellidos en orden inverso'),
  titleInName: words('a title before the name', 'un título antes del nombre'),
  tripleLetter: words('a name with one letter three times', 'un nombre con la misma letra tres veces'),
  twoSurnamesInOneBox: words('two surnames in one box', 'dos apellidos en una casilla'),
  typedTwice: words('one name in two boxes', 'un mismo nombre en dos casillas'),
  vietnameseOrder: words('the Vietnamese order, family name first', 'el orden vietnamita, el apellido primero'),
  wholeNameInOneBox: words('a whole name in one box', 'un nombre completo en una casilla'),
};

/** What speaks for a reading, by the word before the colon: `surname:RAMIREZ`. */
const evidence: Readonly<{ [what: string]: Words }> = {
  father: words("the father's surname", 'el apellido del padre'),
  given: words('the given name', 'el nombre'),
  initial: words('the initial', 'la inicial'),
  keys: words('the keys', 'las teclas'),
  letters: words('the letters', 'las letras'),
  link: words('the link', 'el enlace'),
  middle: words('the middle name', 'el segundo nombre'),
  mother: words("the mother's surname", 'el apellido de la madre'),
  name: words('the name', 'el nombre'),
  newborn: words('the words', 'las palabras'),
  oneName: words('the name', 'el nombre'),
  parents: words("the parents' surnames", 'los apellidos de los padres'),
  particle: words('the particle', 'la partícula'),
  patronymic: words('the patronymic', 'el patronímico'),
  short: words('the form', 'la forma'),
  sibling: words("a sibling's name", 'el nombre de un hermano'),
  stock: words('the name', 'el nombre'),
  suffix: words('the suffix', 'el sufijo'),
  surname: words('the surname', 'el apellido'),
  title: words('the title', 'el título'),
  word: words('the word', 'la palabra'),
};

/**
 * A reading of a name in a sentence: as what it can be read, and which words speak for it.
 *
 * nameSays('twoSurnamesInOneBox', ['surname:RAMIREZ', 'surname:GARCIA'], true, 'en')
 *   → 'The name can be read as two surnames in one box: the surname RAMIREZ, the surname GARCIA'
 */
export function nameSays(kind: NameKind, because: readonly string[], found: boolean, language: string): string {
  const lang = language === 'es' ? 'es' : 'en';
  const what = kinds[kind][lang];
  if (!found) return lang === 'es' ? `El nombre no se lee como ${what}` : `The name is not read as ${what}`;
  const seen = because.flatMap((one) => {
    const [before = '', ...rest] = one.split(':');
    const label = Object.hasOwn(evidence, before) ? evidence[before]?.[lang] : undefined;
    if (label === undefined) return [];
    return rest.length === 0 ? label : `${label} ${rest.join(':')}`;
  });
  const reading = lang === 'es' ? `El nombre se puede leer como ${what}` : `The name can be read as ${what}`;
  return seen.length === 0 ? reading : `${reading}: ${seen.join(', ')}`;
}
