import type { CardTools, MakeCardTools } from '../card/card-tools.ts';
import type { Fixed } from '../fix/fixer.ts';
import { deepActive } from '../fix/hold-focus.ts';
import type { FormMap } from '../map/form-map.ts';
import { announcer } from '../marks/announce.ts';
import { describeFields } from '../marks/describe.ts';
import { flagsOf } from '../marks/flags.ts';
import { isOurs } from '../marks/is-ours.ts';
import { makeLayers } from '../marks/layer.ts';
import { makeMarks } from '../marks/marks.ts';
import { clipper, forgetScrollers, measureBox } from '../marks/measure-box.ts';
import { speaker } from '../marks/speak.ts';
import { markWords, wordsIn } from '../marks/words.ts';
import type { Box } from '../read/box.ts';
import { bringIntoView, focusBox } from '../read/go-to-box.ts';
import { joinForm, type Swept } from '../read/joined-form.ts';
import type { PageOptions, PageSession } from '../session.ts';
import { attentionOn } from './attention.ts';
import { beat, frames } from './beat.ts';
import { hasShortcut, hearKeys } from './hear-keys.ts';
import { fieldLabel, type OpenFinding, openFindings, pageState } from './open-findings.ts';
import { watchEvents } from './watch-events.ts';
import { watchTree } from './watch-tree.ts';
import { whileVisible } from './while-visible.ts';

/** What a session is made of besides its options. */
export interface SessionParts {
  mapNow(): FormMap;
  /** Asked for once, when a card is first to be opened or a fix to be done. */
  loadCardTools(): MakeCardTools | Promise<MakeCardTools>;
}

/** How long a page has to stand still before the next fix, and how long one waits for that at most (ms). */
const still = 120;
const longest = 3000;
const hoverFor = 220;
const noneFixed: ReadonlyMap<string, Fixed> = new Map();

/**
 * A page under watch. What happens on it raises a wish; once a frame the wishes are met in one go: read the boxes, ask
 * the draft, decide what may be shown, measure everything, then paint everything.
 */
export function startSession(
  document: Document,
  { mapNow, loadCardTools }: SessionParts,
  options: PageOptions,
): PageSession {
  const { checker, lang, signal, shadow, place, onState, carry } = options;
  const view = document.defaultView as Window & typeof globalThis;
  const say = wordsIn(markWords, lang);
  const form = joinForm(mapNow(), { checker, lang, place });
  const attention = attentionOn(form, (rule) => checker.readsOf(rule));
  const waived = new Set<string>();
  const dirty = new Set<Box>();
  const byHand = new Set<Box>();
  /** Of those, the ones that have not been left since. */
  const typing = new Set<Box>();
  let open: readonly OpenFinding[] = [];
  let listed = listControls(document);
  let tools: CardTools | null = null;
  let loading: Promise<CardTools> | null = null;
  let telling = 0;
  let hovering = 0;

  const layers = makeLayers(document, { mode: shadow, label: say('marks'), lang, signal });
  const announce = announcer(document, layers.page);
  const speak = speaker(announce, say, () => hasShortcut(document));
  const describe = describeFields(document, layers, signal);
  const beats = beat<'text' | 'sweep' | 'again' | 'look' | 'place'>(view, signal, (asked) => {
    const swept = asked.has('sweep') ? form.sweep() : form.sweep(dirty);
    take(swept);
    if (swept.edits.length > 0 || asked.has('look') || asked.has('again')) look();
    // Typing moves nothing, so that a keystroke which flags nothing new reads no layout.
    if (asked.size > 1 || !asked.has('text') || marks.changed) {
      if (form.boxes.length > 0) layers.keep();
      marks.measure();
      tools?.card.measure();
      marks.paint();
      tools?.card.paint();
    }
    if (asked.has('again')) beats.ask('sweep', 'look');
  });
  const marks = makeMarks(document, layers, {
    signal,
    moved: () => beats.ask('place'),
    on(event, key) {
      view.clearTimeout(hovering);
      if (event === 'leave') tools?.card.leave();
      else if (event === 'hover') hovering = view.setTimeout(() => void openAt(key, 'hover'), hoverFor);
      else void openAt(key, event === 'press' && isOurs(deepActive(document)) ? 'key' : event);
    },
  });

  /** The card and the fixes, made when they are first needed. */
  function cardTools(): Promise<CardTools> {
    loading ??= (async () => {
      const make = await loadCardTools();
      tools = make({
        ...options,
        document,
        form,
        announce,
        settled,
        keepAsTyped,
        standing,
        findings: () => open,
        fieldLabel: (field) => fieldLabel(checker, field, lang),
        layerOf: (box) => layers.layerOf(box?.controls[0] ?? document.documentElement),
        rectOf: (box) => measureBox(box, clipper(document)),
        sweep() {
          take(form.sweep());
          look();
          beats.ask('place');
        },
        changed(box) {
          marks.expand(box);
          beats.ask('place');
        },
      });
      return tools;
    })();
    // A load that failed (the extension was being updated) is tried again at the next press.
    loading.catch(() => (loading = null));
    return loading;
  }

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
    open = openFindings(form, { checker, lang, attention, waived, fixed: tools?.fixer.fixed ?? noneFixed });
    const flags = flagsOf(form.boxes, standing(), say);
    marks.show(flags);
    describe.show(flags);
    tools?.card.refresh();
    speak(standing());
    if (onState && telling === 0) {
      telling = view.setTimeout(() => {
        telling = 0;
        onState(pageState(form.map, open));
      });
    }
  }

  function standing(): OpenFinding[] {
    return open.filter(({ shown, undo }) => shown && !undo);
  }

  function keepAsTyped(key: string): void {
    waived.add(key);
    look();
    beats.ask('place');
  }

  function jumpTo(key: string): Box | undefined {
    const box = open.find((each) => each.key === key)?.box;
    if (!box) return undefined;
    bringIntoView(box);
    focusBox(box);
    return box;
  }

  function openCard(key: string): void {
    const box = jumpTo(key);
    if (box) void openAt(box.key, 'key', key);
  }

  /** Two frames for the page's own handlers, then until its tree stands still. */
  async function settled(): Promise<void> {
    await frames(view, 2, signal);
    const start = view.performance.now();
    while (tree.quietFor() < still && view.performance.now() - start < longest && !signal.aborted)
      await frames(view, 2, signal);
  }

  function remap(): void {
    listed = listControls(document);
    form.remap(mapNow());
    ticking.check(form.boxes.length > 0);
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
        if (!isOurs(element)) attention.entered(form.boxOfControl(element));
        if (!tools || tools.card.box === null || tools.fixer.writing || isOurs(element)) return;
        if (form.boxOfControl(element)?.key !== tools.card.box) tools.card.close();
      },
      left(element, to) {
        const box = form.boxOfControl(element);
        if (!box || box.controls.some((control) => control === to)) return;
        typing.delete(box);
        attention.left(box);
        beats.ask('sweep', 'again');
      },
      disturbed: () => beats.ask('sweep', 'again'),
      submitting() {
        attention.submitted();
        beats.ask('sweep', 'look');
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
        void cardTools().then(({ next }) => {
          const found = next();
          if (found) openCard(found.key);
        });
        return true;
      },
    },
    signal,
  );
  const tree = watchTree(
    document,
    ({ controls, address }) => {
      if (address) attention.forget();
      const now = controls ? listControls(document) : listed;
      if (address || now.length !== listed.length || now.some((control, index) => control !== listed[index])) remap();
      forgetScrollers();
      marks.rearrange();
      beats.ask('sweep', 'look');
    },
    signal,
  );
  const ticking = whileVisible(document, 500, () => beats.ask('sweep'), signal);
  ticking.check(form.boxes.length > 0);
  signal.addEventListener('abort', () => {
    view.clearTimeout(telling);
    view.clearTimeout(hovering);
  });
  look();
  beats.ask('place');
  void carry?.take().then(async (steps) => {
    if (steps.length > 0) await (await cardTools()).fixer.resume(steps);
  });

  return {
    get state() {
      return pageState(form.map, open);
    },
    get draft() {
      return form.draft;
    },
    jumpTo: (key) => void jumpTo(key),
    openCard,
    applyFix: async (key, fix) => (await cardTools()).applyFix(key, fix),
    undoFix: async (key) => (await cardTools()).undoFix(key),
    keepAsTyped,
    rescan() {
      remap();
      beats.ask('sweep', 'look');
    },
  };
}

function listControls(document: Document): readonly Element[] {
  return [...document.querySelectorAll('input, select, textarea')];
}
