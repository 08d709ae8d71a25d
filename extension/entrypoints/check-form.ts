import { type Bind, type CarriedStep, type MakeCardTools, type PageFinding, pageInSteps } from '@coe-check/page';
import { type BuiltPack, checkerInSteps, type EngineOptions, type Steps } from '@coe-check/sdk/engine';
import { browser } from 'wxt/browser';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import type { BareKit } from '../lib/beside-kit.ts';
import { inSlices } from '../lib/in-slices.ts';
import { ask } from '../lib/messages.ts';
import { languageOf, onSettings, readSettings, type Settings } from '../lib/settings.ts';
import type { KeptRules } from '../lib/waivers-messages.ts';
import { whenForm } from '../lib/when-form.ts';

declare const __SHADOW__: 'open' | 'closed';
declare global {
  var coeCheckPacks: { readonly [name: string]: BuiltPack } | undefined;
  var coeCheckReadings: Pick<EngineOptions, 'facts' | 'patterns'> | undefined;
  /** Comes with card.js, when the first card is opened. */
  var coeCheckCard: ((settings: Settings) => MakeCardTools) | undefined;
  /** Comes with beside.js, when the page has a form of ours and is idle. */
  var coeCheckBeside: ((kit: BareKit) => void) | undefined;
  /** Both come with profiles.js, on sites with a profile only. */
  var coeCheckBind: Bind | undefined;
  var coeCheckProfiles: Promise<void> | undefined;
  /** Ends the run before this one in the same frame: after an update or a change of settings there is one of us, never two. */
  var coeCheckStop: (() => void) | undefined;
}

/** Rules of which something is waived: they are silent until beside.js knows what, so that no mark comes and goes. */
let held: readonly string[] = [];

/** Runs in each frame of an allowed site, in the isolated world. Nothing here reads the network or keeps a record. */
export default defineUnlistedScript(() => {
  globalThis.coeCheckStop?.();
  // Those of a version before this one do not fit.
  globalThis.coeCheckCard = globalThis.coeCheckBeside = undefined;
  const life = new AbortController();
  globalThis.coeCheckStop = () => life.abort();
  let run = new AbortController();
  const restart = (settings: Settings) => {
    run.abort();
    run = new AbortController();
    const signal = AbortSignal.any([life.signal, run.signal]);
    whenForm(document, signal, () => inSlices(watch(settings, signal), signal));
  };
  onSettings(life.signal, restart);
  void Promise.all([
    readSettings(),
    globalThis.coeCheckProfiles,
    browser.storage.local
      .get<{ keptRules?: KeptRules }>('keptRules')
      .then(({ keptRules }) => (held = keptRules?.rules ?? [])),
  ]).then(([settings]) => restart(settings));
});

function* watch(settings: Settings, signal: AbortSignal): Steps<void> {
  const packs = settings.packs.flatMap((name) => settings.imported[name] ?? globalThis.coeCheckPacks?.[name] ?? []);
  yield;
  const readings = globalThis.coeCheckReadings;
  if (packs.length === 0 || readings === undefined) return;
  const lang = languageOf(settings);
  const state = packs.map((pack) => pack.settings['state']).findLast((each) => typeof each === 'string');
  const sources: BuiltPack['sources'] = Object.assign({}, ...packs.map((pack) => pack.sources));
  const checker = yield* checkerInSteps(packs, {
    today: today(),
    ...readings,
    lang,
    ...(typeof state === 'string' && { state }),
    ...(settings.dateOrder !== 'auto' && { dateOrder: settings.dateOrder }),
  });
  let waived = ({ finding }: PageFinding) => held.includes(finding.rule);
  let beside = false;
  const session = yield* pageInSteps(
    document,
    {
      checker,
      lang,
      signal,
      labels: packs.map((pack) => pack.labels),
      sources,
      shadow: __SHADOW__,
      waived: (one) => settings.silent.includes(one.finding.severity) || waived(one),
      ...(globalThis.coeCheckBind && { bind: globalThis.coeCheckBind }),
      onState: () => alive() && workBeside(),
      carry: {
        take: async () => (await ask<readonly CarriedStep[]>({ type: 'frame/take' })) ?? [],
        keep: (steps) => void ask({ type: 'frame/carry', steps }).catch(nobodyListens),
      },
      ...(settings.dateOrder !== 'auto' && { place: { dateOrder: settings.dateOrder } }),
    },
    async () => {
      if (!globalThis.coeCheckCard) await ask({ type: 'frame/card' });
      if (!globalThis.coeCheckCard) throw new Error('The card did not come. Reload the page.');
      return globalThis.coeCheckCard(settings);
    },
  );

  /** Once there is a form of ours, and the page is idle. */
  function workBeside(): void {
    if (beside || session.boxes.length === 0) return;
    beside = true;
    requestIdleCallback(async () => {
      if (!globalThis.coeCheckBeside) await ask({ type: 'frame/beside' }).catch(nobodyListens);
      if (signal.aborted) return;
      globalThis.coeCheckBeside?.({
        session,
        checker,
        document,
        lang,
        settings,
        sources,
        signal,
        ask,
        onState(listener) {
          listener(session.state);
          session.listen({ state: listener }, signal);
        },
        silence(these) {
          waived = these;
          session.look();
        },
      });
    });
  }
}

/** After an update the old script loses its extension: it takes its marks away and leaves the page as it was. */
function alive(): boolean {
  if (browser.runtime?.id) return true;
  globalThis.coeCheckStop?.();
  return false;
}

/** While the extension is being updated nobody answers; the page stays as it is. */
function nobodyListens(): void {}

/** The clerk's calendar day: the one place where the extension asks the clock. */
function today(): string {
  const now = new Date();
  const two = (part: number) => String(part).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
