/** Known records side by side, each column as many bits wide as its values need. */
export interface Rows {
  /** The records, and four bytes more so that the last one can be read like the others. */
  readonly bytes: Uint8Array;
  readonly view: DataView;
  /** Bytes a record. */
  readonly stride: number;
  /** Bits of a column: 0 when nobody has a value. */
  readonly widths: Uint8Array;
  /** Where a column lies in a record: from which byte, how many bits on, and the bits that are its own. */
  readonly begins: Uint16Array;
  readonly shifts: Uint8Array;
  readonly masks: Uint32Array;
}

/** A column is read as four bytes at once, of which up to seven bits belong to the one before. */
const widest = 25;

/** How many bits columns with so many values need. */
export function widthsOf(sizes: readonly number[]): Uint8Array {
  return Uint8Array.from(sizes, (size) => (size <= 1 ? 0 : 32 - Math.clz32(size - 1)));
}

/** Rows of a table of codes. */
export function packRows(codes: Uint32Array, count: number, widths: Uint8Array): Rows {
  const { stride } = layoutOf(widths);
  const rows = rowsOver(new Uint8Array(count * stride + 4), widths);
  const { view, begins, shifts } = rows;
  const columns = widths.length;
  for (let row = 0; row < count; row++) {
    for (let c = 0; c < columns; c++) {
      const code = codes[row * columns + c] as number;
      if (code === 0) continue;
      const at = row * stride + (begins[c] as number);
      view.setUint32(at, view.getUint32(at, true) | (code << (shifts[c] as number)), true);
    }
  }
  return rows;
}

/** Rows as they were packed. */
export function rowsOver(bytes: Uint8Array, widths: Uint8Array): Rows {
  return { bytes, view: new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength), widths, ...layoutOf(widths) };
}

function layoutOf(widths: Uint8Array): Pick<Rows, 'stride' | 'begins' | 'shifts' | 'masks'> {
  const begins = new Uint16Array(widths.length);
  const shifts = new Uint8Array(widths.length);
  const masks = new Uint32Array(widths.length);
  let bit = 0;
  for (const [c, width] of widths.entries()) {
    if (width > widest) bit = (bit + 7) & ~7;
    begins[c] = bit >> 3;
    shifts[c] = bit & 7;
    masks[c] = width === 0 ? 0 : 0xffffffff >>> (32 - width);
    bit += width;
  }
  return { stride: (bit + 7) >> 3, begins, shifts, masks };
}

/** The code in a column of a record. */
export const codeIn = ({ view, stride, begins, shifts, masks }: Rows, row: number, column: number): number =>
  ((view.getUint32(row * stride + (begins[column] as number), true) >>> (shifts[column] as number)) &
    (masks[column] as number)) >>>
  0;
