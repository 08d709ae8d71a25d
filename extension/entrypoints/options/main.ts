import bundled from '@coe-check/rules/index.json';
import { browser } from 'wxt/browser';
import { element } from '../../lib/element.ts';
import { languageOf, onSettings, readSettings, type Settings, writeSettings } from '../../lib/settings.ts';
import { allowedSites } from '../../lib/sites.ts';
import { type WordKey, words } from '../../lib/words.ts';

interface BundledPack {
  readonly name: string;
  readonly version: string;
  readonly title: { readonly en: string; readonly es: string };
  readonly extends: readonly string[];
}

// The build writes this file; its type is only known there.
const { packs } = bundled as unknown as { readonly packs: readonly BundledPack[] };
const main = document.querySelector('main') as HTMLElement;
let note = '';

onSettings(new AbortController().signal, () => void draw());
browser.permissions.onAdded.addListener(() => void draw());
browser.permissions.onRemoved.addListener(() => void draw());
await draw();

async function draw(): Promise<void> {
  const [settings, sites] = await Promise.all([readSettings(), allowedSites()]);
  const language = languageOf(settings);
  const say = words(language);
  document.documentElement.lang = language;
  const focused = document.activeElement?.id;
  main.replaceChildren(
    element('h1', {}, say('optionsTitle')),
    choice(
      'language',
      say('language'),
      settings.language,
      [
        ['auto', say('auto')],
        ['en', 'English'],
        ['es', 'Español'],
      ],
      (value) => ({ language: value as Settings['language'] }),
    ),
    choice(
      'state',
      say('statePack'),
      settings.packs.at(-1) ?? 'us',
      packs.map((pack) => [
        pack.name,
        pack.extends.length === 0
          ? say('national')
          : say('version', { title: pack.title[language], version: pack.version }),
      ]),
      (name) => ({ packs: withBases(name) }),
      say('statePackHelp'),
    ),
    choice(
      'dates',
      say('dateOrder'),
      settings.dateOrder,
      (['auto', 'MDY', 'DMY', 'YMD'] as const).map((order): [string, string] => [
        order,
        say((order === 'auto' ? 'dateAuto' : order) satisfies WordKey),
      ]),
      (value) => ({ dateOrder: value as Settings['dateOrder'] }),
    ),
    element(
      'section',
      {},
      element('h2', {}, say('sites')),
      sites.length === 0
        ? element('p', { class: 'quiet' }, say('noSites'))
        : element(
            'ul',
            {},
            ...sites.map((site) =>
              element(
                'li',
                {},
                element('span', {}, site),
                element(
                  'button',
                  { type: 'button', click: () => void browser.permissions.remove({ origins: [site] }) },
                  `${say('remove')} ${site.split('/')[2]}`,
                ),
              ),
            ),
          ),
    ),
    element('p', { class: 'quiet' }, say('kept')),
    element('p', { class: 'quiet', role: 'status' }, note),
  );
  if (focused) document.getElementById(focused)?.focus();
  note = '';
}

function choice(
  id: string,
  label: string,
  chosen: string,
  options: readonly (readonly [string, string])[],
  change: (value: string) => Partial<Settings>,
  help?: string,
): HTMLElement {
  const select = element(
    'select',
    { id, change: () => void save(change(select.value)) },
    ...options.map(([value, text]) => element('option', { value, selected: value === chosen }, text)),
  );
  return element(
    'section',
    {},
    element('label', { for: id }, label),
    select,
    help !== undefined && element('p', { class: 'quiet' }, help),
  );
}

async function save(change: Partial<Settings>): Promise<void> {
  note = words(languageOf({ ...(await readSettings()), ...change }))('saved');
  await writeSettings(change);
}

/** A pack with the packs that it builds on, base first. */
function withBases(name: string): string[] {
  const pack = packs.find((each) => each.name === name);
  return [...new Set([...(pack?.extends ?? []).flatMap(withBases), name])];
}
