import type { CarriedStep } from '@coe-check/page';
import { browser } from 'wxt/browser';
import type { ScriptPublicPath } from 'wxt/utils/inject-script';
import type { FrameMessage } from '../lib/frame-messages.ts';
import type { Serve } from './sender.ts';

/** What a frame asks for: a lazy script, or its own memory over a full postback. That lives in memory only and expires. */
export const serveFrame: Serve<FrameMessage> = async (message, { frame }) => {
  if (!frame) return undefined;
  const { tabId, frameId } = frame;
  const key = `carry ${tabId} ${frameId}`;
  switch (message.type) {
    case 'frame/card':
    case 'frame/beside':
      await browser.scripting.executeScript({
        target: { tabId, frameIds: [frameId] },
        files: [message.type.replace('frame', '').concat('.js') as ScriptPublicPath],
      });
      return undefined;
    case 'frame/carry':
      await (message.steps.length > 0
        ? browser.storage.session.set({ [key]: message.steps })
        : browser.storage.session.remove(key));
      return undefined;
    case 'frame/take': {
      const { [key]: steps } = await browser.storage.session.get(key);
      await browser.storage.session.remove(key);
      return Array.isArray(steps) ? (steps satisfies CarriedStep[]) : [];
    }
    default:
      return undefined;
  }
};
