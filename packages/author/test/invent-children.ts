import { fileURLToPath } from 'node:url';

/** A made-up child as a row of a file: field key to text. */
export type InventedChild = { [field: string]: string };

const girls = ['Ana', 'Lucía', 'Guadalupe', 'Ximena', 'Rosa', 'Itzel', 'Marisol', 'Elena', 'Noemí', 'Daniela'];
const boys = ['Luis', 'José', 'Mateo', 'Ángel', 'Jesús', 'Emiliano', 'Tomás', 'Óscar', 'Iván', 'Diego'];
const surnames = [
  'Núñez',
  'García',
  'de la Cruz',
  'Hernández',
  'Peña',
  'Ramírez',
  'Tzul',
  'Ruiz',
  'Morales',
  'Ibáñez',
  'Soto',
  'Xol',
];
const towns: readonly (readonly [string, string, string])[] = [
  ['Plainview', 'TX', '79072'],
  ['Hereford', 'TX', '79045'],
  ['Salinas', 'CA', '93901'],
  ['Immokalee', 'FL', '34142'],
];

/** Numbers from 0 to 1 that are the same in every run with the same seed (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** Children in families of one to four, about one row in ten with something wrong. Nobody of them exists. */
export function inventChildren(count: number, seed = 1): InventedChild[] {
  const random = seeded(seed);
  const one = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const between = (from: number, to: number) => from + Math.floor(random() * (to - from + 1));
  const two = (value: number) => String(value).padStart(2, '0');
  const day = (year: number) => `${two(between(1, 12))}/${two(between(1, 28))}/${year}`;
  const children: InventedChild[] = [];
  for (let family = 1; children.length < count; family++) {
    const [city, state, zip] = one(towns);
    const [lastName1, lastName2] = [one(surnames), one(surnames)];
    const shared = {
      coeNumber: `K-${100000 + family}`,
      lastName1,
      lastName2,
      maleParentFirstName: one(boys),
      maleParentLastName: lastName1,
      femaleParentFirstName: one(girls),
      femaleParentLastName: lastName2,
      currentAddress: `${between(1, 999)} County Road ${between(1, 99)}`,
      currentCity: city,
      currentState: state,
      currentZip: zip,
      telephone: `806-555-${two(between(1, 99))}${two(between(0, 99))}`,
      qualifyingArrivalDate: day(2026),
      residencyDate: '',
    };
    shared.residencyDate = shared.qualifyingArrivalDate;
    for (let child = between(1, 4); child > 0 && children.length < count; child--) {
      const sex = one(['Female', 'Male']);
      const row: InventedChild = {
        ...shared,
        stateStudentId: String(4000000000 + children.length),
        firstName: one(sex === 'Female' ? girls : boys),
        middleName: '',
        sex,
        birthDate: day(between(2008, 2021)),
        birthCountry: one(['US', 'MX', 'GT']),
      };
      children.push(random() < 0.1 ? spoil(row, random()) : row);
    }
  }
  return children;
}

/** Puts one mistake of the usual kinds into a row. */
function spoil(row: InventedChild, which: number): InventedChild {
  const kinds: readonly Partial<InventedChild>[] = [
    { firstName: 'BABY BOY' },
    { birthDate: '02/31/2015' },
    { birthDate: '05/14/2031' },
    { lastName1: 'XXX' },
    { currentZip: '7907' },
    { telephone: '806-55' },
    { sex: 'Q' },
  ];
  return { ...row, ...kinds[Math.floor(which * kinds.length)] } as InventedChild;
}

/** Rows as CSV with a header of field keys. */
export function toCsv(rows: readonly InventedChild[], separator = ','): string {
  const fields = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const cell = (text: string) => (/["\r\n,;\t]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  const lines = [fields, ...rows.map((row) => fields.map((field) => row[field] ?? ''))];
  return lines.map((cells) => `${cells.map(cell).join(separator)}\r\n`).join('');
}

// node packages/author/test/invent-children.ts 1000 > children.csv
if (process.argv[1] === fileURLToPath(import.meta.url))
  process.stdout.write(toCsv(inventChildren(Number(process.argv[2] ?? 1000))));
