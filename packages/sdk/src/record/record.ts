/** A key of the pack's field dictionary, e.g. `lastName1`. */
export type FieldKey = string;

/** A calendar day, `YYYY-MM-DD`. Never a `Date`: days have no time zone. */
export type Day = string;

/** One child as typed, flat: field key to the text in the box. Blank and absent mean the same. */
export type StudentRecord = Readonly<{ [field: FieldKey]: string | undefined }>;

export type RowGroup = 'moves' | 'enrollments' | 'courses' | 'assessments';

/** One repeated row as typed. `child` is the index of the child it belongs to; without it the row concerns every child. */
export type Row = StudentRecord & { readonly child?: number };

export type Rows = Readonly<{ [group in RowGroup]?: readonly Row[] }>;

/** One Certificate of Eligibility as typed: what the family shares, its children, its repeated rows. */
export interface Coe {
  readonly coe?: StudentRecord;
  readonly family?: StudentRecord;
  readonly children: readonly StudentRecord[];
  readonly rows?: Rows;
}

/** Where in a COE a field stands: `child` and `row` are indexes from 0; neither means shared by the COE. */
export interface At {
  readonly child?: number | undefined;
  readonly row?: { readonly group: RowGroup; readonly index: number } | undefined;
}
