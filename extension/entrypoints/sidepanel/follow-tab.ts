import { type Browser, browser } from 'wxt/browser';
import type { ToBackground } from '../../lib/messages.ts';
import { type FromFrame, panelPort } from '../../lib/panel-messages.ts';
import type { Panel, PanelFrame } from '../../lib/panel-section.ts';
import { languageOf, onSettings, readSettings } from '../../lib/settings.ts';
import { words } from '../../lib/words.ts';

/**
 * The tab in front, all its frames: asks them directly and holds what they say in memory. `?tab=ID` pins it to one tab (the
 * panel opened as a page of its own).
 */
export async function followTab(): Promise<Panel> {
  const pinned = Number(new URLSearchParams(location.search).get('tab')) || undefined;
  const frames = new Map<string, PanelFrame & { readonly port: Browser.runtime.Port }>();
  const listeners: (() => void)[] = [];
  let settings = await readSettings();
  let say = words(languageOf(settings));
  let ports: Browser.runtime.Port[] = [];
  let tab: number | undefined;
  const changed = () => {
    for (const listener of listeners) listener();
  };
  const announce = (says: string) => {
    const spoken = document.querySelector('#spoken');
    if (spoken) spoken.textContent = says;
  };

  /** One port to all frames that are there, or one to the frame that has just said hello. */
  const connect = (tabId: number, frameId?: number) => {
    const port = browser.tabs.connect(tabId, { name: panelPort, ...(frameId !== undefined && { frameId }) });
    const heard = new Set<string>();
    ports.push(port);
    port.onMessage.addListener((message: FromFrame) => {
      if (message.type === 'outcome') return announce(message.outcome.says);
      if (message.type === 'record') return;
      const { frame: id, state } = message;
      heard.add(id);
      frames.set(id, { id, port, state, send: (order) => port.postMessage({ ...order, frame: id }) });
      changed();
    });
    port.onDisconnect.addListener(() => {
      // Reading the error tells the browser that it was seen: a tab without our script refuses the port.
      void browser.runtime.lastError;
      ports = ports.filter((each) => each !== port);
      for (const id of heard) if (frames.get(id)?.port === port) frames.delete(id);
      changed();
    });
  };
  /** Turns to the tab in front. */
  const follow = async () => {
    const [front] = pinned === undefined ? await browser.tabs.query({ active: true, currentWindow: true }) : [];
    const next = pinned ?? front?.id;
    if (next === tab && ports.length > 0) return;
    for (const port of ports) port.disconnect();
    ports = [];
    frames.clear();
    tab = next;
    changed();
    if (tab !== undefined) connect(tab);
  };

  onSettings(new AbortController().signal, (now) => {
    settings = now;
    say = words(languageOf(now));
    changed();
  });
  browser.tabs.onActivated.addListener(() => void follow());
  browser.runtime.onMessage.addListener((message: ToBackground, sender: Browser.runtime.MessageSender) => {
    if (message?.type === 'frame/hello' && sender.tab?.id === tab && tab !== undefined) connect(tab, sender.frameId);
  });
  await follow();

  return {
    get frames() {
      return [...frames.values()];
    },
    get tab() {
      return tab;
    },
    get settings() {
      return settings;
    },
    get lang() {
      return languageOf(settings);
    },
    say: (key, values) => say(key, values),
    onChange(listener) {
      listeners.push(listener);
      listener();
    },
    announce,
  };
}
