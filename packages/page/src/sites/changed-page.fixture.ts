import type { ControlElement } from '../labels/control.ts';

/** One change of a page: which kind, and two numbers that say where. */
export interface Change {
  readonly kind: keyof typeof changes;
  readonly one: number;
  readonly two: number;
}

const strangers = ['Notes', 'Locker', 'Gate code', 'Work phone', 'Nickname', 'Emergency contact first name', 'Doctor'];
const spanish = ['Apellido', 'Nombre', 'Ciudad', 'Fecha de nacimiento', 'Teléfono', 'Grado', 'Estado'];

/** The text node that labels a box, in the ways our saved pages label them. */
function labelOf(box: ControlElement): Text | null {
  const { document } = box.ownerDocument.defaultView as unknown as { document: Document };
  const holder =
    (box.id && document.querySelector(`label[for="${escaped(box.id)}"]`)) ||
    box.closest('label') ||
    box.closest('.r')?.firstElementChild ||
    box.closest('td')?.previousElementSibling;
  return holder ? firstText(holder) : null;
}

function escaped(id: string): string {
  return id.replace(/["\\]/g, '\\$&');
}

function firstText(node: Node): Text | null {
  for (const child of node.childNodes) {
    if (child.nodeType === 3 && /\p{L}/u.test(child.nodeValue ?? '')) return child as Text;
    const inner = child.nodeType === 1 && !/^(?:INPUT|SELECT|TEXTAREA)$/.test(child.nodeName) ? firstText(child) : null;
    if (inner) return inner;
  }
  return null;
}

function sectionOf(box: Element): Element | null {
  return box.closest('fieldset, table, form');
}

function rename(box: ControlElement, name: string): void {
  const label = box.id ? box.ownerDocument.querySelector(`label[for="${escaped(box.id)}"]`) : null;
  const id = name.replace(/[^\w]/g, '_');
  label?.setAttribute('for', id);
  box.name = name;
  box.id = id;
}

/**
 * Says later which boxes of a page are still what they are now to a person who looks at it: those that stand in the same
 * section under the same words. What has been carried off and back, or relabelled and relabelled again, is itself once more.
 */
export function watchMeaning(boxes: readonly ControlElement[]): (box: Element) => boolean {
  const known = new Map<Element, { text: Text | null; words: string; section: Element | null }>(
    boxes.map((box) => {
      const text = labelOf(box);
      return [box, { text, words: wordsOf(text), section: sectionOf(box) }];
    }),
  );
  return (box) => {
    const was = known.get(box);
    return was !== undefined && was.section === sectionOf(box) && was.words === wordsOf(was.text);
  };
}

function wordsOf(text: Text | null): string {
  return text?.nodeValue?.trim() ?? '';
}

type Work = (boxes: readonly ControlElement[], one: number, two: number) => void;
const at = <Item>(list: readonly Item[], n: number) => list[n % list.length] as Item;

/** The ways a page changes under a profile; `watchMeaning` tells which boxes have kept their meaning. */
export const changes = {
  /** A box is called otherwise; what it is stays. */
  rename: (boxes, one, two) => rename(at(boxes, one), `fresh${two}`),
  /** Two boxes take each other's names: the label says what they are. */
  swapNames(boxes, one, two) {
    const [a, b] = [at(boxes, one), at(boxes, two)];
    const [first, second] = [a.name, b.name];
    if (a === b) return;
    rename(a, 'between');
    rename(b, first);
    rename(a, second);
  },
  /** Blocks of one section change places, labels and all. */
  reorder(boxes, one, two) {
    const block = at(boxes, one).closest('.field, .r, fieldset label, tr');
    const others = [...(block?.parentElement?.children ?? [])].filter((each) => each.nodeName === block?.nodeName);
    const other = at(others, two);
    if (block && other && other !== block && !block.querySelector('th') && !other.querySelector('th'))
      other.before(block);
  },
  /** A block is carried into another section, where its label may mean something else. */
  carry(boxes, one, two) {
    const box = at(boxes, one);
    const block = box.closest('.field, fieldset label');
    const target = sectionOf(at(boxes, two));
    if (!block || !target || target === sectionOf(box) || target.nodeName !== 'FIELDSET') return;
    target.append(block);
  },
  remove(boxes, one) {
    (at(boxes, one).closest('.field, .r, fieldset label') ?? at(boxes, one)).remove();
  },
  /** A new box with a label of its own, sometimes under a name that is taken. */
  insert(boxes, one, two) {
    const beside = at(boxes, one);
    const holder = beside.closest('.field, .r, fieldset label, table, p');
    const { ownerDocument } = beside;
    const block = ownerDocument.createElement('div');
    block.className = 'field';
    const label = ownerDocument.createElement('label');
    label.textContent = at(strangers, two);
    const box = ownerDocument.createElement('input');
    box.name = two % 2 ? at(boxes, two).name : `added${two}`;
    label.append(box);
    block.append(label);
    holder?.before(block);
  },
  /** The label says something else now: nobody knows that the box has kept its meaning. */
  relabel(boxes, one, two) {
    const text = labelOf(at(boxes, one));
    if (text) text.nodeValue = at(strangers, two);
  },
  /** The label is in Spanish now. */
  translate(boxes, one, two) {
    const text = labelOf(at(boxes, one));
    if (text) text.nodeValue = at(spanish, two);
  },
  /** Two labels change places: nobody knows whether the boxes' meaning moved with them. */
  swapLabels(boxes, one, two) {
    const [a, b] = [at(boxes, one), at(boxes, two)];
    const [first, second] = [labelOf(a), labelOf(b)];
    if (!first || !second || first === second) return;
    [first.nodeValue, second.nodeValue] = [second.nodeValue, first.nodeValue];
  },
} as const satisfies { readonly [kind: string]: Work };
