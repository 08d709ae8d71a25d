export { type ColumnMap, type Columns, createColumns, type Nearest, type Synonyms } from './columns.ts';
export { cutRows } from './cut-rows.ts';
export { fileOrder, type OrderCounts, orderOf } from './date-order.ts';
export {
  type Delimiter,
  delimiterOf,
  delimiterTold,
  type Lines,
  longestLine,
  misfit,
  RowSplitter,
  type RowText,
  type RowTrouble,
  wrongCount,
} from './split-rows.ts';
export { synonymsOf } from './synonyms.ts';
