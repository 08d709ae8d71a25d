import type { CourseAnswer, FieldKey } from '@coe-check/sdk';
import { type Browser, browser } from 'wxt/browser';
import { onShelf, readShelf } from '../courses/shelf.ts';
import type { Beside, BesideKit } from '../lib/beside-kit.ts';
import type { ToCoursesFrame } from '../lib/courses-messages.ts';
import { localDay } from '../settings/reader-day.ts';

/** A course row of the form, as an open panel is told of it. It stays in memory. */
export interface SharedCourse {
  readonly row: number;
  readonly answer: CourseAnswer;
  /** Indexes of the targets that can be filled in. */
  readonly fills: readonly number[];
}

export interface SharedCourses {
  readonly frame: string;
  readonly toState: string;
  readonly courses: readonly SharedCourse[];
}

const courseFields: readonly FieldKey[] = ['courseCode', 'courseTitle'];
const filled = { courseCode: 'code', courseTitle: 'title', courseCodeSystem: 'state' } as const;

/**
 * Waits until a box for a course comes into sight; then fetches the course tables into this frame, looks again, and tells an open
 * panel what each course of the form is in the State of the form. Where no State is known there is nothing to look up.
 */
export const watchCourses: Beside = (kit) => {
  const { session, checker, signal, share, ask, lang } = kit;
  const setting = checker.setting('state');
  if (typeof setting !== 'string') return;
  const frame = crypto.randomUUID();
  let loading = false;
  let watched: BesideKit['session']['boxes'] | undefined;
  let shared: SharedCourses | undefined;
  let told = '';

  const seen = new IntersectionObserver((entries) => {
    if (entries.some(({ isIntersecting }) => isIntersecting)) void load();
  });
  /** Only when the form has other boxes: an observer tells of each box that it begins to watch. */
  const watch = () => {
    if (watched === session.boxes) return;
    watched = session.boxes;
    seen.disconnect();
    for (const { field, controls } of session.boxes)
      if (courseFields.includes(field)) for (const control of controls) seen.observe(control);
  };
  const load = async () => {
    if (loading) return;
    loading = true;
    seen.disconnect();
    if (!globalThis.coeCheckMakeCourseDesk) await ask({ type: 'courses/tables' }).catch(nobodyAnswers);
    if (!signal.aborted) await open();
  };
  const open = async () => {
    const shelf = await readShelf();
    if (signal.aborted) return;
    globalThis.coeCheckCourses = globalThis.coeCheckMakeCourseDesk?.({
      shelf,
      lang,
      around: { dictionary: checker.dictionary, today: localDay(new Date()), toState: setting },
      async descriptions() {
        if (!globalThis.coeCheckCourseDescriptions) await ask({ type: 'courses/descriptions' });
        return globalThis.coeCheckCourseDescriptions ?? {};
      },
      write: (text) =>
        navigator.clipboard.writeText(text).then(
          () => true,
          () => false,
        ),
    });
    // The facts of the draft were worked out without the tables.
    session.draft.stage('submit');
    session.look();
    tell();
  };
  const tell = () => {
    const desk = globalThis.coeCheckCourses;
    if (!desk) return;
    const courses = rowsOf(kit).flatMap(({ row, text, has }): SharedCourse[] => {
      const answer = desk.answer(text);
      if (answer === undefined) return [];
      const fills = has('courseCode') || has('courseTitle') ? answer.targets.map((_, at) => at) : [];
      return [{ row, answer, fills }];
    });
    shared = { frame, toState: setting, courses };
    const now = JSON.stringify(shared);
    if (now === told) return;
    told = now;
    share('courses', shared);
  };
  /** Whose code it is may stand in a list that lacks this State: then code and title are filled in without it. */
  const fill = async (key: string, label: string, set: readonly (readonly [string, string])[]) => {
    const { outcome } = await session.useFix(key, { label, set: Object.fromEntries(set) });
    const bare = set.filter(([field]) => field !== 'courseCodeSystem');
    if (outcome === 'cannot' && bare.length < set.length)
      await session.useFix(key, { label, set: Object.fromEntries(bare) });
  };
  const heard = (message: ToCoursesFrame, sender: Browser.runtime.MessageSender): undefined => {
    if (message.type !== 'coursesFrame' || message.frame !== frame || sender.id !== browser.runtime.id) return;
    const target = shared?.courses.find(({ row }) => row === message.row)?.answer.targets[message.target];
    const row = rowsOf(kit).find((each) => each.row === message.row);
    const finding = session.state.findings.find(({ key }) => {
      const at = session.boxOf(key)?.at.row;
      return at?.group === 'courses' && at.index === message.row;
    });
    if (!target || !row || !finding) return;
    const set = Object.entries(filled).flatMap(([field, part]) =>
      row.has(field) ? [[field, target[part]] as const] : [],
    );
    void fill(finding.key, target.title, set);
  };
  browser.runtime.onMessage.addListener(heard);
  onShelf(signal, () => {
    if (globalThis.coeCheckCourses) void open();
  });
  signal.addEventListener('abort', () => {
    seen.disconnect();
    globalThis.coeCheckCourses = undefined;
    if (browser.runtime?.id) browser.runtime.onMessage.removeListener(heard);
  });
  kit.onState(() => {
    if (loading) tell();
    else watch();
  });
};

/** The course rows of the form: what stands in their boxes, and which boxes they have. */
function rowsOf({ session }: BesideKit) {
  const own = session.boxes.filter(({ at }) => at.row?.group === 'courses');
  const shared = session.boxes.filter(({ at }) => at.row === undefined && at.child === undefined);
  const rows = [...new Set(own.map(({ at }) => at.row?.index ?? 0))].sort((a, b) => a - b);
  return rows.map((row) => {
    const boxes = own.filter(({ at }) => at.row?.index === row);
    const find = (field: FieldKey) => [...boxes, ...shared].find((box) => box.field === field);
    return {
      row,
      has: (field: FieldKey) => boxes.some((box) => box.field === field),
      text(field: FieldKey) {
        const box = find(field);
        return box === undefined ? '' : session.text(box);
      },
    };
  });
}

/** While the extension is being updated nobody answers; the page stays as it is. */
function nobodyAnswers(): undefined {}
