import type { Timeline } from './case.ts';
import type { Chance } from './chance.ts';
import { addDays, addMonths, earliest, type IsoDay, latest } from './days.ts';

/** When a family came, was interviewed and approved. Every order of the national form holds. */
export function timelineOf(chance: Chance, today: IsoDay, self: boolean, state: string): Timeline {
  const interview = addDays(today, -(chance.is(0.7) ? chance.between(5, 90) : chance.between(91, 300)));
  const approval = earliest(addDays(interview, chance.between(1, 35)), addDays(today, -1));
  const mode = self
    ? 'as'
    : chance.weighted([
        ['with', 82],
        ['join', 12],
        ['precede', 6],
      ] as const);
  const arrived = addDays(interview, -(chance.is(0.75) ? chance.between(0, 40) : chance.between(41, 200)));
  if (mode === 'join') {
    const workerMoved = addDays(arrived, -chance.between(3, 300));
    return { today, mode, interview, approval, residency: arrived, qad: arrived, childMoved: arrived, workerMoved };
  }
  if (mode === 'precede') {
    const childMoved = addDays(arrived, -chance.between(2, 120));
    // In New York nobody resides before the qualifying arrival.
    const residency = state === 'NY' ? arrived : childMoved;
    return { today, mode, interview, approval, residency, qad: arrived, childMoved, workerMoved: arrived };
  }
  // One family in six made its qualifying move somewhere else, up to three years ago, and lives here since.
  const oldest = latest(addMonths(interview, -34), addMonths(today, -35));
  const qad = chance.is(0.16) ? latest(addDays(arrived, -chance.between(10, 900)), oldest) : arrived;
  return { today, mode, interview, approval, residency: arrived, qad, childMoved: qad, workerMoved: qad };
}
