import { browser } from 'wxt/browser';
import { element } from '../../lib/element.ts';
import type { PanelFinding } from '../../lib/panel-messages.ts';
import type { Panel } from '../../lib/panel-section.ts';
import { mappingSection } from '../../mapper/mapping-section.ts';
import { goTo } from './walk-findings.ts';

/** What stands above the findings: how many, how much of the form is understood, and the ways onward. */
export function findingsHeader({ frames, say, tab }: Panel): HTMLElement {
  const open = frames.flatMap(({ state }) => state.findings).filter(({ undo }) => !undo);
  const count = (severity: PanelFinding['severity']) => open.filter((one) => one.severity === severity).length;
  const mapped = frames.reduce((sum, { state }) => sum + state.mapped, 0);
  const turn = (step: 1 | -1, word: 'next' | 'previous') =>
    element(
      'button',
      { type: 'button', 'data-key': word, click: (event) => goTo(event.currentTarget as HTMLElement, step) },
      say(word),
    );
  const page = (name: 'sheet' | 'decisions', query = '') =>
    element(
      'button',
      {
        type: 'button',
        class: 'plain',
        'data-key': name,
        click: () => void browser.tabs.create({ url: `${browser.runtime.getURL('/')}${name}.html${query}` }),
      },
      say(name),
    );
  return element(
    'header',
    {},
    element('h1', {}, say('panelTitle')),
    mapped > 0 &&
      element(
        'p',
        { class: 'quiet', id: 'counts' },
        say('counts', { error: count('error'), warning: count('warning'), info: count('info') }),
      ),
    frames.length > 0 && mappingSection({ frames, say, tab }),
    element(
      'div',
      { class: 'actions' },
      open.length > 0 && turn(-1, 'previous'),
      open.length > 0 && turn(1, 'next'),
      mapped > 0 && tab !== undefined && page('sheet', `?tab=${tab}`),
      page('decisions'),
    ),
    open.length > 0 && element('p', { class: 'quiet help' }, say('nextHelp')),
  );
}
