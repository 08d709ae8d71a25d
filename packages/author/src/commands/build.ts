import { join } from 'node:path';
import { builtCourses } from '../course/built-courses.ts';
import { courseTablesOf, hasCourses, readCourseFiles } from '../course/course-files.ts';
import { lintLine } from '../lint/lint-fault.ts';
import { matchFaults } from '../lint/lint-match.ts';
import { builtFiles, writeBuilt } from '../packs/build-packs.ts';
import { loadFolders } from '../packs/find-packs.ts';
import { packFoldersAt, readPackFolder } from '../packs/pack-folder.ts';
import { builtSites } from '../packs/site-profiles.ts';
import { asUnreadable } from '../read/input.ts';
import { Unreadable } from '../read/unreadable.ts';
import { type AddCommand, examples } from './command.ts';

/** `coe build DIR` */
export const addBuild: AddCommand = (program, terminal, ends) => {
  program
    .command('build')
    .summary('build packs for browsers, Node and plain <script>')
    .description(
      'Writes every pack of a folder as JSON, as a JavaScript module and as a plain script, with an index of versions and checksums.',
    )
    .argument('<dir>', "a folder of packs, or one pack's folder")
    .option('-o, --out <folder>', 'where to write (default: dist in the folder)')
    .addHelpText('after', examples('coe build rules', 'coe build my-packs/tx -o public/packs'))
    .action(async (dir: string, { out = join(dir, 'dist') }: { out?: string }) => {
      const folders = packFoldersAt(dir).map(readPackFolder);
      const names = new Set(folders.map(({ name }) => name));
      const packs = loadFolders(folders).filter(({ name }) => names.has(name));
      const unsound = matchFaults(folders).filter(({ severity }) => severity === 'error');
      if (unsound.length > 0) throw new Unreadable(unsound.map(lintLine).join('\n'));
      const courses = hasCourses(dir) ? readCourseFiles(dir) : undefined;
      const tables = courses === undefined ? undefined : courseTablesOf(courses);
      const files = new Map([
        ...builtFiles(packs),
        ...(tables && courses ? builtCourses(tables, courses) : []),
        ...builtSites(dir),
      ]);
      try {
        writeBuilt(out, files);
      } catch (fault) {
        throw asUnreadable(out, fault);
      }
      for (const { name, version, rules } of packs)
        terminal.note(`${join(out, name)}.json .js .global.js: ${name} ${version}, ${Object.keys(rules).length} rules`);
      if (tables !== undefined)
        terminal.note(
          `${join(out, 'courses')}.json .js .script.js: courses ${tables.version} of ${tables.date}, ${Object.keys(tables.states).length} States`,
        );
      ends(0);
    });
};
