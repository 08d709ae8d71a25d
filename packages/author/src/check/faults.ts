import type { Terminal } from '../terminal/terminal.ts';

/** What of a file could not be read, told as it is found. */
export interface Faults {
  atLine(line: number, fault: string): void;
  whole(fault: string): void;
  /** Counts what was told of a file beside this one. */
  add(other: Faults): void;
  /** Tells how many more there were than were told one by one. */
  rest(): void;
  count(): number;
  /** The lines told. */
  told(): readonly string[];
}

/** Past this many lines nobody reads on. */
const most = 20;

/** Tells the faults of one file, each on a line of its own. */
export function tellFaults(file: string, terminal: Terminal): Faults {
  const told: string[] = [];
  let rows = 0;
  let count = 0;
  const tell = (line: string): void => {
    told.push(line);
    terminal.tell(line);
  };
  return {
    atLine(line, fault) {
      count++;
      if (++rows <= most) tell(`${file}:${line}: ${fault}.`);
    },
    whole(fault) {
      count++;
      tell(`${file}: ${fault}.`);
    },
    add(other) {
      count += other.count();
      told.push(...other.told());
    },
    rest() {
      if (rows > most) tell(`${file}: ${(rows - most).toLocaleString('en-US')} more rows could not be read.`);
    },
    count: () => count,
    told: () => told,
  };
}
