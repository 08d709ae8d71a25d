import type { Page } from '../browser/page.ts';

interface TraceEvent {
  readonly name: string;
  readonly ts: number;
  readonly tid: number;
  readonly dur?: number;
  readonly args?: { readonly data?: { readonly url?: string } };
}

interface Debugging {
  send(method: string, options?: object): Promise<unknown>;
  on(event: string, heard: (data: unknown) => void): unknown;
  once(event: string, heard: (data: unknown) => void): unknown;
}

/** Both drivers open one, by two names. */
async function debugging({ raw }: Page): Promise<Debugging> {
  const tab = raw as {
    createCDPSession?(): Promise<Debugging>;
    context?(): { newCDPSession(of: unknown): Promise<Debugging> };
  };
  const session = (await tab.createCDPSession?.()) ?? (await tab.context?.().newCDPSession(tab));
  if (!session) throw new Error('this browser cannot be traced');
  return session;
}

/** How long each stretch of our script took, in milliseconds, in the order they were made. */
export interface OwnWork {
  /** Calls of the browser into our script, and what promises had waiting after them. */
  readonly calls: readonly number[];
  /** Our script files, as they were compiled and run. */
  readonly files: readonly number[];
}

/**
 * Starts Chromium's own trace; what it returns ends it. The trace does not say whose promises were kept, so the page's own, if
 * it has any, count as ours. Throws when nothing at all was traced.
 */
export async function traceOwnWork(page: Page, extension: string): Promise<() => Promise<OwnWork>> {
  const session = await debugging(page);
  const events: TraceEvent[] = [];
  session.on('Tracing.dataCollected', (data) => void events.push(...(data as { value: TraceEvent[] }).value));
  await session.send('Tracing.start', { categories: 'devtools.timeline', transferMode: 'ReportEvents' });
  return async () => {
    const complete = new Promise<void>((done) => session.once('Tracing.tracingComplete', () => done()));
    await session.send('Tracing.end');
    await complete;
    if (events.length === 0) throw new Error('the trace is empty');
    const isOurs = ({ name, args }: TraceEvent) =>
      name === 'RunMicrotasks' ||
      ((name === 'FunctionCall' || name === 'EvaluateScript') && args?.data?.url?.startsWith(extension));
    const busyUntil = new Map<number, number>();
    // What is called within a stretch is a part of it.
    const stretches = events
      .filter(isOurs)
      .toSorted((a, b) => a.ts - b.ts)
      .filter(({ ts, tid, dur = 0 }) => {
        if (ts < (busyUntil.get(tid) ?? 0)) return false;
        busyUntil.set(tid, ts + dur);
        return true;
      });
    const took = (file: boolean) =>
      stretches.filter(({ name }) => (name === 'EvaluateScript') === file).map(({ dur = 0 }) => dur / 1000);
    return { calls: took(false), files: took(true) };
  };
}
