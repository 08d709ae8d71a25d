import { element } from '../marks/element.ts';
import type { Layer } from '../marks/layer.ts';
import type { Rect } from '../marks/measure-box.ts';
import type { Say } from '../marks/words.ts';
import type { KeepChoice } from '../session.ts';
import { cardStyle } from './card-style.ts';
import { type CardActions, drawCard, type FindingView, type Said } from './card-view.ts';
import type { CardWord } from './card-words.ts';
import { drawKeepForm } from './keep-form.ts';
import type { Keeping } from './keeping.ts';
import { keepKeysIn, walkRound } from './keys-in-card.ts';
import { placeCard } from './place-card.ts';

/** How a card came to be open: one that was only passed over closes by itself, one that was pressed stays. */
export type Opened = 'hover' | 'focus' | 'press' | 'key';

export interface Card {
  /** Opens at a box, on a finding of it. `key` and a press by keyboard take the focus into the card, nothing else does. */
  open(box: string, how: Opened, finding?: string): void;
  /** Tells what was done with a finding, above what is still open at its box. */
  tell(box: string, said: Said): void;
  /** Closes; the focus goes back to the field when it was in the card. */
  close(): void;
  /** Goes from the question why back to the finding; false when nothing was asked. */
  back(): boolean;
  /** The findings may have changed: draws only what did. */
  refresh(): void;
  measure(): void;
  paint(): void;
  /** Closes soon unless the pointer or the focus comes in. */
  leave(): void;
  /** The box it stands at, null when closed. */
  readonly box: string | null;
  /** The finding it shows. */
  readonly finding: string | undefined;
}

export interface CardOptions {
  readonly say: Say<CardWord>;
  readonly lang: string;
  readonly signal: AbortSignal;
  readonly actions: Omit<CardActions, 'turn' | 'close' | 'keep'> & { keep(key: string, choice?: KeepChoice): void };
  readonly keeping: Keeping | undefined;
  keepOf(finding: string): NonNullable<FindingView['keep']>;
  tellsOn(words: string): boolean;
  layerOf(box: string): Layer;
  viewsOf(box: string): readonly FindingView[];
  rectOf(box: string): Rect | null;
  focusBox(box: string): void;
  /** Opened, closed or grown: it has to be placed. */
  changed(box: string | null): void;
}

const leaveAfter = 320;
const saidFor = 10_000;

/** The one message card of a document: a labelled dialog that is never modal. */
export function makeCard(document: Document, options: CardOptions): Card {
  const { say, lang, signal } = options;
  const view = document.defaultView as Window;
  let node: HTMLElement | null = null;
  let layer: Layer | null = null;
  let box: string | null = null;
  let current: string | undefined;
  let how: Opened = 'hover';
  let said: Said | null = null;
  /** The finding that is asked about: why keep it? */
  let asking: string | null = null;
  let drawn = '';
  let place = '';
  let painted = '';
  let timer = 0;

  /** The button of the card that has the focus. */
  const focused = () => {
    const active = layer?.root.activeElement ?? null;
    return node?.contains(active) ? (active as HTMLElement | null) : null;
  };
  const later = (ms: number, act: () => void) => {
    view.clearTimeout(timer);
    timer = view.setTimeout(act, ms);
  };
  const expire = () =>
    later(saidFor, () => {
      said = null;
      refresh();
    });
  const stay = () => view.clearTimeout(timer);
  const close = () => {
    if (!node || box === null) return;
    const back = focused() ? box : null;
    stay();
    node.remove();
    node = layer = box = said = asking = null;
    current = undefined;
    drawn = place = painted = '';
    if (back !== null) options.focusBox(back);
    options.changed(null);
  };
  const leave = () => {
    if (said) return expire();
    if (how === 'press' || how === 'key') return;
    later(leaveAfter, () => !focused() && close());
  };
  const back = (): boolean => {
    if (asking === null) return false;
    asking = null;
    drawn = '';
    refresh();
    node?.querySelector<HTMLElement>('[data-act=keep]')?.focus();
    return true;
  };
  const actions: CardActions = {
    ...options.actions,
    keep(key) {
      if (!options.keeping) return options.actions.keep(key);
      asking = key;
      how = 'press';
      refresh();
      node?.querySelector<HTMLElement>('input')?.focus();
    },
    close,
    turn(step) {
      const keys = options.viewsOf(box ?? '').map(({ key }) => key);
      const at = Math.max(0, keys.indexOf(current ?? ''));
      current = keys[(at + step + keys.length) % keys.length];
      how = 'press';
      refresh();
    },
  };
  const build = (in_: Layer) => {
    layer = in_;
    node = element(document, 'section', {
      class: 'card',
      role: 'dialog',
      popover: 'manual',
      lang,
      // Pressing in the card takes no focus from the field, so the page sees no blur.
      mousedown: (event) => {
        if (!(event.target as Element).closest('input, select, label')) event.preventDefault();
      },
      pointerenter: stay,
      pointerleave: leave,
      focusin: stay,
      focusout: leave,
      keydown(event) {
        const key = event as KeyboardEvent;
        // Who came along the marks with Tab goes on with it; who came from the field goes back there.
        if (how !== 'focus' || key.shiftKey) walkRound(key, in_.root, () => options.focusBox(box ?? ''));
      },
    });
    keepKeysIn(node);
    layer.wear(cardStyle);
    layer.root.append(node);
    node.showPopover();
  };
  const focusFirst = () => (node?.querySelector<HTMLElement>('.fix, .plain') ?? node?.querySelector('button'))?.focus();
  const ask = (key: string) =>
    drawKeepForm(document, {
      keeping: options.keeping as Keeping,
      say,
      keep: (choice) => options.actions.keep(key, choice),
      back: () => void back(),
      tellsOn: options.tellsOn,
    });
  const refresh = () => {
    if (!node || box === null) return;
    const views = options.viewsOf(box).map((each) => ({ ...each, keep: options.keepOf(each.key) }));
    if (views.length === 0 && !said) return close();
    if (asking !== null && !views.some(({ key }) => key === asking)) asking = null;
    const index = Math.max(
      0,
      views.findIndex(({ key }) => key === current),
    );
    current = views[index]?.key;
    const now = JSON.stringify(asking ?? [views, index, said], (_, part) =>
      part?.nodeType === 1 ? part.outerHTML : part,
    );
    if (now === drawn) return;
    drawn = now;
    const act = focused()?.dataset.act;
    node.className = `card ${views[index]?.severity ?? ''}`;
    const names =
      views.length > 0
        ? { 'aria-labelledby': 'title', 'aria-describedby': 'message' }
        : { 'aria-label': (said as Said).text };
    for (const name of ['aria-label', 'aria-labelledby', 'aria-describedby']) node.removeAttribute(name);
    for (const [name, value] of Object.entries(names)) node.setAttribute(name, value);
    node.replaceChildren(
      ...(asking === null ? drawCard(document, { views, index, said, say, actions }) : [ask(asking)]),
    );
    if (act !== undefined) {
      const same = node.querySelector<HTMLElement>(`[data-act="${act}"]`);
      if (same) same.focus();
      else focusFirst();
    }
    options.changed(box);
  };
  const show = (at: string, finding: string | undefined) => {
    const in_ = options.layerOf(at);
    if (box !== at || layer !== in_) {
      const keep = said;
      close();
      said = keep;
      box = at;
      build(in_);
    }
    if (finding !== undefined) current = finding;
    refresh();
    measure();
    paint();
  };
  const measure = () => {
    if (!node || box === null) return;
    const rect = options.rectOf(box);
    if (!rect) {
      place = '';
      return;
    }
    const { width, height } = node.getBoundingClientRect();
    const scroll = node.querySelector('.scroll');
    const whole = scroll ? height + scroll.scrollHeight - scroll.clientHeight : height;
    const window = { width: document.documentElement.clientWidth, height: view.innerHeight };
    const { left, top, maxHeight } = placeCard(rect, { width, height: whole }, window);
    place = `translate: ${Math.round(left + view.scrollX)}px ${Math.round(top + view.scrollY)}px; max-height: ${Math.floor(maxHeight)}px`;
  };
  const paint = () => {
    if (!node) return;
    const style = place || 'visibility: hidden';
    if (painted !== style) node.style.cssText = painted = style;
  };
  signal.addEventListener('abort', close);

  return {
    get box() {
      return box;
    },
    get finding() {
      return current;
    },
    close,
    back,
    leave,
    refresh,
    measure,
    paint,
    open(at, by, finding) {
      if (box === at && (how === 'press' || how === 'key') && (by === 'hover' || by === 'focus')) return;
      if (by === 'hover' && box !== null && focused()) return;
      if (box === at && by === 'press' && how === 'press' && !said) return close();
      stay();
      said = null;
      how = by;
      show(at, finding);
      if (by === 'key') focusFirst();
    },
    tell(at, words) {
      said = words;
      asking = null;
      how = 'press';
      show(at, undefined);
      expire();
    },
  };
}
