import type { CourseQuery, UnderstoodCourse } from './course.ts';
import type { Prepared } from './prepared.ts';
import type { Level } from './tables.ts';
import type { TitleView } from './titles/read-title.ts';
import type { Told } from './told.ts';
import { readYear } from './years.ts';

/** A query read, with what stands in the way of an answer. */
export interface ReadQuery extends UnderstoodCourse<Told> {
  readonly view: TitleView | null;
  readonly area: string | null;
  readonly preAP: boolean;
  /** Why no answer can be given at all. */
  readonly faults: readonly Told[];
  readonly yearFault: boolean;
}

/** Any value as text: texts and numbers as they are, all else blank. */
export function textOf(value: unknown): string {
  if (typeof value === 'string') return value.trim();
  return typeof value === 'number' && Number.isFinite(value) ? String(value) : '';
}

const levelWords: readonly (readonly [RegExp, Level])[] = [
  [/^(2|h|hon(ors?)?)$/i, 'H'],
  [/^(1|g|reg(ular)?|general)$/i, 'G'],
  [/^(b|basic|remedial)$/i, 'B'],
  [/^(e|enriched|advanced|gifted)$/i, 'E'],
  [/^(c|college|dual( credit| enrollment)?)$/i, 'C'],
];
const programWords: readonly (readonly [RegExp, string])[] = [
  [/^(4|ap|advanced placement)$/i, 'AP'],
  [/^(5|ib|international baccalaureate)$/i, 'IB'],
];
/** Subjects as records name them, to the areas of SCED. */
const subjects: readonly (readonly [RegExp, string])[] = [
  [/^(english|language arts|ela|reading|ingl[eé]s)/i, '01'],
  [/^(math|matem)/i, '02'],
  [/^(science|life|physical sci|biol|chem|physics|cienc(ia|ias)( nat.*)?$)/i, '03'],
  [/^(social|history|civics|geograph|econom|ciencias soc|historia)/i, '04'],
  [/^(visual|perform|fine art|arts?\b|music|dance|theat|arte)/i, '05'],
  [/^(phys(ical)? ?ed|health|p\.?e\.?$|educaci[oó]n f)/i, '08'],
  [/^(computer|information tech|inform[aá]tica)/i, '10'],
  [/^(business|marketing)/i, '12'],
  [/^(agric)/i, '18'],
  [/^(world lang|foreign lang|language other|spanish|french|lengua)/i, '24'],
];

/** Reads a query of any shape. It never throws: what cannot be read is told in words. */
export function readQuery(query: CourseQuery, prepared: Prepared): ReadQuery {
  const value = (key: keyof CourseQuery) =>
    textOf(query !== null && typeof query === 'object' && Object.hasOwn(query, key) ? query[key] : undefined);
  const guesses: Told[] = [];
  const faults: Told[] = [];
  const title = value('title');
  const code = value('code').slice(0, 60);
  const view = title === '' ? null : prepared.view(title);
  const from = stateOf(
    value('codeSystem').toUpperCase() === 'SCED' ? 'SCED' : value('fromState'),
    'sending',
    prepared,
    faults,
    code !== '',
  );
  const to = stateOf(value('toState'), 'receiving', prepared, faults, true);
  if (code === '' && view === null)
    faults.push({
      en: 'There is neither a course code nor a title. Give one of them.',
      es: 'No hay clave ni título del curso. Escriba uno de los dos.',
    });
  else if (code === '' && !/[\p{L}\p{N}]/u.test(title))
    faults.push({
      en: 'The title holds no letter. Give the title as the sending school writes it.',
      es: 'El título no tiene ninguna letra. Escríbalo como lo escribe la escuela de origen.',
    });
  const year = readYear(value('schoolYear'));
  const receiving = readYear(value('receivingYear'));
  for (const { guess, fault } of [year, receiving]) guesses.push(...[guess, fault].filter((one) => one !== undefined));
  const type = value('courseType');
  const level = levelWords.find(([pattern]) => pattern.test(type))?.[1] ?? view?.level ?? null;
  const program = programWords.find(([pattern]) => pattern.test(type))?.[1] ?? view?.program ?? null;
  if (type !== '' && !/^[1-7]$/.test(type) && level === null && program === null)
    guesses.push({
      en: `the course type "${type.slice(0, 20)}" is not known and was left out`,
      es: `el tipo de curso "${type.slice(0, 20)}" no se conoce y no se tomó en cuenta`,
    });
  const sectionText = value('section').toUpperCase();
  const section =
    sectionText === 'A' || sectionText === 'B'
      ? sectionText
      : sectionText.startsWith('F')
        ? 'full'
        : (halfOf(view) ?? null);
  const subject = value('subject').slice(0, 60);
  return {
    fromState: from,
    toState: to,
    code: code === '' ? null : code,
    title: title === '' ? null : title.slice(0, 200),
    level,
    program,
    schoolYear: year.year ?? null,
    receivingYear: receiving.year ?? year.year ?? null,
    section,
    subject: subject === '' ? null : subject,
    guesses,
    view,
    area:
      subjects.find(([pattern]) => pattern.test(subject))?.[1] ??
      (/^\d{2}$/.test(subject) && Object.hasOwn(prepared.tables.areas, subject) ? subject : null),
    preAP: view?.preAP ?? false,
    faults,
    yearFault: year.fault !== undefined || receiving.fault !== undefined,
  };
}

/** A first or second half year is section A or B. */
function halfOf(view: TitleView | null): 'A' | 'B' | undefined {
  return view?.term === '1/2' ? 'A' : view?.term === '2/2' ? 'B' : undefined;
}

function stateOf(
  text: string,
  which: 'sending' | 'receiving',
  { tables }: Prepared,
  faults: Told[],
  needed: boolean,
): string | null {
  const state = text.toUpperCase();
  if (state === 'SCED' || Object.hasOwn(tables.systems, state)) return state;
  const named = Object.values(tables.systems).find(({ name }) => name.toUpperCase() === state);
  if (named !== undefined) return named.state;
  if (state === '' && !needed) return null;
  if (/^[A-Z]{2}$/.test(state) && which === 'sending') return state;
  const role = which === 'sending' ? 'de origen' : 'que recibe';
  const known = `${Object.keys(tables.systems).sort().join(', ')}, SCED`;
  const said = text.slice(0, 20);
  faults.push(
    state === ''
      ? {
          en: `The ${which} State is missing. Write its two letters.`,
          es: `Falta el estado ${role}. Escriba sus dos letras.`,
        }
      : {
          en: `The ${which} State "${said}" has no course tables here. Known: ${known}.`,
          es: `El estado ${role} "${said}" no tiene tablas de cursos aquí. Se conocen: ${known}.`,
        },
  );
  return null;
}
