import { browser } from 'wxt/browser';
import type { ScriptPublicPath } from 'wxt/utils/inject-script';
import type { CoursesMessage } from '../lib/courses-messages.ts';
import type { Serve } from './sender.ts';

/** What each wish brings into the frame, in this order: the tables first, the script after them makes them ready. */
const scripts: { readonly [type in CoursesMessage['type']]: readonly string[] } = {
  'courses/tables': ['/packs/courses.script.js', '/courses.js'],
  'courses/descriptions': ['/packs/course-descriptions.script.js'],
};

/** Brings the course tables to a frame that has a course on it: nothing of them goes to any other page. */
export const serveCourses: Serve<CoursesMessage> = async ({ type }, { frame }) => {
  if (!frame || !Object.hasOwn(scripts, type)) return undefined;
  await browser.scripting.executeScript({
    target: { tabId: frame.tabId, frameIds: [frame.frameId] },
    files: [...scripts[type]] as ScriptPublicPath[],
  });
  return true;
};
