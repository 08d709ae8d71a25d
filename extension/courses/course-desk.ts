import type { CourseSource } from '@coe-check/page';
import {
  type AroundCourse,
  type CourseAnswer,
  type CourseLookUp,
  type CourseTables,
  courseLookUp,
  homeBaseRequest,
  queryOfRecord,
  sentCourse,
  translateCourse,
} from '@coe-check/sdk/courses';
import type { CourseShelf } from './shelf.ts';

/** The course tables of a frame, with what this office keeps. */
export interface CourseDesk extends CourseSource {
  /** For the fact `course`. */
  readonly lookUp: CourseLookUp;
  /** The request to the home base, with what SCED says of the courses named. */
  request(answer: CourseAnswer): Promise<string>;
}

/** What a desk is made with. */
export interface DeskParts {
  readonly tables: CourseTables;
  readonly shelf: CourseShelf;
  readonly around: AroundCourse;
  readonly lang: 'en' | 'es';
  /** What SCED says of each course, fetched when a request is first made. */
  descriptions(): Promise<{ readonly [code: string]: string }>;
  /** Puts a text on the clipboard; false where the page does not let it. */
  write(text: string): Promise<boolean>;
}

export type MakeCourseDesk = (parts: Omit<DeskParts, 'tables'>) => CourseDesk;

/** Makes the tables ready, with the pairs that this office agreed on before them. */
export function makeCourseDesk({ tables, shelf, around, lang, descriptions, write }: DeskParts): CourseDesk {
  const own: CourseTables =
    shelf.pairs.length === 0 ? tables : { ...tables, local: [...shelf.pairs, ...(tables.local ?? [])] };
  const lookUp = courseLookUp(own);
  const request = async (answer: CourseAnswer) =>
    homeBaseRequest(answer, { lang, contacts: shelf.contacts, descriptions: await descriptions() });
  return {
    lookUp,
    request,
    answer(text) {
      const sent = sentCourse(text, around);
      const query = sent === undefined ? undefined : queryOfRecord(sent, own);
      if (query === undefined || query.fromState === query.toState) return undefined;
      return translateCourse(query, own, { lang });
    },
    copy: async (answer) => write(await request(answer)),
  };
}
