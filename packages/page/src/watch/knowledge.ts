import type { Draft } from '@coe-check/sdk';
import type { Known } from '../session.ts';

/** What is known of the children of a form beyond its boxes. */
export interface Knowledge {
  know(child: number, known: Known): void;
  of(child: number): Known;
}

const nothing: Known = {};

/**
 * Keeps what was handed in for as long as the draft is the same. A form of other boxes is another draft: children may have
 * come or gone, and what was known of the second might be said of the third.
 */
export function makeKnowledge(form: { readonly draft: Draft }): Knowledge {
  const byDraft = new WeakMap<Draft, Known[]>();
  return {
    know(child, known) {
      const all = byDraft.get(form.draft) ?? [];
      all[child] = known;
      byDraft.set(form.draft, all);
      form.draft.know(child, known);
    },
    of: (child) => byDraft.get(form.draft)?.[child] ?? nothing,
  };
}
