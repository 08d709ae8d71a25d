import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Argument } from 'commander';
import { isJsonObject } from '../lint/walk.ts';
import { findPacks } from '../packs/find-packs.ts';
import { isPackFolder } from '../packs/pack-folder.ts';
import { type Kind, newPack, newRule } from '../packs/scaffold.ts';
import { asUnreadable } from '../read/input.ts';
import { readJsonFile } from '../read/read-json-file.ts';
import { Unreadable } from '../read/unreadable.ts';
import type { Terminal } from '../terminal/terminal.ts';
import { type AddCommand, examples } from './command.ts';
import { packOption } from './options.ts';

interface Options {
  readonly dir: string;
  readonly page?: string;
  readonly pack?: readonly string[];
  readonly allowNetwork?: boolean;
}

/** `coe new pack|rule|site NAME` */
export const addNew: AddCommand = (program, terminal, ends) => {
  program
    .command('new')
    .summary('start a pack, a rule or a site profile')
    .description(
      'Writes the files of a new pack, a new rule that works and is to be changed, or a site profile read off a page. Nothing is written over.',
    )
    .addArgument(new Argument('<what>', 'what to start').choices(['pack', 'rule', 'site']))
    .argument('<name>', 'name of the pack or site, such as nm; or id of the rule, such as nm/names/suffix-in-last-name')
    .option('--dir <folder>', 'the folder of packs', 'rules')
    .option('--page <page>', 'the page to read a site profile off: an HTML file or an address')
    .addOption(packOption())
    .option('--allow-network', 'let the page load from anywhere')
    .addHelpText(
      'after',
      examples(
        'coe new pack nm',
        'coe new rule nm/names/suffix-in-last-name',
        'coe new site my-state-web --page saved-form.html',
      ),
    )
    .action(async (what: Kind, name: string, options: Options) => {
      const files = await filesOf(what, name, options, terminal);
      const there = [...files.keys()].find((file) => existsSync(file));
      if (there !== undefined) throw new Unreadable(`${there} is there already. Take another name.`);
      for (const [file, value] of files) {
        write(file, `${JSON.stringify(value, null, 2)}\n`);
        await terminal.out(`${file}\n`);
      }
      ends(0);
    });
};

function filesOf(
  what: Kind,
  name: string,
  options: Options,
  terminal: Terminal,
): Promise<Map<string, unknown>> | Map<string, unknown> {
  if (what === 'pack') return packFiles(options.dir, name);
  return what === 'rule' ? ruleFiles(options.dir, name) : siteFiles(name, options, terminal);
}

async function siteFiles(
  name: string,
  { dir, page, pack = ['us'], allowNetwork = false }: Options,
  terminal: Terminal,
): Promise<Map<string, unknown>> {
  if (!/^[a-z][a-z0-9-]{0,59}$/.test(name))
    throw new Unreadable(
      `"${name}" cannot be the name of a site. Use small letters, digits and hyphens, such as my-state-web.`,
    );
  if (page === undefined) throw new Unreadable('Say which page to read the profile off: --page saved-form.html');
  const { profilePage } = await import('../map/map-page.ts'); // brings the browser driver, which few commands need
  const profile = await profilePage({ page, packs: findPacks(pack), profiles: [], allowNetwork }, name, terminal);
  return new Map([[join(dir, 'sites', `${name}.json`), profile]]);
}

function packFiles(dir: string, name: string): Map<string, unknown> {
  if (!/^[a-z][a-z0-9-]{0,39}$/.test(name))
    throw new Unreadable(`"${name}" cannot be the name of a pack. Use small letters, digits and hyphens, such as nm.`);
  return new Map([...newPack(name)].map(([path, value]) => [join(dir, name, path), value]));
}

function ruleFiles(dir: string, id: string): Map<string, unknown> {
  if (!/^[a-z][a-z0-9-]*(?:\/[a-z0-9][a-z0-9-]*){2}$/.test(id)) {
    throw new Unreadable(
      `"${id}" cannot be the id of a rule. Write pack/topic/rule in small letters, such as nm/names/suffix-in-last-name.`,
    );
  }
  const pack = id.split('/')[0] ?? '';
  if (!isPackFolder(join(dir, pack)))
    throw new Unreadable(`${join(dir, pack)} is no pack. Start it with: coe new pack ${pack}`);
  return new Map([[join(dir, `${id}.json`), newRule(sourceOf(join(dir, pack, 'sources.json')))]]);
}

/** The first source that the pack names, else the national pack's for what is our own. */
function sourceOf(file: string): string {
  const sources = existsSync(file) ? readJsonFile(file) : {};
  return (isJsonObject(sources) ? Object.keys(sources).find((id) => id !== '$schema') : undefined) ?? 'OWN';
}

function write(file: string, text: string): void {
  try {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text, { flag: 'wx' });
  } catch (fault) {
    throw asUnreadable(file, fault);
  }
}
