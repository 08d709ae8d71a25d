export { buildCourseTables, type CourseFiles } from './build-tables.ts';
export { checkCourseList, type ListedCourse, type ListFault, type ProposedPair } from './check-list.ts';
export type * from './course.ts';
export { type Contact, homeBaseRequest, type RequestOptions } from './home-base-request.ts';
export type * from './tables.ts';
export { evidence } from './titles/evidence.ts';
export {
  type MatchTitleOptions,
  matchTitle,
  mendSlips,
  type TitleMatch,
  type TitleMatches,
  type Weighed,
  weighAll,
} from './titles/match-title.ts';
export { namedCourses } from './titles/named-courses.ts';
export { readTitle, type TitleView } from './titles/read-title.ts';
export { createTitleIndex, type NamedCourse, type TitleIndex } from './titles/title-index.ts';
export { prepareWords, type TitleWeights } from './titles/words.ts';
export { translateCourse } from './translate-course.ts';
