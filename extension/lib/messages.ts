import { browser } from 'wxt/browser';
import type { CountsMessage } from './counts-messages.ts';
import type { CoursesMessage } from './courses-messages.ts';
import type { FrameMessage } from './frame-messages.ts';
import type { RosterMessage } from './roster-messages.ts';
import type { WaiversMessage } from './waivers-messages.ts';

/**
 * All that is sent to the background. `type` is the topic, a slash and the wish: `roster/look`. Each topic has its own
 * `<topic>-messages.ts` here and its own `extension/background/<topic>.ts` that answers.
 */
export type ToBackground = CountsMessage | CoursesMessage | FrameMessage | RosterMessage | WaiversMessage;

/**
 * Asks the background and gives its answer, undefined when it has none. Rejects while the extension is being updated.
 *
 * const steps = await ask<readonly CarriedStep[]>({ type: 'frame/take' });
 */
export async function ask<Answer = undefined>(message: ToBackground): Promise<Answer | undefined> {
  return (await browser.runtime.sendMessage<ToBackground, Answer | null | undefined>(message)) ?? undefined;
}
