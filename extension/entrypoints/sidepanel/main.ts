import { element } from '../../lib/element.ts';
import type { PanelSection } from '../../lib/panel-section.ts';
import { courses } from './courses.ts';
import { findings } from './findings.ts';
import { followTab } from './follow-tab.ts';
import { keptList } from './kept-list.ts';
import { procedure } from './procedure.ts';
import { roster } from './roster.ts';

/** The parts of the panel from top to bottom, one file each. */
const sections: readonly PanelSection[] = [findings, procedure, keptList, courses, roster];

const panel = await followTab();
document.querySelector('main')?.replaceChildren(...sections.map((section) => section(panel)));
panel.onChange(() => {
  document.documentElement.lang = panel.lang;
  document.title = panel.say('title');
});
document.body.append(element('div', { class: 'spoken', role: 'status', id: 'spoken' }));
