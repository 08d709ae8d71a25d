import type { RosterAsk, RosterAsks, RosterProgress, RosterReply, RosterStatus, Terms } from './requests.ts';
import { Unreadable } from './unreadable.ts';

/** A page of ours with its line to the one worker that holds the roster. */
export interface RosterLine {
  /** Rejects with Unreadable for what the clerk can mend. */
  ask<A extends RosterAsk>(
    ask: A,
    told: RosterAsks[A]['told'],
    terms: Terms,
    progress?: (progress: RosterProgress) => void,
  ): Promise<RosterAsks[A]['back']>;
  /** Calls back whenever what stands here has changed, in whichever window. */
  onStatus(changed: (status: RosterStatus) => void): void;
}

interface Waiting {
  done(back: unknown): void;
  fail(fault: Error): void;
  progress: ((progress: RosterProgress) => void) | undefined;
}

/**
 * Connects a page of the extension to the worker; all windows share the one. It lives as long as one of them does, and what it
 * keeps is on disk before it says so.
 */
export function connectRoster(): RosterLine {
  const { port } = new SharedWorker('/roster-worker.js', { name: 'COE Check roster' });
  const waiting = new Map<number, Waiting>();
  const heard = new Set<(status: RosterStatus) => void>();
  let next = 0;
  port.onmessage = ({ data }: MessageEvent<RosterReply>) => {
    if ('status' in data) {
      for (const each of heard) each(data.status);
      return;
    }
    const one = waiting.get(data.id);
    if (one === undefined) return;
    if ('progress' in data) {
      one.progress?.(data.progress);
      return;
    }
    waiting.delete(data.id);
    if ('back' in data) one.done(data.back);
    else one.fail('unreadable' in data ? new Unreadable(data.unreadable, data.detail) : new Error(data.failed));
  };
  return {
    ask: (ask, told, terms, progress) =>
      new Promise((resolve, reject) => {
        const id = ++next;
        waiting.set(id, { done: resolve as (back: unknown) => void, fail: reject, progress });
        port.postMessage({ id, ask, told, terms });
      }),
    onStatus: (changed) => void heard.add(changed),
  };
}
