import { browser } from 'wxt/browser';
import { element } from '../../lib/element.ts';
import { languageOf, onSettings, readSettings, writeSettings } from '../../lib/settings.ts';
import { words } from '../../lib/words.ts';
import { about } from './about.ts';
import { counts } from './counts.ts';
import { general } from './general.ts';
import { keeping } from './keeping.ts';
import { packs } from './packs.ts';
import { reasons } from './reasons.ts';
import type { Section, SectionKit } from './section.ts';
import { shortcuts } from './shortcuts.ts';
import { sites } from './sites.ts';

/** One file a topic. */
const sections: readonly Section[] = [general, sites, packs, keeping, reasons, counts, shortcuts, about];

const main = document.querySelector('main') as HTMLElement;
const spoken = document.querySelector('#spoken') as HTMLElement;
let drawing = 0;

onSettings(new AbortController().signal, () => void draw());
browser.permissions.onAdded.addListener(() => void draw());
browser.permissions.onRemoved.addListener(() => void draw());
await draw();

/** Draws the page anew and leaves the focus where it was. Of two drawings at once the later one counts. */
async function draw(): Promise<void> {
  drawing += 1;
  const mine = drawing;
  const settings = await readSettings();
  const language = languageOf(settings);
  const say = words(language);
  const kit: SectionKit = {
    settings,
    language,
    say,
    async save(change) {
      await writeSettings(change);
      const next = words(languageOf({ ...settings, ...change }));
      tell(next('saved'));
    },
    tell,
    redraw: () => void draw(),
  };
  const drawn = await Promise.all(sections.map((section) => section(kit)));
  if (mine !== drawing) return;
  document.documentElement.lang = language;
  document.title = say('optionsTitle');
  const focused = document.activeElement?.id;
  main.replaceChildren(
    element('h1', {}, say('optionsTitle')),
    ...(settings.faults.length > 0 ? [faults(kit)] : []),
    ...drawn,
  );
  if (focused) document.getElementById(focused)?.focus();
}

function faults({ settings, say }: SectionKit): HTMLElement {
  return element(
    'section',
    { class: 'faults' },
    element('h2', {}, say('policyFaults')),
    element('ul', {}, ...settings.faults.map(({ about, why }) => element('li', {}, say(why, { about })))),
  );
}

function tell(sentence: string): void {
  spoken.textContent = sentence;
}
