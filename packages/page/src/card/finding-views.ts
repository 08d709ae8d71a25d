import { type PlanOptions, planFix } from '../fix/plan-fix.ts';
import type { JoinedForm } from '../read/joined-form.ts';
import type { OpenFinding } from '../watch/open-findings.ts';
import { strongestFirst } from '../watch/strongest-first.ts';
import type { FindingView } from './card-view.ts';

/** The open findings of one box as the card tells them, the strongest first, each fix with what it would change. */
export function findingViews(
  findings: readonly OpenFinding[],
  box: string,
  form: JoinedForm,
  options: PlanOptions & {
    readonly sources: Readonly<{ [id: string]: { readonly title: string } }>;
    more(finding: OpenFinding): readonly HTMLElement[];
  },
): FindingView[] {
  const { say, sources, more } = options;
  return strongestFirst(findings.filter((each) => each.box?.key === box)).map((one) => {
    const { key, finding, fieldLabel, record } = one;
    return {
      key,
      severity: finding.severity,
      field: fieldLabel,
      where: record === null ? '' : say('child', { n: record }),
      message: finding.message,
      more: more(one),
      fixes: finding.fixes.map((fix) => {
        const { label, steps } = planFix(form, finding.at, fix, options);
        return {
          label,
          steps: steps.map(({ field, from, to }) => ({ field: steps.length > 1 ? field : '', from, to })),
        };
      }),
      source: finding.source.map((id) => sources[id]?.title ?? id).join(' · '),
    };
  });
}
