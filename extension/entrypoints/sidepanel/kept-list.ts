import { element } from '../../lib/element.ts';
import { ask } from '../../lib/messages.ts';
import type { PanelSection } from '../../lib/panel-section.ts';
import { localDay } from '../../settings/reader-day.ts';
import { drawWaiver } from '../../waivers/draw-waiver.ts';
import { onKept, readKept } from '../../waivers/read-kept.ts';
import { ruleWords } from '../../waivers/rule-words.ts';

/** The newest waivers that hold, so that what was kept can be seen and asked again. All of them stand on the page of decisions. */
const most = 8;

export const keptList: PanelSection = (panel) => {
  const host = element('section', { class: 'kept', hidden: true });
  let drawn = '';
  const draw = async () => {
    const { waivers } = await readKept();
    const today = localDay(new Date());
    const live = waivers.filter(({ until }) => until >= today).toSorted((a, b) => (a.at < b.at ? 1 : -1));
    const state = JSON.stringify([panel.lang, panel.settings.packs, live.map(({ id }) => id)]);
    host.hidden = live.length === 0;
    if (state === drawn) return;
    drawn = state;
    const named = await ruleWords(panel.settings, panel.lang);
    const { say, lang } = panel;
    // While the extension is being updated nothing is taken back.
    const undo = ({ id }: { readonly id: string }) => void ask({ type: 'waivers/undo', id }).catch(() => undefined);
    host.replaceChildren(
      element('h2', {}, `${say('keptHere')} (${live.length})`),
      element('ul', {}, ...live.slice(0, most).map((one) => drawWaiver(one, { say, lang, ...named, undo }))),
    );
  };
  onKept(() => void draw());
  panel.onChange(() => void draw());
  return host;
};
