import { capOf } from './confidence.ts';
import type { Found } from './from-hub.ts';
import { codeKey, type Prepared } from './prepared.ts';
import type { ReadQuery } from './read-query.ts';
import { sameTitle } from './titles/evidence.ts';

/** What two districts agreed about this very course, or undefined. It goes before the tables. */
export function localAnswer({ fromState, toState, code, view }: ReadQuery, prepared: Prepared): Found[] | undefined {
  const found = (prepared.tables.local ?? []).filter(({ from, to }) => {
    if (from.state !== fromState || to.state !== toState) return false;
    if (code !== null && from.code !== undefined) return codeKey(code) === codeKey(from.code);
    return code === null && view !== null && sameTitle(view, prepared.view(from.title));
  });
  if (found.length === 0) return undefined;
  return found.map(({ from, to, relation, who, when, districts, description }): Found => {
    const confidence = capOf('agreed', relation);
    const pair = { sced: '', written: '', basis: 'agreed' as const, relation, title: from.title, cap: confidence };
    const why = {
      en: `${who} agreed on it for ${districts.join(' and ')} on ${when}: ${description}`,
      es: `${who} lo acordó para ${districts.join(' y ')} el ${when}: ${description}`,
    };
    return {
      pair,
      code: to.code,
      title: to.title,
      basis: 'agreed',
      relation,
      own: relation,
      confidence,
      level: null,
      shared: 1,
      why,
    };
  });
}
