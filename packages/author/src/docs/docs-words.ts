import type { Severity } from '@coe-check/sdk';

/** A language that sheet and book are printed in. */
export type Language = 'en' | 'es';

export interface DocsWords {
  readonly language: string;
  readonly book: string;
  readonly bookLead: (rules: number) => string;
  readonly severity: Readonly<{ [severity in Severity]: string }>;
  readonly severityMeans: Readonly<{ [severity in Severity]: string }>;
  readonly wrong: string;
  readonly right: string;
  readonly says: string;
  readonly offers: string;
  readonly source: string;
  readonly evidence: Readonly<{ [letter in 'V' | 'P' | 'B' | 'D']: string }>;
  readonly sources: string;
  readonly sourcesLead: string;
  readonly contents: string;
  readonly blank: string;
  readonly around: {
    readonly siblings: string;
    readonly prior: string;
    readonly rows: Readonly<{ [group: string]: string }>;
    readonly candidates: string;
    readonly settled: string;
    readonly settings: string;
    readonly today: string;
    readonly state: string;
    readonly orders: Readonly<{ [order: string]: string }>;
  };
  readonly state: {
    readonly lead: string;
    readonly off: string;
    readonly changed: string;
    readonly settings: string;
    readonly own: string;
    readonly why: string;
  };
  readonly procedures: {
    readonly title: string;
    readonly lead: string;
    readonly roles: string;
    readonly never: string;
    readonly only: string;
    readonly document: string;
    readonly above: string;
    readonly ranking: string;
    readonly step: (number: number) => string;
  };
  readonly foot: (packs: string) => string;
}

const en: DocsWords = {
  language: 'English',
  book: 'The rule book',
  bookLead: (rules) =>
    `All ${rules} rules: what each catches, a wrong and a right example, why, and where it is from. A rule never blocks and never changes anything: the clerk decides. A state’s own policy comes first.`,
  severity: { error: 'error', warning: 'warning', info: 'hint' },
  severityMeans: { error: 'cannot be right', warning: 'is probably not right', info: 'worth a look' },
  wrong: 'Wrong',
  right: 'Right',
  says: 'It says',
  offers: 'It offers',
  source: 'Source',
  evidence: {
    V: 'read in the source',
    P: 'partly read in the source',
    B: 'background, not confirmed in a text that could be read',
    D: 'our own design',
  },
  sources: 'Sources',
  sourcesLead: 'What the letters and numbers stand for.',
  contents: 'Contents',
  blank: 'blank',
  around: {
    siblings: 'Brother or sister',
    prior: 'On file',
    rows: { moves: 'Move', enrollments: 'Enrollment', courses: 'Course', assessments: 'Assessment' },
    candidates: 'A known child who may be the same',
    settled: 'Chosen by the clerk',
    settings: 'State policy',
    today: 'Today',
    state: 'State',
    orders: {
      MDY: 'The form has the month first',
      DMY: 'The form has the day first',
      YMD: 'The form has the year first',
    },
  },
  state: {
    lead: 'What differs from the national pack.',
    off: 'Does not hold here',
    changed: 'Holds in another way',
    settings: 'Policy',
    own: 'Rules of this state',
    why: 'Why',
  },
  procedures: {
    title: 'Procedures',
    lead: 'What to do when a record cannot be put right from the page alone: who does what, in which order, and where each answer leads.',
    roles: 'Who works on it:',
    never: 'Never, whatever the step:',
    only: 'Only when',
    document: 'Ask for:',
    above: 'a document that ranks above those both sides have',
    ranking: 'Documents, the strongest first:',
    step: (number) => `step ${number}`,
  },
  foot: (packs) => `COE Check, ${packs}. Letters and numbers name the source; the rule book lists them.`,
};

const es: DocsWords = {
  language: 'Español',
  book: 'El libro de reglas',
  bookLead: (rules) =>
    `Las ${rules} reglas: qué encuentra cada una, un ejemplo con error y uno correcto, por qué, y de dónde viene. Una regla nunca bloquea ni cambia nada: decide quien captura. La política del estado va primero.`,
  severity: { error: 'error', warning: 'aviso', info: 'nota' },
  severityMeans: { error: 'no puede ser', warning: 'probablemente no es así', info: 'conviene mirar' },
  wrong: 'Mal',
  right: 'Bien',
  says: 'Dice',
  offers: 'Ofrece',
  source: 'Fuente',
  evidence: {
    V: 'leído en la fuente',
    P: 'leído en parte en la fuente',
    B: 'conocimiento general, sin confirmar en un texto que se pudiera leer',
    D: 'diseño propio',
  },
  sources: 'Fuentes',
  sourcesLead: 'Qué significan las letras y los números.',
  contents: 'Contenido',
  blank: 'en blanco',
  around: {
    siblings: 'Hermano o hermana',
    prior: 'En el expediente',
    rows: { moves: 'Mudanza', enrollments: 'Inscripción', courses: 'Curso', assessments: 'Prueba' },
    candidates: 'Un niño conocido que puede ser el mismo',
    settled: 'Elegido por quien captura',
    settings: 'Política del estado',
    today: 'Hoy',
    state: 'Estado',
    orders: {
      MDY: 'El formulario pone primero el mes',
      DMY: 'El formulario pone primero el día',
      YMD: 'El formulario pone primero el año',
    },
  },
  state: {
    lead: 'Qué es distinto del paquete nacional.',
    off: 'No vale aquí',
    changed: 'Vale de otra manera',
    settings: 'Política',
    own: 'Reglas de este estado',
    why: 'Por qué',
  },
  procedures: {
    title: 'Procedimientos',
    lead: 'Qué hacer cuando un registro no se puede corregir desde la página: quién hace qué, en qué orden y a dónde lleva cada respuesta.',
    roles: 'Quiénes lo atienden:',
    never: 'Nunca, en ningún paso:',
    only: 'Solo si',
    document: 'Pida:',
    above: 'un documento de mayor rango que los que tienen los dos lados',
    ranking: 'Documentos, primero el más fuerte:',
    step: (number) => `paso ${number}`,
  },
  foot: (packs) =>
    `COE Check, ${packs}. Las letras y los números nombran la fuente; la lista está en el libro de reglas.`,
};

/** The words around the packs' own, in each language. */
export const docsWords: Readonly<{ [language in Language]: DocsWords }> = { en, es };
