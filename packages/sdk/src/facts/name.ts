import type { NameBox } from '../names/name-box.ts';
import {
  type BoxKind,
  boxKinds,
  type NameAbout,
  type NameKind,
  type NameReading,
  wholeKinds,
} from '../names/name-reading.ts';
import { boxReaders, nameFields, wholeReaders } from '../names/read-name.ts';
import type { FieldKey } from '../record/record.ts';
import type { Fact, Reads } from './fact.ts';
import { besideName } from './name-boxes.ts';
import { nameSays } from './name-says.ts';

/** One kind of reading of a name: found or not, and what the boxes would then hold. */
export interface NameView extends Omit<NameReading, 'kind'> {
  readonly found: boolean;
}

const notFound: NameView = { found: false, fields: [], set: {}, because: [], weight: 0 };
const ofOneBox: ReadonlySet<NameKind> = new Set(boxKinds);
const withFamily: ReadonlySet<NameKind> = new Set([
  'secondSurnameKnown',
  'siblingSurnameOrder',
  'siblingSurnameSpelling',
  'surnameSlip',
]);

/**
 * Whether the typed name can be read in one way otherwise than it stands. A kind about one box takes `field`, without it the
 * child's four boxes are looked at in turn; a kind about the whole name counts for `field` when it would change that box.
 */
export const name: Fact<{ kind: NameKind; field?: FieldKey }, NameView> = {
  name: 'name',
  label: { en: 'name', es: 'nombre' },
  kind: 'object',
  properties: ['found', 'fields', 'set', 'because', 'weight', 'value', 'choices', 'strength'],
  params: {
    kind: { type: 'text', required: true, oneOf: [...boxKinds, ...wholeKinds].sort() },
    field: { type: 'field' },
  },
  reads: ({ kind, field }) => readsOf(kind, field),
  says: ({ found, because }, { kind }, language) => nameSays(kind, because, found, language),
  derive({ kind, field }, view) {
    const about = view.fact('nameBoxes') as NameAbout;
    if (ofOneBox.has(kind)) return inBox(kind as BoxKind, field === undefined ? nameFields : [field], about);
    const found = wholeReaders[kind as Exclude<NameKind, BoxKind>](about);
    return found === undefined || (field !== undefined && !found.fields.includes(field))
      ? notFound
      : { found: true, ...found };
  },
};

function inBox(kind: BoxKind, fields: readonly FieldKey[], about: NameAbout): NameView {
  for (const field of fields) {
    const box: NameBox = about.box(field);
    const found = box.words.length === 0 ? undefined : boxReaders[kind](box, about);
    if (found !== undefined) return { found: true, ...found };
  }
  return notFound;
}

/** A box kind reads its box and, for some kinds, the ones beside it; a whole kind the name, the parents and, for some, the siblings. */
function readsOf(kind: NameKind, field: FieldKey | undefined): readonly Reads[] {
  if (!ofOneBox.has(kind) || withFamily.has(kind)) {
    return [
      ...new Set<Reads>([
        field ?? 'lastName1',
        ...nameFields,
        ...besideName,
        ...(withFamily.has(kind) ? ['#siblings' as const] : []),
      ]),
    ];
  }
  if (field === undefined || kind === 'commaName') return [...new Set([field ?? 'firstName', ...nameFields, 'suffix'])];
  return [
    ...new Set([field, kind.startsWith('suffix') ? 'suffix' : kind === 'initialOnly' ? 'lastName1' : 'middleName']),
  ];
}
