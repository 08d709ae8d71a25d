import type { Page } from '../browser/page.ts';

interface TraceEvent {
  readonly name: string;
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

/**
 * Starts Chromium's own trace; what it returns ends it and gives how long each call into our script took, in milliseconds,
 * in the order they were made. A trace without any call of any script would mean that it does not work, and throws.
 */
export async function traceOwnWork(page: Page, extension: string): Promise<() => Promise<number[]>> {
  const session = await debugging(page);
  const events: TraceEvent[] = [];
  session.on('Tracing.dataCollected', (data) => void events.push(...(data as { value: TraceEvent[] }).value));
  await session.send('Tracing.start', { categories: 'devtools.timeline', transferMode: 'ReportEvents' });
  return async () => {
    const complete = new Promise<void>((done) => session.once('Tracing.tracingComplete', () => done()));
    await session.send('Tracing.end');
    await complete;
    if (events.length === 0) throw new Error('the trace is empty');
    return events
      .filter(({ name, args }) => name === 'FunctionCall' && args?.data?.url?.startsWith(extension))
      .map(({ dur = 0 }) => dur / 1000);
  };
}
