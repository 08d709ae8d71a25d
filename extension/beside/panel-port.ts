import { type Browser, browser } from 'wxt/browser';
import type { BareKit, BesideKit } from '../lib/beside-kit.ts';
import { type FromFrame, panelPort, type ToFrame } from '../lib/panel-messages.ts';
import { obeyPanel } from './obey-panel.ts';
import { panelState, sheetRecord } from './panel-state.ts';

/** Speaks with the panels that are open: tells them the state of this frame and does what they ask of its form. */
export function openPanelPort(kit: BareKit): Pick<BesideKit, 'share'> {
  const { session, signal, ask, onState } = kit;
  const { obey, together } = obeyPanel(kit);
  const frame = String(crypto.getRandomValues(new Uint32Array(2)));
  const panels = new Set<Browser.runtime.Port>();
  const shared: { [topic: string]: unknown } = {};
  const send = (port: Browser.runtime.Port, message: FromFrame) => port.postMessage(message);
  const connected = (port: Browser.runtime.Port) => {
    if (port.name !== panelPort || port.sender?.id !== browser.runtime.id) return;
    panels.add(port);
    port.onDisconnect.addListener(() => panels.delete(port));
    port.onMessage.addListener((order: ToFrame & { readonly frame: string }) => {
      if (order.frame !== frame) return;
      if (order.type === 'record') return send(port, { type: 'record', frame, record: sheetRecord(session) });
      void obey(order).then((outcome) => {
        if (outcome && panels.has(port)) send(port, { type: 'outcome', frame, outcome });
        // What can be taken back together is no part of the page's own state.
        if (panels.has(port)) tell(port);
      });
    });
    tell(port);
  };
  const tell = (port: Browser.runtime.Port, state = session.state) =>
    send(port, { type: 'state', frame, state: { ...panelState(kit, state), together: together(), shared } });
  browser.runtime.onConnect.addListener(connected);
  onState((state) => {
    for (const port of panels) tell(port, state);
  });
  signal.addEventListener('abort', () => {
    for (const port of panels) port.disconnect();
    if (browser.runtime?.id) browser.runtime.onConnect.removeListener(connected);
  });
  // While no panel is open nobody answers.
  void ask({ type: 'frame/hello' }).catch(() => undefined);
  return {
    share(topic, data) {
      shared[topic] = data;
      for (const port of panels) tell(port);
    },
  };
}
