import type { PageFinding, PageState } from '@coe-check/page';
import type { Coe, Draft, Finding } from '@coe-check/sdk/engine';
import type { Beside } from '../lib/beside-kit.ts';
import type { CountedFinding, CountedTurn } from '../lib/counts-messages.ts';

/** A message is slower than the check of a box: what turns is told together, so long after the first (ms). */
const gathered = 2000;

/**
 * Tells the background which findings came up and which were mended, by rule; at the latest when the page goes or another is
 * looked at. A finding counts as mended when a fix took it away or when its box holds another text without it; a form that
 * was emptied or handed in has mended nothing.
 */
export const countCaught: Beside = ({ session, document, settings, signal, ask, onState }) => {
  if (!settings.counts) return;
  const view = document.defaultView as Window;
  const open = new Map<string, PageFinding>();
  let turns: CountedTurn[] = [];
  let waiting = 0;
  const tell = () => {
    view.clearTimeout(waiting);
    waiting = 0;
    if (turns.length === 0) return;
    // While the extension is being updated nobody counts.
    void ask({ type: 'counts/add', turns }).catch(() => undefined);
    turns = [];
  };
  onState((state) => {
    const { caught, mended } = turned(open, state, session.draft);
    for (const { finding } of mended) open.delete(placeOf(finding));
    for (const each of caught) open.set(placeOf(each.finding), each);
    if (caught.length + mended.length === 0) return;
    turns.push({ caught: caught.map(counted), mended: mended.map(counted) });
    waiting ||= view.setTimeout(tell, gathered);
  });
  view.addEventListener('pagehide', tell, { signal });
  document.addEventListener('visibilitychange', tell, { signal });
  signal.addEventListener('abort', tell);
};

/** What came up and what was mended, since the findings that were open before (by `placeOf`). */
export function turned(
  before: ReadonlyMap<string, PageFinding>,
  { findings }: Pick<PageState, 'findings'>,
  draft: Pick<Draft, 'findings' | 'coe'>,
): { readonly caught: readonly PageFinding[]; readonly mended: readonly PageFinding[] } {
  const fixed = new Set(findings.filter(({ undo }) => undo).map(({ finding }) => placeOf(finding)));
  const held = new Set(draft.findings.map(placeOf));
  const caught = findings.filter(({ finding, shown, undo }) => shown && !undo && !before.has(placeOf(finding)));
  const mended = [...before].filter(
    ([place, { finding }]) => fixed.has(place) || (!held.has(place) && isFilled(draft.coe, finding)),
  );
  return { caught, mended: mended.map(([, each]) => each) };
}

/** The same for as long as the finding holds, whatever is typed. */
export function placeOf({ rule, at = {}, fields }: Finding): string {
  return JSON.stringify([rule, at.child, at.row, fields]);
}

/** Whether the box that a finding is about holds something. */
function isFilled({ coe, family, children, rows = {} }: Coe, { at = {}, fields: [field = ''] }: Finding): boolean {
  const { child, row } = at;
  const layers = [
    ...(row ? [rows[row.group]?.[row.index]] : Object.values(rows).map((group) => group?.[0])),
    child === undefined ? undefined : children[child],
    family,
    coe,
  ];
  return layers.some((layer) => layer !== undefined && String(layer[field] ?? '').trim() !== '');
}

function counted({ key, finding }: PageFinding): CountedFinding {
  return { key, rule: finding.rule };
}
