export { type AroundCourse, type CourseLookUp, type SentCourse, sentCourse } from '../facts/course.ts';
export { agreedPairsFile, faultOf, readAgreedPairs, withPair } from './agreed-pairs.ts';
export { buildCourseTables, type CourseFiles } from './build-tables.ts';
export { checkCourseList, type ListedCourse, type ListFault, type ProposedPair } from './check-list.ts';
export { type ComparisonOptions, comparisonPage } from './comparison.ts';
export { type Contact, type ContactFault, type ContactRow, contactsFor, readContacts } from './contacts.ts';
export type * from './course.ts';
export { homeBaseRequest, type RequestOptions } from './home-base-request.ts';
export { courseLookUp, queryOfRecord } from './look-up.ts';
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
export { inLanguage, type Told } from './told.ts';
export { translateCourse } from './translate-course.ts';
