import { type Browser, browser } from 'wxt/browser';
import type { ToRosterHost } from '../../background/roster-host.ts';
import { connectRoster } from '../../roster/connect.ts';

/** The hidden page that holds the background's line to the worker, where the background may not. It hears nobody else. */
const line = connectRoster();

browser.runtime.onMessage.addListener((message: ToRosterHost, sender: Browser.runtime.MessageSender, answer) => {
  if (message.type !== 'rosterHost' || sender.id !== browser.runtime.id || sender.tab !== undefined) return false;
  line.ask(message.ask, message.told, message.terms).then(answer, (fault: Error) => {
    answer(message.ask === 'look' ? null : undefined);
    throw fault;
  });
  return true;
});
