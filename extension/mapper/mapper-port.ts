import type { Answer, ReviewNote, SiteProfile } from '@coe-check/page';

/** The name of the port that the mapper opens to the frames of a tab. */
export const mapperPort = 'coe-check-mapper';

/** A box of the form as the mapper shows it. */
export interface MapperBox {
  /** Place among the document's controls. */
  readonly index: number;
  readonly label: string;
  readonly section: string;
  /** What we take it for; null: none of our fields. */
  readonly field: string | null;
  readonly part: 'month' | 'day' | 'year' | null;
  readonly record: number | null;
  readonly row: number | null;
  readonly confidence: number;
  /** To be asked: it is used only once a person has said what it is. */
  readonly doubtful: boolean;
}

/** A field that a box may be, in plain words. */
export interface FieldChoice {
  readonly key: string;
  readonly label: { readonly en: string; readonly es: string };
  readonly isDate: boolean;
  /** Whose it is: the COE's, a child's, or one of a repeated group's rows. */
  readonly scope: 'coe' | 'child' | 'row';
  /** What forms call it, in both languages. */
  readonly synonyms: readonly string[];
}

/** The form of one frame. */
export interface MapperForm {
  readonly title: string;
  /** Address of the frame's document; 'null' where it has none of its own. */
  readonly origin: string;
  readonly boxes: readonly MapperBox[];
  readonly children: number;
  /** The profile that mapped it, and what of it the page no longer bears out. */
  readonly profile: string | null;
  readonly review: readonly ReviewNote[];
  /** Ready-made profiles that know this page, with how many of their fields it has. */
  readonly known: readonly { readonly name: string; readonly found: number; readonly gone: number }[];
}

export type FromForm =
  | { readonly type: 'fields'; readonly frame: string; readonly fields: readonly FieldChoice[] }
  | { readonly type: 'form'; readonly frame: string; readonly form: MapperForm }
  | { readonly type: 'pointed'; readonly frame: string; readonly index: number | null }
  | { readonly type: 'made'; readonly frame: string; readonly profile: SiteProfile };

/** What the mapper asks of one frame: `start` of all. */
export type ToForm =
  | {
      readonly type: 'start';
      readonly kept: readonly SiteProfile[];
      readonly ready: readonly SiteProfile[];
    }
  | { readonly type: 'look'; readonly frame: string; readonly index: number | null; readonly says: string }
  | { readonly type: 'point'; readonly frame: string; readonly on: boolean }
  | { readonly type: 'answer'; readonly frame: string; readonly index: number; readonly answer: Answer }
  | {
      readonly type: 'make';
      readonly frame: string;
      readonly name: string;
      readonly product: string;
      readonly summary: string;
    };
