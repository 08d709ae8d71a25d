import './roster.css';
import { candidateStyle } from '@coe-check/page';
import { element } from '../../lib/element.ts';
import type { Panel, PanelFrame, PanelSection } from '../../lib/panel-section.ts';
import type { WordKey } from '../../lib/words.ts';
import { drawFile, type FieldLabels } from '../../roster/panel/draw-file.ts';
import { drawFormChildren } from '../../roster/panel/draw-form-children.ts';
import { drawFound, drawSearch, drawStanding, drawTaken } from '../../roster/panel/draw-standing.ts';
import { fieldLabels } from '../../roster/panel/field-labels.ts';
import { type Part, partOf } from '../../roster/panel/part.ts';
import { type DeskState, openDesk, type RosterDesk } from '../../roster/panel/roster-desk.ts';

/** The list of known children: dropped, asked about, kept, searched, wiped; and the known children of the form in front. */
export const roster: PanelSection = (panel) => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(candidateStyle);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  let labels: FieldLabels = new Map();
  let labelled = '';
  const draw = () => {
    const wanted = `${panel.lang} ${panel.settings.packs.join(' ')}`;
    if (wanted !== labelled) {
      labelled = wanted;
      void fieldLabels(panel.settings, panel.lang).then((found) => {
        labels = found;
        draw();
      });
    }
    const inside = host.contains(document.activeElement);
    for (const part of parts) part.draw();
    // What had the focus is gone: it stays in this section.
    if (inside && document.activeElement === document.body) host.querySelector<HTMLElement>('#roster-title')?.focus();
  };
  const host = element('section', { class: 'roster', 'aria-labelledby': 'roster-title' });
  const desk = openDesk(() => panel.settings, draw);
  const parts = partsOf(panel, desk, () => labels);
  host.append(...parts.map((part) => part.host));
  takeDrops(host, desk);
  panel.onChange(draw);
  return host;
};

/** What the section shows, from top to bottom, each part with what it depends on. */
function partsOf(panel: Panel, desk: RosterDesk, labels: () => FieldLabels): Part[] {
  const off = () => panel.settings.roster === 'off';
  const asking = () => !off() && desk.state.progress === undefined && desk.state.file !== undefined;
  const resting = () => !off() && desk.state.progress === undefined && desk.state.file === undefined;
  const there = () => resting() && (desk.state.status?.state === 'kept' || desk.state.status?.state === 'memory');
  const part = (shown: () => boolean, on: () => unknown, draw: () => HTMLElement[]) =>
    partOf(
      () => shown() && [panel.lang, labels().size, on()],
      () => (shown() ? draw() : []),
    );
  const { say } = panel;
  const always = () => true;
  return [
    part(always, always, () => [element('h2', { id: 'roster-title', tabindex: '-1' }, say('rosterTitle'))]),
    part(off, always, () => [element('p', { class: 'quiet' }, say('rosterOff'))]),
    part(
      () => !off() && desk.state.progress !== undefined,
      () => desk.state.progress,
      () => drawProgress(panel, desk),
    ),
    part(
      () => asking() || resting(),
      () => desk.state.cannot,
      () => drawFault(panel, desk),
    ),
    part(
      asking,
      () => [desk.state.file, panel.settings.rosterMostDays, panel.settings.roster],
      () => [drawFile(panel, desk, labels())],
    ),
    part(
      resting,
      () => [panel.tab, panel.frames.map(shownOf)],
      () => drawFormChildren(panel, labels()),
    ),
    part(
      resting,
      () => [desk.state.status, desk.state.wiped],
      () => drawStanding(panel, desk),
    ),
    part(
      resting,
      () => desk.state.taken,
      () => drawTaken(panel, desk),
    ),
    part(there, always, () => [drawSearch(panel, desk)]),
    part(
      there,
      () => desk.state.heard,
      () => drawFound(panel, desk, labels()),
    ),
    part(resting, there, () => [drawDrop(panel, desk, there())]),
  ];
}

/** What of a frame is drawn here. */
const shownOf = ({ state }: PanelFrame) => [
  state.shared['roster'],
  state.findings.filter(({ rule }) => rule.split('/')[1] === 'candidates').map(({ key }) => key),
];

const cannotWords = {
  oldExcel: 'cannotOldExcel',
  otherFile: 'cannotOtherFile',
  emptyFile: 'cannotEmptyFile',
  noWorkbook: 'cannotNoWorkbook',
  tooLarge: 'cannotTooLarge',
  needsName: 'rosterNeedsName',
  noChildren: 'cannotNoChildren',
  noModel: 'cannotNoModel',
  noFile: 'cannotNoFile',
  failed: 'cannotFailed',
} as const satisfies { readonly [code in NonNullable<DeskState['cannot']>]: WordKey };

function drawFault({ say }: Panel, { state: { cannot } }: RosterDesk): HTMLElement[] {
  return cannot === undefined ? [] : [element('p', { class: 'fault', role: 'alert' }, say(cannotWords[cannot]))];
}

function drawProgress({ say, lang }: Panel, { state: { progress } }: RosterDesk): HTMLElement[] {
  if (progress === undefined) return [];
  if (progress === 'file')
    return [
      element('p', { role: 'status' }, say('rosterReading')),
      element('progress', { 'aria-label': say('rosterReading') }),
    ];
  const { step, done, of } = progress;
  const share = of > 0 ? Math.floor((100 * done) / of) : 0;
  const text =
    step === 'keeping' ? say('rosterKeeping', { share }) : say('rosterIndexing', { done: done.toLocaleString(lang) });
  return [
    element('p', { role: 'status' }, text),
    element('progress', { 'aria-label': text, ...(of > 0 && { max: String(of), value: String(done) }) }),
  ];
}

function drawDrop({ say }: Panel, desk: RosterDesk, there: boolean): HTMLElement {
  const input = element('input', {
    type: 'file',
    accept: '.csv,.tsv,.txt,.xlsx',
    hidden: true,
    'data-roster': 'file',
    change() {
      const [file] = input.files ?? [];
      if (file) void desk.drop(file);
    },
  });
  return element(
    'div',
    { class: there ? 'roster-drop small' : 'roster-drop' },
    !there && element('p', {}, say('rosterWhy')),
    element('p', there ? { class: 'quiet' } : {}, say(there ? 'rosterReplace' : 'rosterDrop')),
    element('button', { type: 'button', 'data-key': 'roster choose', click: () => input.click() }, say('rosterChoose')),
    !there && element('p', { class: 'quiet' }, say('rosterPrivate')),
    input,
  );
}

/** A file may be dropped anywhere on the panel. */
function takeDrops(host: HTMLElement, desk: RosterDesk): void {
  const over = (on: boolean) => host.querySelector('.roster-drop')?.classList.toggle('over', on);
  document.addEventListener('dragover', (event) => {
    if (!event.dataTransfer?.types.includes('Files')) return;
    event.preventDefault();
    over(true);
  });
  document.addEventListener('dragleave', (event) => {
    if (event.relatedTarget === null) over(false);
  });
  document.addEventListener('drop', (event) => {
    const [file] = event.dataTransfer?.files ?? [];
    if (!file) return;
    event.preventDefault();
    over(false);
    void desk.drop(file);
  });
}
