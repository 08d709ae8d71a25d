import type { BuiltPack, Candidate, DateOrder, StudentRecord } from '@coe-check/sdk';
import { buildIndex } from '@coe-check/sdk/match';
import { dayFields, matchLists, matchModel } from './match-model.ts';
import { daysIn } from './persons.ts';

/** Known children who may be the one of a record, heaviest first: what rules over `candidates` are asked about. */
export type CandidatesOf = (
  record: StudentRecord,
  order: DateOrder | undefined,
  prior: StudentRecord | undefined,
) => readonly Candidate[];

/** More nobody looks at. */
const mostShown = 5;
/** Of so many of the heaviest, those that a guard or a missing call leaves out included. */
const looked = 12;

/**
 * The packs' match model over the known children. One who is known to be the same (`prior`) is no candidate. Packs without a model, or
 * with one that does not say how it finds (`find`), have none.
 *
 * @param order How the known records' dates are read.
 */
export function rosterCandidates(
  packs: readonly BuiltPack[],
  known: readonly StudentRecord[],
  order: DateOrder = 'MDY',
): CandidatesOf {
  if (known.length === 0 || packs.every(({ match }) => match === undefined)) return () => [];
  const { model } = matchModel(undefined, packs);
  if (model.find === undefined) return () => [];
  // One in ten of the children checked is taken to be known: of all pairs with a roster's children, so many are one child.
  const prior = Math.max(model.prior, Math.min(0.5, 0.1 / known.length));
  const lookup = buildIndex({ ...model, prior }, known, { lists: matchLists(packs), dateOrder: order }).lookup();
  const days = dayFields(model);
  return (record, typedOrder, own) => {
    lookup.type(typedOrder === undefined || typedOrder === order ? record : daysIn(record, days, typedOrder));
    const found: Candidate[] = [];
    for (const { id } of lookup.best(looked)) {
      const { weight, call, guard, reasons } = lookup.explain(id);
      const candidate = known[id];
      if (call === undefined || candidate === undefined || candidate === own || found.length === mostShown) continue;
      found.push({
        record: candidate,
        weight,
        call,
        ...(guard !== undefined && { guard }),
        reasons: reasons.map((reason) => ({
          comparison: reason.comparison,
          level: reason.level,
          weight: reason.weight,
        })),
      });
    }
    return found;
  };
}
