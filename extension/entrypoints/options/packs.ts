import type { BuiltPack } from '@coe-check/sdk';
import { element } from '../../lib/element.ts';
import { importPack } from '../../settings/import-pack.ts';
import { loadPacks } from '../../settings/load-packs.ts';
import { bundledPacks, type ImportedPack, type ListedPack } from '../../settings/pack-list.ts';
import { localDay, readerDay } from '../../settings/reader-day.ts';
import { forgetPack, storedPacks, storePack } from '../../settings/stored-packs.ts';
import { decided, type Section, type SectionKit, section } from './section.ts';

/** The rule packs that are there, each with its version and SHA-256, and the way in for another. */
export const packs: Section = async (kit) => {
  const { settings, say } = kit;
  const added = await storedPacks();
  const { disabled, note } = decided(kit, 'packs');
  return section(
    say('packs'),
    element('p', { class: 'quiet' }, say('packsHelp')),
    element(
      'ul',
      { class: 'packs' },
      ...bundledPacks.map((pack) => item(kit, pack, say('packBundled'), !(pack.name in settings.imported))),
      ...added.map((pack) =>
        item(
          kit,
          pack,
          say('packAdded', { day: readerDay(pack.added, kit.language) }),
          pack.name in settings.imported,
          !disabled && remover(kit, pack),
        ),
      ),
    ),
    ...(disabled ? note : [adder(kit)]),
  );
};

function item(
  { settings, language, say }: SectionKit,
  { name, version, title, sha256 }: ListedPack,
  origin: string,
  isServing: boolean,
  action?: HTMLElement | false,
): HTMLElement {
  const isUsed = isServing && settings.packs.includes(name);
  return element(
    'li',
    {},
    element(
      'span',
      {},
      element('strong', {}, say('version', { title: title[language], version })),
      ` · ${[origin, isUsed && say('packUsed')].filter(Boolean).join(' · ')}`,
      element('details', {}, element('summary', {}, say('packHash', { name })), element('code', {}, sha256)),
    ),
    action,
  );
}

function remover({ language, say, redraw }: SectionKit, { name, title }: ImportedPack): HTMLElement {
  const forget = () => void forgetPack(name).then(redraw);
  return element('button', { type: 'button', click: forget }, say('packRemove', { title: title[language] }));
}

function adder(kit: SectionKit): HTMLElement {
  const { say } = kit;
  const input = element('input', {
    id: 'add-pack',
    type: 'file',
    accept: '.json,application/json',
    'aria-describedby': 'add-pack-help add-pack-said',
    change: () => {
      const [file] = input.files ?? [];
      if (file)
        void take(kit, file).then((sentences) =>
          said.replaceChildren(...sentences.map((each) => element('p', {}, each))),
        );
    },
  });
  const said = element('div', { id: 'add-pack-said', role: 'status' });
  return element(
    'div',
    { class: 'choice' },
    element('label', { for: 'add-pack' }, say('packAdd')),
    input,
    element('p', { class: 'quiet', id: 'add-pack-help' }, say('packAddHelp')),
    said,
  );
}

/** Checks the file and keeps its pack; what the clerk is told of it. */
async function take({ language, say, tell, redraw }: SectionKit, file: File): Promise<readonly string[]> {
  const bundled = await loadPacks(bundledPacks.map(({ name }) => name));
  const others = (await storedPacks()).map(({ text }) => JSON.parse(text) as BuiltPack);
  const taken = await importPack(await file.text(), [...bundled, ...others], localDay(new Date()));
  if ('pack' in taken) {
    await storePack(taken.pack);
    tell(say('packTaken', { title: taken.pack.title[language], version: taken.pack.version }));
    redraw();
    return [];
  }
  const { fault, details } = taken;
  const shown = fault === 'packFaults' ? details.slice(0, 8) : [];
  return [say(fault, { count: details.length, name: details[0] ?? '' }), ...shown];
}
