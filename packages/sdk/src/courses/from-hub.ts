import { capOf } from './confidence.ts';
import type { NearCourse } from './course.ts';
import type { Prepared } from './prepared.ts';
import type { Basis, Level, Relation, StateRow } from './tables.ts';
import { sameTitle } from './titles/evidence.ts';
import { type HubPair, readAs } from './to-hub.ts';
import type { Told } from './told.ts';
import { heldFrom, holdsIn, holdsOn } from './years.ts';

/** A course of the receiving State and the way to it. */
export interface Found {
  readonly pair: HubPair;
  readonly code: string;
  readonly title: string;
  readonly basis: Basis;
  /** Between the course sent and this one. */
  readonly relation: Relation;
  /** Between SCED and this one. */
  readonly own: Relation;
  readonly confidence: number;
  readonly level: Level | null;
  readonly row?: StateRow;
  /** How many of the numbers of the course sent it stands for. */
  readonly shared: number;
  /** Why it is here, where it is not simply of the same number; with a kind it is a difference. */
  readonly why?: Told;
  readonly whyKind?: 'sequence' | 'version';
}

export interface FoundInState {
  readonly found: readonly Found[];
  /** Codes of the right number that are not in force in that year. */
  readonly ended: readonly NearCourse<Told>[];
}

/** Step 4: every code of the receiving State in force for the numbers, the best first. */
export function findInState(
  pairs: readonly HubPair[],
  state: string,
  year: string | null,
  prepared: Prepared,
): FoundInState {
  const ended: NearCourse<Told>[] = [];
  const direct = pairs.flatMap((pair) => ofNumber(pair, pair.sced, state, year, prepared, ended));
  if (direct.length > 0) return { found: rank(merge(direct), prepared), ended };
  const parts = pairs.flatMap((pair) => byPart(pair, state, year, prepared));
  if (parts.length > 0) return { found: rank(merge(parts), prepared), ended };
  return { found: rank(merge(pairs.flatMap((pair) => byRelated(pair, state, year, prepared))), prepared), ended };
}

function ofNumber(
  pair: HubPair,
  sced: string,
  state: string,
  year: string | null,
  prepared: Prepared,
  ended: NearCourse<Told>[],
): Found[] {
  if (state === 'SCED') return [hubItself(pair, prepared)];
  const rows = prepared.rowsOfSced(state, sced).filter((row) => row.basis !== undefined && row.code !== pair.row?.code);
  const inForce = rows.filter((row) => (year === null ? holdsOn(row, prepared.tables.date) : holdsIn(row, year)));
  // Asked without a year, codes that have ended are told where there are no others.
  const used = inForce.length > 0 || year !== null ? inForce : rows;
  for (const row of rows) {
    if (used.includes(row)) continue;
    const because = heldFrom(row);
    ended.push({ state, code: row.code, title: row.title ?? '', confidence: 0.3, because: [because] });
  }
  if (used.length > 0) return used.map((row) => ofRow(pair, row, state, prepared));
  return byForm(pair, sced, state, prepared);
}

function ofRow(pair: HubPair, row: StateRow, state: string, prepared: Prepared): Found {
  const basis = row.basis as Basis;
  const written = row.relation ?? 'close';
  const system = prepared.tables.systems[state];
  const own = system === undefined ? written : readAs(row, system, pair.sced, prepared);
  const title = row.title ?? prepared.hub(row.sced ?? '')?.title ?? '';
  const relation = combine(pair, own, title, prepared);
  const confidence = Math.min(
    pair.cap,
    capOf(pair.basis, pair.relation),
    capOf(basis, written),
    relation === 'code-same-title-differs' ? 0.65 : 1,
  );
  return {
    pair,
    code: row.code,
    title,
    basis,
    relation,
    own,
    confidence,
    level: row.level ?? prepared.view(title).level ?? null,
    row,
    shared: 1,
  };
}

/** In a State that uses SCED numbers a number it was not seen to use still has its form. */
function byForm(pair: HubPair, sced: string, state: string, prepared: Prepared): Found[] {
  const system = prepared.tables.systems[state];
  const entry = prepared.hub(sced);
  const clash = prepared
    .rowsOfCode(state, sced + (system?.suffix ?? ''))
    .some(({ relation }) => relation === 'state-extension' || relation === 'meaning-differs');
  if (system?.family !== 'sced' || entry === undefined || entry.retired || clash) return [];
  const confidence = Math.min(pair.cap, capOf(pair.basis, pair.relation), capOf('code-prefix', 'equal'));
  const code = sced + (system.suffix ?? '');
  const why = {
    en: 'the State uses SCED numbers; this one was not seen in the part of its list that is held here',
    es: 'el estado usa números SCED; este no se vio en la parte de su lista guardada aquí',
  };
  return [
    {
      pair,
      code,
      title: entry.title,
      basis: 'code-prefix',
      relation: combine(pair, 'equal', entry.title, prepared),
      own: 'equal',
      confidence,
      level: null,
      shared: 1,
      why,
    },
  ];
}

function hubItself(pair: HubPair, prepared: Prepared): Found {
  const title = prepared.hub(pair.sced)?.title ?? '';
  const relation = pair.relation === 'code-same-title-differs' ? 'close' : pair.relation;
  return {
    pair,
    code: pair.sced,
    title,
    basis: pair.basis,
    relation,
    own: 'equal',
    confidence: Math.min(pair.cap, capOf(pair.basis, pair.relation)),
    level: null,
    shared: 1,
  };
}

/** The whole of a part, or the parts of a whole. */
function byPart(pair: HubPair, state: string, year: string | null, prepared: Prepared): Found[] {
  const whole = prepared.whole(pair.sced);
  const others = whole === undefined ? prepared.parts(pair.sced) : [whole];
  const why =
    whole === undefined
      ? { en: 'it is a part of the course sent', es: 'es una parte del curso enviado' }
      : {
          en: 'the course sent is a part of it; only the remaining part is owed',
          es: 'el curso enviado es una parte de este; solo falta el resto',
        };
  return others.flatMap((sced) =>
    ofNumber(pair, sced, state, year, prepared, []).map((one) => ({
      ...one,
      relation: 'part' as const,
      confidence: Math.min(one.confidence, 0.5),
      why,
      whyKind: 'sequence' as const,
    })),
  );
}

/** Courses that are near and not equal: shown, with the reason why they are not the same. */
function byRelated(pair: HubPair, state: string, year: string | null, prepared: Prepared): Found[] {
  return prepared.tables.related.flatMap(({ a, b, why: en, whyEs: es, kind }) => {
    const other = a === pair.sced ? b : b === pair.sced ? a : undefined;
    if (other === undefined) return [];
    return ofNumber(pair, other, state, year, prepared, []).map((one): Found => {
      const sameName =
        kind === 'successor-differs' && sameTitle(prepared.view(pair.title ?? ''), prepared.view(one.title));
      const told = {
        ...one,
        why: { en, es },
        whyKind: kind === 'other-sequence' ? ('sequence' as const) : ('version' as const),
      };
      return sameName
        ? { ...told, relation: 'equal', basis: 'title-equal', confidence: Math.min(one.confidence, 0.65) }
        : { ...told, relation: 'related', confidence: Math.min(one.confidence, 0.3) };
    });
  });
}

/** What the course sent is to the one found, by way of the hub: the weaker of the two. */
function combine(pair: HubPair, own: Relation, title: string, prepared: Prepared): Relation {
  const all = [pair.relation, own];
  if (
    all.every((one) => one === 'part') &&
    pair.title !== undefined &&
    sameTitle(prepared.view(pair.title), prepared.view(title))
  )
    return 'equal';
  if (all.includes('one-of')) return 'one-of';
  if (all.includes('part')) return 'part';
  if (all.includes('close') || all.includes('code-same-title-differs')) return 'close';
  return all.includes('equal-level-differs') ? 'equal-level-differs' : 'equal';
}

/** A code found by two numbers stands once, with the better of them. */
function merge(found: readonly Found[]): Found[] {
  const byCode = new Map<string, Found>();
  for (const one of found) {
    const known = byCode.get(one.code);
    if (known === undefined) byCode.set(one.code, one);
    else {
      const better = compare(one, known) < 0 ? one : known;
      byCode.set(one.code, { ...better, shared: new Set([known.pair.sced, one.pair.sced]).size + known.shared - 1 });
    }
  }
  return [...byCode.values()];
}

const order: readonly Relation[] = [
  'equal',
  'equal-level-differs',
  'close',
  'code-same-title-differs',
  'part',
  'one-of',
  'related',
];

/** Of codes that are only one of several, one that mixes the same courses is nearer than one part of another. */
const ownOrder: readonly Relation[] = [
  'equal',
  'equal-level-differs',
  'close',
  'code-same-title-differs',
  'one-of',
  'part',
  'related',
];

function compare(a: Found, b: Found): number {
  const place = (relation: Relation) => order.indexOf(relation);
  const own = ({ own }: Found) => ownOrder.indexOf(own);
  return (
    place(a.relation) - place(b.relation) ||
    b.confidence - a.confidence ||
    own(a) - own(b) ||
    b.shared - a.shared ||
    (a.code < b.code ? -1 : a.code > b.code ? 1 : 0)
  );
}

function rank(found: readonly Found[], prepared: Prepared): Found[] {
  const preAP = ({ title, pair }: Found) => prepared.view(title).preAP && !prepared.view(pair.title ?? '').preAP;
  const tier = (one: Found) =>
    one.relation === 'equal-level-differs' ? 0 : order.indexOf(one.relation) + (preAP(one) ? 4 : 0);
  const sorted = found.toSorted((a, b) => tier(a) - tier(b) || levelOrder(a) - levelOrder(b) || compare(a, b));
  return withoutOtherParts(sorted, prepared);
}

/** The level of the course sent first, then general ones, then the others. */
function levelOrder({ level, pair }: Found): number {
  const sent = pair.level ?? 'G';
  return (level ?? 'G') === sent ? 0 : (level ?? 'G') === 'G' ? 1 : 2;
}

/** Of numbered parts of one course only that of the same number is meant, where there is one. */
function withoutOtherParts(found: readonly Found[], prepared: Prepared): Found[] {
  const number = ({ title }: { title: string }) => prepared.view(title).numbers[0];
  const sent = found[0]?.pair.title;
  const mine = sent === undefined ? undefined : prepared.view(sent).numbers[0];
  const isPart = (one: Found) => one.pair.relation === 'part' && one.own === 'part';
  if (mine === undefined || !found.some((one) => isPart(one) && number(one) === mine)) return [...found];
  return found.filter((one) => !isPart(one) || number(one) === mine);
}
