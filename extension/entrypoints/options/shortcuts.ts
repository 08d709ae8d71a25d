import { browser } from 'wxt/browser';
import { element } from '../../lib/element.ts';
import { type Section, section } from './section.ts';

/** The keys that are ours: those of the browser, which its own page changes, and those on a form. */
export const shortcuts: Section = async ({ say }) => {
  const commands = await browser.commands.getAll();
  const rows: (readonly [string, string])[] = [
    ...commands.map(
      ({ name, description, shortcut }) =>
        [
          name === '_execute_action' ? say('shortcutOpen') : (description ?? ''),
          shortcut || say('shortcutNone'),
        ] as const,
    ),
    [say('shortcutCard'), 'Alt+Shift+N'],
    [say('shortcutClose'), 'Esc'],
  ];
  return section(
    say('shortcuts'),
    element(
      'dl',
      {},
      ...rows.map(([what, keys]) =>
        element('div', {}, element('dt', {}, what), element('dd', {}, element('kbd', {}, keys))),
      ),
    ),
    element('button', { type: 'button', id: 'shortcuts', click: changeShortcuts }, say('shortcutChange')),
  );
};

/** Each browser has its own page for it; a link to Chrome's is refused, a tab is not. */
function changeShortcuts(): void {
  if (import.meta.env.FIREFOX)
    void (browser.commands as unknown as { openShortcutSettings(): Promise<void> }).openShortcutSettings();
  else void browser.tabs.create({ url: 'chrome://extensions/shortcuts' });
}
