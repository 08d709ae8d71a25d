import { browser } from 'wxt/browser';
import { element } from '../../lib/element.ts';
import { type Section, section } from './section.ts';

/** Version, and the ways to the other pages of ours. */
export const about: Section = ({ say }) =>
  section(
    say('about'),
    element('p', {}, say('versionNumber', { version: browser.runtime.getManifest().version })),
    element('p', {}, element('a', { href: '/welcome.html' }, say('showWelcome'))),
    element('p', {}, element('a', { href: '/policy.html' }, say('forAdmins'))),
  );
