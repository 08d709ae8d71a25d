import { profileBinder } from '../sites/apply-profile.ts';
import type { FormMap } from './form-map.ts';
import { type LabelOptions, mapByLabels } from './map-by-labels.ts';

export interface MapOptions extends Omit<LabelOptions, 'bind'> {
  /** Site profiles that `readProfile` found no fault with; the first whose product the page is goes before labels. */
  readonly profiles?: readonly unknown[];
}

/**
 * What each box of a form means. Nothing is written to the page, and layout is read once. A field whose `confidence` is below
 * the threshold is `doubtful`: shown for asking, not to be used. A box of a person we do not know has no field.
 *
 * mapForm(document, { labels: [us.labels], dictionary: us }).controls[3]
 *   → { index: 3, field: 'lastName1', record: 1, part: null, confidence: 0.98, doubtful: false, label: 'Last Name 1', … }
 */
export function mapForm(root: Document | Element | ShadowRoot, { profiles = [], ...options }: MapOptions): FormMap {
  return mapByLabels(root, { ...options, bind: profileBinder(profiles) });
}
