import { usFamily } from '../households/elsewhere.ts';
import { texanPuertoRican } from '../households/spanish.ts';
import type { Plant } from '../plant.ts';
import type { Spot } from '../spot.ts';

/** Spoils a field that is filled. */
const spoil = (
  kind: string,
  catalogue: string[],
  field: string,
  change: (text: string, spot: Spot) => string | undefined,
  least?: 'info',
): Plant => ({
  kind,
  catalogue,
  ...(least && { least }),
  into(spot) {
    const text = spot.text(field);
    const typed = text === '' ? undefined : change(text, spot);
    if (typed === undefined || typed === text) return false;
    spot.wrong(field, typed);
    return true;
  },
});

const bothParents = (spot: Spot) =>
  ['maleParentFirstName', 'femaleParentFirstName'].every((field) => spot.text(field) !== '');

/** Numbers of a child, and the grown-ups. */
export const numbers: readonly Plant[] = [
  spoil('MSIX number with a digit too few', ['IDN-01'], 'msixId', (text) => text.slice(0, 11)),
  spoil('MSIX number with a digit too many', ['IDN-01'], 'msixId', (text, { chance }) => text + chance.digits(1)),
  spoil('MSIX number with blanks or dashes', ['IDN-01'], 'msixId', (text, { chance }) =>
    text.replace(/(\d{4})(?=\d)/g, `$1${chance.pick(['-', ' '])}`),
  ),
  {
    ...spoil('MSIX number made up', ['IDN-02'], 'msixId', (_, { chance }) =>
      chance.pick(['000000000000', '111111111111', '123456789012', '999999999999']),
    ),
    nothingLeft: true,
  },
  spoil(
    'State number with dashes',
    ['IDN-03'],
    'stateStudentId',
    (text) => `${text.slice(0, 3)}-${text.slice(3, 6)}/${text.slice(6)}`,
  ),
  spoil('State number too long', ['IDN-03'], 'stateStudentId', (text, { chance }) =>
    (text + chance.digits(16)).slice(0, 17),
  ),
  {
    ...spoil(
      'Social Security number as State number',
      ['IDN-07'],
      'stateStudentId',
      (_, { chance }) => `987-65-43${chance.between(20, 29)}`,
    ),
    nothingLeft: true,
  },
  spoil(
    'letter for a digit in the State number',
    ['IDN-10'],
    'stateStudentId',
    (text) =>
      /^\d*[015]\d*$/.test(text)
        ? text.replace(/[015](?!.*[015])/, (digit) => ({ 0: 'O', 1: 'I', 5: 'S' })[digit] ?? digit)
        : undefined,
    'info',
  ),
  spoil('State number without its type', ['IDN-05'], 'stateStudentIdType', () => ''),
  spoil('State number type that is not on the list', ['IDN-05'], 'stateStudentIdType', (_, { chance }) =>
    chance.pick(['03', '9', 'S']),
  ),
  {
    kind: "numbers in each other's box",
    catalogue: ['IDN-06'],
    into(spot) {
      const [msix, state] = [spot.text('msixId'), spot.text('stateStudentId')];
      if (msix === '' || !/^\d{8,11}$/.test(state)) return false;
      spot.wrong('msixId', state);
      spot.wrong('stateStudentId', msix);
      return true;
    },
  },
  {
    kind: 'one MSIX number on two children',
    catalogue: ['IDN-08'],
    into(spot) {
      const other = spot.other(({ msixId = '' }) => msixId !== '');
      if (other === undefined) return false;
      spot.wrong('msixId', spot.text('msixId', other));
      return true;
    },
  },
  {
    kind: 'one State number on two children',
    catalogue: ['IDN-08'],
    into(spot) {
      const other = spot.other(({ stateStudentId = '' }) => stateStudentId !== '');
      if (other === undefined || spot.text('stateStudentId') === '') return false;
      spot.wrong('stateStudentId', spot.text('stateStudentId', other));
      return true;
    },
  },
  {
    kind: 'nobody is named for the child',
    catalogue: ['PAR-01'],
    into(spot) {
      if (spot.timeline.mode === 'as') return false;
      for (const field of [
        'maleParentFirstName',
        'maleParentLastName',
        'femaleParentFirstName',
        'femaleParentLastName',
      ])
        if (spot.text(field) !== '') spot.wrong(field, '');
      return true;
    },
  },
  {
    kind: 'half of a parent’s name',
    catalogue: ['PAR-02'],
    into(spot) {
      const field = spot.chance.pick([
        'maleParentFirstName',
        'maleParentLastName',
        'femaleParentFirstName',
        'femaleParentLastName',
      ]);
      if (spot.text(field) === '') return false;
      spot.wrong(field, '');
      return true;
    },
  },
  {
    kind: 'child typed as its own parent',
    catalogue: ['PAR-03'],
    culture: texanPuertoRican,
    into(spot) {
      if (
        spot.timeline.mode === 'as' ||
        spot.text('suffix') !== '' ||
        spot.truth.sex !== 'Male' ||
        spot.text('maleParentFirstName') === ''
      )
        return false;
      const last = [spot.text('lastName1'), spot.text('lastName2')].filter(Boolean).join(' ');
      if (spot.text('maleParentFirstName') === spot.text('firstName')) return false;
      spot.wrong('maleParentFirstName', spot.text('firstName'));
      spot.wrong('maleParentLastName', last);
      for (const field of ['firstName', 'lastName1', 'suffix']) spot.against.add(field);
      return true;
    },
  },
  {
    kind: 'junior without his suffix',
    catalogue: ['PAR-03'],
    culture: texanPuertoRican,
    into(spot) {
      if (
        spot.timeline.mode === 'as' ||
        spot.truth.sex !== 'Male' ||
        spot.text('lastName2') !== '' ||
        spot.text('maleParentLastName') !== spot.text('lastName1')
      )
        return false;
      spot.given('maleParentFirstName', spot.text('firstName'));
      spot.given('suffix', spot.write('Jr'));
      spot.wrong('suffix', '');
      return true;
    },
  },
  spoil('telephone without area code', ['PAR-07'], 'parent1Phone', (text) =>
    text
      .replace(/\D/g, '')
      .slice(-7)
      .replace(/^(\d{3})/, '$1-'),
  ),
  {
    ...spoil('telephone of one digit repeated', ['PAR-07'], 'parent1Phone', (_, { chance }) =>
      chance.pick(['0000000000', '999-999-9999', '1111111111', '(555) 555-5555']),
    ),
    nothingLeft: true,
  },
  spoil('telephone with a digit too many', ['PAR-07'], 'telephone', (text) =>
    text.length < 13 ? `${text}7` : undefined,
  ),
  spoil('e-mail without its ending', ['PAR-08'], 'parent1Email', (text) => text.replace(/\.com$/, '')),
  spoil('e-mail with a blank or without its sign', ['PAR-08'], 'parent1Email', (text, { chance }) =>
    chance.is(0.5) ? text.replace('@', '') : text.replace('@', ' @'),
  ),
  {
    kind: 'worker called a parent is neither parent',
    catalogue: ['PAR-09'],
    into(spot) {
      if (spot.text('workerRelation') !== 'parent' || !bothParents(spot)) return false;
      const [first, last] = spot.chance.pick([
        ['Evaristo', 'Quiñones'],
        ['Wenceslao', 'Ulloa'],
        ['Yadira', 'Zambrano'],
      ] as const);
      spot.wrong('workerFirstName', spot.write(first));
      spot.wrong('workerLastName', spot.write(last));
      return true;
    },
  },
  {
    kind: 'youth as worker under another name',
    catalogue: ['PAR-10'],
    into(spot) {
      if (spot.text('workerRelation') !== 'self') return false;
      spot.given('workerFirstName', spot.text('firstName'));
      spot.given('workerLastName', spot.text('lastName1'));
      spot.wrong('workerFirstName', spot.write('Wenceslao'));
      spot.wrong('workerLastName', spot.write('Quiñones'));
      return true;
    },
  },
  {
    kind: "mother's name with her husband's",
    catalogue: ['PAR-05', 'NAME-42'],
    least: 'info',
    into(spot) {
      const [father, mother] = [spot.text('maleParentLastName').split(' ')[0] ?? '', spot.text('femaleParentLastName')];
      if (!/^\p{L}{4,}$/u.test(father) || !/^\p{L}{4,}$/u.test(mother) || father === mother) return false;
      spot.wrong('femaleParentLastName', `${mother} ${spot.write('de')} ${father}`);
      return true;
    },
  },
  {
    kind: "mother under 'Señora de'",
    catalogue: ['NAME-68'],
    into(spot) {
      const father = spot.text('maleParentLastName').split(' ')[0] ?? '';
      if (!/^\p{L}{4,}$/u.test(father) || spot.text('femaleParentLastName') === '') return false;
      if (spot.text('lastName1') === father && spot.text('lastName2') === '') return false;
      spot.wrong('femaleParentLastName', spot.write(`Sra. de ${father}`));
      return true;
    },
  },
  {
    kind: 'filler as a parent’s name',
    catalogue: ['NAM-03'],
    nothingLeft: true,
    culture: usFamily,
    into(spot) {
      const field = spot.chance.pick(['maleParentLastName', 'femaleParentLastName']);
      if (spot.text(field) === '') return false;
      spot.wrong(field, spot.chance.pick(['UNKNOWN', 'N/A', 'NONE', 'XXX']));
      return true;
    },
  },
];
