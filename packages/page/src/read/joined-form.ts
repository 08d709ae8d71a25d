import {
  type Change,
  type Checker,
  type Code,
  type CoeAround,
  type Day,
  type Draft,
  type Field,
  type FieldKey,
  finish,
  type Place,
  type Steps,
} from '@coe-check/sdk';
import type { FormMap } from '../map/form-map.ts';
import { type Box, boxesOf, boxFinder, type Control, type FindBox, placeOf } from './box.ts';
import { type Reading, readBox } from './read-box.ts';

/** A mapped form joined to a draft of the COE it holds. */
export interface JoinedForm {
  readonly map: FormMap;
  readonly boxes: readonly Box[];
  readonly draft: Draft;
  readonly reading: (field: FieldKey) => Reading;
  readonly fieldOf: (box: Box) => Field | undefined;
  /** The text of a box as it was last read. */
  text(box: Box): string;
  boxOfControl(element: Element): Box | undefined;
  boxByKey(key: string): Box | undefined;
  readonly find: FindBox;
  /** Reads boxes again and tells the draft; what it returns was changed. */
  sweep(boxes?: Iterable<Box>): Swept;
  /** Takes a new map of the page: the same boxes go on where they were, a form of other boxes begins anew. */
  remap(map: FormMap): void;
  /** Keeps a chosen day for the text that stands in the box. */
  settle(box: Box, day: Day): void;
  /** Takes the choice back; the text stays. */
  unsettle(box: Box): void;
}

export interface Swept {
  readonly edits: readonly { readonly box: Box; readonly from: string; readonly to: string }[];
  readonly change: Change;
}

export interface JoinOptions {
  readonly checker: Checker;
  readonly lang: string;
  readonly place?: Partial<Place> | undefined;
}

/** Joins a form map to a draft of `checker`, in steps: what stands in the boxes now is read, then checked child by child. */
export function* joinForm(first: FormMap, { checker, lang, place }: JoinOptions): Steps<JoinedForm> {
  const { dictionary } = checker;
  const codes = (field: FieldKey): readonly Code[] | undefined => {
    const known = dictionary.fields[field];
    return dictionary.codeSets[known?.codeSet ?? (known?.type === 'yesNo' ? 'yesNo' : '')]?.codes;
  };
  const settled = new Map<string, { readonly text: string; readonly day: Day }>();
  let map = first;
  let boxes: readonly Box[] = [];
  let texts = new Map<string, string>();
  let controls = new Map<Element, Box>();
  let find: FindBox = () => undefined;
  let draft: Draft;
  const order = () =>
    place?.dateOrder ?? map.dateOrder ?? (boxes.some(({ kind }) => kind === 'parts') ? 'MDY' : undefined);
  let readings = new Map<FieldKey, Reading>();
  const reading = (field: FieldKey): Reading => {
    const known = readings.get(field);
    if (known) return known;
    const made: Reading = { codes: codes(field), dateOrder: order() ?? 'MDY' };
    readings.set(field, made);
    return made;
  };

  const take = (next: FormMap) => {
    map = next;
    boxes = boxesOf(map, dictionary);
    readings = new Map();
    controls = new Map(boxes.flatMap((box) => box.controls.map((control): [Control, Box] => [control, box])));
    find = boxFinder(boxes);
  };
  const opening = function* (): Steps<void> {
    const dateOrder = order();
    const around: CoeAround = {
      lang,
      // Rules for the time of handing in are asked all along: mayShow keeps them back until their boxes were left.
      stage: 'submit',
      place: { ...(map.profile !== null && { form: map.profile }), ...place, ...(dateOrder && { dateOrder }) },
    };
    draft = checker.openCoe(undefined, around);
    yield;
    texts = new Map(boxes.map((box) => [box.key, readBox(box, reading(box.field))]));
    yield;
    const inOrder = boxes.toSorted(
      (a, b) => (a.at.child ?? -1) - (b.at.child ?? -1) || (a.at.row?.index ?? -1) - (b.at.row?.index ?? -1),
    );
    yield* draft.fill(inOrder.map(({ at, field, key }) => ({ at, field, text: texts.get(key) ?? '' })));
    for (const box of boxes) {
      const choice = settled.get(box.key);
      if (choice?.text === texts.get(box.key)) draft.settle(box.at, box.field, choice?.day as Day);
    }
  };

  const form: JoinedForm = {
    get map() {
      return map;
    },
    get boxes() {
      return boxes;
    },
    get draft() {
      return draft;
    },
    reading,
    fieldOf: (box) => dictionary.fields[box.field],
    text: (box) => texts.get(box.key) ?? '',
    boxOfControl: (element) => controls.get(element),
    find: (at, field) => find(at, field),
    boxByKey: (key) => boxes.find((box) => box.key === key),
    sweep(some = boxes) {
      const edits: { box: Box; from: string; to: string }[] = [];
      for (const box of some) {
        const from = texts.get(box.key);
        if (from === undefined) continue;
        const to = readBox(box, reading(box.field));
        if (to === from) continue;
        texts.set(box.key, to);
        edits.push({ box, from, to });
      }
      if (edits.length === 0) return { edits, change: nothing };
      return { edits, change: draft.setMany(edits.map(({ box, to }) => ({ at: box.at, field: box.field, text: to }))) };
    },
    remap(next) {
      const before = shapeOf(boxes, order());
      take(next);
      if (shapeOf(boxes, order()) !== before) finish(opening());
      else form.sweep();
    },
    settle(box, day) {
      settled.set(box.key, { text: form.text(box), day });
      draft.settle(box.at, box.field, day);
    },
    unsettle({ key, at, field }) {
      if (!settled.delete(key)) return;
      // A draft forgets a choice when the text changes, so it sees the text go and come.
      draft.set(at, field, '');
      draft.set(at, field, texts.get(key) ?? '');
    },
  };
  take(first);
  yield* opening();
  return form;
}

const nothing: Change = { appeared: [], gone: [] };

function shapeOf(boxes: readonly Box[], order: string | undefined): string {
  return `${order} ${boxes.map(({ key, at, field }) => `${key}|${placeOf(at)}|${field}`).join('\n')}`;
}
