import {
  type Answer,
  correctMap,
  type FormMap,
  type MappedControl,
  mapForm,
  profileFrom,
  type SiteProfile,
} from '@coe-check/page';
import type { FieldDictionary } from '@coe-check/sdk/engine';
import { fieldChoices } from './field-choices.ts';
import type { FieldChoice, MapperBox, MapperForm } from './mapper-port.ts';

export interface FormMapperOptions {
  readonly labels: readonly unknown[];
  readonly dictionary: FieldDictionary;
  /** Profiles in use here. */
  readonly kept: readonly SiteProfile[];
  /** Profiles that come with the extension, to offer where they know the page. */
  readonly ready: readonly SiteProfile[];
}

/** One form of a frame while it is being mapped: what we take its boxes for, and what a person has said. */
export interface FormMapper {
  readonly fields: readonly FieldChoice[];
  view(): MapperForm;
  answer(index: number, answer: Answer): void;
  make(words: { readonly name: string; readonly product: string; readonly summary: string }): SiteProfile;
  element(index: number): Element | null;
  indexOf(element: Element): number | null;
}

/**
 * Maps a document for the mapper. Where a profile is in use its boxes are sure; those that the page no longer bears out, and
 * those the profile does not name but labels speak for, are asked.
 */
export function formMapper(document: Document, options: FormMapperOptions): FormMapper {
  const { labels, dictionary, kept, ready } = options;
  const answers = new Map<number, Answer>();
  const profiled = mapForm(document, { labels, dictionary, profiles: kept });
  const map = profiled.profile === null ? profiled : withDoubts(profiled, mapForm(document, { labels, dictionary }));
  const known = ready.flatMap((profile) => {
    const tried = mapForm(document, { labels, dictionary, profiles: [profile] });
    if (tried.profile === null) return [];
    return [
      { name: profile.name, found: profile.fields.length - tried.needsReview.length, gone: tried.needsReview.length },
    ];
  });
  let now = map;
  return {
    fields: fieldChoices(dictionary, labels),
    view: () => ({
      title: document.title.trim(),
      origin: document.defaultView?.origin ?? 'null',
      boxes: boxesOf(now),
      children: now.children,
      profile: now.profile,
      review: now.review ?? [],
      known,
    }),
    answer(index, answer) {
      answers.set(index, answer);
      now = correctMap(map, answers);
    },
    make: (words) => profileFrom(now, dictionary, { ...words, source: ['ours'] }),
    element: (index) => now.controls[index]?.element ?? null,
    indexOf: (element) => now.controls.find((control) => control.element === element)?.index ?? null,
  };
}

/** A profiled map, in which boxes that lost their field are asked about with what their labels say. */
function withDoubts(profiled: FormMap, plain: FormMap): FormMap {
  const lost = new Set((profiled.review ?? []).map(({ field }) => field));
  return {
    ...profiled,
    controls: profiled.controls.map((control, index) => {
      const read = plain.controls[index];
      return control.field === null && read?.field != null && lost.has(read.field)
        ? { ...read, doubtful: true }
        : control;
    }),
  };
}

const silent = /^(?:hidden|submit|button|image|reset|file|password)$/;

/** The boxes that a person can name: radios of one set are one. */
function boxesOf({ controls }: FormMap): MapperBox[] {
  const sets = new Set<string>();
  const shown = controls.filter(({ element, field, label }) => {
    const { type = '', name } = element as HTMLInputElement;
    if (silent.test(type) || (field === null && label === '')) return false;
    if (type !== 'radio' || !name) return true;
    if (sets.has(name)) return false;
    sets.add(name);
    return true;
  });
  return shown.map(({ index, label, section, field, part, record, row, confidence, doubtful }: MappedControl) => ({
    index,
    label,
    section,
    field,
    part,
    record,
    row,
    confidence,
    doubtful,
  }));
}
