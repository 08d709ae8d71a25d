import { browser } from 'wxt/browser';
import { element } from '../../lib/element.ts';
import { allowedSites, servedSites } from '../../lib/sites.ts';
import { type Section, section } from './section.ts';

/** Where forms are checked; what the office has named is one click away. */
export const sites: Section = async ({ settings, say, redraw }) => {
  const allowed = await allowedSites();
  const served = servedSites(allowed, settings);
  const missing = settings.sites.filter((site) => !allowed.includes(site));
  // Asked inside the click itself: browsers refuse it after any wait.
  const turnOn = () => void browser.permissions.request({ origins: missing }).then(redraw);
  return section(
    say('sites'),
    allowed.length === 0
      ? element('p', { class: 'quiet' }, say('noSites'))
      : element(
          'ul',
          {},
          ...allowed.map((site) =>
            element(
              'li',
              {},
              element('span', {}, site, !served.includes(site) && element('em', {}, ` (${say('notNamed')})`)),
              element(
                'button',
                { type: 'button', click: () => void browser.permissions.remove({ origins: [site] }) },
                `${say('remove')} ${site.split('/')[2]}`,
              ),
            ),
          ),
        ),
    missing.length > 0 &&
      element(
        'div',
        { class: 'choice' },
        element('p', {}, say('namedSites')),
        element('ul', {}, ...missing.map((site) => element('li', {}, site))),
        element('button', { type: 'button', class: 'main', id: 'named-sites', click: turnOn }, say('turnOnNamed')),
      ),
  );
};
