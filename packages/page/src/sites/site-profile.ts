import type { FieldKey } from '@coe-check/sdk';

/** A box of a product's form. `name` or `path` finds it, and the label must agree: else the mapping needs review. */
export interface SiteField {
  readonly field: FieldKey;
  readonly part?: 'month' | 'day' | 'year';
  /** Which parts of the form repeat it; absent: it comes once, or is shared by all children. */
  readonly per?: 'child' | 'row';
  readonly tag: 'input' | 'select' | 'textarea';
  /** Last segment of the id or name, and the naming containers before it with `*` for numbers. */
  readonly name?: { readonly last: string; readonly container?: string };
  /** The same of its id, where that is another name. */
  readonly id?: { readonly last: string; readonly container?: string };
  /** The label as the form shows it, compared folded; several where the product has several versions. */
  readonly label: readonly string[];
  /** The nearest heading, without a child's number; empty where there is none. Left out: any. */
  readonly section?: string;
  /** What the labels read as when a person said otherwise; null where they read as nothing. */
  readonly reads?: FieldKey | null;
  /** Path of elements from the form, the last resort where name and id are gone: breaks when the page is rearranged. */
  readonly path?: string;
  /** Comes and goes with other answers: its absence is no sign of a changed page. */
  readonly optional?: boolean;
}

/** What a page must show to be this product's. A product, never a host: the same form runs on many. */
export interface SiteSign {
  /** Words in the document's title. */
  readonly title?: string;
  /** Words anywhere in a heading. */
  readonly heading?: string;
  /** Last segments of names, all of which must be on the page. */
  readonly names?: readonly string[];
}

/** A form mapped once, as data to keep, share and apply again. */
export interface SiteProfile {
  readonly $schema?: string;
  readonly name: string;
  readonly product: string;
  readonly summary: string;
  readonly source: readonly string[];
  /** `true` once someone has tried it on the real screen. */
  readonly tried: boolean;
  readonly when: SiteSign;
  readonly dateOrder?: 'MDY' | 'DMY' | 'YMD';
  readonly language?: 'en' | 'es';
  /** What happens to boxes the profile does not name: read their labels, or leave them alone. */
  readonly rest: 'read' | 'leave';
  readonly fields: readonly SiteField[];
}
