import { filipinoFamily, vietnameseFamily } from '../households/asian.ts';
import { slavicFamily } from '../households/elsewhere.ts';
import { centralAmerican, mexican } from '../households/spanish.ts';
import type { Plant } from '../plant.ts';
import type { Spot } from '../spot.ts';

const particle = /^(de|del|de la|de las|de los|la|las|los|san|santa) /i;

/** First and second surname of a child that has both, each a single word and not the same. */
function twoSurnames({ text }: Spot): [string, string] | undefined {
  const [first, second] = [text('lastName1'), text('lastName2')];
  return /^[\p{L}]{4,}$/u.test(first) && /^[\p{L}]{4,}$/u.test(second) && first !== second
    ? [first, second]
    : undefined;
}

/** Both surnames in the right order against both parents, whose own first surnames differ. */
function parentsKnown(spot: Spot): boolean {
  const own = twoSurnames(spot);
  const firstOf = (text: string) => text.split(' ')[0];
  const [father, mother] = [firstOf(spot.text('maleParentLastName')), firstOf(spot.text('femaleParentLastName'))];
  return own !== undefined && father === own[0] && mother === own[1];
}

/** Names in the wrong box, in the wrong order, or two in one. */
export const names: readonly Plant[] = [
  {
    kind: 'two surnames in one box',
    catalogue: ['NAM-04', 'NAME-01'],
    culture: mexican,
    into(spot) {
      const own = twoSurnames(spot);
      if (!own) return false;
      spot.wrong('lastName1', own.join(' '));
      spot.wrong('lastName2', '');
      return true;
    },
  },
  {
    kind: 'two surnames joined with a hyphen',
    catalogue: ['NAM-05', 'NAME-02'],
    culture: mexican,
    into(spot) {
      const own = twoSurnames(spot);
      if (!own) return false;
      spot.wrong('lastName1', own.join('-'));
      spot.wrong('lastName2', '');
      return true;
    },
  },
  {
    kind: 'both surnames in the second box',
    catalogue: ['NAM-01'],
    culture: mexican,
    into(spot) {
      const own = twoSurnames(spot);
      if (!own) return false;
      spot.wrong('lastName1', '');
      spot.wrong('lastName2', own.join(' '));
      return true;
    },
  },
  {
    kind: 'only surname in the second box',
    catalogue: ['NAM-01'],
    into(spot) {
      if (spot.text('lastName2') !== '') return false;
      spot.wrong('lastName2', spot.text('lastName1'));
      spot.wrong('lastName1', '');
      return true;
    },
  },
  {
    kind: 'particle left in the middle box',
    catalogue: ['NAME-03'],
    into(spot) {
      const torn = particle.exec(spot.text('lastName1'));
      if (!torn || !/^de/i.test(torn[0]) || spot.text('middleName') !== '') return false;
      spot.wrong('middleName', torn[0].trim());
      spot.wrong('lastName1', spot.text('lastName1').slice(torn[0].length));
      return true;
    },
  },
  {
    kind: 'particle alone in the first surname box',
    catalogue: ['NAM-12', 'NAME-04'],
    into(spot) {
      const torn = particle.exec(spot.text('lastName1'));
      if (!torn) return false;
      const rest = spot.text('lastName1').slice(torn[0].length);
      // The second surname goes lost, as it does when the cut pushes everything one box on.
      if (spot.text('lastName2') !== '') spot.given('lastName2', '');
      spot.wrong('lastName1', torn[0].trim());
      spot.wrong('lastName2', rest);
      return true;
    },
  },
  {
    kind: 'paternal surname in the middle box',
    catalogue: ['NAM-07', 'NAME-05'],
    culture: mexican,
    into(spot) {
      const own = twoSurnames(spot);
      if (!own || spot.text('middleName') !== '') return false;
      spot.wrong('middleName', own[0]);
      spot.wrong('lastName1', own[1]);
      spot.wrong('lastName2', '');
      return true;
    },
  },
  {
    kind: 'maternal surname in the middle box',
    catalogue: ['NAM-07'],
    culture: mexican,
    into(spot) {
      const own = twoSurnames(spot);
      if (!own || spot.text('middleName') !== '' || !parentsKnown(spot)) return false;
      spot.wrong('middleName', own[1]);
      spot.wrong('lastName2', '');
      return true;
    },
  },
  {
    kind: 'given name and surname exchanged',
    catalogue: ['NAM-09', 'NAME-08'],
    culture: mexican,
    into(spot) {
      const own = twoSurnames(spot);
      const first = spot.text('firstName');
      if (
        !own ||
        !/^(Jos[eé]|Juan|Carlos|Jorge|Eduardo|Sofía|Sofia|Gabriela|Mariana|Patricia|Fernando|Alejandro|Ricardo|Sergio|Daniela|Valeria|Ximena)$/iu.test(
          first,
        )
      )
        return false;
      spot.wrong('firstName', own[0]);
      spot.wrong('lastName1', first);
      return true;
    },
  },
  {
    kind: 'surnames in the reverse order of the parents',
    catalogue: ['NAM-08', 'NAME-06'],
    culture: mexican,
    into(spot) {
      const own = twoSurnames(spot);
      if (!own || !parentsKnown(spot)) return false;
      spot.wrong('lastName1', own[1]);
      spot.wrong('lastName2', own[0]);
      return true;
    },
  },
  {
    kind: "only the mother's surname though the father is named",
    catalogue: ['NAME-07'],
    culture: mexican,
    into(spot) {
      const own = twoSurnames(spot);
      if (!own || !parentsKnown(spot)) return false;
      spot.wrong('lastName1', own[1]);
      spot.wrong('lastName2', '');
      return true;
    },
  },
  {
    kind: 'whole name in the first-name box',
    catalogue: ['NAME-13'],
    into(spot) {
      const all = ['firstName', 'middleName', 'lastName1', 'lastName2'].map((field) => spot.text(field));
      if (all.filter(Boolean).length < 3) return false;
      spot.wrong('firstName', all.filter(Boolean).join(' '));
      for (const field of ['middleName', 'lastName1', 'lastName2']) if (spot.text(field) !== '') spot.wrong(field, '');
      return true;
    },
  },
  {
    kind: 'name pasted with a comma',
    catalogue: ['NAME-14'],
    into(spot) {
      const own = twoSurnames(spot);
      if (!own) return false;
      const given = [spot.text('firstName'), spot.text('middleName')].filter(Boolean).join(' ');
      spot.wrong('firstName', '');
      if (spot.text('middleName') !== '') spot.wrong('middleName', '');
      spot.wrong('lastName1', `${own.join(' ')}, ${given}`);
      spot.wrong('lastName2', '');
      return true;
    },
  },
  {
    kind: 'given name cut before its particle',
    catalogue: ['NAM-14', 'NAME-15'],
    least: 'info',
    into(spot) {
      const cut = /^(Mar[ií]a|Flor|Rosa)( de(?:l| la| los| las)? .+)$/iu.exec(spot.text('firstName'));
      if (!cut || spot.text('middleName') !== '') return false;
      spot.wrong('firstName', cut[1] ?? '');
      spot.wrong('middleName', (cut[2] ?? '').trim());
      return true;
    },
  },
  {
    kind: 'given name cut after its particle',
    catalogue: ['NAM-14', 'NAME-17'],
    least: 'info',
    into(spot) {
      const cut = /^(Mar[ií]a de(?:l| la| los| las)?) (\p{L}+)$/iu.exec(spot.text('firstName'));
      if (!cut || spot.text('middleName') !== '') return false;
      spot.wrong('firstName', cut[1] ?? '');
      spot.wrong('middleName', cut[2] ?? '');
      return true;
    },
  },
  {
    kind: 'Vietnamese name in the order of its paper',
    catalogue: ['NAME-11'],
    culture: vietnameseFamily,
    into(spot) {
      const [first, middle, last] = ['firstName', 'middleName', 'lastName1'].map((field) => spot.text(field));
      if (!/^(v[aă]n|th[iị])$/iu.test(middle ?? '') || !first || !last) return false;
      spot.wrong('firstName', last);
      spot.wrong('lastName1', first);
      return true;
    },
  },
  {
    kind: 'sex against a compound given name',
    catalogue: ['NAME-64'],
    culture: centralAmerican,
    into(spot) {
      const given = `${spot.text('firstName')} ${spot.text('middleName')}`.trim();
      if (
        !/^(Mar[ií]a (Jos[eé]|Elena|Isabel|Guadalupe|Luisa)|Jos[eé] (Mar[ií]a|Luis|Antonio|Manuel)|Juan Carlos|Ana Luc[ií]a)$/iu.test(
          given,
        )
      )
        return false;
      const [typed, girl] = [spot.text('sex'), spot.truth.sex === 'Female'];
      spot.wrong('sex', typed.length === 1 ? (girl ? 'M' : 'F') : spot.write(girl ? 'Male' : 'Female'));
      return true;
    },
  },
  {
    kind: 'sex against the patronymic',
    catalogue: ['NAME-59'],
    culture: slavicFamily,
    into(spot) {
      if (!/(vich|vych|vna)$/i.test(spot.text('middleName'))) return false;
      const [typed, girl] = [spot.text('sex'), spot.truth.sex === 'Female'];
      spot.wrong('sex', typed.length === 1 ? (girl ? 'M' : 'F') : spot.write(girl ? 'Male' : 'Female'));
      return true;
    },
  },
  {
    kind: 'Filipino surname cut at its particle',
    catalogue: ['NAM-12', 'NAME-04'],
    culture: filipinoFamily,
    into(spot) {
      const torn = /^(de|del|de la|de los) (.+)$/i.exec(spot.text('lastName1'));
      if (!torn) return false;
      spot.wrong('lastName1', torn[1] ?? '');
      spot.wrong('lastName2', torn[2] ?? '');
      return true;
    },
  },
  {
    kind: 'first name missing',
    catalogue: ['NAM-02'],
    into(spot) {
      spot.wrong('firstName', '');
      return true;
    },
  },
  {
    kind: 'surname missing',
    catalogue: ['NAM-01'],
    into(spot) {
      if (spot.text('lastName2') !== '') return false;
      spot.wrong('lastName1', '');
      return true;
    },
  },
];
