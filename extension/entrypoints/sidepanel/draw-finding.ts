import { element } from '../../lib/element.ts';
import { panelButton } from '../../lib/panel-button.ts';
import type { PanelFinding, PanelFix } from '../../lib/panel-messages.ts';
import type { Panel, PanelFrame } from '../../lib/panel-section.ts';

export interface Open {
  readonly frame: PanelFrame;
  readonly finding: PanelFinding;
}

export interface DrawFindingOptions {
  readonly say: Panel['say'];
  /** Asks why it is to be kept, in the place of the item; absent where nobody may keep it. */
  readonly keep: ((one: Open, item: HTMLElement) => void) | undefined;
}

const signs = { error: '■', warning: '▲', info: '●' } as const;

/** One finding of the list: what it says, its fixes as old → new, and the ways to the box, back, or to keep it. */
export function drawFinding(one: Open, { say, keep }: DrawFindingOptions): HTMLElement {
  const { frame, finding } = one;
  const { key } = finding;
  const button = (action: string, face: string | HTMLElement[], press: () => void, kind?: string) =>
    panelButton(`${frame.id} ${key} ${action}`, face, press, kind);
  const item: HTMLElement = element(
    'li',
    { class: `${finding.severity}${finding.undo ? ' done' : ''}` },
    element(
      'div',
      { class: 'head' },
      element(
        'span',
        { class: 'word', 'data-sign': finding.undo ? '✓' : signs[finding.severity] },
        say(finding.undo ? 'fixed' : finding.severity),
      ),
      element('span', {}, finding.field),
    ),
    element('p', {}, finding.message),
    element(
      'div',
      { class: 'actions' },
      ...finding.fixes.map((fix, index) =>
        button(
          `fix${index}`,
          [element('span', {}, fix.label), ...steps(fix, say)],
          () => frame.send({ type: 'fix', key, fix: index }),
          index === 0 ? 'main fix' : 'fix',
        ),
      ),
      button('jump', say('jump'), () => frame.send({ type: 'jump', key })),
      finding.undo && button('undo', say('undo'), () => frame.send({ type: 'undo', key })),
      !finding.undo && keep && button('keep', say('keepAsks'), () => keep(one, item), 'plain'),
    ),
    finding.source.length > 0 &&
      element('p', { class: 'quiet source' }, say('source', { source: finding.source.join(' · ') })),
  );
  return item;
}

/** "RUIZ SOTO → RUIZ", box by box; a fix of one box needs no name for it. */
export function steps({ steps: all }: PanelFix, say: Panel['say']): HTMLElement[] {
  const changing = all.filter(({ from, to }) => from !== to);
  return changing.map(({ field, from, to }) =>
    element(
      'span',
      { class: 'step' },
      changing.length > 1 && `${field}: `,
      from || say('blank'),
      element('span', { 'aria-hidden': 'true' }, ' → '),
      element('span', { class: 'spoken' }, ` ${say('becomes')} `),
      element('b', {}, to || say('blank')),
    ),
  );
}
