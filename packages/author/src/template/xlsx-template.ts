import writeWorkbook, { type Row, type Sheet } from 'write-excel-file/node';
import { codesHeader, columnsHeader, type GuideRow, type TemplateGuide } from './template-guide.ts';

/** Rows made ready for typing; a spreadsheet continues their format below them as one types on. */
const readyRows = 200;
const ready = { value: '', type: String, format: '@' } as const;

/**
 * A workbook with the records to fill in, the guide to their columns and the code lists. Its cells hold text, so that a
 * number keeps its leading zeros and a date stays as it was typed.
 */
export function xlsxTemplate(guide: TemplateGuide): Promise<Buffer> {
  const sheets: Sheet<never>[] = [
    {
      sheet: 'Records',
      data: [guide.keys.map(bold), ...Array.from({ length: readyRows }, () => guide.keys.map(() => ready))],
      columns: guide.keys.map((key) => ({ width: Math.max(12, key.length + 2) })),
      stickyRowsCount: 1,
    },
    table('Columns', columnsHeader, guide.columns, [30, 34, 34, 16, 34, 34, 9, 26, 18]),
    table('Codes', codesHeader, guide.codes, [28, 22, 40, 40, 60]),
  ];
  return writeWorkbook(sheets).toBuffer();
}

function table(sheet: string, header: GuideRow, rows: readonly GuideRow[], widths: readonly number[]): Sheet<never> {
  const data: Row[] = [
    header.map(bold),
    ...rows.map((row) => row.map((value) => ({ value, type: String, format: '@' }))),
  ];
  return { sheet, data, columns: widths.map((width) => ({ width })), stickyRowsCount: 1 };
}

function bold(value: string) {
  return { value, type: String, format: '@', fontWeight: 'bold', backgroundColor: '#DCE9EE' } as const;
}
