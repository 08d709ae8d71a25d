import { element, type Layer, wordsIn } from '@coe-check/page';
import type { Beside } from '../lib/beside-kit.ts';
import { submitWords } from '../lib/words/submit.ts';
import { sendButton } from './send-buttons.ts';
import { submitStyle } from './submit-style.ts';
import { whenIdle } from './when-idle.ts';

const gap = 8;
const signs = { error: '■', warning: '▲', info: '●' } as const;

/**
 * A quiet count of what is still open beside the button that hands the form in: painted over the page, never in its flow,
 * not to be pressed, gone when all is done. Who cannot see it hears it when the button gets the focus.
 */
export const submitCount: Beside = ({ session, document, lang, signal, onState }) => {
  const say = wordsIn(submitWords, lang);
  let { counts: open } = session.state;
  let shown: Shown | undefined;

  /** True when the count came, went or reads otherwise, so that it has to be placed anew. */
  const draw = (): boolean => {
    const total = open.error + open.warning + open.info;
    const button = total > 0 ? sendButton(document, session) : undefined;
    if (!button) {
      const had = shown !== undefined;
      shown?.node.remove();
      shown = undefined;
      return had;
    }
    const layer = session.layerOf(button);
    const strongest = open.error > 0 ? 'error' : open.warning > 0 ? 'warning' : 'info';
    const text = `${signs[strongest]} ${total === 1 ? say('oneOpen') : say('manyOpen', { n: total })}`;
    const node = shown?.node ?? element(document, 'div', { 'aria-hidden': 'true' });
    if (shown?.button === button && node.textContent === text && node.parentNode === layer.root) return false;
    node.className = `open-count ${strongest}`;
    node.textContent = text;
    layer.wear(submitStyle);
    if (node.parentNode !== layer.root) layer.root.append(node);
    shown = { button, node, layer, style: node.style.cssText };
    return true;
  };
  const look = whenIdle(document.defaultView as Window, signal, () => {
    if (draw()) session.repaint();
  });
  onState((state) => {
    open = state.counts;
    look();
  });
  session.listen(
    {
      measure() {
        if (shown) shown.style = placeBeside(shown.button, shown.node, shown.layer);
      },
      paint() {
        if (shown && shown.node.style.cssText !== shown.style) shown.node.style.cssText = shown.style;
      },
    },
    signal,
  );
  document.addEventListener(
    'focusin',
    ({ target }) => {
      if (target === shown?.button) session.announce(say('heardSubmit', open));
    },
    { signal, capture: true, passive: true },
  );
  signal.addEventListener('abort', () => shown?.node.remove());
};

interface Shown {
  readonly button: HTMLElement;
  readonly node: HTMLElement;
  readonly layer: Layer;
  style: string;
}

/** After the button where the page leaves room, else over its upper corner; nowhere while the button cannot be seen. */
function placeBeside(button: HTMLElement, node: HTMLElement, layer: Layer): string {
  const { left, right, top, bottom } = button.getBoundingClientRect();
  const { offsetWidth: width, offsetHeight: height } = node;
  if (right <= left || bottom <= top) return 'visibility: hidden;';
  const { left: x, top: y, scale } = layer.origin();
  const middle = (top + bottom - height) / 2;
  const { documentElement } = button.ownerDocument;
  const after = right + gap + width <= documentElement.clientWidth && isEmpty(button, right + gap, right + gap + width);
  const [at, down] = after ? [right + gap, middle] : [Math.max(0, right - width), top - height + 6];
  return `translate: ${Math.round((at - x) / scale)}px ${Math.round((down - y) / scale)}px;`;
}

function isEmpty(button: HTMLElement, from: number, to: number): boolean {
  const { top, bottom } = button.getBoundingClientRect();
  return [from, (from + to) / 2, to].every((x) => {
    const hit = button.ownerDocument.elementFromPoint(x, (top + bottom) / 2);
    return hit === null || hit.contains(button) || hit.localName === 'coe-check';
  });
}
