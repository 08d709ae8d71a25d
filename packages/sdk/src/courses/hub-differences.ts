import { basisSays } from './confidence.ts';
import type { CourseDifference } from './course.ts';
import type { Prepared } from './prepared.ts';
import type { ReadQuery } from './read-query.ts';
import type { HubPair } from './to-hub.ts';
import type { Told } from './told.ts';

/** What is to know about the way to the hub, whatever was found beyond it. */
export function hubDifferences(
  query: ReadQuery,
  pairs: readonly HubPair[],
  prepared: Prepared,
): CourseDifference<Told>[] {
  const differences: CourseDifference<Told>[] = [];
  for (const { written, sced, relation, title, row, basis } of pairs) {
    const entry = prepared.hub(written);
    const name = prepared.hub(sced)?.title ?? '';
    if (written !== sced)
      differences.push({
        kind: 'version',
        from: written,
        to: sced,
        effect: {
          en: `SCED ${written} is retired; ${sced} "${name}" carries its title now.`,
          es: `SCED ${written} está retirado; ${sced} "${name}" lleva ahora su título.`,
        },
      });
    else if (entry?.retired)
      differences.push({
        kind: 'version',
        from: written,
        to: null,
        effect: {
          en: `SCED ${written} "${name}" is retired and no number took its place.`,
          es: `SCED ${written} "${name}" está retirado y ningún número lo sustituye.`,
        },
      });
    if (relation === 'code-same-title-differs')
      differences.push({
        kind: 'title',
        from: query.title ?? title ?? null,
        to: name,
        effect: {
          en: `The number is that of SCED, the title is not: ${basisSays[basis].en}.`,
          es: `El número es de SCED, el título no: ${basisSays[basis].es}.`,
        },
      });
    if (sced === '') continue;
    if (query.area !== null && query.area !== sced.slice(0, 2))
      differences.push(areaDifference(query.area, sced, prepared));
    else if (query.area === null && row !== undefined)
      differences.push(...filedElsewhere(query, row.code, sced, prepared));
  }
  return differences;
}

function filedElsewhere(
  { fromState }: ReadQuery,
  code: string,
  sced: string,
  prepared: Prepared,
): CourseDifference<Told>[] {
  const area = prepared.tables.systems[fromState ?? '']?.areas?.[code.slice(0, 2)];
  return area === undefined || area === sced.slice(0, 2) || prepared.tables.areas[sced.slice(0, 2)] === undefined
    ? []
    : [areaDifference(area, sced, prepared)];
}

function areaDifference(area: string, sced: string, { tables }: Prepared): CourseDifference<Told> {
  const name = (one: string) => ({ en: tables.areas[one] ?? one, es: tables.areasEs[one] ?? tables.areas[one] ?? one });
  const from = name(area);
  const to = name(sced.slice(0, 2));
  return {
    kind: 'subjectArea',
    from,
    to,
    effect: {
      en: `Sent under ${from.en}, in SCED it is ${to.en}: it may count for another graduation requirement.`,
      es: `Se envió como ${from.es}; en SCED es ${to.es}: puede contar para otro requisito de graduación.`,
    },
  };
}
