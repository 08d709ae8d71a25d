import { type Language, type Told, tell } from './told.ts';

/** Whom to ask at a home base about a course. */
export interface Contact {
  /** Two letters; absent: the list does not say. */
  readonly state?: string;
  /** The home-base district. */
  readonly district: string;
  readonly role: string;
  readonly office: string;
  readonly phone: string;
}

/** A row of the list by column name. */
export interface ContactRow {
  readonly line: number;
  readonly values: { readonly [column: string]: unknown };
  /** Why the row cannot be read, where it cannot. */
  readonly fault?: string;
}

/** What is wrong with a row, and what to do. */
export interface ContactFault {
  readonly line: number;
  readonly says: string;
}

const columns = {
  state: ['state', 'homebasestate', 'estado'],
  district: ['district', 'homebasedistrict', 'homebase', 'distrito', 'distritodeorigen'],
  role: ['role', 'position', 'cargo', 'puesto', 'funcion'],
  office: ['office', 'department', 'oficina', 'departamento'],
  phone: ['phone', 'telephone', 'phonenumber', 'telefono'],
} as const;
type Column = keyof typeof columns;
const needed: readonly Column[] = ['district', 'role', 'phone'];
const named: { readonly [column in Column]: Told } = {
  state: { en: 'the state', es: 'el estado' },
  district: { en: 'the home-base district', es: 'el distrito de origen' },
  role: { en: 'the role (what the person answers)', es: 'el cargo (qué resuelve la persona)' },
  office: { en: 'the office', es: 'la oficina' },
  phone: { en: 'the phone', es: 'el teléfono' },
};

/**
 * The contacts at home bases from the rows of a local list, `district,role,office,phone` and, if the list is of several
 * States, `state`; Spanish names of columns serve too. A row with a fault is told and left out; the rest is taken.
 *
 * readContacts([{ line: 2, values: { district: 'USD 999', role: 'registrar', phone: '620-555-0100' } }]).contacts
 *   → [{ district: 'USD 999', role: 'registrar', office: '', phone: '620-555-0100' }]
 */
export function readContacts(
  rows: Iterable<ContactRow>,
  lang: Language = 'en',
): { contacts: Contact[]; faults: ContactFault[] } {
  const contacts: Contact[] = [];
  const faults: ContactFault[] = [];
  const seen = new Map<string, number>();
  let lacking: readonly Column[] | undefined;
  for (const row of rows) {
    const say = (told: Told) => void faults.push({ line: row.line, says: told[lang] });
    if (row.fault !== undefined) {
      faults.push({ line: row.line, says: row.fault });
      continue;
    }
    if (lacking === undefined) {
      const header = new Set(Object.keys(row.values).map(bare));
      lacking = needed.filter((column) => !columns[column].some((name) => header.has(name)));
      if (lacking.length > 0) {
        faults.push({ line: 1, says: noColumn(lacking)[lang] });
        break;
      }
    }
    const { state, ...contact } = contactIn(row);
    const blank = needed.find((column) => contact[column as keyof typeof contact] === '');
    const before = seen.get(JSON.stringify([state, contact]));
    if (blank !== undefined) say(blankTold(blank));
    else if (!isPhone(contact.phone)) say(phoneTold(contact.phone));
    else if (state !== '' && !/^[A-Z]{2}$/.test(state)) say(stateTold(state));
    else if (before !== undefined) say(twiceTold(before));
    else {
      seen.set(JSON.stringify([state, contact]), row.line);
      contacts.push(state === '' ? contact : { state, ...contact });
    }
  }
  return { contacts, faults };
}

/** The contacts at the home base of a course's sending State; those of no State serve all. */
export function contactsFor(contacts: readonly Contact[], fromState: string | null): readonly Contact[] {
  return contacts.filter(({ state }) => state === undefined || fromState === null || state === fromState);
}

function contactIn({ values }: ContactRow): Required<Contact> {
  const cell = (column: Column) => {
    for (const [name, value] of Object.entries(values))
      if ((columns[column] as readonly string[]).includes(bare(name)) && typeof value !== 'object')
        return String(value ?? '')
          .trim()
          .slice(0, 200);
    return '';
  };
  return {
    state: cell('state').toUpperCase(),
    district: cell('district'),
    role: cell('role'),
    office: cell('office'),
    phone: cell('phone'),
  };
}

function bare(name: string): string {
  return name
    .normalize('NFD')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase();
}

/** Seven to fifteen digits, with what people put between them and an extension. */
function isPhone(text: string): boolean {
  const [main = ''] = text.split(/\s*(?:ext\.?|x)\s*/i);
  const digits = main.replace(/\D/g, '').length;
  return /^[\d\s()+.\-–/]+$/.test(main) && digits >= 7 && digits <= 15;
}

function noColumn(lacking: readonly Column[]): Told {
  return tell((lang) => {
    const list = lacking.map((column) => `${named[column][lang]} ("${column}")`).join(', ');
    return lang === 'es'
      ? `falta la columna de ${list}. El encabezado es: district,role,office,phone`
      : `there is no column for ${list}. The header is: district,role,office,phone`;
  });
}

function blankTold(column: Column): Told {
  return {
    en: `${named[column].en} is blank. Fill it in, or take the row out`,
    es: `${named[column].es} está en blanco. Escríbalo o quite el renglón`,
  };
}

function phoneTold(phone: string): Told {
  return {
    en: `"${phone.slice(0, 30)}" is no telephone number. Write its digits with the area code`,
    es: `"${phone.slice(0, 30)}" no es un teléfono. Escriba las cifras con el código de área`,
  };
}

function stateTold(state: string): Told {
  return {
    en: `"${state.slice(0, 30)}" is no State. Write its two letters, or leave it blank`,
    es: `"${state.slice(0, 30)}" no es un estado. Escriba sus dos letras o déjelo en blanco`,
  };
}

function twiceTold(line: number): Told {
  return {
    en: `the same contact stands in line ${line}. Keep one of them`,
    es: `el mismo contacto está en el renglón ${line}. Deje uno`,
  };
}
