/** Each different value once, by number. 0 is blank. */
export interface Dictionary {
  readonly size: number;
  /** The value's number, given to it now if it is new. */
  intern(value: string): number;
  /** The value's number; -1 when it is not there. */
  find(value: string): number;
  value(code: number): string;
  /** Counts one occurrence of a value. */
  count(code: number, by?: number): void;
  occurrences(code: number): number;
  /** How many values were counted in all. */
  readonly total: number;
}

/** A stock of values in memory. `createDictionary(['', 'ANA'], [0, 2])` starts from known ones. */
export function createDictionary(values: readonly string[] = [''], counts: readonly number[] = [0]): Dictionary {
  const known: string[] = [...values];
  const times: number[] = [...counts];
  const codes = new Map<string, number>(known.map((value, code) => [value, code]));
  let total = times.reduce((sum, each) => sum + each, 0);
  return {
    get size() {
      return known.length;
    },
    get total() {
      return total;
    },
    intern(value) {
      let code = codes.get(value);
      if (code === undefined) {
        code = known.length;
        codes.set(value, code);
        known.push(value);
        times.push(0);
      }
      return code;
    },
    find: (value) => codes.get(value) ?? -1,
    value: (code) => known[code] as string,
    count(code, by = 1) {
      times[code] = (times[code] as number) + by;
      total += by;
    },
    occurrences: (code) => times[code] ?? 0,
  };
}
