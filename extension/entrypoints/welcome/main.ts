import { browser } from 'wxt/browser';
import { element } from '../../lib/element.ts';
import { languageOf, onSettings, readSettings, type Settings, writeSettings } from '../../lib/settings.ts';
import { allowedSites } from '../../lib/sites.ts';
import { words } from '../../lib/words.ts';
import { loadPacks, loadScript } from '../../settings/load-packs.ts';
import { firstScreen } from './first-screen.ts';
import { sampleForm } from './sample-form.ts';
import { thirdScreen } from './third-screen.ts';

/** The introduction: what it does, a form to try it on, and how to turn it on. Three screens, forward and back. */
const main = document.querySelector('main') as HTMLElement;
let settings = await readSettings();
let screen = 0;

onSettings(new AbortController().signal, (changed) => {
  settings = changed;
  // The third screen is the only one that shows what may change elsewhere.
  void draw(document.activeElement?.id);
});
browser.permissions.onAdded.addListener(() => void draw(document.activeElement?.id));
await draw();

async function draw(focus?: string): Promise<void> {
  const language = languageOf(settings);
  const say = words(language);
  const allowed = await allowedSites();
  const save = (change: Partial<Settings>) => void writeSettings(change);
  const screens = [
    () => ({ title: say('first'), body: firstScreen({ settings, language, say, save }) }),
    () => ({ title: say('second'), body: [element('p', {}, say('secondText')), sampleForm(say, language)] }),
    () => ({ title: say('third'), body: thirdScreen({ settings, say, allowed }) }),
  ] as const;
  const { title, body } = (screens[screen] ?? screens[0])();
  document.documentElement.lang = language;
  document.title = say('welcomeTitle');
  main.replaceChildren(
    element(
      'header',
      {},
      element('img', { src: '/icon/48.png', alt: '', width: '36', height: '36' }),
      element('h1', {}, say('welcomeTitle')),
      element('p', { class: 'quiet', id: 'step' }, say('step', { n: screen + 1, all: screens.length })),
    ),
    element('h2', { tabindex: '-1', id: 'title' }, title),
    ...body,
    element(
      'nav',
      { 'aria-label': say('step', { n: screen + 1, all: screens.length }) },
      screen > 0 && element('button', { type: 'button', id: 'back', click: () => go(screen - 1) }, say('back')),
      screen < screens.length - 1
        ? element('button', { type: 'button', class: 'main', id: 'next', click: () => go(screen + 1) }, say('next'))
        : element('button', { type: 'button', class: 'main', id: 'done', click: close }, say('done')),
    ),
  );
  if (focus) document.getElementById(focus)?.focus();
  if (screen === 1) await startChecking();
}

function go(to: number): void {
  screen = to;
  void draw('title');
}

/**
 * The same scripts that run on a state's form, in the same order, over the sample. What a page fetches from the background
 * when it is first needed is here from the start: the browser lets nobody put scripts into a page of ours.
 */
async function startChecking(): Promise<void> {
  await loadPacks(settings.packs.filter((name) => !(name in settings.imported)));
  for (const script of ['/readings.js', '/check-form.js', '/card.js', '/beside.js']) await loadScript(script);
}

async function close(): Promise<void> {
  const tab = await browser.tabs.getCurrent();
  if (tab?.id !== undefined) await browser.tabs.remove(tab.id);
}
