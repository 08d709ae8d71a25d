import { csvRow } from '../formats/csv.ts';
import { codesHeader, columnsHeader, type TemplateGuide } from './template-guide.ts';

/** The file to fill in: its header. A second row of labels would be taken for a child. */
export function csvTemplate({ keys }: TemplateGuide): string {
  return csvRow(keys);
}

/** The guide, for a spreadsheet: the byte order mark makes it show accents. */
export function csvGuide({ columns, codes }: TemplateGuide): string {
  return `\uFEFF${[columnsHeader, ...columns, [], codesHeader, ...codes].map(csvRow).join('')}`;
}
