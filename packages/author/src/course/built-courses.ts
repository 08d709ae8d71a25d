import type { CourseFiles, CourseTables } from '@coe-check/sdk/courses';

/**
 * The built course tables: file name to contents. What SCED says of each course is a file of its own, asked for only
 * when no course answers.
 */
export function builtCourses(tables: CourseTables, files: CourseFiles): Map<string, string> {
  const json = JSON.stringify(tables);
  const { entries = [] } = (files['sced-descriptions.json'] ?? {}) as {
    entries?: readonly { code: string; text: string }[];
  };
  const descriptions = Object.fromEntries(entries.map(({ code, text }) => [code, text]));
  return new Map([
    ['courses.json', `${json}\n`],
    ['courses.js', `export default ${json.replaceAll('</', '<\\/')};\n`],
    ['courses.d.ts', declaration],
    ['courses.global.js', `globalThis.coeCheckCourses = ${json.replaceAll('</', '<\\/')};\n`],
    ['course-descriptions.json', `${JSON.stringify(descriptions)}\n`],
  ]);
}

const declaration = `/** The course tables: hand them to translateCourse of @coe-check/sdk/courses. Their type is CourseTables there. */\ndeclare const tables: any;\nexport default tables;\n`;
