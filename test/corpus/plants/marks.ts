import { mexican, texanPuertoRican } from '../households/spanish.ts';
import { read } from '../places.ts';
import type { Plant } from '../plant.ts';
import type { Spot } from '../spot.ts';

interface MarkWords {
  nicknames: Record<string, string>;
  englishNicknames: Record<string, string>;
  surnameAbbreviations: Record<string, string>;
  fillers: string[];
  refusals: string[];
  newborn: string[];
  stock: [first: string, last: string][];
  keyboard: string[];
}

const words = read<MarkWords>('marks');

const plain = (text: string) =>
  text
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase();

/** The short form for what the first-name box holds, if people use one. */
function shortFor(spot: Spot, forms: Readonly<Record<string, string>>): string | undefined {
  const own = plain(spot.text('firstName'));
  return Object.entries(forms).find(([formal]) => plain(formal) === own)?.[1];
}

const fill = (kind: string, catalogue: string[], field: string, fillers: readonly string[]): Plant => ({
  kind,
  catalogue,
  into(spot) {
    if (spot.text(field) !== '') return false;
    spot.wrong(field, spot.chance.pick(fillers));
    return true;
  },
});

/** Fillers, short forms, initials and suffixes in a name box. */
export const marks: readonly Plant[] = [
  {
    kind: 'nickname as first name',
    catalogue: ['NAM-18', 'NAME-24'],
    into(spot) {
      const short = shortFor(spot, words.nicknames);
      if (!short) return false;
      spot.wrong('firstName', spot.write(short));
      return true;
    },
  },
  {
    kind: 'English short form as first name',
    catalogue: ['NAME-25'],
    least: 'info',
    into(spot) {
      const short = shortFor(spot, words.englishNicknames);
      if (!short) return false;
      spot.wrong('firstName', spot.write(short));
      return true;
    },
  },
  {
    kind: 'nickname in marks behind the name',
    catalogue: ['NAM-17', 'NAME-26'],
    into(spot) {
      const short = shortFor(spot, { ...words.nicknames, ...words.englishNicknames });
      if (!short) return false;
      const [open, close] = spot.chance.pick([
        ['"', '"'],
        ['(', ')'],
        ['“', '”'],
      ] as const);
      spot.wrong('firstName', `${spot.text('firstName')} ${open}${spot.write(short)}${close}`);
      return true;
    },
  },
  fill('filler in the second surname box', ['NAM-03', 'NAME-28'], 'lastName2', words.fillers),
  fill('filler in the middle box', ['NAM-03', 'NAME-28'], 'middleName', [
    'NMN',
    'N/A',
    'NONE',
    'XXX',
    'NMI',
    'n/a',
    '-',
    '.',
  ]),
  {
    ...fill('NA or UNK in the second surname box', ['NAME-30'], 'lastName2', ['NA', 'UNK', 'Na', 'Unk']),
    least: 'info',
  },
  fill('Spanish filler in the second surname box', ['NAME-34'], 'lastName2', words.refusals),
  {
    kind: 'newborn label as first name',
    nothingLeft: true,
    catalogue: ['NAM-03', 'NAME-31'],
    into(spot) {
      spot.wrong('firstName', spot.write(spot.chance.pick(words.newborn)));
      if (spot.text('middleName') !== '') spot.wrong('middleName', '');
      return true;
    },
  },
  {
    kind: 'stock person',
    nothingLeft: true,
    catalogue: ['NAME-35'],
    into(spot) {
      const [first, last] = spot.chance.pick(words.stock);
      spot.wrong('firstName', spot.write(first));
      spot.wrong('lastName1', spot.write(last));
      for (const field of ['middleName', 'lastName2']) if (spot.text(field) !== '') spot.wrong(field, '');
      return true;
    },
  },
  {
    kind: 'keyboard run',
    nothingLeft: true,
    catalogue: ['NAME-33'],
    into(spot) {
      spot.wrong(spot.chance.pick(['firstName', 'lastName1']), spot.write(spot.chance.pick(words.keyboard)));
      return true;
    },
  },
  {
    kind: 'FNU or LNU',
    nothingLeft: true,
    catalogue: ['NAME-29'],
    into(spot) {
      if (spot.chance.is(0.5)) spot.wrong('firstName', 'FNU');
      else spot.wrong('lastName1', 'LNU');
      return true;
    },
  },
  {
    kind: 'suffix in the surname box',
    catalogue: ['NAM-15', 'NAME-37'],
    culture: texanPuertoRican,
    into(spot) {
      if (!/^\p{L}+$/u.test(spot.text('lastName1')) || spot.text('lastName2') !== '') return false;
      const suffix = spot.chance.pick(['Jr', 'Jr.', 'III', 'II', 'Sr']);
      spot.given('suffix', spot.write(suffix.replace('.', '')));
      spot.wrong('lastName1', `${spot.text('lastName1')} ${spot.write(suffix)}`);
      spot.wrong('suffix', '');
      return true;
    },
  },
  {
    kind: 'suffix glued to the surname',
    catalogue: ['NAME-38'],
    culture: texanPuertoRican,
    into(spot) {
      if (!/^\p{L}{5,}(z|s|es|o)$/iu.test(spot.text('lastName1')) || spot.text('lastName2') !== '') return false;
      spot.given('suffix', spot.write('Jr'));
      spot.wrong('lastName1', `${spot.text('lastName1')}${spot.write('jr')}`);
      spot.wrong('suffix', '');
      return true;
    },
  },
  {
    kind: 'suffix that is no generation',
    nothingLeft: true,
    catalogue: ['NAM-16'],
    into(spot) {
      if (spot.text('suffix') !== '') return false;
      spot.wrong('suffix', spot.write(spot.chance.pick(['Hijo', 'Menor', 'Twin', 'N/A', 'MD'])));
      return true;
    },
  },
  {
    kind: 'initial as first name',
    catalogue: ['NAM-19', 'NAME-19'],
    into(spot) {
      if (spot.text('firstName').length < 3) return false;
      spot.wrong('firstName', spot.text('firstName').slice(0, 1) + spot.chance.pick(['', '.']));
      return true;
    },
  },
  {
    kind: 'initial as second surname',
    catalogue: ['NAME-20'],
    culture: mexican,
    into(spot) {
      if (!/^\p{L}{3,}$/u.test(spot.text('lastName2'))) return false;
      spot.wrong('lastName2', spot.text('lastName2').slice(0, 1) + spot.chance.pick(['', '.']));
      return true;
    },
  },
  {
    kind: 'abbreviated surname',
    catalogue: ['NAME-22'],
    culture: mexican,
    into(spot) {
      for (const field of ['lastName1', 'lastName2']) {
        const short = Object.entries(words.surnameAbbreviations).find(
          ([full]) => plain(full) === plain(spot.text(field)),
        )?.[1];
        if (!short) continue;
        spot.wrong(field, spot.write(short) + spot.chance.pick(['', '.']));
        return true;
      }
      return false;
    },
  },
  {
    kind: 'ordinal sign in a given name',
    catalogue: ['NAME-23'],
    into(spot) {
      if (!/^Mar[ií]a \p{L}/iu.test(spot.text('firstName'))) return false;
      spot.wrong('firstName', spot.text('firstName').replace(/^\S+/u, 'Mª'));
      return true;
    },
  },
];
