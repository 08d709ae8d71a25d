import { type Browser, browser } from 'wxt/browser';
import { type FromFrame, panelPort, type SheetRecord, type ToFrame } from '../lib/panel-messages.ts';

/**
 * Asks the frames of a tab for what is typed on their forms and calls back with all of it whenever a form has changed. It stays in
 * the memory of this page, and goes with it.
 */
export function askRecords(tab: number, heard: (records: readonly SheetRecord[]) => void): void {
  const records = new Map<string, SheetRecord>();
  const port: Browser.runtime.Port = browser.tabs.connect(tab, { name: panelPort });
  port.onMessage.addListener((message: FromFrame) => {
    const { frame } = message;
    if (message.type === 'state' && message.state.mapped > 0)
      port.postMessage({ type: 'record', frame } satisfies ToFrame & { frame: string });
    if (message.type !== 'record') return;
    records.set(frame, message.record);
    heard([...records.values()]);
  });
  // The form went: what was heard of it stays on the sheet until the sheet is closed.
  port.onDisconnect.addListener(() => void browser.runtime.lastError);
}
