import type { CarriedStep } from '@coe-check/page';
import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import type { ScriptPublicPath } from 'wxt/utils/inject-script';
import type { ToBackground } from '../lib/messages.ts';
import { allowedSites, registerSites, startInOpenTabs } from '../lib/sites.ts';

/** Keeps the registrations in step with what is allowed, and serves the frames. Nothing on the way of a keystroke waits for it. */
export default defineBackground(() => {
  const refresh = serial(registerSites);
  browser.runtime.onInstalled.addListener(() => void refresh().then(async () => startInOpenTabs(await allowedSites())));
  browser.runtime.onStartup.addListener(() => void refresh());
  browser.permissions.onAdded.addListener(({ origins = [] }) => void refresh().then(() => startInOpenTabs(origins)));
  browser.permissions.onRemoved.addListener(() => void refresh());
  browser.storage.onChanged.addListener((changes, area) => {
    if (area === 'local' && 'settings' in changes) void refresh();
  });
  browser.runtime.onMessage.addListener((message: ToBackground, sender, answer) => {
    if (message.type === 'hello' || sender.tab?.id === undefined) return false;
    void serve(message, { tabId: sender.tab.id, frameId: sender.frameId ?? 0 }).then(answer, () => answer(undefined));
    return true;
  });
});

/** What a frame asks for: the card's script, or its own memory over a full postback. That lives in memory only and expires. */
async function serve(
  message: Exclude<ToBackground, { type: 'hello' }>,
  { tabId, frameId }: Frame,
): Promise<readonly CarriedStep[] | undefined> {
  if (message.type === 'card') {
    await browser.scripting.executeScript({
      target: { tabId, frameIds: [frameId] },
      files: ['/card.js' as ScriptPublicPath],
    });
    return undefined;
  }
  const key = `carry ${tabId} ${frameId}`;
  if (message.type === 'carry') {
    await (message.steps.length > 0
      ? browser.storage.session.set({ [key]: message.steps })
      : browser.storage.session.remove(key));
    return undefined;
  }
  const { [key]: steps } = await browser.storage.session.get(key);
  await browser.storage.session.remove(key);
  return Array.isArray(steps) ? steps : [];
}

interface Frame {
  readonly tabId: number;
  readonly frameId: number;
}

/** Runs one call after the other: two registrations at once would collide on their id. */
function serial(work: () => Promise<void>): () => Promise<void> {
  let last = Promise.resolve();
  return () => {
    last = last.then(work, work);
    return last;
  };
}
