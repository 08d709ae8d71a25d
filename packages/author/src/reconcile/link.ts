import { nameKey, nameWords, type Student } from './students.ts';

/** Two records of one child, and what says so. */
export interface Link {
  readonly mep: Student;
  readonly sis: Student;
  readonly by: 'number' | 'name and birth date';
}

/** Records that somebody has to look at before they can be linked. */
export interface Doubt {
  readonly what: 'same number, another child' | 'several children with this name and birth date' | 'number used twice';
  readonly mep: readonly Student[];
  readonly sis: readonly Student[];
}

export interface Linked {
  readonly links: readonly Link[];
  readonly mepAlone: readonly Student[];
  readonly sisAlone: readonly Student[];
  readonly doubts: readonly Doubt[];
}

/**
 * Links the records of two systems by number, then what is left by the same names and birth date (capitals, accents and
 * hyphens aside). A number that two children bear links nobody, nor do names and birth date that fit several.
 */
export function linkStudents(mep: readonly Student[], sis: readonly Student[]): Linked {
  const links: Link[] = [];
  const doubts: Doubt[] = [];
  const done = new Set<Student>();
  const numbers = byKey(sis, ({ key }) => key || undefined);
  for (const student of mep) {
    const found = student.key === '' ? undefined : numbers.get(student.key);
    if (found === undefined) continue;
    const same = found.filter((one) => !done.has(one) && mayBeOne(student, one));
    const [only] = same;
    if (same.length === 1 && only !== undefined) {
      links.push({ mep: student, sis: only, by: 'number' });
      done.add(only).add(student);
    } else
      doubts.push({
        what: same.length > 1 ? 'number used twice' : 'same number, another child',
        mep: [student],
        sis: found,
      });
  }
  const left = mep.filter((student) => !done.has(student));
  const names = byKey(
    sis.filter((student) => !done.has(student)),
    nameKey,
  );
  for (const [name, students] of byKey(left, nameKey)) {
    const found = names.get(name) ?? [];
    const [ours] = students;
    const [theirs] = found;
    if (ours === undefined || theirs === undefined) continue;
    if (students.length === 1 && found.length === 1) {
      links.push({ mep: ours, sis: theirs, by: 'name and birth date' });
      done.add(ours).add(theirs);
    } else doubts.push({ what: 'several children with this name and birth date', mep: students, sis: found });
  }
  const alone = (students: readonly Student[]) => students.filter((student) => !done.has(student));
  return { links, mepAlone: alone(mep), sisAlone: alone(sis), doubts };
}

/**
 * One record for each child of a file that repeats children, a row for each COE: of rows with one number and one child, the
 * last is kept.
 */
export function lastOfEach(students: readonly Student[]): { kept: Student[]; doubts: Doubt[] } {
  const doubts: Doubt[] = [];
  const dropped = new Set<Student>();
  for (const rows of byKey(students, ({ key }) => key || undefined).values()) {
    rows.forEach((row, at) => {
      if (rows.slice(at + 1).some((later) => mayBeOne(row, later))) dropped.add(row);
    });
    const apart = rows.filter((row) => !dropped.has(row));
    if (apart.length > 1) doubts.push({ what: 'number used twice', mep: apart, sis: [] });
  }
  return { kept: students.filter((student) => !dropped.has(student)), doubts };
}

/** With one number, two records are of two children only when neither a name nor the birth date agrees. */
function mayBeOne(one: Student, other: Student): boolean {
  if (one.birth === undefined || other.birth === undefined || one.birth === other.birth) return true;
  const words = nameWords(one);
  const others = nameWords(other);
  return words.size === 0 || others.size === 0 || [...words].some((word) => others.has(word));
}

function byKey(students: readonly Student[], key: (student: Student) => string | undefined): Map<string, Student[]> {
  const found = new Map<string, Student[]>();
  for (const student of students) {
    const name = key(student);
    if (name === undefined) continue;
    const list = found.get(name);
    if (list === undefined) found.set(name, [student]);
    else list.push(student);
  }
  return found;
}
