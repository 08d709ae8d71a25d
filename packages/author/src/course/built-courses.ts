import type { CourseFiles, CourseTables } from '@coe-check/sdk/courses';
import { descriptionsOf } from './course-files.ts';

/**
 * The built course tables: file name to contents. What SCED says of each course is a file of its own, asked for only
 * when no course answers. The plain script is not called `.global.js`, which is the ending of packs: pages load it on need.
 */
export function builtCourses(tables: CourseTables, files: CourseFiles): Map<string, string> {
  const json = JSON.stringify(tables);
  const descriptions = descriptionsOf(files['sced-descriptions.json']);
  return new Map([
    ['courses.json', `${json}\n`],
    ['courses.js', `export default ${json.replaceAll('</', '<\\/')};\n`],
    ['courses.d.ts', declaration],
    ['courses.script.js', `globalThis.coeCheckCourseTables = ${json.replaceAll('</', '<\\/')};\n`],
    ['course-descriptions.json', `${JSON.stringify(descriptions)}\n`],
    [
      'course-descriptions.script.js',
      `globalThis.coeCheckCourseDescriptions = ${JSON.stringify(descriptions).replaceAll('</', '<\\/')};\n`,
    ],
  ]);
}

const declaration = `/** The course tables: hand them to translateCourse of @coe-check/sdk/courses. Their type is CourseTables there. */\ndeclare const tables: any;\nexport default tables;\n`;
