import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { foldersWithBases, loadFolders } from '../packs/find-packs.ts';
import { packFoldersAt, readPackFolder } from '../packs/pack-folder.ts';
import { ruleWords } from './translations.ts';

const rules = fileURLToPath(new URL('../../../../rules', import.meta.url));
const folders = foldersWithBases(packFoldersAt(rules).map(readPackFolder));
const ids = loadFolders(folders).flatMap((pack) => Object.keys(pack.rules));
const spanish = ruleWords(folders, 'es');

test('every rule has its title and its reason in Spanish', () => {
  const untold = ids.filter((id) => !spanish.get(id)?.summary || !spanish.get(id)?.why);
  expect(untold, 'add them to locales/es.json of the pack').toEqual([]);
});

test('no Spanish words are left of a rule that is gone', () => {
  expect([...spanish.keys()].filter((id) => !ids.includes(id))).toEqual([]);
});
