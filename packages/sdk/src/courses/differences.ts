import type { CourseDifference, CourseTarget } from './course.ts';
import type { Found } from './from-hub.ts';
import type { Prepared } from './prepared.ts';
import type { ReadQuery } from './read-query.ts';
import type { Level } from './tables.ts';
import { sameTitle } from './titles/evidence.ts';
import type { HubPair } from './to-hub.ts';
import { type Told, tell } from './told.ts';
import { unitNamed } from './units.ts';

/** Levels in words. */
export const levelNames: { readonly [level in Level]: Told } = {
  B: { en: 'basic', es: 'básico' },
  G: { en: 'general', es: 'general' },
  E: { en: 'enriched', es: 'avanzado' },
  H: { en: 'honors', es: 'de honores' },
  C: { en: 'college', es: 'universitario' },
  X: { en: 'not stated', es: 'no indicado' },
};

/** The level of the course sent: the record's, else the sending State's. */
export function levelSent(query: ReadQuery, pairs: readonly HubPair[], prepared: Prepared): Level | null {
  const [pair] = pairs;
  return query.level ?? pair?.level ?? (pair?.title === undefined ? null : (prepared.view(pair.title).level ?? null));
}

/** Step 6 for one course found: what differs from the course sent, each with its effect. */
export function targetOf(
  found: Found,
  state: string,
  query: ReadQuery,
  level: Level | null,
  prepared: Prepared,
): CourseTarget<Told> {
  const { code, title, basis, relation, confidence, row, pair } = found;
  const differences = [
    ...levelDifference(level, found.level, query.preAP),
    ...wayDifference(found),
    ...sequenceDifference(query, found, prepared),
    ...spanDifference(query, row?.grades),
    ...titleDifference(pair.title ?? query.title, title, prepared),
    ...versionDifference(found, query),
    ...creditDifference(found, query, state, prepared),
  ];
  return {
    state,
    code,
    title,
    sced: pair.sced,
    basis,
    relation,
    level: found.level,
    validFrom: row?.from ?? null,
    validTo: row?.to ?? null,
    confidence: Math.round(confidence * 1000) / 1000,
    differences,
  };
}

function levelDifference(sent: Level | null, found: Level | null, preAP: boolean): CourseDifference<Told>[] {
  const given = sent ?? 'G';
  const taken = found ?? 'G';
  const lost: CourseDifference<Told>[] = preAP
    ? [
        {
          kind: 'level',
          from: 'Pre-AP',
          to: null,
          effect: {
            en: 'It was taught as Pre-AP: that is no AP course. Tell the counselor.',
            es: 'Se impartió como Pre-AP: no es un curso AP. Avise al consejero.',
          },
        },
      ]
    : [];
  if (given === taken || given === 'X') return lost;
  const { en, es } = levelNames[given];
  const its = levelNames[taken];
  const effect =
    found === null || taken === 'G'
      ? {
          en: `It was taken as ${en}; this code does not say so. Keep the level beside the code.`,
          es: `Se cursó como ${es}; esta clave no lo dice. Anote el nivel junto a la clave.`,
        }
      : {
          en: `This code is ${its.en}; the course was ${sent === null ? 'not said to be' : en}. The record's course type decides.`,
          es: `Esta clave es de nivel ${its.es}; el curso ${sent === null ? 'no lo dice' : `fue ${es}`}. Decide el tipo de curso del registro.`,
        };
  return [{ kind: 'level', from: sent, to: found, effect }, ...lost];
}

/** Why a course that is not of the same number was found all the same. */
function wayDifference({ pair, title, why, whyKind }: Found): CourseDifference<Told>[] {
  if (why === undefined || whyKind === undefined) return [];
  const effect = tell((lang) => `${why[lang].slice(0, 1).toUpperCase()}${why[lang].slice(1)}.`);
  return [{ kind: whyKind, from: pair.title ?? null, to: title, effect }];
}

function sequenceDifference(
  query: ReadQuery,
  { pair, title, relation, whyKind }: Found,
  prepared: Prepared,
): CourseDifference<Told>[] {
  const differences: CourseDifference<Told>[] = [];
  const whole = prepared.whole(pair.sced);
  const told = whyKind === 'sequence';
  if (whole !== undefined && !told)
    differences.push({
      kind: 'sequence',
      from: pair.title ?? null,
      to: title,
      effect: {
        en: `It is a part of ${prepared.hub(whole)?.title ?? whole}, not the whole course: the other part is still owed.`,
        es: `Es una parte de ${prepared.hub(whole)?.title ?? whole}, no el curso entero: falta la otra parte.`,
      },
    });
  else if (relation === 'part' && !told)
    differences.push({
      kind: 'sequence',
      from: pair.title ?? null,
      to: title,
      effect: {
        en: 'One of them is part of a longer sequence: compare how many parts there are and which were done.',
        es: 'Uno de ellos es parte de una serie más larga: compare cuántas partes hay y cuáles se hicieron.',
      },
    });
  const share = shareSent(query);
  if (share !== null)
    differences.push({
      kind: 'sequence',
      from: share,
      to: { en: 'the whole course', es: 'el curso entero' },
      effect: {
        en: `Only ${share.en} was taken: the share done counts, the rest is owed.`,
        es: `Solo se cursó ${share.es}: cuenta la parte hecha y falta el resto.`,
      },
    });
  return differences;
}

/** The share of a course that was taken, in words, where it is not the whole. */
export function shareSent({ section, view }: ReadQuery): Told | null {
  if (section === 'A')
    return { en: 'section A, the first of two equal parts', es: 'la parte A, la primera de dos iguales' };
  if (section === 'B')
    return { en: 'section B, the second of two equal parts', es: 'la parte B, la segunda de dos iguales' };
  const term = view?.term?.split('/');
  return term === undefined ? null : { en: `term ${term[0]} of ${term[1]}`, es: `el periodo ${term[0]} de ${term[1]}` };
}

function spanDifference({ view }: ReadQuery, grades: string | undefined): CourseDifference<Told>[] {
  const wanted = view?.grades ?? [];
  const span = /^(K|\d{1,2})-(\d{1,2}|adult)$/.exec(grades ?? '');
  if (span === null || wanted.length === 0) return [];
  const low = span[1] === 'K' ? 0 : Number(span[1]);
  const high = span[2] === 'adult' ? 99 : Number(span[2]);
  if (wanted.every((one) => one >= low && one <= high)) return [];
  return [
    {
      kind: 'gradeSpan',
      from: wanted.join(', '),
      to: grades ?? null,
      effect: { en: `This code is for grades ${grades}.`, es: `Esta clave es para los grados ${grades}.` },
    },
  ];
}

function titleDifference(sent: string | null, found: string, prepared: Prepared): CourseDifference<Told>[] {
  if (sent === null || found === '' || sameTitle(prepared.view(sent), prepared.view(found))) return [];
  return [
    {
      kind: 'title',
      from: sent,
      to: found,
      effect: {
        en: 'The titles differ: compare what was taught before placing the student.',
        es: 'Los títulos difieren: compare lo que se enseñó antes de ubicar al estudiante.',
      },
    },
  ];
}

function versionDifference({ row, code }: Found, { receivingYear }: ReadQuery): CourseDifference<Told>[] {
  const differences: CourseDifference<Told>[] = [];
  if (row?.to !== undefined && receivingYear === null)
    differences.push({
      kind: 'version',
      from: row.to,
      to: null,
      effect: {
        en: `${code} ended with ${row.to}; no code in force was found for the same course.`,
        es: `${code} terminó con ${row.to}; no se encontró una clave vigente para el mismo curso.`,
      },
    });
  else if (row?.to !== undefined)
    differences.push({
      kind: 'version',
      from: row.from ?? null,
      to: row.to,
      effect: {
        en: `${code} holds to ${row.to}; for a later placement ask again with that year.`,
        es: `${code} vale hasta ${row.to}; para una ubicación posterior pregunte de nuevo con ese año.`,
      },
    });
  return differences;
}

function creditDifference(
  { row, pair }: Found,
  { fromState }: ReadQuery,
  state: string,
  { tables }: Prepared,
): CourseDifference<Told>[] {
  const sent = pair.row?.credits;
  const found = row?.credits;
  const from = tables.systems[fromState ?? '']?.credit;
  const to = tables.systems[state]?.credit;
  const differences: CourseDifference<Told>[] = [];
  if (
    sent !== undefined &&
    found !== undefined &&
    from !== undefined &&
    to !== undefined &&
    sent / from.perCarnegie !== found / to.perCarnegie
  )
    differences.push({
      kind: 'credit',
      from: String(sent),
      to: String(found),
      effect: {
        en: 'The two States give this course another amount of credit.',
        es: 'Los dos estados dan a este curso distinta cantidad de crédito.',
      },
    });
  if (from !== undefined && to !== undefined && from.perCarnegie !== to.perCarnegie)
    differences.push({
      kind: 'unit',
      from: from.unit,
      to: to.unit,
      effect: {
        en: `${from.perCarnegie} of ${fromState}'s ${from.unit} are ${to.perCarnegie} of ${state}'s ${to.unit}: convert the credit, not the number.`,
        es: `Un año de curso son ${from.perCarnegie} (${unitNamed(from.unit).es}) en ${fromState} y ${to.perCarnegie} (${unitNamed(to.unit).es}) en ${state}: convierta el crédito, no el número.`,
      },
    });
  return differences;
}
