import { readdirSync, readFileSync } from 'node:fs';
import { buildCourseTables, type CourseFiles, type CourseTables } from '../../packages/sdk/src/courses/index.ts';

const folder = new URL('../../rules/courses/', import.meta.url);

/** The files of rules/courses as they lie there. */
export function courseFiles(): CourseFiles {
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => path.endsWith('.json'));
  return Object.fromEntries(paths.map((path) => [path, JSON.parse(readFileSync(new URL(path, folder), 'utf8'))]));
}

/** The tables, made from the files as `coe build` makes them. */
export function courseTables(): CourseTables {
  return buildCourseTables(courseFiles());
}
