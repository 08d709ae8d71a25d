import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { serveCounts } from '../background/counts.ts';
import { serveCourses } from '../background/courses.ts';
import { serveFrame } from '../background/frame.ts';
import { serveRoster, watchRoster } from '../background/roster.ts';
import { type Serve, senderOf } from '../background/sender.ts';
import { concernsSettings, refreshSettings } from '../background/settings.ts';
import { serveWaivers } from '../background/waivers.ts';
import { openWelcome } from '../background/welcome.ts';
import type { ToBackground } from '../lib/messages.ts';
import { concernsProfiles } from '../lib/profiles.ts';
import { allowedSites, registerSites, startInOpenTabs } from '../lib/sites.ts';

/** Who answers which topic (the word before the slash of a message's type). */
const topics: { readonly [topic: string]: Serve<never> } = {
  counts: serveCounts,
  courses: serveCourses,
  frame: serveFrame,
  roster: serveRoster,
  waivers: serveWaivers,
};

/** Keeps the registrations in step with what is allowed, and serves the frames. Nothing on the way of a keystroke waits for it. */
export default defineBackground(() => {
  const refresh = serial(async () => {
    const hasOtherPacks = await refreshSettings();
    await registerSites();
    if (hasOtherPacks) await startInOpenTabs(await allowedSites());
  });
  browser.runtime.onInstalled.addListener(() => void refresh().then(async () => startInOpenTabs(await allowedSites())));
  browser.runtime.onInstalled.addListener(openWelcome);
  browser.runtime.onStartup.addListener(() => void refresh());
  browser.permissions.onAdded.addListener(({ origins = [] }) => void refresh().then(() => startInOpenTabs(origins)));
  browser.permissions.onRemoved.addListener(() => void refresh());
  browser.storage.onChanged.addListener((changes, area) => {
    if (concernsSettings(changes, area) || concernsProfiles(changes, area)) void refresh();
  });
  watchRoster();
  browser.runtime.onMessage.addListener((message: ToBackground, sender, answer) => {
    const [topic = ''] = message.type.split('/');
    if (message.type === 'frame/hello' || sender.id !== browser.runtime.id || !Object.hasOwn(topics, topic))
      return false;
    void topics[topic]?.(message as never, senderOf(sender)).then(answer, () => answer(undefined));
    return true;
  });
});

/** Runs one call after the other: two registrations at once would collide on their id. */
function serial(work: () => Promise<void>): () => Promise<void> {
  let last = Promise.resolve();
  return () => {
    last = last.then(work, work);
    return last;
  };
}
