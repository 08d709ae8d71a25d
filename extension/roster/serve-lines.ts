import type { BuiltPack } from '@coe-check/sdk';
import type { RosterProgress, RosterReply, RosterRequest } from './requests.ts';
import { createService, type Service } from './service.ts';
import { Unreadable } from './unreadable.ts';

/** A page's end of the line: its asks come in, replies go out. */
interface Line {
  postMessage(reply: RosterReply): void;
  addEventListener(type: 'message', listener: (event: { readonly data: RosterRequest }) => void): void;
}

/** Serves every page that connects with one service. Pages that are gone take nothing with them. */
export function serveLines(packs: (names: readonly string[]) => readonly BuiltPack[]): (line: Line) => void {
  const lines = new Set<Line>();
  const service: Service = createService({
    packs,
    now: () => Date.now(),
    changed(status) {
      for (const line of lines) line.postMessage({ id: 0, status });
    },
  });
  return (line) => {
    lines.add(line);
    line.addEventListener('message', ({ data: { id, ask, told, terms } }) => {
      const progress = throttled((reply: RosterProgress) => line.postMessage({ id, progress: reply }));
      service.ask(ask, told, terms, progress).then(
        (back) => line.postMessage({ id, back }),
        (fault: unknown) =>
          line.postMessage(
            fault instanceof Unreadable
              ? { id, unreadable: fault.code, detail: fault.detail }
              : { id, failed: String((fault as Error)?.message ?? fault) },
          ),
      );
    });
  };
}

const often = 100;

/** Lets one call in a tenth of a second through. */
function throttled<T>(tell: (value: T) => void): (value: T) => void {
  let before = 0;
  return (value) => {
    const now = Date.now();
    if (now - before < often) return;
    before = now;
    tell(value);
  };
}
