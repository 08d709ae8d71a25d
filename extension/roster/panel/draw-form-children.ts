import { bornOf, drawCandidate, folded, nameOf } from '@coe-check/page';
import { browser } from 'wxt/browser';
import type { SharedRoster } from '../../beside/roster-watch.ts';
import { element } from '../../lib/element.ts';
import { panelButton } from '../../lib/panel-button.ts';
import type { Panel, PanelFrame } from '../../lib/panel-section.ts';
import type { ToRosterFrame } from '../../lib/roster-messages.ts';
import type { FieldLabels } from './draw-file.ts';

/** The known children of the form in front, child by child, as the card tells them. */
export function drawFormChildren(panel: Panel, labels: FieldLabels): HTMLElement[] {
  return panel.frames.flatMap((frame) => {
    const shared = frame.state.shared['roster'] as SharedRoster | undefined;
    return (shared?.children ?? []).flatMap((one) => drawChild(panel, frame, shared as SharedRoster, one, labels));
  });
}

function drawChild(
  panel: Panel,
  frame: PanelFrame,
  { frame: id }: SharedRoster,
  { child, prior, candidates, apart }: SharedRoster['children'][number],
  labels: FieldLabels,
): HTMLElement[] {
  const { say, lang, tab } = panel;
  if (prior === null && candidates.length === 0 && apart.length === 0) return [];
  const tell = (
    wish:
      | Omit<Extract<ToRosterFrame, { wish: 'apart' }>, 'type' | 'frame' | 'child'>
      | Omit<Extract<ToRosterFrame, { wish: 'together' }>, 'type' | 'frame' | 'child'>,
  ) => {
    if (tab !== undefined) void browser.tabs.sendMessage(tab, { type: 'rosterFrame', frame: id, child, ...wish });
  };
  const place = frame.state.findings.find(
    ({ record, rule }) => record === child + 1 && rule.split('/')[1] === 'candidates',
  );
  return [
    element(
      'section',
      { class: 'candidates' },
      element('h3', {}, say('rosterOnForm', { n: child + 1 })),
      prior !== null &&
        element('p', {}, `${say('rosterIsOwn')} `, element('strong', {}, nameOf(prior)), bornOf(document, prior, lang)),
      place !== undefined &&
        element(
          'div',
          { class: 'actions' },
          panelButton(`roster jump ${child}`, say('rosterInForm'), () => frame.send({ type: 'jump', key: place.key })),
        ),
      ...folded(
        document,
        candidates.map((candidate) =>
          drawCandidate(document, candidate, {
            lang,
            fieldLabel: (field) => labels.get(field) ?? field,
            // What can be taken over is offered where it would be written: in the card.
            uses: [],
            use: () => undefined,
            notSame: () => tell({ wish: 'apart', known: candidate.known, pair: candidate.pair }),
          }),
        ),
        lang,
      ),
      ...apart.map(({ pair, record }) =>
        element(
          'p',
          { class: 'set-apart' },
          element(
            'span',
            {},
            `${say('rosterApart')} `,
            element('strong', {}, nameOf(record)),
            bornOf(document, record, lang),
          ),
          panelButton(`roster together ${pair}`, say('rosterUndoApart'), () => tell({ wish: 'together', pair })),
        ),
      ),
    ),
  ];
}
