export { buildCourseTables, type CourseFiles } from './build-tables.ts';
export type * from './tables.ts';
export { evidence } from './titles/evidence.ts';
export { matchTitle, mendSlips, weighAll, type MatchTitleOptions, type TitleMatch, type TitleMatches, type Weighed } from './titles/match-title.ts';
export { namedCourses } from './titles/named-courses.ts';
export { readTitle, type TitleView } from './titles/read-title.ts';
export { createTitleIndex, type NamedCourse, type TitleIndex } from './titles/title-index.ts';
export { prepareWords, type TitleWeights } from './titles/words.ts';
