import { element } from '../../lib/element.ts';
import { bundledPacks } from '../../settings/pack-list.ts';
import { storedPacks } from '../../settings/stored-packs.ts';
import { checker, chooser, decided, type Section, section } from './section.ts';

/** How forms are checked: language, state, dates, what is marked. */
export const general: Section = async (kit) => {
  const { settings, language, say, save } = kit;
  const packs = new Map([...bundledPacks, ...(await storedPacks())].map((pack) => [pack.name, pack]));
  for (const [name, { title, version }] of Object.entries(settings.imported)) {
    const known = packs.get(name);
    packs.set(name, {
      name,
      version,
      engine: '',
      extends: [],
      sha256: '',
      ...known,
      title: title ?? { en: name, es: name },
    });
  }
  const { disabled, note, describedBy } = decided(kit, 'packs', say('statePackHelp'));
  const chosen = settings.packs.at(-1);
  const select = element(
    'select',
    { id: 'packs', disabled, 'aria-describedby': describedBy, change: () => void save({ packs: [select.value] }) },
    ...[...packs.values()].map(({ name, title, version, extends: bases }) =>
      element(
        'option',
        { value: name, selected: name === chosen },
        bases.length === 0 && !(name in settings.imported)
          ? say('national')
          : say('version', { title: title[language], version }),
      ),
    ),
  );
  return section(
    say('general'),
    chooser(kit, 'language', say('language'), [
      ['auto', say('auto')],
      ['en', 'English'],
      ['es', 'Español'],
    ]),
    element('div', { class: 'choice' }, element('label', { for: 'packs' }, say('statePack')), select, ...note),
    chooser(kit, 'dateOrder', say('dateOrder'), [
      ['auto', say('dateAuto')],
      ['MDY', say('MDY')],
      ['DMY', say('DMY')],
      ['YMD', say('YMD')],
    ]),
    chooser(
      kit,
      'quiet',
      say('quiet'),
      [
        ['all', say('quietAll')],
        ['noNotes', say('quietNoNotes')],
        ['errors', say('quietErrors')],
      ],
      say('quietHelp'),
    ),
    checker(kit, 'submitBlocks', say('submitBlocks')),
  );
};
