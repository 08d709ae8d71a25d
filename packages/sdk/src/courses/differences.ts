import { basisSays } from './confidence.ts';
import type { CourseDifference, CourseTarget } from './course.ts';
import type { Found } from './from-hub.ts';
import type { Prepared } from './prepared.ts';
import type { ReadQuery } from './read-query.ts';
import type { Level } from './tables.ts';
import { sameTitle } from './titles/evidence.ts';
import type { HubPair } from './to-hub.ts';

const levelNames: { readonly [level in Level]: string } = {
  B: 'basic',
  G: 'general',
  E: 'enriched',
  H: 'honors',
  C: 'college',
  X: 'not stated',
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
): CourseTarget {
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

function levelDifference(sent: Level | null, found: Level | null, preAP: boolean): CourseDifference[] {
  const given = sent ?? 'G';
  const taken = found ?? 'G';
  const lost: CourseDifference[] = preAP
    ? [
        {
          kind: 'level',
          from: 'Pre-AP',
          to: null,
          effect: 'It was taught as Pre-AP: that is no AP course. Tell the counselor.',
        },
      ]
    : [];
  if (given === taken || given === 'X') return lost;
  const effect =
    found === null || taken === 'G'
      ? `It was taken as ${levelNames[given]}; this code does not say so. Keep the level beside the code.`
      : `This code is ${levelNames[taken]}; the course was ${sent === null ? 'not said to be' : levelNames[given]}. The record's course type decides.`;
  return [{ kind: 'level', from: sent, to: found, effect }, ...lost];
}

/** Why a course that is not of the same number was found all the same. */
function wayDifference({ pair, title, why, whyKind }: Found): CourseDifference[] {
  if (why === undefined || whyKind === undefined) return [];
  return [{ kind: whyKind, from: pair.title ?? null, to: title, effect: `${why[0]?.toUpperCase()}${why.slice(1)}.` }];
}

function sequenceDifference(
  query: ReadQuery,
  { pair, title, relation, whyKind }: Found,
  prepared: Prepared,
): CourseDifference[] {
  const differences: CourseDifference[] = [];
  const whole = prepared.whole(pair.sced);
  const told = whyKind === 'sequence';
  if (whole !== undefined && !told)
    differences.push({
      kind: 'sequence',
      from: pair.title ?? null,
      to: title,
      effect: `It is a part of ${prepared.hub(whole)?.title ?? whole}, not the whole course: the other part is still owed.`,
    });
  else if (relation === 'part' && !told)
    differences.push({
      kind: 'sequence',
      from: pair.title ?? null,
      to: title,
      effect: 'One of them is part of a longer sequence: compare how many parts there are and which were done.',
    });
  const share = shareSent(query);
  if (share !== null)
    differences.push({
      kind: 'sequence',
      from: share,
      to: 'full',
      effect: `Only ${share} was taken: the share done counts, the rest is owed.`,
    });
  return differences;
}

/** The share of a course that was taken, in words, where it is not the whole. */
export function shareSent({ section, view }: ReadQuery): string | null {
  if (section === 'A') return 'section A, the first of two equal parts';
  if (section === 'B') return 'section B, the second of two equal parts';
  const term = view?.term?.split('/');
  return term === undefined ? null : `term ${term[0]} of ${term[1]}`;
}

function spanDifference({ view }: ReadQuery, grades: string | undefined): CourseDifference[] {
  const wanted = view?.grades ?? [];
  const span = /^(K|\d{1,2})-(\d{1,2}|adult)$/.exec(grades ?? '');
  if (span === null || wanted.length === 0) return [];
  const low = span[1] === 'K' ? 0 : Number(span[1]);
  const high = span[2] === 'adult' ? 99 : Number(span[2]);
  if (wanted.every((one) => one >= low && one <= high)) return [];
  return [
    { kind: 'gradeSpan', from: wanted.join(', '), to: grades ?? null, effect: `This code is for grades ${grades}.` },
  ];
}

function titleDifference(sent: string | null, found: string, prepared: Prepared): CourseDifference[] {
  if (sent === null || found === '' || sameTitle(prepared.view(sent), prepared.view(found))) return [];
  return [
    {
      kind: 'title',
      from: sent,
      to: found,
      effect: 'The titles differ: compare what was taught before placing the student.',
    },
  ];
}

function versionDifference({ row, code }: Found, { receivingYear }: ReadQuery): CourseDifference[] {
  const differences: CourseDifference[] = [];
  if (row?.to !== undefined && receivingYear === null)
    differences.push({
      kind: 'version',
      from: row.to,
      to: null,
      effect: `${code} ended with ${row.to}; no code in force was found for the same course.`,
    });
  else if (row?.to !== undefined)
    differences.push({
      kind: 'version',
      from: row.from ?? null,
      to: row.to,
      effect: `${code} holds to ${row.to}; for a later placement ask again with that year.`,
    });
  return differences;
}

function creditDifference(
  { row, pair }: Found,
  { fromState }: ReadQuery,
  state: string,
  { tables }: Prepared,
): CourseDifference[] {
  const sent = pair.row?.credits;
  const found = row?.credits;
  const from = tables.systems[fromState ?? '']?.credit;
  const to = tables.systems[state]?.credit;
  const differences: CourseDifference[] = [];
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
      effect: 'The two States give this course another amount of credit.',
    });
  if (from !== undefined && to !== undefined && from.perCarnegie !== to.perCarnegie)
    differences.push({
      kind: 'unit',
      from: from.unit,
      to: to.unit,
      effect: `${from.perCarnegie} of ${fromState}'s ${from.unit} are ${to.perCarnegie} of ${state}'s ${to.unit}: convert the credit, not the number.`,
    });
  return differences;
}

/** What is to know about the way to the hub, whatever was found beyond it. */
export function hubDifferences(query: ReadQuery, pairs: readonly HubPair[], prepared: Prepared): CourseDifference[] {
  const differences: CourseDifference[] = [];
  for (const { written, sced, relation, title, row, basis } of pairs) {
    const entry = prepared.hub(written);
    const name = prepared.hub(sced)?.title ?? '';
    if (written !== sced)
      differences.push({
        kind: 'version',
        from: written,
        to: sced,
        effect: `SCED ${written} is retired; ${sced} "${name}" carries its title now.`,
      });
    else if (entry?.retired)
      differences.push({
        kind: 'version',
        from: written,
        to: null,
        effect: `SCED ${written} "${name}" is retired and no number took its place.`,
      });
    if (relation === 'code-same-title-differs')
      differences.push({
        kind: 'title',
        from: query.title ?? title ?? null,
        to: name,
        effect: `The number is that of SCED, the title is not: ${basisSays[basis]}.`,
      });
    if (sced === '') continue;
    if (query.area !== null && query.area !== sced.slice(0, 2))
      differences.push(areaDifference(query.area, sced, prepared));
    else if (query.area === null && row !== undefined)
      differences.push(...filedElsewhere(query, row.code, sced, prepared));
  }
  return differences;
}

function filedElsewhere({ fromState }: ReadQuery, code: string, sced: string, prepared: Prepared): CourseDifference[] {
  const area = prepared.tables.systems[fromState ?? '']?.areas?.[code.slice(0, 2)];
  return area === undefined || area === sced.slice(0, 2) || prepared.tables.areas[sced.slice(0, 2)] === undefined
    ? []
    : [areaDifference(area, sced, prepared)];
}

function areaDifference(area: string, sced: string, { tables }: Prepared): CourseDifference {
  const to = sced.slice(0, 2);
  const name = (one: string) => tables.areas[one] ?? one;
  return {
    kind: 'subjectArea',
    from: name(area),
    to: name(to),
    effect: `Sent under ${name(area)}, in SCED it is ${name(to)}: it may count for another graduation requirement.`,
  };
}
