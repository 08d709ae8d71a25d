import { fileOrder, type OrderCounts } from '@coe-check/sdk/tables';

const names = { MDY: 'month first', DMY: 'day first' } as const;

/** What to tell a person about the order found, in one line. */
export function orderNote(counts: OrderCounts): string {
  const order = fileOrder(counts);
  const many = (number: number) => `${number.toLocaleString('en-US')} ${number === 1 ? 'date' : 'dates'}`;
  if (order === 'MDY' || order === 'DMY') {
    const against = order === 'MDY' ? counts.DMY : counts.MDY;
    const but = against > 0 ? `, though ${many(against)} can only be read the other way` : '';
    return `dates are read ${names[order]} (${order}), as ${many(counts[order])} can only be read so${but}; --date-order says otherwise`;
  }
  if (counts.MDY + counts.DMY === 0)
    return 'no date of the file tells whether months or days come first, so both are kept open; --date-order settles it';
  return `${many(counts.MDY)} can only be read month first and ${many(counts.DMY)} only day first, so both are kept open; --date-order settles it`;
}
