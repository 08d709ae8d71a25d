import { browser } from 'wxt/browser';
import { element } from '../../lib/element.ts';
import { languageOf, onSettings, readSettings, type Settings } from '../../lib/settings.ts';
import { words } from '../../lib/words.ts';
import { bundledPacks } from '../../settings/pack-list.ts';
import { readPolicy } from '../../settings/policy.ts';
import { type PolicyFile, type PolicyValues, policyBytes, policyFiles } from '../../settings/policy-files.ts';
import { bringPack } from './bring-pack.ts';
import { linesField, numberField, oneOfField, type PolicyField, textField, tickField, yesNoField } from './fields.ts';

/** For administrators: choices above, the policy files made of them below, anew at every change. Nothing is kept or sent. */
const main = document.querySelector('main') as HTMLElement;
const firefoxId = 'coe-check@coe-check.org';

let language = languageOf(await readSettings());
onSettings(new AbortController().signal, (settings: Settings) => {
  // Only another language is worth losing what was filled in.
  if (languageOf(settings) === language) return;
  language = languageOf(settings);
  draw();
});
draw();

function draw(): void {
  const say = words(language);
  document.documentElement.lang = language;
  document.title = say('policyTitle');
  const files = element('section', { id: 'files' });
  const show = () => files.replaceChildren(element('h2', {}, say('policyFiles')), ...filesOf());

  const own = browser.runtime.id;
  const ids = [
    textField('chromeId', say('chromeId'), { help: say('idHelp'), value: import.meta.env.FIREFOX ? '' : own }),
    textField('edgeId', say('edgeId'), { help: say('idHelp'), value: import.meta.env.FIREFOX ? '' : own }),
  ] as const;
  const pinned = tickField(
    'pin',
    say('pinBundled'),
    bundledPacks.map(({ name, sha256 }) => ({ name, sha256 })),
    say('pinHelp'),
  );
  const brought = bringPack(say, show);
  const onlySites = tickField('only-sites', say('onlySites'), ['sites']);
  const fields = choiceFields(say);

  function filesOf(): HTMLElement[] {
    const pins = (pinned.value() ?? []) as readonly { readonly name: string }[];
    const pack = brought.value() as { readonly name: string } | undefined;
    const pinnedPacks = [...pins.filter(({ name }) => name !== pack?.name), ...(pack ? [pack] : [])];
    const given: [string, unknown][] = [
      ...fields.map((field): [string, unknown] => [field.key, field.value()]),
      ['locked', onlySites.value()],
      ['pinnedPacks', pinnedPacks.length > 0 ? pinnedPacks : undefined],
    ];
    const wanted: { [key: string]: unknown } = Object.fromEntries(given.filter(([, value]) => value !== undefined));
    // A pack that goes with the policy is there to be used.
    if (pack) wanted['packs'] = [...new Set([...((wanted['packs'] as string[] | undefined) ?? []), pack.name])];
    const unsound = readPolicy(wanted).faults.map(({ about }) => about);
    const values: PolicyValues = Object.fromEntries(Object.entries(wanted).filter(([key]) => !unsound.includes(key)));
    const [chromeId, edgeId] = ids.map((id) => String(id.value() ?? 'EXTENSION-ID')) as [string, string];
    return [
      element('p', { role: 'status' }, unsound.length > 0 && say('unsound', { keys: unsound.join(', ') })),
      ...policyFiles(values, { chromeId, edgeId, firefoxId }).map(fileOf),
    ];
  }

  const titles = {
    console: ['fileConsole', 'fileConsoleHelp'],
    linux: ['fileLinux', 'fileLinuxHelp'],
    windows: ['fileWindows', 'fileWindowsHelp'],
    firefox: ['fileFirefox', 'fileFirefoxHelp'],
  } as const;
  function fileOf(file: PolicyFile): HTMLElement {
    const { kind, name, text } = file;
    const [title, help] = titles[kind];
    return element(
      'div',
      { class: 'file' },
      element('h3', {}, say(title)),
      element('p', { class: 'quiet' }, say(help)),
      element('textarea', { readonly: true, id: `file-${kind}`, 'aria-label': say('contents', { name }) }, text),
      element(
        'p',
        {},
        element('button', { type: 'button', id: `save-${kind}`, click: () => save(file) }, say('download', { name })),
      ),
    );
  }

  const asked = element(
    'section',
    { input: show, change: show },
    element('h2', {}, say('policyChoices')),
    ...[...fields, onlySites, pinned, brought, ...ids].map(({ node }) => node),
  );
  main.replaceChildren(element('h1', {}, say('policyTitle')), element('p', {}, say('policyIntro')), asked, files);
  show();
}

/** The questions whose answers are keys of the policy. */
function choiceFields(say: ReturnType<typeof words>): readonly PolicyField[] {
  return [
    textField('office', say('officeName')),
    oneOfField(
      say,
      'packs',
      say('statePack'),
      bundledPacks.map(({ name, title, version, extends: bases }) => [
        name,
        bases.length === 0 ? say('national') : say('version', { title: title[language], version }),
      ]),
      (name) => [name],
    ),
    oneOfField(say, 'language', say('language'), [
      ['auto', say('auto')],
      ['en', 'English'],
      ['es', 'Español'],
    ]),
    oneOfField(say, 'dateOrder', say('dateOrder'), [
      ['auto', say('dateAuto')],
      ['MDY', say('MDY')],
      ['DMY', say('DMY')],
      ['YMD', say('YMD')],
    ]),
    oneOfField(say, 'quiet', say('quiet'), [
      ['all', say('quietAll')],
      ['noNotes', say('quietNoNotes')],
      ['errors', say('quietErrors')],
    ]),
    yesNoField(say, 'submitBlocks', say('submitLabel')),
    oneOfField(say, 'roster', say('rosterChoice'), [
      ['kept', say('rosterIsKept')],
      ['memory', say('rosterInMemory')],
      ['off', say('rosterNotUsed')],
    ]),
    numberField('rosterMostDays', say('rosterMost'), [1, 365]),
    numberField('retentionDays', say('retentionDays'), [1, 3650]),
    yesNoField(say, 'waiverNeedsReason', say('needsReason')),
    linesField('waiverReasons', say('reasonList'), say('reasonListHelp'), (line, at) => {
      const [en = '', es = en] = line.split('|').map((text) => text.trim());
      return { id: `office-${at + 1}`, en, es };
    }),
    linesField('neverWaived', say('neverList'), say('neverListHelp'), (line) => line),
    yesNoField(say, 'auditExport', say('auditExportLabel')),
    yesNoField(say, 'counts', say('countsLabel')),
    linesField('sites', say('siteList'), say('siteListHelp'), (line) => line),
  ];
}

function save(file: PolicyFile): void {
  const url = URL.createObjectURL(new Blob([policyBytes(file)], { type: 'application/octet-stream' }));
  element('a', { href: url, download: file.name }).click();
  URL.revokeObjectURL(url);
}
