import type { FieldKey, StudentRecord } from '@coe-check/sdk';

/** Children in one block: a look at ten of them opens ten small blocks, not the whole roster. */
export const rowsInBlock = 256;

/** Packs records into blocks as they come: JSON rows of values, in the order of `fields`. */
export function packRows(fields: readonly FieldKey[]): {
  add(record: StudentRecord): void;
  done(): Uint8Array<ArrayBuffer>[];
} {
  const blocks: Uint8Array<ArrayBuffer>[] = [];
  let rows: (readonly string[])[] = [];
  const close = () => {
    if (rows.length > 0) blocks.push(new TextEncoder().encode(JSON.stringify(rows)));
    rows = [];
  };
  return {
    add(record) {
      rows.push(fields.map((field) => String(record[field] ?? '')));
      if (rows.length === rowsInBlock) close();
    },
    done() {
      close();
      return blocks;
    },
  };
}

/** The records of a block. */
export function unpackRows(fields: readonly FieldKey[], block: BufferSource): StudentRecord[] {
  const rows = JSON.parse(new TextDecoder().decode(block)) as string[][];
  return rows.map((values) =>
    Object.fromEntries(fields.flatMap((field, at) => (values[at] ? [[field, values[at] as string]] : []))),
  );
}

/** Reads single records of blocks that `open` gives, keeping the few that were opened last. */
export function rowReader(
  fields: readonly FieldKey[],
  open: (block: number) => Promise<BufferSource>,
): (row: number) => Promise<StudentRecord> {
  const opened = new Map<number, Promise<readonly StudentRecord[]>>();
  return async (row) => {
    const block = Math.floor(row / rowsInBlock);
    const rows = opened.get(block) ?? open(block).then((bytes) => unpackRows(fields, bytes));
    opened.delete(block);
    opened.set(block, rows);
    rows.catch(() => opened.delete(block));
    for (const [oldest] of opened) if (opened.size > mostOpen) opened.delete(oldest);
    return (await rows)[row % rowsInBlock] ?? {};
  };
}

const mostOpen = 24;
