import type { Severity } from '@coe-check/sdk';
import type { Box } from '../read/box.ts';
import { element } from './element.ts';
import { glyph } from './glyph.ts';
import type { Layer, Layers } from './layer.ts';
import { clipper, isCovered, measureBox, type Rect } from './measure-box.ts';
import { type Spot, spotFor } from './spot.ts';

/** A box with open findings: the mark shows the strongest. */
export interface Flag {
  readonly box: Box;
  readonly severity: Severity;
  /** The name of the mark's button. */
  readonly label: string;
  /** What a screen reader reads after the name of the field. */
  readonly says: string;
}

export type MarkEvent = 'hover' | 'leave' | 'focus' | 'press';

export interface Marks {
  /** Shows marks for these boxes, in their order, and takes all others away. */
  show(flags: readonly Flag[]): void;
  /** Reads where everything stands; writes nothing. What there is no time for is left to another call, which `late` asks for. */
  measure(what: Measured): void;
  /** True when marks came or went since the last look at where they stand. */
  readonly changed: boolean;
  /** Writes what `measure` found. */
  paint(): void;
  /** Boxes have moved against one another: look for room anew. */
  rearrange(): void;
  /** The card stands open at this mark, or at none. */
  expand(key: string | null): void;
}

/**
 * `all`: anything may have moved, also over a box; `still`: nothing has but what `rearrange` was called for; `late`: what is new
 * or was left by the last call, and that alone.
 */
export type Measured = 'all' | 'still' | 'late';

/** How long a frame may be spent on finding room, and on marks that nobody has seen yet (ms). */
const frameFor = { room: 2, newMarks: 5 };

interface Mark {
  flag: Flag;
  layer: Layer;
  readonly node: HTMLElement;
  readonly button: HTMLElement;
  near: boolean;
  rect: Rect | null;
  spot: Spot | null;
  /** The spot was found on the page as it is now. */
  settled: boolean;
  /** Something of the page lies over it. */
  covered: boolean;
  /** Left to the next frame. */
  late: boolean;
  style: string;
  painted: string;
}

export interface MarksOptions {
  on(event: MarkEvent, key: string): void;
  /** Marks have moved, or may have. */
  moved(): void;
  /** Some marks wait for the next frame. */
  late(): void;
  readonly signal: AbortSignal;
}

/**
 * All marks of a document. Each is laid over its box in document coordinates, so that scrolling the page moves it without
 * a script; only marks near the window are measured, all reads before all writes.
 */
export function makeMarks(document: Document, layers: Layers, { on, moved, late, signal }: MarksOptions): Marks {
  const view = document.defaultView as Window & typeof globalThis;
  const marks = new Map<string, Mark>();
  const watched = new Map<Element, Mark>();
  let order: readonly string[] = [];
  let changed = false;
  const near = new view.IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) {
        const mark = watched.get(target);
        // A box that has just begun to be watched is reported too.
        if (!mark || mark.near === isIntersecting) continue;
        mark.near = isIntersecting;
        moved();
      }
    },
    { rootMargin: '200px' },
  );
  const sizes = new WeakMap<Element, string>();
  const size = new view.ResizeObserver((entries) => {
    let grown = false;
    for (const { target, contentRect } of entries) {
      const now = `${contentRect.width} ${contentRect.height}`;
      if (sizes.has(target) && sizes.get(target) !== now) grown = true;
      sizes.set(target, now);
    }
    if (!grown) return;
    rearrange();
    moved();
  });
  for (const whole of [document.documentElement, document.body]) if (whole) size.observe(whole);
  signal.addEventListener('abort', () => {
    near.disconnect();
    size.disconnect();
    marks.clear();
    watched.clear();
  });

  const rearrange = () => {
    for (const mark of marks.values()) mark.settled = false;
  };
  const watch = (mark: Mark) => {
    const [first] = mark.flag.box.controls;
    watched.set(first, mark);
    near.observe(first);
    size.observe(first);
  };
  const unwatch = (mark: Mark) => {
    const [first] = mark.flag.box.controls;
    watched.delete(first);
    near.unobserve(first);
    size.unobserve(first);
  };
  const add = (flag: Flag): Mark => {
    const { key } = flag.box;
    const button: HTMLElement = element(document, 'button', {
      type: 'button',
      tabindex: '-1',
      'aria-haspopup': 'dialog',
      'aria-expanded': 'false',
      // The caret stays in the field: pressing a mark takes no focus from it.
      mousedown: (event) => event.preventDefault(),
      click: (event) => event.isTrusted && on('press', key),
      focus: () => {
        stopAt(button);
        if (button.matches(':focus-visible')) on('focus', key);
      },
      pointerenter: (event) => event.isTrusted && (event as PointerEvent).pointerType === 'mouse' && on('hover', key),
      pointerleave: () => on('leave', key),
      keydown: (event) => walk(event as KeyboardEvent, button),
    });
    const node = element(document, 'div', { hidden: '' }, element(document, 'span', { class: 'line' }), button);
    const layer = layers.layerOf(flag.box.controls[0]);
    const mark: Mark = {
      flag,
      layer,
      node,
      button,
      near: true,
      rect: null,
      spot: null,
      settled: false,
      covered: false,
      late: true,
      style: '',
      painted: '',
    };
    marks.set(key, mark);
    changed = true;
    watch(mark);
    return mark;
  };
  const draw = (mark: Mark) => {
    const { severity, label } = mark.flag;
    if (mark.button.ariaLabel !== label) mark.button.ariaLabel = label;
    if (mark.node.classList.contains(severity)) return;
    mark.node.className = `mark ${severity}`;
    mark.button.replaceChildren(glyph(document, severity));
  };
  /** The buttons that stand on the page, in its order. */
  const standing = () =>
    order.flatMap((key) => {
      const { rect, spot, button } = marks.get(key) as Mark;
      return rect && spot ? button : [];
    });
  /** One stop for the Tab key; the arrows walk from mark to mark. */
  const stopAt = (button: HTMLElement) => {
    for (const { button: other } of marks.values()) other.tabIndex = other === button ? 0 : -1;
  };
  const walk = (event: KeyboardEvent, button: HTMLElement) => {
    const step = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 }[event.key];
    if (!step) return;
    const buttons = standing();
    event.preventDefault();
    buttons[(buttons.indexOf(button) + step + buttons.length) % buttons.length]?.focus();
  };

  return {
    rearrange,
    get changed() {
      return changed;
    },
    expand(key) {
      for (const [each, { button }] of marks) button.ariaExpanded = String(each === key);
    },
    show(flags) {
      order = flags.map(({ box }) => box.key);
      for (const [key, mark] of marks) {
        if (order.includes(key)) continue;
        unwatch(mark);
        mark.node.remove();
        marks.delete(key);
        changed = true;
      }
      for (const flag of flags) {
        const mark = marks.get(flag.box.key) ?? add(flag);
        if (mark.flag.box.controls[0] !== flag.box.controls[0]) {
          unwatch(mark);
          mark.flag = flag;
          mark.settled = false;
          mark.late = changed = true;
          mark.rect = null;
          watch(mark);
        }
        mark.flag = flag;
        mark.layer = layers.layerOf(flag.box.controls[0]);
        draw(mark);
      }
    },
    measure(what) {
      changed = false;
      const clip = clipper(document);
      const start = view.performance.now();
      const has = (time: number) => view.performance.now() - start < time;
      const isLate = what === 'late';
      let through = false;
      const origins = new Map<Layer, ReturnType<Layer['origin']>>();
      for (const mark of marks.values()) {
        const { box } = mark.flag;
        if (isLate && !mark.late) continue;
        mark.late = mark.near && mark.painted === '' && !has(frameFor.newMarks);
        if (mark.late) continue;
        // What was only late to find room stands where it stood: whatever moves asks for a look at all.
        if (!isLate || !mark.rect) mark.rect = mark.near ? measureBox(box, clip) : null;
        if (!mark.rect) continue;
        const { left, top, right, bottom } = mark.rect;
        // A mark is a line first: its button finds room in a frame that has nothing else to do.
        mark.late = !mark.settled && (what === 'still' || mark.painted === '' || !has(frameFor.room));
        if (!mark.late && (!mark.settled || what === 'all')) {
          mark.covered = isCovered(box);
          if (!mark.settled && top >= 0 && bottom <= view.innerHeight) {
            mark.settled = true;
            mark.spot = spotFor(box, mark.rect, clip(box.controls[0]), () => {
              if (!through) layers.seeThrough(true);
              through = true;
            });
          }
        }
        if (mark.covered) {
          mark.rect = null;
          continue;
        }
        const origin = origins.get(mark.layer) ?? mark.layer.origin();
        origins.set(mark.layer, origin);
        const px = (length: number) => `${Math.round((length / origin.scale) * 100) / 100}px`;
        mark.style = `translate: ${px(left - origin.left)} ${px(top - origin.top)}; width: ${px(right - left)}; height: ${px(bottom - top)}`;
        // The line is there at once; the button follows in the frame that finds room for it.
        if (mark.spot) mark.style += `; --x: ${px(mark.spot.x)}; --y: ${px(mark.spot.y)}; --button: visible`;
      }
      if (through) layers.seeThrough(false);
      if ([...marks.values()].some((mark) => mark.late)) late();
    },
    paint() {
      for (const key of order) {
        const mark = marks.get(key) as Mark;
        const { layer, node, rect, style } = mark;
        if (node.parentNode !== layer.marks) layer.marks.append(node);
        if (node.hidden !== (rect === null)) node.hidden = rect === null;
        if (rect && mark.painted !== style) node.style.cssText = mark.painted = style;
      }
      const buttons = standing();
      if (buttons[0] && !buttons.some((button) => button.tabIndex === 0)) stopAt(buttons[0]);
    },
  };
}
