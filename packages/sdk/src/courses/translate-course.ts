import { findByTitle, nearestByTitle } from './by-title.ts';
import { basisSays, isPublished, relationNamed } from './confidence.ts';
import type { CourseAnswer, CourseDifference, CourseQuery, HubCourse, NearCourse, UnderstoodCourse } from './course.ts';
import { reckonCredit } from './credit.ts';
import { levelSent, targetOf } from './differences.ts';
import { type Found, findInState } from './from-hub.ts';
import { hubDifferences } from './hub-differences.ts';
import { localAnswer } from './local-pairs.ts';
import { nextStepsFor, statusSays } from './next-steps.ts';
import { type Prepared, prepare } from './prepared.ts';
import { type ReadQuery, readQuery, textOf } from './read-query.ts';
import { statusOf } from './status.ts';
import type { Basis, CourseTables, Relation } from './tables.ts';
import { titlesAgree } from './titles/titles-agree.ts';
import { type FoundAtHub, findByCode, type HubPair } from './to-hub.ts';
import { distinct, inLanguage, joined, languageOf, type Told } from './told.ts';

/**
 * What a course taken in one State is in another: by its code, else by its title, through SCED. The same query and
 * tables give the same answer. It never throws: what cannot be read has a status and words.
 *
 * @param query The course as sent; see CourseQuery.
 * @param tables What `coe build` writes to `dist/courses.json`. They are made ready once, at the first query.
 * @param options `lang`: the language of its sentences, `en` or `es`; English when absent or unknown.
 * @returns All courses of the receiving State that may be meant, the best first, with what differs. A suggestion for
 * placement and credit, never an award.
 *
 * translateCourse({ fromState: 'TX', code: '03100500', toState: 'CA' }, tables)
 *   → { status: 'exact', targets: [{ state: 'CA', code: '9249', title: 'Algebra I', … }], … }
 */
export function translateCourse(
  query: CourseQuery,
  tables: CourseTables,
  { lang }: { readonly lang?: string } = {},
): CourseAnswer {
  return inLanguage(answerFor(query, prepare(tables)), languageOf(lang));
}

function answerFor(query: CourseQuery, prepared: Prepared): CourseAnswer<Told> {
  const read = readQuery(query, prepared);
  if (read.faults.length > 0) return unreadable(query, read, prepared);
  const at = atHub(read, prepared);
  const level = levelSent(read, at.pairs, prepared);
  const state = read.toState ?? '';
  const local = localAnswer(read, prepared);
  const { found, ended } =
    local === undefined
      ? findInState(withLevel(at.pairs, read), state, read.receivingYear, prepared)
      : { found: local, ended: [] };
  const pairs = local === undefined ? at.pairs : local.map(({ pair }) => pair);
  const status = statusOf(pairs, found, read, level, prepared);
  const official =
    found[0] !== undefined &&
    at.guesses.length === 0 &&
    isPublished(found[0].basis) &&
    isPublished(found[0].pair.basis) &&
    found[0].relation !== 'related';
  const targets = found.map((one) => targetOf(one, state, read, level, prepared));
  const score = targets[0]?.confidence ?? 0;
  return {
    status,
    says: sentence(status, at.why, state, prepared),
    input: understood(read, level, at.guesses),
    sced: pairs.flatMap((pair) => (prepared.hub(pair.sced) === undefined ? [] : [hubCourse(pair, prepared)])),
    targets,
    nearest: targets.length === 0 || status === 'related-only' ? [...ended, ...at.nearest] : at.nearest,
    differences: [...at.differences, ...hubDifferences(read, pairs, prepared)],
    credit: reckonCredit(query, read, pairs[0]?.row?.credits, prepared),
    grade: gradeOf(query),
    confidence: { score, because: because(found[0], at) },
    sources: sourcesOf(pairs, found, prepared),
    officialStatement: official,
    nextSteps: nextStepsFor(status, official),
    data: edition(prepared),
  };
}

interface AtHub extends FoundAtHub {
  readonly nearest: readonly NearCourse<Told>[];
  readonly because: readonly Told[];
}

/** Steps 2, 3 and 5: by the code where it is known, else by the title. */
function atHub(read: ReadQuery, prepared: Prepared): AtHub {
  const { code, fromState, title } = read;
  if (code !== null && fromState !== null) {
    const found = findByCode({ ...read, code, fromState }, prepared);
    const extension = found.why !== undefined && prepared.rowsOfCode(fromState, code).length > 0;
    if (found.pairs.length > 0) return { ...checkTitle(found, read, prepared), because: [] };
    const known = title ?? prepared.rowsOfCode(fromState, code)[0]?.title ?? null;
    if (extension || known === null || title === null)
      return { ...found, nearest: known === null ? [] : nearestByTitle(known, prepared), because: [] };
    const byTitle = findByTitle(read, prepared);
    return {
      ...found,
      ...byTitle,
      guesses: [
        ...found.guesses,
        ...byTitle.guesses,
        joined([
          ...(found.why === undefined ? [] : [found.why]),
          { en: 'The title was used.', es: 'Se usó el título.' },
        ]),
      ],
      differences: [],
    };
  }
  return { ...findByTitle(read, prepared), differences: [] };
}

/** A code and a title that do not agree: the code leads, the title is told, and nothing is exact. */
function checkTitle(
  found: FoundAtHub,
  { view, title, code }: ReadQuery,
  prepared: Prepared,
): FoundAtHub & { nearest: readonly NearCourse<Told>[] } {
  const titles = found.pairs
    .flatMap(({ title: own, sced }) => [own ?? '', prepared.hub(sced)?.title ?? ''])
    .filter((one) => one !== '');
  if (
    view === null ||
    title === null ||
    titles.length === 0 ||
    titles.some((own) => titlesAgree(view, prepared.view(own)))
  )
    return { ...found, nearest: [] };
  const difference: CourseDifference<Told> = {
    kind: 'title',
    from: title,
    to: titles[0] ?? null,
    effect: {
      en: `The code ${code} is "${titles[0]}", the title says otherwise: ask the sending school which is right.`,
      es: `La clave ${code} es "${titles[0]}" y el título dice otra cosa: pregunte a la escuela de origen cuál es correcto.`,
    },
  };
  const pairs = found.pairs.map(
    (pair): HubPair => ({
      ...pair,
      relation: pair.relation === 'equal' || pair.relation === 'equal-level-differs' ? 'close' : pair.relation,
      cap: Math.min(pair.cap, 0.4),
    }),
  );
  return { ...found, pairs, differences: [...found.differences, difference], nearest: nearestByTitle(title, prepared) };
}

/** The record's own level goes before that of the State's table. */
function withLevel(pairs: readonly HubPair[], { level }: ReadQuery): readonly HubPair[] {
  return level === null ? pairs : pairs.map((pair) => ({ ...pair, level }));
}

function hubCourse({ sced, written, basis, relation }: HubPair, prepared: Prepared): HubCourse {
  const formerly = prepared.formerly(sced).filter((code) => code !== written);
  return {
    code: sced,
    name: prepared.hub(sced)?.title ?? '',
    version: prepared.tables.scedVersion,
    basis,
    relation,
    ...(written !== sced && { retiredFrom: written }),
    ...(formerly.length > 0 && { formerly }),
  };
}

function because(best: Found | undefined, { because: reasons, why, pairs }: AtHub): Told[] {
  const [pair] = pairs;
  return [
    ...(why === undefined ? [] : [why]),
    ...reasons,
    ...(pair === undefined ? [] : [sideOf('sending', pair.basis, pair.relation)]),
    ...(best === undefined ? [] : [sideOf('receiving', best.basis, best.own)]),
    ...(best?.why === undefined || best.whyKind !== undefined ? [] : [best.why]),
    ...(best !== undefined && best.confidence <= 0.4
      ? [
          {
            en: 'something was guessed or does not agree: see input and differences',
            es: 'algo se supuso o no concuerda: vea la entrada y las diferencias',
          },
        ]
      : []),
  ];
}

function sideOf(side: 'sending' | 'receiving', basis: Basis, relation: Relation): Told {
  return {
    en: `${side} side: ${basisSays[basis].en} (${relation})`,
    es: `lado ${side === 'sending' ? 'de origen' : 'que recibe'}: ${basisSays[basis].es} (${relationNamed[relation]})`,
  };
}

function sourcesOf(pairs: readonly HubPair[], found: readonly Found[], { tables }: Prepared): string[] {
  const own = [...pairs.map(({ row }) => row?.source), ...found.map(({ row }) => row?.source)].filter(
    (one) => one !== undefined,
  );
  const related = tables.related.filter(({ a, b }) =>
    found.some(({ relation, pair }) => relation === 'related' && (pair.sced === a || pair.sced === b)),
  );
  return [...new Set([...own, ...related.map(({ source }) => source), ...(pairs.length > 0 ? ['CS1'] : [])])];
}

function sentence(status: CourseAnswer['status'], why: Told | undefined, state: string, { tables }: Prepared): Told {
  if (status === 'no-match') return why === undefined ? statusSays[status] : joined([statusSays[status], why]);
  if (status !== 'no-state-code') return statusSays[status];
  const system = tables.systems[state];
  if (system?.held === 'complete')
    return {
      en: `The course is known, and the list of ${state} of ${system.listDate ?? 'its date'} has no code for it. A newer list may.`,
      es: `El curso se conoce, pero la lista de ${state} del ${system.listDate ?? 'día en que se tomó'} no tiene clave para él. Una más nueva quizá sí.`,
    };
  return system?.held === 'part'
    ? joined([
        statusSays[status],
        { en: 'Only a part of that list is held.', es: 'Solo se tiene una parte de esa lista.' },
      ])
    : {
        en: `The course is known, and no list of ${state}'s codes is held here.`,
        es: `El curso se conoce, pero aquí no hay lista de claves de ${state}.`,
      };
}

function gradeOf(query: CourseQuery): CourseAnswer<Told>['grade'] {
  const sent = textOf(query.grade).slice(0, 20);
  if (sent === '') return null;
  const scale = textOf(query.gradingScale);
  const table = query.gradeTable;
  const receiving =
    typeof table === 'object' && table !== null && Object.hasOwn(table, sent) ? textOf(table[sent]) : null;
  const how =
    table === undefined
      ? {
          en: "A grade is converted only with the receiving district's own table: give gradeTable.",
          es: 'Una calificación solo se convierte con la tabla del distrito que recibe: dé gradeTable.',
        }
      : receiving === null
        ? {
            en: `The receiving district's table has no "${sent}".`,
            es: `La tabla del distrito que recibe no tiene "${sent}".`,
          }
        : { en: "By the receiving district's own table.", es: 'Según la tabla del distrito que recibe.' };
  return { sent, scale: scale === '' ? null : scale, receiving, how };
}

function understood(read: ReadQuery, level: ReadQuery['level'], guesses: readonly Told[]): UnderstoodCourse<Told> {
  const { fromState, toState, code, title, program, schoolYear, receivingYear, section, subject } = read;
  return {
    fromState,
    toState,
    code,
    title,
    level,
    program,
    schoolYear,
    receivingYear,
    section,
    subject,
    guesses: distinct([...read.guesses, ...guesses]),
  };
}

function edition({ tables }: Prepared): CourseAnswer['data'] {
  return { version: tables.version, date: tables.date, sced: tables.scedVersion };
}

function unreadable(query: CourseQuery, read: ReadQuery, prepared: Prepared): CourseAnswer<Told> {
  return {
    status: 'no-match',
    says: joined(read.faults),
    input: understood(read, read.level, []),
    sced: [],
    targets: [],
    nearest: [],
    differences: [],
    credit: query !== null && typeof query === 'object' ? reckonCredit(query, read, undefined, prepared) : null,
    grade: query !== null && typeof query === 'object' ? gradeOf(query) : null,
    confidence: { score: 0, because: read.faults },
    sources: [],
    officialStatement: false,
    nextSteps: nextStepsFor('no-match', false),
    data: edition(prepared),
  };
}
