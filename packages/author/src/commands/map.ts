import { Option } from 'commander';
import { mappedTable } from '../map/mapped-table.ts';
import { findPacks } from '../packs/find-packs.ts';
import { readJsonFile } from '../read/read-json-file.ts';
import { type AddCommand, examples } from './command.ts';
import { packOption } from './options.ts';

interface Options {
  readonly site?: string;
  readonly pack?: readonly string[];
  readonly format: 'text' | 'json';
  readonly allowNetwork?: boolean;
}

/** `coe map PAGE.html|URL` */
export const addMap: AddCommand = (program, terminal, ends) => {
  program
    .command('map')
    .summary('show which field each box of a form is')
    .description(
      'Opens a page in a headless browser and shows which field each of its boxes is taken for. Files and this machine only.',
    )
    .argument('<page>', 'an HTML file or an address')
    .option('--site <profile.json>', 'site profile that says where the fields are')
    .addOption(packOption())
    .addOption(new Option('--format <format>', 'how to print').choices(['text', 'json']).default('text'))
    .option('--allow-network', 'let the page load from anywhere')
    .addHelpText(
      'after',
      examples(
        'coe map form.html',
        'coe map form.html --site rules/sites/my-state.json --format json',
        'coe map http://localhost:8080/coe',
      ),
    )
    .action(async (page: string, { site, pack = ['us'], format, allowNetwork = false }: Options) => {
      const packs = findPacks(pack);
      const { mapPage, profileFrom } = await import('../map/map-page.ts'); // brings the browser driver, which few commands need
      const profiles = site === undefined ? [] : [profileFrom(readJsonFile(site), site)];
      const mapped = await mapPage({ page, packs, profiles, allowNetwork }, terminal);
      await terminal.out(
        format === 'json' ? `${JSON.stringify(mapped, null, 1)}\n` : mappedTable(mapped, terminal.paint),
      );
      ends(0);
    });
};
