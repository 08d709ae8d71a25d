import type { CourseLookUp } from '@coe-check/sdk';
import { type CourseTables, courseLookUp } from '@coe-check/sdk/courses';
import { courseTablesIfAny } from './course-files.ts';

/**
 * The course tables for a checker, read when a rule first asks for a course: most files have none. Where there are no tables
 * the rules over courses are silent.
 */
export function lazyCourses(find: () => CourseTables | undefined = courseTablesIfAny): CourseLookUp {
  let lookUp: CourseLookUp | undefined;
  return (course) => {
    if (lookUp === undefined) {
      const tables = find();
      lookUp = tables === undefined ? () => undefined : courseLookUp(tables);
    }
    return lookUp(course);
  };
}
