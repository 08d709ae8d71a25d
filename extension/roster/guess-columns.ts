import type { FieldKey } from '@coe-check/sdk';
import { createColumns, fileOrder, type OrderCounts, orderOf, synonymsOf } from '@coe-check/sdk/tables';
import { comparedBy, type RosterPacks } from './packs.ts';
import type { RosterTable } from './roster-table.ts';

/** One column of a roster file, and what it probably holds. */
export interface ColumnGuess {
  readonly name: string;
  /** Null: the column is not used, or the clerk has to say what it is. */
  readonly field: FieldKey | null;
  /** The fields it can be, when its name fits several: to be asked. */
  readonly doubt: readonly FieldKey[];
  /** A few of its values, as an aid for the clerk who is asked. */
  readonly samples: readonly string[];
}

/** What a file looks like before it is taken in. */
export interface FileLook {
  readonly columns: readonly ColumnGuess[];
  readonly rows: number;
  readonly notes: readonly string[];
  /** Dates that can only be read month first, and only day first. */
  readonly dates: Readonly<OrderCounts>;
  /** Undefined when nothing tells, or the dates disagree: to be asked, when there are dates in figures at all. */
  readonly order: 'MDY' | 'DMY' | undefined;
  /** There are dates written in figures with the year last, so the order matters. */
  readonly inFigures: boolean;
  /** The fields that children will be compared by. */
  readonly compared: readonly FieldKey[];
}

const sampled = 3;
const yearLast = /^\s*\d{1,2}\s*[/.\- ]\s*\d{1,2}\s*[/.\- ]\s*\d{2,4}\s*$/;

/** Goes through a file once and guesses its columns and the order of its dates. Keeps nothing of it but a few samples. */
export function guessColumns(table: RosterTable, { dictionary, packs, model }: RosterPacks): FileLook {
  const names = createColumns(dictionary.fields, synonymsOf(packs));
  const taken = new Set<FieldKey>();
  const columns = table.header.map((name) => {
    const fitting = name === '' ? [] : names.fitting(name);
    const [only] = fitting;
    // Two columns of one field: the first has it, the second is asked.
    const again = fitting.length === 1 && taken.has(only as FieldKey);
    const field = fitting.length === 1 && !again ? (only as FieldKey) : null;
    if (field !== null) taken.add(field);
    return { name, field, doubt: field === null ? fitting : [], samples: [] as string[] };
  });
  const dated = columns.map(({ field, doubt }) =>
    [field ?? [], doubt].flat().some((each) => dictionary.fields[each]?.type === 'date'),
  );
  const dates = { MDY: 0, DMY: 0 };
  let rows = 0;
  let inFigures = false;
  for (const batch of table.rows()) {
    for (const { cells } of batch) {
      rows++;
      for (const [at, column] of columns.entries()) {
        const cell = cells[at]?.trim() ?? '';
        if (cell === '') continue;
        if (column.samples.length < sampled && !column.samples.includes(cell)) column.samples.push(cell);
        if (!dated[at]) continue;
        inFigures ||= yearLast.test(cell);
        const order = orderOf(cell);
        if (order !== undefined) dates[order]++;
      }
    }
  }
  const order = fileOrder(dates);
  return {
    columns,
    rows,
    notes: table.notes,
    dates,
    order: order === 'YMD' ? undefined : order,
    inFigures,
    compared: comparedBy(model),
  };
}
