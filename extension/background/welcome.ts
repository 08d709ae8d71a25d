import { browser } from 'wxt/browser';

/** Opens the introduction after the first install; not after an update, and not in test builds, whose tabs are counted. */
export function openWelcome({ reason }: { readonly reason: string }): void {
  if (reason === 'install' && import.meta.env.MODE !== 'test')
    void browser.tabs.create({ url: browser.runtime.getURL('/welcome.html') });
}
