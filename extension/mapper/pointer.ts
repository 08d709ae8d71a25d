const controls = 'input, select, textarea';
const style = `
:host { all: initial }
.frame { position: fixed; pointer-events: none; z-index: 2147483647; border: 3px solid #1d5fbf; border-radius: 4px;
  box-shadow: 0 0 0 2px #fff, 0 2px 12px rgb(0 0 0 / .35) }
.says { position: absolute; left: -3px; bottom: calc(100% + 5px); max-width: 320px; padding: 2px 8px; border-radius: 4px;
  background: #1d5fbf; color: #fff; font: 600 13px/1.5 system-ui, sans-serif; white-space: nowrap; overflow: hidden;
  text-overflow: ellipsis }
.frame.low .says { bottom: auto; top: calc(100% + 5px) }
@media (forced-colors: active) { .frame { border-color: Highlight } .says { background: Canvas; color: CanvasText } }
`;

/** Shows boxes on the page, and lets a person point at one. Nothing of the page is touched. */
export interface Pointer {
  /** Brings a box into sight with a frame around it; null takes the frame away. */
  show(element: Element | null, says: string): void;
  /** Until the next choice a press, or Enter in a box, picks it instead of doing what the page would; Escape picks none. */
  point(on: boolean): void;
}

/** A pointer over the boxes of a document, until the signal aborts. `picked` is told of the chosen box, null for none. */
export function pointerOver(
  document: Document,
  signal: AbortSignal,
  shadow: 'open' | 'closed',
  picked: (element: Element | null) => void,
): Pointer {
  const host = document.createElement('coe-check-pointer');
  const root = host.attachShadow({ mode: shadow });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(style);
  root.adoptedStyleSheets = [sheet];
  const frame = document.createElement('div');
  const words = document.createElement('div');
  frame.className = 'frame';
  words.className = 'says';
  let shown: Element | null = null;
  let pointing: AbortController | null = null;

  const place = () => {
    if (!shown?.isConnected) return;
    const { left, top, width, height } = shown.getBoundingClientRect();
    Object.assign(frame.style, {
      left: `${left - 5}px`,
      top: `${top - 5}px`,
      width: `${width + 10}px`,
      height: `${height + 10}px`,
    });
    frame.classList.toggle('low', top < 40);
  };
  const put = (element: Element | null, says: string) => {
    shown = element;
    words.textContent = says;
    words.hidden = says === '';
    frame.replaceChildren(words);
    if (element) root.replaceChildren(frame);
    else root.replaceChildren();
    place();
  };
  const stop = () => {
    pointing?.abort();
    pointing = null;
  };
  const choose = (event: Event, element: Element | null) => {
    event.preventDefault();
    event.stopImmediatePropagation();
    stop();
    picked(element);
  };
  const boxAt = (event: Event) => {
    const target = event.composedPath()[0] as Element;
    return target.closest?.(controls) ?? target.closest?.('label')?.control ?? null;
  };

  document.documentElement.append(host);
  document.addEventListener('scroll', place, { capture: true, passive: true, signal });
  document.defaultView?.addEventListener('resize', place, { signal });
  signal.addEventListener('abort', () => {
    stop();
    host.remove();
  });
  return {
    show(element, says) {
      element?.scrollIntoView({ block: 'center', inline: 'nearest' });
      put(element, says);
    },
    point(on) {
      stop();
      if (!on) return;
      pointing = new AbortController();
      const options = { capture: true, signal: AbortSignal.any([signal, pointing.signal]) };
      const over = (event: Event) => put(boxAt(event), '');
      document.addEventListener('pointerover', over, options);
      document.addEventListener('focusin', over, options);
      // The press itself must do nothing on the page: a click would tick a box or open a list.
      for (const type of ['pointerdown', 'mousedown', 'mouseup', 'click'] as const) {
        document.addEventListener(
          type,
          (event) => {
            const box = boxAt(event);
            if (!event.isTrusted || !box) return;
            if (type === 'click') return choose(event, box);
            event.preventDefault();
            event.stopImmediatePropagation();
          },
          options,
        );
      }
      document.addEventListener(
        'keydown',
        (event) => {
          if (!event.isTrusted) return;
          if (event.key === 'Escape') choose(event, null);
          else if (event.key === 'Enter' && boxAt(event)) choose(event, boxAt(event));
        },
        options,
      );
    },
  };
}
