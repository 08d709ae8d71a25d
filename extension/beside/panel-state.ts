import type { PageState } from '@coe-check/page';
import { formatDay } from '@coe-check/sdk';
import type { BareKit } from '../lib/beside-kit.ts';
import type { PanelFinding, PanelState, SheetRecord } from '../lib/panel-messages.ts';
import { textAt } from './text-at.ts';

/** The part of a page's state that the panel needs, as plain data. */
export function panelState(
  { session, sources }: Pick<BareKit, 'session' | 'sources'>,
  { map, doubtful, findings }: PageState,
): Omit<PanelState, 'shared' | 'together'> {
  const { coe } = session.draft;
  return {
    mapped: map.controls.filter((control) => control.field !== null && !control.doubtful).length,
    doubtful,
    profile: map.profile,
    needsReview: map.needsReview.length,
    findings: findings
      .filter((each) => each.shown || each.undo)
      .map(
        ({ key, record, fieldLabel, finding, undo }): PanelFinding => ({
          key,
          rule: finding.rule,
          record,
          field: fieldLabel,
          severity: finding.severity,
          message: finding.message,
          fixes: finding.fixes.map(({ label, certain, set, settle }) => ({
            label,
            certain: certain === true,
            // A chosen day says what the text means; the text itself may stay as it is.
            steps: Object.entries(settle ? {} : set).map(([field, to]) => ({
              field: session.fieldLabel(field),
              from: textAt(coe, finding.at, field),
              to: formatDay(to, map.dateOrder ?? 'MDY') ?? to,
            })),
          })),
          source: finding.source.map((id) => sources[id]?.title ?? id),
          undo,
          procedure: finding.procedure,
        }),
      ),
  };
}

/** What is typed now, for the sheet that a family is shown. */
export function sheetRecord({ draft, state }: BareKit['session']): SheetRecord {
  return {
    coe: draft.coe,
    dateOrder: state.map.dateOrder,
    open: state.findings
      .filter(({ shown, undo }) => shown && !undo)
      .map(({ finding: { rule, at = {}, fields } }) => ({ rule, at, fields })),
  };
}
