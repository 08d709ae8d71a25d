import { element } from '../../lib/element.ts';
import type { Panel, PanelSection } from '../../lib/panel-section.ts';
import { certainFixes } from './certain-fixes.ts';
import { drawFinding, type Open } from './draw-finding.ts';
import { findingsHeader } from './findings-header.ts';
import { askWhy } from './keep-in-panel.ts';
import { markCurrent, walkFindings } from './walk-findings.ts';

/** The findings of all frames, child by child: to read, to go to, to fix, to keep. */
export const findings: PanelSection = (panel) => {
  const host = element('section', { class: 'findings' });
  let asking: string | undefined;
  let drawn = '';
  const draw = () => {
    const open = openIn(panel);
    // While a question stands open its answers are not to be wiped by what happens on the form.
    if (asking !== undefined && open.some(({ finding }) => finding.key === asking)) return;
    asking = undefined;
    const now = JSON.stringify([
      panel.lang,
      panel.settings.neverWaived,
      panel.frames.map(({ id, state }) => [id, state]),
    ]);
    if (now === drawn) return;
    drawn = now;
    const focused = document.activeElement?.getAttribute('data-key');
    const place = focused ? [...host.querySelectorAll('[data-key]')].indexOf(document.activeElement as Element) : -1;
    host.replaceChildren(...parts(panel, open, ask));
    markCurrent(host);
    if (!focused) return;
    const same = host.querySelector<HTMLElement>(`[data-key="${CSS.escape(focused)}"]`);
    // What was pressed is gone: the next thing in its place has the focus, not the top of the page.
    (same ?? [...host.querySelectorAll<HTMLElement>('[data-key]')].at(place) ?? host.querySelector('button'))?.focus();
  };
  const ask = (one: Open, item: HTMLElement) => {
    asking = one.finding.key;
    askWhy(panel, item, {
      keep(choice) {
        asking = undefined;
        // The form may refuse: what it says next is drawn, also when nothing has changed there.
        drawn = '';
        one.frame.send({ type: 'keep', key: one.finding.key, choice });
      },
      back() {
        asking = undefined;
        drawn = '';
        draw();
        host
          .querySelector<HTMLElement>(`[data-key="${CSS.escape(`${one.frame.id} ${one.finding.key} keep`)}"]`)
          ?.focus();
      },
    });
  };
  walkFindings(host);
  panel.onChange(draw);
  return host;
};

/** Strongest first within each child; what was fixed and can be undone comes last. */
function openIn({ frames }: Panel): Open[] {
  const order = ['error', 'warning', 'info'];
  return frames
    .flatMap((frame) => frame.state.findings.map((finding): Open => ({ frame, finding })))
    .toSorted(
      ({ finding: a }, { finding: b }) =>
        Number(a.undo) - Number(b.undo) || order.indexOf(a.severity) - order.indexOf(b.severity),
    );
}

function parts(panel: Panel, open: readonly Open[], ask: (one: Open, item: HTMLElement) => void): HTMLElement[] {
  const { frames, say, settings } = panel;
  const mapped = frames.some(({ state }) => state.mapped > 0);
  if (open.length === 0) {
    return [
      findingsHeader(panel),
      element(
        'div',
        { class: 'empty' },
        element('p', {}, say(mapped ? 'nothingOpen' : 'noForm')),
        !mapped && element('p', {}, say('noFormCure')),
      ),
    ];
  }
  const certain = certainFixes(panel);
  return [
    findingsHeader(panel),
    ...(certain ? [certain] : []),
    ...groups(open).flatMap(([record, ofChild]) => [
      element('h2', {}, record === null ? say('family') : say('child', { n: record })),
      element(
        'ol',
        {},
        ...ofChild.map((one) =>
          drawFinding(one, { say, keep: settings.neverWaived.includes(one.finding.rule) ? undefined : ask }),
        ),
      ),
    ]),
  ];
}

/** Family first, then the children by number. */
function groups(open: readonly Open[]): [number | null, Open[]][] {
  const byRecord = Map.groupBy(open, ({ finding }) => finding.record);
  return [...byRecord].toSorted(([a], [b]) => (a ?? 0) - (b ?? 0));
}
