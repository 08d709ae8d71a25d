import type { CourseTables } from '@coe-check/sdk/courses';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { type CourseDesk, type MakeCourseDesk, makeCourseDesk } from '../courses/course-desk.ts';

declare global {
  /** Comes with packs/courses.script.js. */
  var coeCheckCourseTables: CourseTables | undefined;
  /** Comes with packs/course-descriptions.script.js. */
  var coeCheckCourseDescriptions: { readonly [code: string]: string } | undefined;
  var coeCheckMakeCourseDesk: MakeCourseDesk | undefined;
  /** Set by beside/course-watch.ts, asked by the fact `course` and by the card. */
  var coeCheckCourses: CourseDesk | undefined;
}

/** The course tables made ready, fetched into a frame when a box for a course comes into sight. */
export default defineUnlistedScript(() => {
  const tables = globalThis.coeCheckCourseTables;
  if (tables) globalThis.coeCheckMakeCourseDesk = (parts) => makeCourseDesk({ ...parts, tables });
});
