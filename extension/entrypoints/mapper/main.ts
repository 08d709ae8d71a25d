import type { SiteProfile } from '@coe-check/page';
import bundled from '@coe-check/rules/sites.json';
import { browser } from 'wxt/browser';
import { element } from '../../lib/element.ts';
import { languageOf, readSettings } from '../../lib/settings.ts';
import { words } from '../../lib/words.ts';
import { type MappedForms, mappedForms } from '../../mapper/mapped-forms.ts';
import { mapper } from '../../mapper/mapper.ts';

/** The mapper for the tab that `?tab=ID` names, else the one in front. */
const ready = (bundled as unknown as { readonly profiles: readonly SiteProfile[] }).profiles;
const asked = Number(new URLSearchParams(location.search).get('tab')) || undefined;
const [front] = asked === undefined ? await browser.tabs.query({ active: true, currentWindow: true }) : [];
const tab = asked ?? front?.id ?? -1;
const lang = languageOf(await readSettings());
const say = words(lang);
const main = document.querySelector('main') as HTMLElement;
let forms: MappedForms | null = null;

document.documentElement.lang = lang;
document.title = `${say('mapperTitle')} · ${say('title')}`;
const body = element('div', {});
main.replaceChildren(
  element(
    'header',
    {},
    element('h1', {}, say('mapperTitle')),
    element('p', { class: 'quiet' }, say('mapperIntro')),
    element('a', { href: `/sidepanel.html${asked === undefined ? '' : `?tab=${asked}`}` }, say('mapperBack')),
  ),
  body,
);

const desk = mapper({
  tab,
  get forms() {
    return forms;
  },
  ready,
  lang,
  say,
  announce(says) {
    const spoken = document.querySelector('#spoken') as HTMLElement;
    spoken.textContent = says;
  },
  redraw,
});

/** Draws anew; the focus goes where it was, and to the next question when its button has gone. */
function redraw(): void {
  const focused = document.activeElement?.closest('main') ? document.activeElement : null;
  const key = focused?.getAttribute('data-key');
  const wasAsked = Boolean(focused?.closest('.ask'));
  body.replaceChildren(...desk.draw());
  const find = (name: string) => body.querySelector<HTMLElement>(`[data-key="${CSS.escape(name)}"]`);
  const next = wasAsked ? (find('yes') ?? find('none') ?? find('done')) : key ? find(key) : null;
  next?.focus();
}

try {
  forms = await mappedForms(tab, ready, redraw, desk.pointed);
} catch {
  // The tab shows no page of an allowed site: it is said instead of a form.
  forms = null;
}
await desk.refresh();
