import { type Browser, browser } from 'wxt/browser';

/** Who asks the background. */
export interface Sender {
  /** The tab and frame of a content script; absent for the panel and other pages of ours. */
  readonly frame: { readonly tabId: number; readonly frameId: number } | undefined;
  /** True for a page of ours (panel, options): only these may read what is kept. */
  readonly ours: boolean;
  /** Host name of the page that a content script runs in; '' where it has none. */
  readonly site: string;
}

/** Answers the messages of one topic. What it gives is sent back; undefined is no answer. */
export type Serve<Message> = (message: Message, sender: Sender) => Promise<unknown>;

/** Tells a content script from a page of ours by what the browser says of it, never by what the message says. */
export function senderOf({ tab, frameId, origin, url }: Browser.runtime.MessageSender): Sender {
  const own = browser.runtime.getURL('/');
  const ours = (url ?? '').startsWith(own);
  const from = origin && origin !== 'null' ? origin : (url ?? '');
  return {
    frame: !ours && tab?.id !== undefined ? { tabId: tab.id, frameId: frameId ?? 0 } : undefined,
    ours,
    site: !ours && URL.canParse(from) ? new URL(from).hostname : '',
  };
}
