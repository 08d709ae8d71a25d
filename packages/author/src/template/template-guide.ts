import type { BuiltPack, Field, FieldKey } from '@coe-check/sdk';

/** What an import file may hold, as rows of a table: its columns and the codes that go into them. */
export interface TemplateGuide {
  /** Field keys in the order of the dictionary: the header of the file. */
  readonly keys: readonly FieldKey[];
  readonly columns: readonly GuideRow[];
  readonly codes: readonly GuideRow[];
}

export type GuideRow = readonly string[];

export const columnsHeader: GuideRow = [
  'column',
  'label',
  'etiqueta',
  'group',
  'what to write',
  'qué escribir',
  'longest',
  'codes',
  'source',
];
export const codesHeader: GuideRow = ['codes', 'code', 'meaning', 'significado', 'also read'];

/** The guide to a file with every field of these packs. Only code lists that a field uses are in it. */
export function templateGuide(packs: readonly BuiltPack[]): TemplateGuide {
  const fields: Readonly<{ [key: FieldKey]: Field }> = Object.assign({}, ...packs.map((pack) => pack.fields));
  const codeSets: BuiltPack['codeSets'] = Object.assign({}, ...packs.map((pack) => pack.codeSets));
  const used = new Set(Object.values(fields).map(({ codeSet }) => codeSet));
  return {
    keys: Object.keys(fields),
    columns: Object.entries(fields).map(([key, field]) => {
      const { en, es } = whatToWrite(field, codeSets[field.codeSet ?? '']?.closed ?? false);
      const { label, group, maxLength, codeSet, source } = field;
      return [key, label.en, label.es, group, en, es, maxLength?.toString() ?? '', codeSet ?? '', source.join(' ')];
    }),
    codes: Object.entries(codeSets).flatMap(([name, { codes }]) =>
      used.has(name)
        ? codes.map(({ code, meaning, accepts = [] }) => [name, code, meaning.en, meaning.es, accepts.join('; ')])
        : [],
    ),
  };
}

function whatToWrite({ type, codeSet }: Field, closed: boolean): { en: string; es: string } {
  switch (type) {
    case 'date':
      return { en: 'a day: MM/DD/YYYY or YYYY-MM-DD', es: 'un día: MM/DD/AAAA o AAAA-MM-DD' };
    case 'number':
      return { en: 'a number', es: 'un número' };
    case 'yesNo':
      return { en: 'Yes or No', es: 'Yes o No' };
    case 'code':
      return closed
        ? { en: `a code of the list ${codeSet}`, es: `un código de la lista ${codeSet}` }
        : { en: `a code of the list ${codeSet}, or text`, es: `un código de la lista ${codeSet}, o texto` };
    case 'text':
      return { en: 'text', es: 'texto' };
  }
}
