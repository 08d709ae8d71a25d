import { element } from '../../lib/element.ts';
import { panelButton } from '../../lib/panel-button.ts';
import type { Panel, PanelFrame } from '../../lib/panel-section.ts';
import { steps } from './draw-finding.ts';

/** One press for all that is pure formatting, shown beforehand line by line, and one undo for all of it. Null when there is none. */
export function certainFixes({ frames, say }: Panel): HTMLElement | null {
  const certain = frames.flatMap((frame) => {
    const fixes = frame.state.findings.flatMap(({ key, field, fixes, undo }) => {
      const fix = undo ? -1 : fixes.findIndex((each) => each.certain);
      return fix < 0 ? [] : [{ key, fix, field, steps: steps(fixes[fix] as (typeof fixes)[number], say) }];
    });
    return fixes.length > 0 ? [{ frame, fixes }] : [];
  });
  const count = certain.reduce((sum, { fixes }) => sum + fixes.length, 0);
  const undoable = frames.filter(({ state }) => state.together > 0);
  const together = undoable.reduce((sum, { state }) => sum + state.together, 0);
  if (count < 2 && together === 0) return null;
  const toAll = (to: readonly PanelFrame[], order: (frame: PanelFrame) => Parameters<PanelFrame['send']>[0]) => () => {
    for (const frame of to) frame.send(order(frame));
  };
  return element(
    'div',
    { class: 'certain' },
    ...(count > 1
      ? [
          element('p', { class: 'quiet' }, say('certainHelp')),
          element(
            'ul',
            {},
            ...certain.flatMap(({ fixes }) => fixes.map((one) => element('li', {}, `${one.field}: `, ...one.steps))),
          ),
          panelButton(
            'fix together',
            say('certain', { n: count }),
            toAll(
              certain.map(({ frame }) => frame),
              (frame) => ({
                type: 'fix together',
                fixes: (certain.find((one) => one.frame === frame)?.fixes ?? []).map(({ key, fix }) => ({ key, fix })),
              }),
            ),
            'main',
          ),
        ]
      : []),
    together > 0 &&
      panelButton(
        'undo together',
        say('undoTogether', { n: together }),
        toAll(undoable, () => ({ type: 'undo together' })),
      ),
  );
}
