import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { buildCourseTables, type CourseFiles, type CourseTables } from '@coe-check/sdk/courses';
import { rulesFolders } from '../packs/find-packs.ts';
import { asUnreadable } from '../read/input.ts';
import { readJsonFile } from '../read/read-json-file.ts';
import { oneLine, Unreadable } from '../read/unreadable.ts';

/** Whether a folder of rules has course tables. */
export function hasCourses(rules: string): boolean {
  return statSync(join(rules, 'courses', 'about.json'), { throwIfNoEntry: false })?.isFile() === true;
}

/**
 * The JSON files in `courses` of a folder of rules, by path within it.
 *
 * @throws Unreadable when a file is no JSON.
 */
export function readCourseFiles(rules: string): CourseFiles {
  const folder = join(rules, 'courses');
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => path.endsWith('.json'))
    .sort();
  return Object.fromEntries(paths.map((path) => [path, parsed(join(folder, path))]));
}

function parsed(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch (fault) {
    if (!(fault instanceof SyntaxError)) throw asUnreadable(path, fault);
    throw new Unreadable(`${path} is no JSON: ${oneLine(fault.message)}. Mend it, or take the last change back.`);
  }
}

/**
 * Puts the files of a folder of rules together.
 *
 * @throws Unreadable when a file is missing.
 */
export function courseTablesOf(files: CourseFiles): CourseTables {
  try {
    return buildCourseTables(files);
  } catch (fault) {
    throw new Unreadable((fault as Error).message);
  }
}

/**
 * The course tables of `rules` here or above, or of those that come with coe.
 *
 * @throws Unreadable when there are none.
 */
export function findCourseTables(): CourseTables {
  const found = courseTablesIfAny();
  if (found !== undefined) return found;
  throw new Unreadable('there are no course tables: no rules/courses here or above. Run coe where the rules are.');
}

/** The same; undefined when there are none. */
export function courseTablesIfAny(): CourseTables | undefined {
  for (const rules of rulesFolders()) {
    if (hasCourses(rules)) return courseTablesOf(readCourseFiles(rules));
    const built = join(rules, 'dist', 'courses.json');
    if (statSync(built, { throwIfNoEntry: false })?.isFile()) return readJsonFile(built) as CourseTables;
  }
  return undefined;
}

/** What SCED says of its courses, by number; empty where that file is not there. */
export function findDescriptions(): { readonly [code: string]: string } {
  for (const rules of rulesFolders()) {
    const source = join(rules, 'courses', 'sced-descriptions.json');
    if (statSync(source, { throwIfNoEntry: false })?.isFile()) return descriptionsOf(readJsonFile(source));
    const built = join(rules, 'dist', 'course-descriptions.json');
    if (statSync(built, { throwIfNoEntry: false })?.isFile()) return readJsonFile(built) as { [code: string]: string };
  }
  return {};
}

/** The descriptions of `sced-descriptions.json` by number. */
export function descriptionsOf(file: unknown): { readonly [code: string]: string } {
  const { entries = [] } = (file ?? {}) as { entries?: readonly { code: string; text: string }[] };
  return Object.fromEntries(entries.map(({ code, text }) => [code, text]));
}
