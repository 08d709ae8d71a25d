import type { Steps } from '@coe-check/sdk';
import type { CardTools, MakeCardTools } from '../card/card-tools.ts';
import type { Fixed } from '../fix/fixer.ts';
import { deepActive } from '../fix/hold-focus.ts';
import type { FormMap } from '../map/form-map.ts';
import { announcer } from '../marks/announce.ts';
import { describeFields } from '../marks/describe.ts';
import { flagsOf } from '../marks/flags.ts';
import { isOurs } from '../marks/is-ours.ts';
import { makeLayers } from '../marks/layer.ts';
import { type Flag, makeMarks } from '../marks/marks.ts';
import { clipper, forgetScrollers, isCovered, measureBox } from '../marks/measure-box.ts';
import { speaker } from '../marks/speak.ts';
import { markWords, wordsIn } from '../marks/words.ts';
import type { Box } from '../read/box.ts';
import { goToBox } from '../read/go-to-box.ts';
import type { JoinedForm, Swept } from '../read/joined-form.ts';
import type { KeepChoice, PageOptions, PageSession } from '../session.ts';
import { attentionOn } from './attention.ts';
import { beat } from './beat.ts';
import { hasShortcut, hearKeys } from './hear-keys.ts';
import { makeKnowledge } from './knowledge.ts';
import { makeListeners } from './listeners.ts';
import { once } from './once.ts';
import { fieldLabel, type OpenFinding, openFindings, pageState } from './open-findings.ts';
import { settled } from './settled.ts';
import { watchEvents } from './watch-events.ts';
import { listControls, watchTree } from './watch-tree.ts';
import { whileVisible } from './while-visible.ts';

/** What a session is made of besides its options. */
export interface SessionParts {
  readonly form: JoinedForm;
  /** The controls of the page when it was mapped. */
  readonly listed: readonly Element[];
  mapNow(): FormMap;
  /** Asked for once, when a card is first to be opened or a fix to be done. */
  loadCardTools(): MakeCardTools | Promise<MakeCardTools>;
}

const hoverFor = 220;
const plainKeep: KeepChoice = { reason: '', words: '', scope: 'record', days: null };
const noneFixed: ReadonlyMap<string, Fixed> = new Map();

/**
 * A page under watch. What happens on it raises a wish; once a frame the wishes are met in one go: read the boxes, ask
 * the draft, decide what may be shown, measure everything, then paint everything.
 */
export function* startSession(
  document: Document,
  { form, mapNow, loadCardTools, ...parts }: SessionParts,
  options: PageOptions,
): Steps<PageSession> {
  const { checker, lang, signal, shadow, onState, carry } = options;
  const view = document.defaultView as Window & typeof globalThis;
  const say = wordsIn(markWords, lang);
  const attention = attentionOn(form, (rule) => checker.readsOf(rule));
  const kept = new Set<string>();
  const knowledge = makeKnowledge(form);
  const listeners = makeListeners(view, signal);
  if (onState) listeners.add({ state: onState });
  listeners.add({ state: () => speak(standing()) });
  const met = new WeakSet<Element>();
  const dirty = new Set<Box>();
  const byHand = new Set<Box>();
  /** Of those, the ones that have not been left since. */
  const typing = new Set<Box>();
  let open: readonly OpenFinding[] = [];
  let flags: readonly Flag[] = [];
  let described = flags;
  const standing = () => open.filter(({ shown, undo }) => shown && !undo);
  const stateNow = () => pageState(form.map, open);
  const boxOf = (key: string) => open.find((each) => each.key === key)?.box;
  const jumpTo = (key: string) => goToBox(boxOf(key));
  let { listed } = parts;
  let tools: CardTools | null = null;
  let hovering = 0;

  const layers = makeLayers(document, { mode: shadow, label: say('marks'), lang, signal });
  const announce = announcer(document, layers.page);
  const speak = speaker(announce, say, () => hasShortcut(document));
  const describe = describeFields(document, layers, signal);
  const beats = beat<'text' | 'sweep' | 'again' | 'look' | 'still' | 'place' | 'late'>(view, signal, (asked) => {
    const swept = asked.has('sweep') ? form.sweep() : form.sweep(dirty);
    take(swept);
    if (swept.edits.length > 0 || asked.has('look')) look();
    // Typing moves nothing: a keystroke which flags nothing new reads no layout, and one that does only that of its mark.
    const what = asked.has('place') ? 'all' : asked.has('still') ? 'still' : 'late';
    if (what !== 'late' || asked.has('late') || marks.changed) {
      if (form.boxes.length > 0) layers.keep();
      marks.measure(what);
      if (what !== 'late') listeners.call('measure');
      marks.paint();
      if (what !== 'late') listeners.call('paint');
    }
    // What is written to the page waits until everything has been measured: a layout in between would be made twice.
    if (described !== flags) describe.show(flags);
    described = flags;
    // What the page's own handlers have done by then is another frame's work.
    if (asked.has('again')) beats.ask('sweep', 'still');
  });
  const marks = makeMarks(document, layers, {
    signal,
    moved: () => beats.ask('place'),
    late: () => beats.ask('late'),
    on(event, key) {
      view.clearTimeout(hovering);
      if (event === 'leave') tools?.card.leave();
      else if (event === 'hover') hovering = view.setTimeout(() => void openAt(key, 'hover'), hoverFor);
      else void openAt(key, event === 'press' && isOurs(deepActive(document)) ? 'key' : event);
    },
  });

  /** The card and the fixes, made when they are first needed. */
  const cardTools = once(async () => {
    const make = await loadCardTools();
    tools = make({
      ...options,
      document,
      form,
      announce,
      settled: () => settled(view, tree, signal),
      keepAsTyped,
      keepNoLonger,
      unkept: listeners.unkept,
      known: knowledge.of,
      standing,
      findings: () => open,
      fieldLabel: (field) => fieldLabel(checker, field, lang),
      layerOf: (box) => layers.layerOf(box?.controls[0] ?? document.documentElement),
      rectOf: (box) => (isCovered(box) ? null : measureBox(box, clipper(document))),
      sweep() {
        take(form.sweep());
        lookAndPlace();
      },
      changed(box) {
        marks.expand(box);
        beats.ask('place');
      },
    });
    listeners.add(tools.card);
    return tools;
  });

  async function openAt(box: string, how: 'hover' | 'focus' | 'press' | 'key', finding?: string): Promise<void> {
    const { card } = await cardTools();
    if (!signal.aborted) card.open(box, how, finding);
  }

  /** Follows what a sweep found. */
  function take({ edits }: Swept): void {
    tools?.fixer.noticed(edits, byHand);
    for (const box of typing) attention.typed(box);
    for (const boxes of [dirty, byHand, typing]) boxes.clear();
  }

  /** Decides what is shown now and hands it to the marks, the descriptions, the card, the ear and the panel. */
  function look(): void {
    open = openFindings(form, {
      checker,
      lang,
      attention,
      waived: (one) => kept.has(one.key) || (options.waived?.(one) ?? false),
      fixed: tools?.fixer.fixed ?? noneFixed,
    });
    flags = flagsOf(form.boxes, standing(), say);
    marks.show(flags);
    tools?.card.refresh();
    listeners.tell(stateNow);
  }

  function keepAsTyped(key: string, choice: KeepChoice = plainKeep): void {
    const found = open.find((each) => each.key === key);
    kept.add(key);
    lookAndPlace();
    if (found) listeners.kept(found, choice);
  }

  function keepNoLonger(key: string): void {
    kept.delete(key);
    lookAndPlace();
  }

  function lookAndPlace(): void {
    look();
    beats.ask('place');
  }

  function openCard(key: string): void {
    jumpTo(key);
    const box = boxOf(key);
    if (box) void openAt(box.key, 'key', key);
  }

  function hasOthers(): boolean {
    const now = listControls(document);
    return now.length !== listed.length || now.some((control, index) => control !== listed[index]);
  }

  function rescan(): void {
    listed = listControls(document);
    form.remap(mapNow());
    ticking.check(form.boxes.length > 0);
    beats.ask('sweep', 'look', 'still');
  }

  watchEvents(
    document,
    {
      typed(element, trusted) {
        const box = form.boxOfControl(element);
        if (!box) return;
        dirty.add(box);
        if (trusted && !tools?.fixer.writing) {
          byHand.add(box);
          typing.add(box);
        }
        beats.ask('text');
      },
      entered(element) {
        if (isOurs(element)) return;
        // A box that nobody could see when the page was mapped (in a dialog, in a later step) is mapped when it is first entered.
        if (!met.has(element) && !form.boxOfControl(element) && element.matches('input, select, textarea')) rescan();
        met.add(element);
        const box = form.boxOfControl(element);
        attention.entered(box);
        if (!tools?.fixer.writing && tools?.card.box !== box?.key) tools?.card.close();
      },
      left(element, to) {
        const box = form.boxOfControl(element);
        if (!box || box.controls.some((control) => control === to)) return;
        typing.delete(box);
        attention.left(box);
        beats.ask('look', 'again');
      },
      disturbed: () => beats.ask('look', 'again', 'place'),
      submitting() {
        attention.submitted();
        beats.ask('sweep', 'look');
        listeners.call('submitting');
      },
      moved: () => beats.ask('place'),
    },
    signal,
  );
  hearKeys(
    document,
    {
      escape: () => tools?.escape() ?? false,
      next() {
        if (standing().length === 0) return false;
        void cardTools().then(({ next }) => openCard(next()?.key ?? ''));
        return true;
      },
    },
    signal,
  );
  const tree = watchTree(
    document,
    ({ controls, address }) => {
      if (address) {
        attention.forget();
        kept.clear();
      }
      if (address || (controls && hasOthers())) rescan();
      forgetScrollers();
      marks.rearrange();
      beats.ask('sweep', 'look', 'still');
    },
    signal,
  );
  const ticking = whileVisible(document, 500, () => beats.ask('sweep', 'place'), signal);
  ticking.check(form.boxes.length > 0);
  signal.addEventListener('abort', () => view.clearTimeout(hovering));
  // The page may have gone on since it was mapped and read.
  if (hasOthers()) rescan();
  else beats.ask('sweep');
  yield;
  lookAndPlace();
  void carry?.take().then(async (steps) => {
    if (steps.length > 0) await (await cardTools()).fixer.resume(steps);
  });

  return {
    get state() {
      return stateNow();
    },
    get boxes() {
      return form.boxes;
    },
    text: form.text,
    get draft() {
      return form.draft;
    },
    jumpTo,
    openCard,
    applyFix: async (key, fix) => (await cardTools()).applyFix(key, fix),
    useFix: async (key, fix) => (await cardTools()).useFix(key, fix),
    undoFix: async (key) => (await cardTools()).undoFix(key),
    keepAsTyped,
    keepNoLonger,
    rescan,
    look: lookAndPlace,
    know(child, what) {
      knowledge.know(child, what);
      lookAndPlace();
    },
    known: knowledge.of,
    listen: listeners.add,
    layerOf: layers.layerOf,
    repaint: () => beats.ask('place'),
    announce,
    boxOf,
    fieldLabel: (field) => fieldLabel(checker, field, lang),
  };
}
