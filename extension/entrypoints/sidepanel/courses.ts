import './courses.css';
import { courseStyle, drawCourse } from '@coe-check/page';
import { comparisonPage } from '@coe-check/sdk/courses';
import { browser } from 'wxt/browser';
import type { SharedCourse, SharedCourses } from '../../beside/course-watch.ts';
import { drawAgreement } from '../../courses/panel/draw-agreement.ts';
import { drawRequest } from '../../courses/panel/draw-request.ts';
import { drawShelf } from '../../courses/panel/draw-shelf.ts';
import { saveFile } from '../../courses/panel/save-file.ts';
import { type CourseShelf, onShelf, readShelf } from '../../courses/shelf.ts';
import type { ToCoursesFrame } from '../../lib/courses-messages.ts';
import { element } from '../../lib/element.ts';
import { panelButton } from '../../lib/panel-button.ts';
import type { Panel, PanelSection } from '../../lib/panel-section.ts';
import { localDay } from '../../settings/reader-day.ts';

/** The courses of the form in front: what each is in its State, the request to the home base, and what this office keeps. */
export const courses: PanelSection = (panel) => {
  const host = element('section', { class: 'courses', 'aria-labelledby': 'courses-title', hidden: true });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(courseStyle);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  let shelf: CourseShelf = { contacts: [], pairs: [] };
  let drawn = '';
  const draw = () => {
    const shared = panel.frames.flatMap(({ state }) => (state.shared['courses'] as SharedCourses | undefined) ?? []);
    const now = JSON.stringify([shared, shelf, panel.lang]);
    if (now === drawn) return;
    drawn = now;
    const none = shared.every((one) => one.courses.length === 0);
    host.hidden = none && shelf.contacts.length === 0 && shelf.pairs.length === 0;
    const open = new Set([...host.querySelectorAll('details[open]')].map(placeOf));
    const focused = document.activeElement?.getAttribute('data-key');
    const typed = new Map([...host.querySelectorAll<Typed>('.agreement [name]')].map((box) => [keyOf(box), box.value]));
    host.replaceChildren(...parts(panel, shared, shelf));
    for (const box of host.querySelectorAll<Typed>('.agreement [name]')) box.value = typed.get(keyOf(box)) ?? box.value;
    for (const details of host.querySelectorAll('details')) if (open.has(placeOf(details))) details.open = true;
    if (focused) host.querySelector<HTMLElement>(`[data-key="${CSS.escape(focused)}"]`)?.focus();
  };
  const read = () =>
    void readShelf().then((kept) => {
      shelf = kept;
      draw();
    });
  onShelf(new AbortController().signal, read);
  read();
  panel.onChange(draw);
  return host;
};

type Typed = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;
const keyOf = (box: Element) => box.getAttribute('data-key');
const placeOf = (details: Element) => details.getAttribute('data-place');

function parts(panel: Panel, shared: readonly SharedCourses[], shelf: CourseShelf): HTMLElement[] {
  const { say, lang } = panel;
  const answers = shared.flatMap((one) => one.courses.map(({ answer }) => answer));
  return [
    element('h2', { id: 'courses-title' }, say('coursesTitle')),
    ...shared.flatMap((one) => one.courses.map((course) => drawRow(panel, one.frame, course))),
    answers.length > 0 &&
      element(
        'div',
        { class: 'actions' },
        panelButton('courses comparison', say('coursesSave'), () =>
          saveFile('courses.html', 'text/html', comparisonPage(answers, { lang, day: localDay(new Date()) })),
        ),
      ),
    ...drawShelf(panel, shelf),
  ].filter((part) => part !== false);
}

function drawRow(panel: Panel, frame: string, { row, answer, fills }: SharedCourse): HTMLElement {
  const { say, lang, tab } = panel;
  const { input } = answer;
  const sent = [input.fromState, input.code, input.title].filter((part) => part !== null).join(' ');
  const key = `courses ${frame} ${row}`;
  const fill = (target: number) => {
    const order: ToCoursesFrame = { type: 'coursesFrame', frame, row, target };
    if (tab !== undefined) void browser.tabs.sendMessage(tab, order);
  };
  return element(
    'article',
    { 'data-row': String(row) },
    element('h3', {}, say('coursesSent', { n: row + 1, course: sent })),
    element('p', {}, answer.says),
    drawCourse(document, answer, {
      lang,
      use(target) {
        const at = answer.targets.indexOf(target);
        return fills.includes(at) ? () => fill(at) : undefined;
      },
    }),
    answer.nextSteps.length > 1 && drawRequest(panel, answer, key),
    answer.nextSteps.length > 1 && drawAgreement(panel, answer, key),
  );
}
