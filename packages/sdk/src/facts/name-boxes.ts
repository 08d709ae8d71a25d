import { type NameBox, readNameBox } from '../names/name-box.ts';
import { type NameListName, nameListNames } from '../names/name-lists.ts';
import type { NameAbout } from '../names/name-reading.ts';
import type { FieldKey } from '../record/record.ts';
import type { Fact, List } from './fact.ts';

/** Boxes of other people and facts of the child that the reading of a name looks at. */
export const besideName: readonly FieldKey[] = [
  'suffix',
  'sex',
  'birthCountry',
  'maleParentLastName',
  'femaleParentLastName',
];

/** The boxes of a name read word by word, each once for a record, with the tables: what `name` and its kin look at. */
export const nameBoxes: Fact<Record<string, never>, NameAbout> = {
  name: 'nameBoxes',
  label: { en: 'name boxes', es: 'casillas del nombre' },
  kind: 'any',
  params: {},
  reads: () => ['#all'],
  derive(_params, view) {
    const boxes = new Map<FieldKey, NameBox>();
    const lists = new Map<NameListName, List | undefined>();
    return {
      siblings: view.siblings,
      setting: (name) => view.setting(name),
      box(field) {
        const known = boxes.get(field);
        if (known !== undefined) return known;
        const read = readNameBox(field, view.text(field));
        boxes.set(field, read);
        return read;
      },
      lists(name) {
        if (!lists.has(name)) lists.set(name, view.list(name));
        return lists.get(name);
      },
    };
  },
};

/** Lists that facts look things up in, by bare name: for telling a rule author which lists are used. */
export const listsOfFacts: readonly string[] = [...nameListNames, 'date-order-by-country', 'zip-ranges'];
