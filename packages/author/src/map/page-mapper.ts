import { mapForm, profileFrom, type SiteProfile } from '@coe-check/page';
import type { FieldDictionary } from '@coe-check/sdk';
import type { Mapped } from './mapped.ts';

/** What the page's side needs from the packs: plain JSON, because it crosses into the browser. */
export interface MapperInput {
  readonly labels: readonly unknown[];
  readonly dictionary: FieldDictionary;
  readonly profiles: readonly unknown[];
}

/** Runs inside the page: the map of one document, every control counted. */
export function mapDocument(document: Document, { labels, dictionary, profiles }: MapperInput): Mapped[] {
  const { controls } = mapForm(document, { labels, dictionary, profiles });
  const known = new Map(controls.map((control) => [control.element, control]));
  return [...document.querySelectorAll('input, select, textarea')].map((element, index): Mapped => {
    const control = known.get(element);
    const used = control !== undefined && !control.doubtful && control.field !== null;
    return {
      index,
      tag: element.localName,
      id: element.id,
      name: element.getAttribute('name') ?? '',
      field: used ? control.field : null,
      record: used ? control.record : null,
      part: used ? control.part : null,
      confidence: Math.round((control?.confidence ?? 0) * 100) / 100,
    };
  });
}

/** Runs inside the page: what it shows, as a site profile to look through and keep. */
export function profileDocument(document: Document, { labels, dictionary }: MapperInput, name: string): SiteProfile {
  const product = document.title.trim() || name;
  return profileFrom(mapForm(document, { labels, dictionary }), dictionary, {
    name,
    product,
    summary: `${product}, as its labels were read. Look every field through, then set "tried".`,
    source: ['OWN'],
  });
}
