import { browser } from 'wxt/browser';
import { element } from '../../lib/element.ts';
import type { Settings } from '../../lib/settings.ts';
import type { words } from '../../lib/words.ts';

interface ThirdScreen {
  readonly settings: Settings;
  readonly say: ReturnType<typeof words>;
  /** The sites that are on already. */
  readonly allowed: readonly string[];
}

/** How a site is turned on, and what is and is not kept. */
export function thirdScreen({ settings, say, allowed }: ThirdScreen): HTMLElement[] {
  const missing = settings.sites.filter((site) => !allowed.includes(site));
  // Asked inside the click itself: browsers refuse it after any wait.
  const turnOn = () => void browser.permissions.request({ origins: missing });
  const list = (kind: string, title: string, ...sentences: string[]) =>
    element(
      'section',
      { class: kind },
      element('h3', {}, title),
      element('ul', {}, ...sentences.map((sentence) => element('li', {}, sentence))),
    );
  return [
    element(
      'ol',
      { class: 'steps' },
      element('li', {}, say('thirdOpen')),
      element('li', {}, say('thirdClick')),
      element('li', {}, say('thirdAllow')),
    ),
    missing.length > 0
      ? element(
          'div',
          { class: 'named' },
          element('p', {}, say('thirdNamed')),
          element('ul', {}, ...missing.map((site) => element('li', {}, site))),
          element('button', { type: 'button', id: 'named-sites', click: turnOn }, say('turnOnNamed')),
        )
      : element('p', {}, say('thirdNone')),
    element(
      'div',
      { class: 'kept' },
      list('is', say('keptTitle'), say('keptSettings'), say('keptReasons'), say('keptCounts'), say('keptRoster')),
      list('not', say('notKeptTitle'), say('notKeptTyped'), say('notKeptSent'), say('notKeptSites')),
    ),
    element('p', {}, element('a', { href: '/options.html' }, say('moreSettings'))),
  ];
}
