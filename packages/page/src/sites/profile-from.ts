import { type FieldDictionary, fold, scopeOf } from '@coe-check/sdk';
import { type BoxName, boxName, boxNameOf } from '../labels/box-name.ts';
import type { ControlElement } from '../labels/control.ts';
import type { FormMap, MappedControl } from '../map/form-map.ts';
import type { SiteField, SiteProfile, SiteSign } from './site-profile.ts';
import { structuralPath } from './structural-path.ts';

export interface ProfileWords {
  readonly name: string;
  readonly product: string;
  readonly summary: string;
  readonly source: readonly string[];
  /** How to know the product; without it, the document's title and the first mapped names. */
  readonly when?: SiteSign;
}

/**
 * A profile of a form as it is mapped, to keep and apply again. Doubtful and unmapped boxes are left out; the boxes of
 * several children become one entry. A label, heading or title that repeats what is typed ("Record of Ana Reyes") is left out:
 * a profile is shared, and holds nobody's data.
 *
 * profileFrom(mapForm(document, …), dictionary, { name: 'state-web', product: 'State web COE', summary: '…', source: ['ours'] })
 */
export function profileFrom(map: FormMap, dictionary: FieldDictionary, words: ProfileWords): SiteProfile {
  const kept = map.controls.filter(({ field, doubtful, repeat }) => field !== null && !doubtful && !repeat);
  const entries = new Map<string, SiteField>();
  const isTyped = typedTest(map, dictionary);
  for (const control of kept) {
    const entry = entryFrom(control, dictionary, map.children, isTyped);
    // A box without a label could be any: nothing would tell that the page has changed.
    if (entry.label.length === 0) continue;
    const key = JSON.stringify([entry.field, entry.part, entry.tag, entry.name ?? entry.path]);
    const before = entries.get(key);
    entries.set(key, before ? { ...before, label: [...new Set([...before.label, ...entry.label])] } : entry);
  }
  const fields = [...entries.values()];
  return {
    $schema: '../schema/site.json',
    name: words.name,
    product: words.product,
    summary: words.summary,
    source: words.source,
    tried: false,
    when: words.when ?? signOf(kept[0]?.element.ownerDocument.title.trim() ?? '', fields, isTyped),
    ...(map.dateOrder ? { dateOrder: map.dateOrder } : {}),
    language: map.language,
    rest: 'leave',
    fields,
  };
}

/**
 * Whether a text repeats a word of three letters or more that somebody has typed into a box of one line, and that no field's
 * label has.
 */
function typedTest({ controls }: FormMap, { fields }: FieldDictionary): (text: string) => boolean {
  const words = (text: string) => fold(text).match(/\p{L}{3,}/gu) ?? [];
  const common = new Set(Object.values(fields).flatMap(({ label }) => [...words(label.en), ...words(label.es)]));
  const lines = controls.map(({ element }) => element as HTMLInputElement).filter((box) => box.nodeName === 'INPUT');
  const typed = new Set(
    lines
      .filter(({ type }) => !/^(?:radio|checkbox|submit|button)$/.test(type))
      .flatMap(({ value }) => words(value))
      .filter((word) => !common.has(word)),
  );
  return (text) => words(text).some((word) => typed.has(word));
}

/** How to know the product again: the title and some names; where it has neither, a heading. */
function signOf(title: string, fields: readonly SiteField[], isTyped: (text: string) => boolean): SiteSign {
  const names = [...new Set(fields.flatMap(({ name }) => name?.last ?? []))].slice(0, 3);
  const sign = {
    ...(title && !isTyped(title) ? { title } : {}),
    ...(names.length > 0 ? { names } : {}),
  };
  const heading = fields.find(({ section }) => section)?.section;
  return Object.keys(sign).length > 0 || heading === undefined ? sign : { heading };
}

function entryFrom(
  control: MappedControl,
  dictionary: FieldDictionary,
  children: number,
  isTyped: (text: string) => boolean,
): SiteField {
  const element = control.element as ControlElement;
  const name = boxNameOf(element);
  const field = control.field as string;
  const ofChild = control.record !== null && (children > 1 || scopeOf(field, dictionary) === 'child');
  const id = boxName(element.id);
  const other = name && id && (id.last !== name.last || id.container !== name.container) ? id : null;
  const repeats = control.row !== null || ofChild;
  return {
    field,
    ...(control.part ? { part: control.part } : {}),
    ...(control.row !== null ? { per: 'row' as const } : ofChild ? { per: 'child' as const } : {}),
    tag: element.nodeName.toLowerCase() as SiteField['tag'],
    ...(name ? { name: shortName(name) } : {}),
    ...(other ? { id: shortName(other) } : {}),
    ...(name && repeats ? {} : { path: structuralPath(element) }),
    label: [plain(control.label)].filter((text) => text !== '' && !isTyped(text)),
    ...(isTyped(control.section)
      ? {}
      : { section: plain(ofChild ? control.section.replace(/\d+/g, '') : control.section) }),
    ...(control.reads === undefined ? {} : { reads: control.reads }),
  };
}

function shortName({ last, container }: BoxName): NonNullable<SiteField['name']> {
  return { last, ...(container ? { container } : {}) };
}

/** A label as a person would write it down: without asterisk, colon and pattern for the date. */
function plain(text: string): string {
  return (
    text
      .replace(/\([^)]*\)/g, ' ')
      .replace(/[*:]+/g, ' ')
      .replace(/\s+/g, ' ')
      .trim()
      .slice(0, 80) || text.trim().slice(0, 80)
  );
}
