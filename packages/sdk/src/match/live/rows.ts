/** Known records side by side, each column as many bytes wide as its values need. */
export interface Rows {
  readonly bytes: Uint8Array;
  /** Bytes a record. */
  readonly stride: number;
  /** Where a column begins in a record, and how many bytes it has: 0 (nobody has a value) to 4. */
  readonly begins: Uint8Array;
  readonly widths: Uint8Array;
}

/** How wide columns with so many values must be. */
export function widthsOf(sizes: readonly number[]): Uint8Array {
  return Uint8Array.from(sizes, (size) =>
    size <= 1 ? 0 : size <= 1 << 8 ? 1 : size <= 1 << 16 ? 2 : size <= 1 << 24 ? 3 : 4,
  );
}

/** Rows of a table of codes. */
export function packRows(codes: Uint32Array, count: number, widths: Uint8Array): Rows {
  const { begins, stride } = layoutOf(widths);
  const bytes = new Uint8Array(count * stride);
  const columns = widths.length;
  for (let row = 0; row < count; row++) {
    for (let c = 0; c < columns; c++) {
      let code = codes[row * columns + c] as number;
      let at = row * stride + (begins[c] as number);
      for (let left = widths[c] as number; left > 0; left--) {
        bytes[at++] = code & 255;
        code >>>= 8;
      }
    }
  }
  return { bytes, stride, begins, widths };
}

export function layoutOf(widths: Uint8Array): { readonly begins: Uint8Array; readonly stride: number } {
  const begins = new Uint8Array(widths.length);
  let stride = 0;
  for (const [c, width] of widths.entries()) {
    begins[c] = stride;
    stride += width;
  }
  return { begins, stride };
}

/** The code in a column of a record. */
export function codeIn({ bytes, stride, begins, widths }: Rows, row: number, column: number): number {
  const at = row * stride + (begins[column] as number);
  switch (widths[column]) {
    case 0:
      return 0;
    case 1:
      return bytes[at] as number;
    case 2:
      return (bytes[at] as number) | ((bytes[at + 1] as number) << 8);
    case 3:
      return (bytes[at] as number) | ((bytes[at + 1] as number) << 8) | ((bytes[at + 2] as number) << 16);
    default:
      return (
        ((bytes[at] as number) |
          ((bytes[at + 1] as number) << 8) |
          ((bytes[at + 2] as number) << 16) |
          ((bytes[at + 3] as number) << 24)) >>>
        0
      );
  }
}
