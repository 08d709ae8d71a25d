import { type FieldDictionary, scopeOf } from '@coe-check/sdk';
import { boxNameOf } from '../labels/box-name.ts';
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
 * several children become one entry.
 *
 * profileFrom(mapForm(document, …), dictionary, { name: 'state-web', product: 'State web COE', summary: '…', source: ['ours'] })
 */
export function profileFrom(map: FormMap, dictionary: FieldDictionary, words: ProfileWords): SiteProfile {
  const kept = map.controls.filter(({ field, doubtful, repeat }) => field !== null && !doubtful && !repeat);
  const entries = new Map<string, SiteField>();
  for (const control of kept) {
    const entry = entryFrom(control, dictionary, map.children);
    const key = JSON.stringify([entry.field, entry.part, entry.tag, entry.name ?? entry.path]);
    const before = entries.get(key);
    entries.set(key, before ? { ...before, label: [...new Set([...before.label, ...entry.label])] } : entry);
  }
  const title = kept[0]?.element.ownerDocument.title.trim() ?? '';
  const names = [...entries.values()].flatMap(({ name }) => name?.last ?? []).slice(0, 3);
  return {
    $schema: '../schema/site.json',
    name: words.name,
    product: words.product,
    summary: words.summary,
    source: words.source,
    tried: false,
    when: words.when ?? { ...(title ? { title } : {}), ...(names.length > 0 ? { names } : {}) },
    ...(map.dateOrder ? { dateOrder: map.dateOrder } : {}),
    language: map.language,
    rest: 'leave',
    fields: [...entries.values()],
  };
}

function entryFrom(control: MappedControl, dictionary: FieldDictionary, children: number): SiteField {
  const element = control.element as ControlElement;
  const name = boxNameOf(element);
  const field = control.field as string;
  const ofChild = control.record !== null && (children > 1 || scopeOf(field, dictionary) === 'child');
  return {
    field,
    ...(control.part ? { part: control.part } : {}),
    ...(control.row !== null ? { per: 'row' as const } : ofChild ? { per: 'child' as const } : {}),
    tag: element.nodeName.toLowerCase() as SiteField['tag'],
    ...(name
      ? { name: { last: name.last, ...(name.container ? { container: name.container } : {}) } }
      : { path: structuralPath(element) }),
    label: [plain(control.label)],
    ...(plain(control.section)
      ? { section: plain(ofChild ? control.section.replace(/\d+/g, '') : control.section) }
      : {}),
  };
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
