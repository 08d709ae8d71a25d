import { element } from './element.ts';
import { hostName } from './is-ours.ts';
import { clearLeftovers } from './leftovers.ts';
import { markStyle } from './mark-style.ts';

/** The one place in a document (or in its open modal dialog) where anything of ours is painted. */
export interface Layer {
  /** What the page's elements are described by must be in the light: texts for screen readers go here. */
  readonly host: HTMLElement;
  readonly root: ShadowRoot;
  readonly marks: HTMLElement;
  /** Adds a style sheet, once. */
  wear(style: string): void;
  /** Where document coordinates begin in the window, and how many window pixels one pixel of the layer has. */
  origin(): { readonly left: number; readonly top: number; readonly scale: number };
}

export interface Layers {
  /** The layer an element's mark belongs in: the page's own, or that of the modal dialog or full screen it stands in. */
  layerOf(element: Element): Layer;
  readonly page: Layer;
  /** While `through`, what is asked to lie at a point is the page's own, whatever of ours lies over it. */
  seeThrough(through: boolean): void;
  /** Puts layers in the page, also those it has taken out, and drops those whose dialog is gone. */
  keep(): void;
}

const probe = 128;

/** A layer that was taken out is put back at once, but a page that keeps taking it out is given longer and longer peace (ms). */
const peace = { first: 250, longest: 5000, after: 3 };

export interface LayerOptions {
  readonly mode: ShadowRootMode;
  /** Names the group of marks to a screen reader. */
  readonly label: string;
  readonly lang: string;
  readonly signal: AbortSignal;
}

/** Makes the layers of a document. They go when the signal is aborted. */
export function makeLayers(document: Document, { mode, label, lang, signal }: LayerOptions): Layers {
  const layers = new Map<Element, Layer>();
  const view = document.defaultView as Window;
  let losses = 0;
  let last = Number.NEGATIVE_INFINITY;
  /** Whether a layer that is not in its place may be put back now. */
  const mayReturn = (now: number): boolean => {
    const wait = losses < peace.after ? 0 : Math.min(peace.longest, peace.first * 2 ** (losses - peace.after));
    if (now - last < wait) return false;
    losses += 1;
    last = now;
    return true;
  };
  clearLeftovers(document);
  const layerIn = (container: Element): Layer => {
    const known = layers.get(container);
    if (known) return known;
    const layer = makeLayer(document, mode, label, lang);
    layers.set(container, layer);
    return layer;
  };
  signal.addEventListener('abort', () => {
    for (const { host } of layers.values()) host.remove();
  });
  const page = layerIn(document.documentElement);
  return {
    page,
    layerOf: (inside) => layerIn(containerOf(inside) ?? document.documentElement),
    seeThrough(through) {
      for (const { root } of layers.values())
        for (const ours of root.children) ours.classList.toggle('through', through);
    },
    keep() {
      const now = view.performance.now();
      for (const [container, { host }] of layers) {
        const needed = container === document.documentElement || (container.isConnected && container.matches(top));
        if (!needed) {
          host.remove();
          layers.delete(container);
        } else if (host.parentNode !== container) {
          if (mayReturn(now)) container.append(host);
        } else if (now - last > peace.longest) losses = 0;
      }
    },
  };
}

const top = ':modal, :fullscreen';

function containerOf(inside: Element): Element | null {
  const found = inside.closest(top);
  return found && !/^(?:html|video|audio|iframe|img|canvas)$/.test(found.localName) ? found : null;
}

function makeLayer(document: Document, mode: ShadowRootMode, label: string, lang: string): Layer {
  const host = document.createElement(hostName);
  host.lang = lang;
  const root = host.attachShadow({ mode });
  const Sheet = (document.defaultView as Window & typeof globalThis).CSSStyleSheet;
  const worn = new Map<string, CSSStyleSheet>();
  const wear = (style: string) => {
    if (worn.has(style)) return;
    const sheet = new Sheet();
    sheet.replaceSync(style);
    worn.set(style, sheet);
    root.adoptedStyleSheets = [...worn.values()];
  };
  wear(markStyle);
  const marks = element(document, 'div', { class: 'marks', role: 'group', 'aria-label': label });
  root.append(marks);
  return {
    host,
    root,
    marks,
    wear,
    origin() {
      const { left, top, width } = host.getBoundingClientRect();
      return { left, top, scale: width > 0 ? width / probe : 1 };
    },
  };
}
