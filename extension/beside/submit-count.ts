import { element, type Layer, wordsIn } from '@coe-check/page';
import type { Beside } from '../lib/beside-kit.ts';
import { submitWords } from '../lib/words/submit.ts';
import { sendButton } from './send-buttons.ts';
import { submitStyle } from './submit-style.ts';

const gap = 8;
const signs = { error: '■', warning: '▲', info: '●' } as const;

/**
 * A quiet count of what is still open beside the button that hands the form in: painted over the page, never in its flow,
 * not to be pressed, gone when all is done. Who cannot see it hears it when the button gets the focus.
 */
export const submitCount: Beside = ({ session, document, lang, signal, onState }) => {
  const say = wordsIn(submitWords, lang);
  const counts = new Map<HTMLElement, { readonly node: HTMLElement; layer: Layer; style: string }>();
  let { counts: open } = session.state;
  const total = () => open.error + open.warning + open.info;

  const draw = () => {
    const found = total() > 0 ? sendButton(document, session) : undefined;
    const wanted = found ? [found] : [];
    for (const [button, { node }] of counts) {
      if (wanted.includes(button)) continue;
      node.remove();
      counts.delete(button);
    }
    for (const button of wanted) {
      const layer = session.layerOf(button);
      layer.wear(submitStyle);
      const known = counts.get(button);
      const node = known?.node ?? element(document, 'div', { class: 'open-count', 'aria-hidden': 'true' });
      const strongest = open.error > 0 ? 'error' : open.warning > 0 ? 'warning' : 'info';
      node.className = `open-count ${strongest}`;
      node.textContent = `${signs[strongest]} ${total() === 1 ? say('oneOpen') : say('manyOpen', { n: total() })}`;
      if (node.parentNode !== layer.root) layer.root.append(node);
      counts.set(button, { node, layer, style: known?.style ?? '' });
    }
  };
  onState((state) => {
    open = state.counts;
    draw();
    session.repaint();
  });
  session.listen(
    {
      measure() {
        for (const [button, one] of counts) one.style = placeBeside(button, one.node, one.layer);
      },
      paint() {
        for (const { node, style } of counts.values()) if (node.style.cssText !== style) node.style.cssText = style;
      },
    },
    signal,
  );
  document.addEventListener(
    'focusin',
    ({ target }) => {
      if (counts.has(target as HTMLElement)) session.announce(say('heardSubmit', open));
    },
    { signal, capture: true, passive: true },
  );
  signal.addEventListener('abort', () => {
    for (const { node } of counts.values()) node.remove();
  });
};

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
