import type { Checker, FieldKey, Finding } from '@coe-check/sdk';
import type { Fixed } from '../fix/fixer.ts';
import type { FormMap } from '../map/form-map.ts';
import type { Box } from '../read/box.ts';
import type { JoinedForm } from '../read/joined-form.ts';
import type { PageFinding, PageState } from '../session.ts';
import type { Attention } from './attention.ts';
import { findingKey, findingPlace } from './finding-key.ts';

/** A finding as the page holds it: with the box its mark stands at, if the form has one. */
export interface OpenFinding extends PageFinding {
  readonly box: Box | undefined;
  /** The same while the finding holds, whatever its text. */
  readonly place: string;
}

export interface OpenFindingsOptions {
  readonly checker: Checker;
  readonly lang: 'en' | 'es';
  readonly attention: Attention;
  waived(finding: OpenFinding): boolean;
  readonly fixed: ReadonlyMap<string, Fixed>;
}

/** What is open on a form now, in the order of the draft, and after it what was fixed and can be undone. */
export function openFindings(
  form: JoinedForm,
  { checker, lang, attention, waived, fixed }: OpenFindingsOptions,
): OpenFinding[] {
  const { findings } = form.draft;
  const shown = attention.shown(findings);
  const tell = (finding: Finding, key: string, undo: boolean): OpenFinding => {
    const box = finding.fields.map((field) => form.find(finding.at, field)).find((each) => each !== undefined);
    const [field = ''] = finding.fields;
    return {
      key,
      finding,
      box,
      place: findingPlace(finding),
      record: finding.at?.child === undefined ? null : finding.at.child + 1,
      fieldLabel: fieldLabel(checker, field, lang),
      shown: undo || shown.has(finding),
      undo,
    };
  };
  const open = findings.flatMap((finding) => {
    const told = tell(finding, keyOf(form, finding), false);
    return waived(told) ? [] : [told];
  });
  const places = new Set(open.map(({ key }) => key));
  const done = [...fixed.values()].filter(({ key }) => !places.has(key));
  return [...open, ...done.map(({ finding, key }) => tell({ ...finding, fixes: [] }, key, true))];
}

/** The state of a page as the panel gets it. */
export function pageState(map: FormMap, open: readonly OpenFinding[]): PageState {
  const counts = { error: 0, warning: 0, info: 0 };
  for (const { finding, shown, undo } of open) if (shown && !undo) counts[finding.severity] += 1;
  return {
    map,
    findings: open.map(({ box, place, ...finding }) => finding),
    counts,
    doubtful: map.controls.filter(({ doubtful }) => doubtful).length,
  };
}

export function fieldLabel({ dictionary }: Checker, field: FieldKey, lang: 'en' | 'es'): string {
  return dictionary.fields[field]?.label[lang] ?? field;
}

function keyOf(form: JoinedForm, finding: Finding): string {
  const texts = finding.fields.map((field) => {
    const box = form.find(finding.at, field);
    return box ? form.text(box) : '';
  });
  return findingKey(finding, texts);
}
