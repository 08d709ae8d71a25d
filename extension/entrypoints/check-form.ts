import { type MakeCardTools, openPageWith, type PageSession, type PageState } from '@coe-check/page';
import { type BuiltPack, createChecker, type Fact } from '@coe-check/sdk/engine';
import { type Browser, browser } from 'wxt/browser';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { ask, type FromFrame, obey, panelPort, panelState, type ToFrame } from '../lib/messages.ts';
import { languageOf, onSettings, readSettings, type Settings } from '../lib/settings.ts';
import { whenForm } from '../lib/when-form.ts';

declare const __SHADOW__: 'open' | 'closed';
declare global {
  var coeCheckPacks: { readonly [name: string]: BuiltPack } | undefined;
  var coeCheckReadings: readonly Fact[] | undefined;
  /** Comes with card.js, when the first card is opened. */
  var coeCheckCard: MakeCardTools | undefined;
  /** Ends the run before this one in the same frame: after an update or a change of settings there is one of us, never two. */
  var coeCheckStop: (() => void) | undefined;
}

/** Runs in each frame of an allowed site, in the isolated world. Nothing here reads the network or keeps a record. */
export default defineUnlistedScript(() => {
  globalThis.coeCheckStop?.();
  const life = new AbortController();
  globalThis.coeCheckStop = () => life.abort();
  let run = new AbortController();
  const restart = (settings: Settings) => {
    run.abort();
    run = new AbortController();
    const signal = AbortSignal.any([life.signal, run.signal]);
    whenForm(document, signal, () => watch(settings, signal));
  };
  onSettings(life.signal, restart);
  void readSettings().then(restart);
});

function watch(settings: Settings, signal: AbortSignal): void {
  if (signal.aborted) return;
  const packs = settings.packs.flatMap((name) => globalThis.coeCheckPacks?.[name] ?? []);
  if (packs.length === 0) return;
  const lang = languageOf(settings);
  const state = packs.map((pack) => pack.settings['state']).findLast((each) => typeof each === 'string');
  const sources: BuiltPack['sources'] = Object.assign({}, ...packs.map((pack) => pack.sources));
  const checker = createChecker(packs, {
    today: today(),
    facts: globalThis.coeCheckReadings ?? [],
    lang,
    ...(typeof state === 'string' && { state }),
    ...(settings.dateOrder !== 'auto' && { dateOrder: settings.dateOrder }),
  });
  const frame = String(crypto.getRandomValues(new Uint32Array(2)));
  const panels = new Set<Browser.runtime.Port>();
  const send = (port: Browser.runtime.Port, message: FromFrame) => port.postMessage(message);
  const tell = (state: PageState) => {
    if (!alive()) return;
    for (const port of panels) send(port, { type: 'state', frame, state: panelState(state, sources) });
  };
  const session: PageSession = openPageWith(
    document,
    {
      checker,
      lang,
      signal,
      labels: packs.map((pack) => pack.labels),
      sources,
      shadow: __SHADOW__,
      onState: tell,
      carry: {
        take: () => ask({ type: 'take' }),
        keep: (steps) => void ask({ type: 'carry', steps }).catch(nobodyListens),
      },
      ...(settings.dateOrder !== 'auto' && { place: { dateOrder: settings.dateOrder } }),
    },
    async () => {
      if (!globalThis.coeCheckCard) await ask({ type: 'card' });
      if (!globalThis.coeCheckCard) throw new Error('The card did not come. Reload the page.');
      return globalThis.coeCheckCard;
    },
  );

  const connected = (port: Browser.runtime.Port) => {
    if (port.name !== panelPort || port.sender?.id !== browser.runtime.id) return;
    panels.add(port);
    port.onDisconnect.addListener(() => panels.delete(port));
    port.onMessage.addListener((order: ToFrame & { readonly frame: string }) => {
      if (order.frame !== frame) return;
      void obey(session, order).then((outcome) => {
        if (outcome && panels.has(port)) send(port, { type: 'outcome', frame, key: order.key, outcome });
      });
    });
    send(port, { type: 'state', frame, state: panelState(session.state, sources) });
  };
  browser.runtime.onConnect.addListener(connected);
  signal.addEventListener('abort', () => {
    for (const port of panels) port.disconnect();
    if (browser.runtime?.id) browser.runtime.onConnect.removeListener(connected);
  });
  void ask({ type: 'hello' }).catch(nobodyListens);
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
