import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { allowedSites, registerSites, startInOpenTabs } from '../lib/sites.ts';

/** Keeps the registrations in step with what is allowed. It holds no state and no record, and nothing typed passes through it. */
export default defineBackground(() => {
  const refresh = serial(registerSites);
  browser.runtime.onInstalled.addListener(() => void refresh().then(async () => startInOpenTabs(await allowedSites())));
  browser.runtime.onStartup.addListener(() => void refresh());
  browser.permissions.onAdded.addListener(({ origins = [] }) => void refresh().then(() => startInOpenTabs(origins)));
  browser.permissions.onRemoved.addListener(() => void refresh());
  browser.storage.onChanged.addListener((changes, area) => {
    if (area === 'local' && 'settings' in changes) void refresh();
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
