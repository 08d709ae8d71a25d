import { guessCap } from './confidence.ts';
import type { CourseDifference } from './course.ts';
import { codeKey, type Prepared } from './prepared.ts';
import type { ReadQuery } from './read-query.ts';
import type { Basis, CourseSystem, Level, Relation, StateRow } from './tables.ts';
import { sameTitle } from './titles/evidence.ts';
import { titlesAgree } from './titles/titles-agree.ts';
import { joined, type Told } from './told.ts';
import { heldFrom, holdsIn } from './years.ts';

/** A number of the hub that the course sent is taken for, and why. */
export interface HubPair {
  /** The number in force. */
  readonly sced: string;
  readonly written: string;
  readonly basis: Basis;
  readonly relation: Relation;
  /** The sending State's own title of the course, where it is known. */
  readonly title?: string;
  readonly level?: Level;
  readonly row?: StateRow;
  /** The most it can be believed for another reason than its basis. */
  readonly cap: number;
}

/** What is known of a code sent. */
export interface FoundAtHub {
  readonly pairs: readonly HubPair[];
  readonly guesses: readonly Told[];
  readonly differences: readonly CourseDifference<Told>[];
  /** Why there is no pair, where there is none. */
  readonly why?: Told;
}

/** Steps 2 and 3: the code sent, in the sending State's list of that school year, to the numbers of the hub in force. */
export function findByCode(
  query: ReadQuery & { readonly code: string; readonly fromState: string },
  prepared: Prepared,
): FoundAtHub {
  const { fromState, code } = query;
  if (fromState === 'SCED') return hubNumber(codeKey(code), query, prepared, 'published-identity');
  const system = prepared.tables.systems[fromState];
  if (system === undefined)
    return none({
      en: `No course table of ${fromState} is held here.`,
      es: `Aquí no hay tabla de cursos de ${fromState}.`,
    });
  const found = findRows(code, fromState, system, prepared, query);
  if (found === undefined) return unlisted(query, system, prepared);
  const { rows, guesses, cap } = found;
  const { schoolYear } = query;
  const held = schoolYear === null ? rows : rows.filter((row) => holdsIn(row, schoolYear));
  const outside = held.length === 0;
  const used = outside ? rows : held;
  const differences: CourseDifference<Told>[] = outside ? [outsideYears(rows, schoolYear ?? '')] : [];
  const pairs = used.flatMap((row) => pairOf(row, system, prepared, outside ? guessCap : cap));
  if (pairs.length > 0) return { pairs, guesses, differences };
  const extension = used.some(({ relation }) => relation === 'state-extension');
  const otherMeaning = used.some(({ relation }) => relation === 'meaning-differs');
  const title = used.find((row) => row.title !== undefined)?.title;
  const why = extension
    ? {
        en: `${code} "${title ?? ''}" looks like a SCED number and is none: it is ${fromState}'s own.`,
        es: `${code} "${title ?? ''}" parece un número SCED y no lo es: es propio de ${fromState}.`,
      }
    : otherMeaning
      ? {
          en: `${code} looks like a SCED number, and ${fromState} means another course by it.`,
          es: `${code} parece un número SCED, pero en ${fromState} es otro curso.`,
        }
      : {
          en: `${fromState} ${code} "${title ?? ''}" has no SCED number in the tables: nobody has paired it.`,
          es: `${fromState} ${code} "${title ?? ''}" no tiene número SCED en las tablas: nadie lo ha unido.`,
        };
  return { pairs, guesses, differences, why };
}

interface FoundRows {
  readonly rows: readonly StateRow[];
  readonly guesses: readonly Told[];
  readonly cap: number;
}

/** The rows of a code: as written, else as its form lets it be read, else with a slip put right and told. */
function findRows(
  code: string,
  state: string,
  system: CourseSystem,
  prepared: Prepared,
  query: ReadQuery,
): FoundRows | undefined {
  const key = codeKey(code);
  const asWritten = prepared.rowsOfCode(state, key);
  const usable = asWritten.some(({ sced, relation }) => sced !== undefined || relation !== undefined);
  if (usable) return { rows: asWritten, guesses: [], cap: 1 };
  const area = contentAreas(key, state, prepared, query);
  if (area !== undefined) return area;
  if (asWritten.length > 0) return { rows: asWritten, guesses: [], cap: 1 };
  const groups = system.form === undefined ? undefined : new RegExp(`^${system.form}$`).exec(key)?.groups;
  const inner = groups?.['code'];
  if (inner !== undefined && inner !== key) {
    const rows = prepared.rowsOfCode(state, inner);
    if (rows.length > 0)
      return {
        rows,
        guesses: [
          {
            en: `${code} was read as ${inner}; what stands after it is the district's or the term's`,
            es: `${code} se leyó como ${inner}; lo que sigue es del distrito o del periodo`,
          },
        ],
        cap: 1,
      };
  }
  const padded = [`0${key}`, `00${key}`].find((one) => prepared.rowsOfCode(state, one).length > 0);
  if (padded !== undefined)
    return {
      rows: prepared.rowsOfCode(state, padded),
      guesses: [lostZero(code, padded)],
      cap: guessCap,
    };
  return otherLevel(key, state, system, prepared);
}

/** A code that means nothing without its content area: the title says which. */
function contentAreas(key: string, state: string, prepared: Prepared, { view }: ReadQuery): FoundRows | undefined {
  const within = prepared.rows(state).filter((row) => row.code.startsWith(`${key}/`));
  if (within.length === 0 || view === null) return undefined;
  const said = new Set(view.readings.flat());
  const rows = within.filter((row) => {
    const own = prepared.view(row.title?.split('|').at(-1) ?? '').readings.flat();
    return own.length > 0 && own.every((word) => said.has(word));
  });
  const codes = [...new Set(rows.map((row) => row.code))];
  return codes.length === 1
    ? {
        rows,
        guesses: [
          { en: `${key} was read as ${codes[0]}, by the title`, es: `${key} se leyó como ${codes[0]}, por el título` },
        ],
        cap: 0.65,
      }
    : undefined;
}

/** The same number at another level, where a character of the code carries the level. */
function otherLevel(
  key: string,
  state: string,
  { levelAt, levels }: CourseSystem,
  prepared: Prepared,
): FoundRows | undefined {
  if (levelAt === undefined || levels === undefined) return undefined;
  const level = levels[key[levelAt] ?? ''];
  if (level === undefined) return undefined;
  for (const character of Object.keys(levels)) {
    const rows = prepared.rowsOfCode(state, key.slice(0, levelAt) + character + key.slice(levelAt + 1));
    if (rows.length > 0)
      return {
        rows: rows.map((row) => ({ ...row, level })),
        guesses: [
          {
            en: `${key} is not in the list; ${rows[0]?.code} is the same number at another level`,
            es: `${key} no está en la lista; ${rows[0]?.code} es el mismo número en otro nivel`,
          },
        ],
        cap: guessCap,
      };
  }
  return undefined;
}

function pairOf(row: StateRow, system: CourseSystem, prepared: Prepared, cap: number): HubPair[] {
  const { sced, basis, relation = 'close', title, level } = row;
  const current = sced === undefined ? undefined : prepared.current(sced);
  if (sced === undefined || basis === undefined || current === undefined) return [];
  const own = capFor(relation, cap);
  const pair = { sced: current, written: sced, basis, relation: readAs(row, system, current, prepared), row, cap: own };
  return [{ ...pair, ...(title !== undefined && { title }), ...(level !== undefined && { level }) }];
}

function capFor(relation: Relation, cap: number): number {
  return relation === 'close' ? Math.min(cap, 0.65) : cap;
}

/** A pair that is only close because the State names the course its own way is equal once its words are read. */
export function readAs(
  row: StateRow,
  { titleReads = [] }: CourseSystem,
  current: string,
  prepared: Prepared,
): Relation {
  const { relation = 'close', title = '' } = row;
  const hub = prepared.hub(current);
  if (relation !== 'close' || hub === undefined) return relation;
  const upper = title.toUpperCase();
  const read = titleReads.find(([from]) => upper.startsWith(from));
  if (read === undefined) return relation;
  return sameTitle(prepared.view(read[1] + upper.slice(read[0].length)), prepared.view(hub.title)) ? 'equal' : relation;
}

/** A code that is on no list held here: in a State that uses SCED numbers its form still tells the number. */
function unlisted(
  query: ReadQuery & { readonly code: string; readonly fromState: string },
  system: CourseSystem,
  prepared: Prepared,
): FoundAtHub {
  const { code, fromState } = query;
  const key = codeKey(code);
  const number = /^(\d{5})/.exec(key)?.[1];
  if (system.family === 'sced' && number !== undefined && prepared.hub(number) !== undefined)
    return hubNumber(number, query, prepared, 'code-prefix');
  if (prepared.rows(fromState).length === 0)
    return none({
      en: `No list of ${fromState}'s course codes is held here; the title is all there is to go by.`,
      es: `Aquí no hay lista de claves de cursos de ${fromState}; solo queda el título.`,
    });
  const unlisted =
    system.held === 'complete'
      ? {
          en: `${code} is not in the list of ${system.listDate ?? 'that State'}.`,
          es: `${code} no está en la lista de ${system.listDate ?? 'ese estado'}.`,
        }
      : {
          en: `${code} is not in the part of ${fromState}'s list that is held here.`,
          es: `${code} no está en la parte de la lista de ${fromState} guardada aquí.`,
        };
  const others = statesOf(key, fromState, prepared);
  if (others.length === 0) return none(unlisted);
  const whose = {
    en: `It is a code of ${others.join(' and ')}: is the sending State right?`,
    es: `Es una clave de ${others.join(' y ')}: ¿es correcto el estado de origen?`,
  };
  return none(joined([unlisted, whose]));
}

/** Other States that have this very code, where there are not many: a hint, never used. */
export function statesOf(key: string, state: string | null, prepared: Prepared): readonly string[] {
  const others = Object.keys(prepared.tables.states).filter(
    (one) => one !== state && prepared.rowsOfCode(one, key).length > 0,
  );
  return others.length > 3 ? [] : others;
}

function hubNumber(key: string, { view }: ReadQuery, prepared: Prepared, basis: Basis): FoundAtHub {
  const entry = prepared.hub(key) ?? prepared.hub(key.slice(0, 5));
  if (entry === undefined) {
    const padded = /^\d{4}$/.test(key) ? prepared.hub(`0${key}`) : undefined;
    if (padded === undefined)
      return none({
        en: `${key.slice(0, 20)} is no SCED number.`,
        es: `${key.slice(0, 20)} no es un número SCED.`,
      });
    return {
      pairs: [
        {
          sced: prepared.current(padded.code) ?? padded.code,
          written: padded.code,
          basis,
          relation: 'equal',
          cap: guessCap,
        },
      ],
      guesses: [lostZero(key, padded.code)],
      differences: [],
    };
  }
  const current = prepared.current(entry.code) ?? entry.code;
  const agrees = view === null || titlesAgree(view, prepared.view(entry.title));
  const relation: Relation = agrees ? 'equal' : 'code-same-title-differs';
  return {
    pairs: [{ sced: current, written: entry.code, basis, relation, title: entry.title, cap: 1 }],
    guesses: [],
    differences: [],
  };
}

function outsideYears(rows: readonly StateRow[], year: string): CourseDifference<Told> {
  const held = heldFrom(rows[0] ?? {});
  return {
    kind: 'version',
    from: year,
    to: held,
    effect: {
      en: `The code was ${held.en}, not in ${year}: ask the sending school for the code of that year.`,
      es: `La clave estuvo ${held.es}, no en ${year}: pida a la escuela de origen la clave de ese año.`,
    },
  };
}

function lostZero(code: string, read: string): Told {
  return {
    en: `${code} was read as ${read}: a zero at the front may have been lost`,
    es: `${code} se leyó como ${read}: quizá se perdió un cero al principio`,
  };
}

function none(why: Told): FoundAtHub {
  return { pairs: [], guesses: [], differences: [], why };
}
