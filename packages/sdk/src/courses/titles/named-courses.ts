import type { CourseTables } from '../tables.ts';
import type { NamedCourse } from './title-index.ts';

/**
 * Every title that stands for a course in force: those of SCED, and what States call them.
 *
 * @param except Titles that are left out, for tests that ask about a title nobody has seen.
 */
export function namedCourses(tables: CourseTables, except: (title: string) => boolean = () => false): NamedCourse[] {
  const successors = new Map(tables.sced.map(({ code, retired, successor }) => [code, retired ? successor : code]));
  const young = new Set(tables.sced.filter(({ span }) => span === 'prior-to-secondary').map(({ code }) => code));
  const known = new Set<string>();
  const named: NamedCourse[] = [];
  const add = (course: NamedCourse) => {
    const key = `${course.sced} ${course.title.toUpperCase()}`;
    if (known.has(key)) return;
    known.add(key);
    named.push(young.has(course.sced) ? { ...course, young: true } : course);
  };
  for (const { code, title, retired, successor } of tables.sced)
    if (!retired || (successor === undefined && tables.areas[code.slice(0, 2)] !== undefined))
      add({ sced: code, title });
  for (const [state, rows] of Object.entries(tables.states))
    for (const { title, sced, relation } of rows) {
      const target = sced === undefined ? undefined : successors.get(sced);
      if (title === undefined || target === undefined || relation === 'code-same-title-differs' || except(title))
        continue;
      add(relation === 'equal' ? { sced: target, title, state } : { sced: target, title, state, near: true });
    }
  return named;
}
