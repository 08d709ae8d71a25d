import type { Severity } from '@coe-check/sdk';
import type { NameForm } from './name-forms.ts';

export interface ReportWords {
  readonly title: string;
  readonly about: (file: string, today: string, packs: string) => string;
  readonly records: string;
  readonly flagged: string;
  readonly severity: Readonly<{ [severity in Severity]: string }>;
  readonly unreadable: string;
  readonly noFindings: string;
  readonly byRule: string;
  readonly byField: string;
  readonly byProject: string;
  readonly byWeek: string;
  readonly timeliness: string;
  readonly candidates: string;
  readonly forms: string;
  readonly customs: string;
  readonly named: string;
  readonly table: string;
  readonly rule: string;
  readonly field: string;
  readonly project: string;
  readonly week: string;
  readonly rows: string;
  readonly findings: string;
  readonly days: string;
  readonly form: string;
  readonly noProject: string;
  readonly saysRules: (shown: number, all: number) => string;
  readonly saysFields: string;
  readonly saysProjects: (shown: number, all: number) => string;
  readonly saysWeeks: string;
  readonly noWeeks: string;
  readonly noProjects: string;
  readonly saysDelay: (rows: number, median: number, most: number, before: number) => string;
  readonly noDelays: string;
  readonly delayGroup: (from: number, to: number) => string;
  readonly noRoster: string;
  readonly roster: (known: number, rows: number, size: number) => string;
  readonly rosterSays: string;
  readonly known: string;
  readonly unknown: string;
  readonly formsSay: string;
  readonly customsSay: string;
  readonly nameForms: Readonly<{ [form in NameForm]: string }>;
  readonly tags: Readonly<{ [tag: string]: string }>;
  readonly waived: (findings: number) => string;
  readonly absent: (fields: string) => string;
  readonly more: (rows: number) => string;
  readonly row: string;
  readonly child: string;
  readonly says: string;
  readonly noNames: string;
}

const en: ReportWords = {
  title: 'What the records come to',
  about: (file, today, packs) => `${file}, checked as of ${today} with ${packs}.`,
  records: 'records',
  flagged: 'records with a finding',
  severity: { error: 'errors', warning: 'warnings', info: 'hints' },
  unreadable: 'rows that could not be read',
  noFindings: 'Nothing was found.',
  byRule: 'Findings by rule',
  byField: 'Findings by field',
  byProject: 'By project',
  byWeek: 'By week',
  timeliness: 'From event to entry',
  candidates: 'Children known already',
  forms: 'Forms of names',
  customs: 'Words of names by custom',
  named: 'The findings',
  table: 'As a table',
  rule: 'Rule',
  field: 'Field',
  project: 'Project',
  week: 'Week from',
  rows: 'records',
  findings: 'findings',
  days: 'days',
  form: 'Form',
  noProject: '(no project)',
  saysRules: (shown, all) =>
    shown < all ? `The ${shown} rules with the most findings, of ${all}. The table has all.` : 'Findings of each rule.',
  saysFields: 'Findings by the first field they are about.',
  saysProjects: (shown, all) =>
    `Findings for every hundred records of a project${shown < all ? `; the ${shown} with the most, of ${all}` : ''}.`,
  saysWeeks: 'Findings by the week a record was entered, or of the interview where no day of entry is known.',
  noWeeks: 'The file has no day of entry and no interview date.',
  noProjects: 'The file names no project.',
  saysDelay: (rows, median, most, before) =>
    `${rows.toLocaleString('en-US')} records. Half within ${median} days, nine of ten within ${most}.${before > 0 ? ` In ${before.toLocaleString('en-US')} the second day lies before the first.` : ''}`,
  noDelays: 'The file has no two dates that tell how many days lie between event and entry.',
  delayGroup: (from, to) =>
    to < 0 ? 'before' : to === Number.POSITIVE_INFINITY ? `over ${from - 1}` : `${from}–${to}`,
  noRoster: 'No roster was given (--roster), so nobody was looked up.',
  roster: (known, rows, size) =>
    `${known.toLocaleString('en-US')} of ${rows.toLocaleString('en-US')} records are of children in the roster of ${size.toLocaleString('en-US')}, by number or by names and birth date.`,
  rosterSays: 'Records of children in the roster and of others. Look-alikes are not searched for here.',
  known: 'in the roster',
  unknown: 'not in the roster',
  formsSay: 'How names are written. A form tells nobody’s origin, and none of these is an error.',
  customsSay:
    'Records whose name holds a word that the pack lists for a custom. Many such words are used elsewhere too: this shows which pages of the cheat sheet are needed, not who a family is.',
  nameForms: {
    twoBoxes: 'two last names, two boxes',
    twoInOneBox: 'two last names in one box',
    oneSurname: 'one last name',
    noSurname: 'no last name',
    particle: 'de, del, de la, San … in a last name',
    compoundGiven: 'several given names in the first box',
    middleName: 'a middle name',
    hyphen: 'a hyphen',
    accents: 'accents or ñ',
  },
  tags: {},
  waived: (findings) => `${findings.toLocaleString('en-US')} findings are waived and not counted.`,
  absent: (fields) => `The file has no column for ${fields}, so whether they are filled is not asked.`,
  more: (rows) => `${rows.toLocaleString('en-US')} more: coe check --format csv lists all.`,
  row: 'Row',
  child: 'Child',
  says: 'What was found',
  noNames: 'Counts only: no child is named on this page.',
};

const es: ReportWords = {
  title: 'Lo que dicen los registros',
  about: (file, today, packs) => `${file}, revisado al ${today} con ${packs}.`,
  records: 'registros',
  flagged: 'registros con algún hallazgo',
  severity: { error: 'errores', warning: 'avisos', info: 'notas' },
  unreadable: 'filas que no se pudieron leer',
  noFindings: 'No se encontró nada.',
  byRule: 'Hallazgos por regla',
  byField: 'Hallazgos por campo',
  byProject: 'Por proyecto',
  byWeek: 'Por semana',
  timeliness: 'Del hecho a la captura',
  candidates: 'Niños ya conocidos',
  forms: 'Formas de los nombres',
  customs: 'Palabras de los nombres, por costumbre',
  named: 'Los hallazgos',
  table: 'En tabla',
  rule: 'Regla',
  field: 'Campo',
  project: 'Proyecto',
  week: 'Semana del',
  rows: 'registros',
  findings: 'hallazgos',
  days: 'días',
  form: 'Forma',
  noProject: '(sin proyecto)',
  saysRules: (shown, all) =>
    shown < all
      ? `Las ${shown} reglas con más hallazgos, de ${all}. La tabla las tiene todas.`
      : 'Hallazgos de cada regla.',
  saysFields: 'Hallazgos según el primer campo del que tratan.',
  saysProjects: (shown, all) =>
    `Hallazgos por cada cien registros de un proyecto${shown < all ? `; los ${shown} que tienen más, de ${all}` : ''}.`,
  saysWeeks: 'Hallazgos según la semana de captura del registro, o de la entrevista si no se sabe cuándo se capturó.',
  noWeeks: 'El archivo no tiene fecha de captura ni de entrevista.',
  noProjects: 'El archivo no nombra ningún proyecto.',
  saysDelay: (rows, median, most, before) =>
    `${rows.toLocaleString('en-US')} registros. La mitad en ${median} días o menos, nueve de cada diez en ${most} o menos.${before > 0 ? ` En ${before.toLocaleString('en-US')} la segunda fecha es anterior a la primera.` : ''}`,
  noDelays: 'El archivo no tiene dos fechas que digan cuántos días pasan del hecho a la captura.',
  delayGroup: (from, to) =>
    to < 0 ? 'antes' : to === Number.POSITIVE_INFINITY ? `más de ${from - 1}` : `${from}–${to}`,
  noRoster: 'No se dio una lista de niños conocidos (--roster): no se buscó a nadie.',
  roster: (known, rows, size) =>
    `${known.toLocaleString('en-US')} de ${rows.toLocaleString('en-US')} registros son de niños de la lista de ${size.toLocaleString('en-US')}, por número o por nombres y fecha de nacimiento.`,
  rosterSays: 'Registros de niños de la lista y de otros. Aquí no se buscan parecidos.',
  known: 'en la lista',
  unknown: 'fuera de la lista',
  formsSay: 'Cómo están escritos los nombres. Una forma no dice el origen de nadie y ninguna es un error.',
  customsSay:
    'Registros cuyo nombre lleva una palabra que el paquete anota para una costumbre. Muchas se usan también en otras partes: esto muestra qué partes de la guía hacen falta, no quién es una familia.',
  nameForms: {
    twoBoxes: 'dos apellidos, dos casillas',
    twoInOneBox: 'dos apellidos en una casilla',
    oneSurname: 'un apellido',
    noSurname: 'sin apellido',
    particle: 'de, del, de la, San … en un apellido',
    compoundGiven: 'varios nombres en la primera casilla',
    middleName: 'segundo nombre',
    hyphen: 'guion',
    accents: 'acentos o ñ',
  },
  tags: {
    'maya-given-surname': 'apellido maya que es nombre',
    'maya-surname': 'apellido maya',
    'hmong-clan': 'clan hmong',
    'karen-title': 'título karen o birmano',
    'vietnamese-middle-male': 'partícula vietnamita, hombre',
    'vietnamese-middle-female': 'partícula vietnamita, mujer',
    'vietnamese-family': 'apellido vietnamita',
    'haitian-given-surname': 'apellido haitiano que es nombre',
    'haitian-first': 'nombre haitiano',
    'portuguese-generation': 'palabra portuguesa de generación',
    'brazilian-surname': 'apellido brasileño o portugués',
    'pacific-none': 'del Pacífico',
    'filipino-surname': 'apellido filipino',
  },
  waived: (findings) => `${findings.toLocaleString('en-US')} hallazgos están dispensados y no se cuentan.`,
  absent: (fields) => `El archivo no tiene columna para ${fields}: no se pregunta si están llenos.`,
  more: (rows) => `${rows.toLocaleString('en-US')} más: coe check --format csv los lista todos.`,
  row: 'Fila',
  child: 'Niño',
  says: 'Qué se encontró',
  noNames: 'Solo cuentas: en esta página no se nombra a ningún niño.',
};

/** The words of the report in each language. */
export const reportWords: Readonly<{ [language in 'en' | 'es']: ReportWords }> = { en, es };
