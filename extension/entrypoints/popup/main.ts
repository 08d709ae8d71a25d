import { browser } from 'wxt/browser';
import { type Child, element } from '../../lib/element.ts';
import { originPattern } from '../../lib/origin-pattern.ts';
import { languageOf, readSettings } from '../../lib/settings.ts';
import { allowedSites, servedSites } from '../../lib/sites.ts';
import { words } from '../../lib/words.ts';

/** Click one opens this; click two, on the one big button, turns the site on. `?tab=ID` pins it to a tab, opened as a page of its own. */
const main = document.querySelector('main') as HTMLElement;
const settings = await readSettings();
const language = languageOf(settings);
const say = words(language);
document.documentElement.lang = language;

const pinned = Number(new URLSearchParams(location.search).get('tab')) || undefined;
const [front] = await browser.tabs.query({ active: true, currentWindow: true });
const tab = pinned === undefined ? front : await browser.tabs.get(pinned);
const here = originPattern(tab?.url);
const isAllowed = here !== null && servedSites([here], settings).length > 0;
const needed = here === null ? [] : [...new Set([here, ...(await framePatterns(tab?.id))])];
await draw();

async function draw(): Promise<void> {
  const allowed = await allowedSites();
  const on = here !== null && needed.every((pattern) => allowed.includes(pattern));
  const others = needed.filter((pattern) => pattern !== here);
  main.replaceChildren(
    ...present([
      element('header', {}, element('h1', {}, say('title')), state(on)),
      !isAllowed
        ? element('p', {}, say(here === null ? 'cannotHere' : 'notAllowedHere'))
        : on
          ? element('button', { type: 'button', class: 'main', click: openPanel }, say('openPanel'))
          : element('button', { type: 'button', class: 'main', click: enable }, say('enable')),
      isAllowed &&
        !on &&
        others.length > 0 &&
        element(
          'div',
          { class: 'quiet' },
          say('alsoFrames'),
          element('ul', {}, ...others.map((each) => element('li', {}, hostOf(each)))),
        ),
      on && element('button', { type: 'button', click: disable }, say('disable')),
      element('p', { class: 'quiet' }, say('privacy')),
      element(
        'p',
        { class: 'links' },
        element('button', { type: 'button', class: 'plain', click: openOptions }, say('settings')),
        element('button', { type: 'button', class: 'plain', click: openWelcome }, say('introduction')),
      ),
    ]),
  );
}

/** A tab is made first: a pop-up that closes takes what it has not yet asked for with it. */
function openOptions(): void {
  void browser.runtime.openOptionsPage().then(() => window.close());
}

function openWelcome(): void {
  void browser.tabs.create({ url: browser.runtime.getURL('/welcome.html') }).then(() => window.close());
}

function state(on: boolean): HTMLElement {
  return element('span', { class: 'quiet', role: 'status' }, here === null ? '' : say(on ? 'enabledHere' : 'notHere'));
}

/** Asked inside the click itself: browsers refuse it after any wait. The background page starts the site on the grant. */
function enable(): void {
  void browser.permissions.request({ origins: needed }).then(draw);
}

function disable(): void {
  void browser.permissions.remove({ origins: needed }).then(draw);
}

function openPanel(): void {
  if (import.meta.env.FIREFOX)
    void (browser as unknown as { sidebarAction: { open(): Promise<void> } }).sidebarAction.open();
  else if (tab?.windowId !== undefined) void browser.sidePanel.open({ windowId: tab.windowId });
  window.close();
}

/** A form often sits in a frame of another address, which needs its own permission. */
async function framePatterns(tabId: number | undefined): Promise<string[]> {
  if (tabId === undefined) return [];
  const [found] = await browser.scripting
    .executeScript({
      target: { tabId },
      func: () =>
        [...document.querySelectorAll<HTMLIFrameElement>('iframe[src], frame[src]')].map((frame) => frame.src),
    })
    .catch(() => []);
  return (found?.result ?? []).flatMap((url) => originPattern(url) ?? []);
}

function hostOf(pattern: string): string {
  return pattern.split('/')[2] ?? pattern;
}

function present(children: readonly Child[]): (Node | string)[] {
  return children.filter((child): child is Node | string => Boolean(child));
}
