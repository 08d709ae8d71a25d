import type { FieldKey, Finding } from '@coe-check/sdk';
import type { Box } from '../read/box.ts';
import type { JoinedForm } from '../read/joined-form.ts';
import { findingPlace } from './finding-key.ts';
import { isComplete } from './is-complete.ts';
import { type BoxState, mayShow } from './may-show.ts';

/** Where the clerk is and has been: decides which findings may be shown now. Keyed by box, so a postback changes nothing. */
export interface Attention {
  /** The focus came into this box, or into none of the form's. */
  entered(box: Box | undefined): void;
  /** The clerk typed into this box. */
  typed(box: Box): void;
  /** The focus left this box for good (not for another part of the same date). */
  left(box: Box): void;
  submitted(): void;
  /** Another form: nothing was left or shown there yet. */
  forget(): void;
  /** The findings that may be shown, of all the draft holds. */
  shown(findings: readonly Finding[]): ReadonlySet<Finding>;
}

export function attentionOn(
  form: Pick<JoinedForm, 'boxes' | 'text' | 'fieldOf' | 'find'>,
  readsOf: (rule: string) => readonly FieldKey[],
): Attention {
  const reads = new Map<string, readonly FieldKey[]>();
  const visited = new Set<string>();
  let typing: string | null = null;
  let inside: string | null = null;
  let reached = -1;
  let handedIn = false;
  let before = new Set<string>();
  const stateOf = (box: Box | undefined): BoxState => {
    if (!box) return undefined;
    if (box.key === typing) return 'typing';
    if (visited.has(box.key) || form.text(box) !== '') return 'left';
    return box.key !== inside && form.boxes.indexOf(box) < reached ? 'passed' : 'untouched';
  };
  return {
    entered(box) {
      inside = box?.key ?? null;
      if (box) reached = Math.max(reached, form.boxes.indexOf(box));
    },
    typed(box) {
      typing = isComplete(box, form.text(box), form.fieldOf(box)) ? null : box.key;
      if (typing === null) visited.add(box.key);
    },
    left(box) {
      visited.add(box.key);
      if (typing === box.key) typing = null;
    },
    submitted() {
      handedIn = true;
      typing = null;
    },
    forget() {
      visited.clear();
      before.clear();
      typing = null;
      handedIn = false;
      reached = -1;
    },
    shown(findings) {
      const now = new Set<string>();
      const shown = findings.filter((finding) => {
        const key = findingPlace(finding);
        const reading = reads.get(finding.rule) ?? readsOf(finding.rule);
        reads.set(finding.rule, reading);
        const may = mayShow(finding, reading, {
          submitted: handedIn,
          wasShown: before.has(key),
          stateOf: (field) => stateOf(form.find(finding.at, field)),
        });
        if (may) now.add(key);
        return may;
      });
      before = now;
      return new Set(shown);
    },
  };
}
