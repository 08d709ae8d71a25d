import type { FieldKey, Finding } from '@coe-check/sdk';

/** What is known about the clerk's progress, for one finding. */
export interface Progress {
  /** The form was handed in: nothing waits any longer. */
  readonly submitted: boolean;
  /** This finding was shown before and has held ever since. */
  readonly wasShown: boolean;
  stateOf(field: FieldKey): BoxState;
}

/**
 * `untouched`: blank, and the clerk may still come to it or is in it; `passed`: blank, and the clerk has gone on without
 * it; undefined when the page has no box for the field.
 */
export type BoxState = 'typing' | 'left' | 'untouched' | 'passed' | undefined;

/**
 * First late, then eager: a finding waits until the last box it is about was left (or is full) and no box its rule reads
 * is being typed into. What a form has no box for is not asked of it. What is only missing waits until its own box was left. Once shown a finding stays for as long as it
 * holds, keystroke by keystroke.
 */
export function mayShow(finding: Finding, reads: readonly FieldKey[], progress: Progress): boolean {
  const about = finding.fields.map((field) => progress.stateOf(field));
  if (about[0] === undefined) return false;
  if (progress.submitted || progress.wasShown) return true;
  if (about.some((state) => state === 'typing' || state === 'untouched') || about.every((state) => state === 'passed'))
    return false;
  return !reads.some((field) => progress.stateOf(field) === 'typing');
}
