import { element, type Layer, wordsIn } from '@coe-check/page';
import type { Severity } from '@coe-check/sdk/engine';
import type { Beside } from '../lib/beside-kit.ts';
import { hiddenWords } from '../lib/words/hidden.ts';
import { coverOf } from './cover-of.ts';
import { whenIdle } from './when-idle.ts';

const style = `
.behind { position: absolute; top: 0; left: 0; display: inline-flex; align-items: center; gap: 3px; min-width: 20px; height: 20px; padding: 0 6px; border-radius: 999px; border: 1.5px solid #fff; background: var(--tone); color: #fff; font: 600 12px/1 system-ui, 'Segoe UI', Roboto, 'Noto Sans', sans-serif; white-space: nowrap; pointer-events: none; }
.behind.error { --tone: #b3261e; }
.behind.warning { --tone: #8a5a00; }
.behind.info { --tone: #35618e; }
@media (forced-colors: active) { .behind { border-color: CanvasText; background: Canvas; color: CanvasText; } }
`;
const signs = { error: '■', warning: '▲', info: '●' } as const;

/**
 * Where a field with an open finding is hidden by a tab, an accordion or a folded row, the mark stands on what opens it: the
 * sign of the strongest finding and how many there are. It is not to be pressed; the tab under it is.
 */
export const hiddenFindings: Beside = ({ session, document, lang, signal, onState }) => {
  const say = wordsIn(hiddenWords, lang);
  const badges = new Map<Element, { readonly node: HTMLElement; readonly layer: Layer; style: string }>();

  /** True when a badge came, went or reads otherwise, so that it has to be placed anew. */
  const draw = (): boolean => {
    let changed = false;
    const found = new Map<Element, { severity: Severity; count: number }>();
    for (const { key, finding, shown, undo } of session.state.findings) {
      const box = session.boxOf(key);
      if (!shown || undo || !box) continue;
      const cover = coverOf(box.controls[0]);
      if (!cover) continue;
      const here = found.get(cover) ?? { severity: finding.severity, count: 0 };
      if (rank[finding.severity] < rank[here.severity]) here.severity = finding.severity;
      here.count += 1;
      found.set(cover, here);
    }
    for (const [cover, { node }] of badges) {
      if (found.has(cover)) continue;
      node.remove();
      badges.delete(cover);
      changed = true;
    }
    for (const [cover, { severity, count }] of found) {
      const layer = session.layerOf(cover);
      layer.wear(style);
      const node = badges.get(cover)?.node ?? element(document, 'div', { role: 'img' });
      const text = `${signs[severity]} ${count}`;
      if (node.textContent === text && node.parentNode === layer.root) continue;
      node.className = `behind ${severity}`;
      node.textContent = text;
      node.ariaLabel = say(count === 1 ? 'oneBehind' : 'manyBehind', {
        n: count,
        tab: cover.textContent?.trim() ?? '',
      });
      if (node.parentNode !== layer.root) layer.root.append(node);
      badges.set(cover, { node, layer, style: badges.get(cover)?.style ?? '' });
      changed = true;
    }
    return changed;
  };
  const look = whenIdle(document.defaultView as Window, signal, () => {
    if (draw()) session.repaint();
  });
  onState(look);
  // A tab that opens changes no value: what is hidden is looked at again after the page's own handlers.
  document.addEventListener('click', look, { signal, capture: true, passive: true });
  session.listen(
    {
      measure() {
        for (const [cover, badge] of badges) {
          const { right, top, width } = cover.getBoundingClientRect();
          const { left: x, top: y, scale } = badge.layer.origin();
          const at = right - badge.node.offsetWidth * 0.6 - x;
          badge.style =
            width > 0
              ? `translate: ${Math.round(at / scale)}px ${Math.round((top - 8 - y) / scale)}px;`
              : 'visibility: hidden;';
        }
      },
      paint() {
        for (const badge of badges.values())
          if (badge.node.style.cssText !== badge.style) badge.node.style.cssText = badge.style;
      },
    },
    signal,
  );
  signal.addEventListener('abort', () => {
    for (const { node } of badges.values()) node.remove();
  });
};

const rank = { error: 0, warning: 1, info: 2 } as const;
