import type { Day, FieldKey } from '../record/record.ts';
import type { DateView } from './date.ts';
import { dateText } from './date-text.ts';
import type { FactView } from './fact.ts';

/** The one day a field can mean with all that is known, or today; undefined when it is not single. */
export function openDay(view: FactView, fieldOrToday: FieldKey): Day | undefined {
  if (fieldOrToday === 'today') return view.place.today;
  return (view.fact('date', { field: fieldOrToday }) as DateView | undefined)?.day ?? undefined;
}

/**
 * The one day another record's text means by itself or by the form's order, with nothing else weighed: for siblings and earlier
 * records, whose own surroundings are not at hand.
 */
export function plainDay(text: string | undefined, { place }: Pick<FactView, 'place'>): Day | undefined {
  if (text === undefined || text === '') return undefined;
  const { readings } = dateText(text, place, 'child');
  return (readings.length === 1 ? readings[0] : readings.find(({ order }) => order === place.dateOrder))?.day;
}
