import type { Writable } from 'node:stream';
import { SingleBar } from 'cli-progress';

/** Shows how far a job is, with its rate and the time left, once it has taken more than a second. */
export interface Progress {
  at(value: number): void;
  done(): void;
}

export interface ProgressOptions {
  readonly label: string;
  readonly unit: string;
  readonly total: number;
  readonly silent: boolean;
}

const patience = 1000;

/** A bar on a terminal; on anything else a line every two seconds. */
export function createProgress(
  stream: Writable & { readonly isTTY?: boolean },
  { label, unit, total, silent }: ProgressOptions,
): Progress {
  if (silent) return { at() {}, done() {} };
  const began = Date.now();
  let bar: SingleBar | undefined;
  let shown = 0;
  const payload = (value: number) => ({
    rate: number(value / Math.max(0.001, (Date.now() - began) / 1000)),
    left: left(value),
  });

  function left(value: number): string {
    const seconds = value > 0 ? ((Date.now() - began) / 1000) * ((total - value) / value) : 0;
    return seconds < 90 ? `${Math.ceil(seconds)} s` : `${Math.ceil(seconds / 60)} min`;
  }

  return {
    at(value) {
      const now = Date.now();
      if (now - began < patience) return;
      if (stream.isTTY) {
        bar ??= startBar(stream, label, unit, total, payload(value));
        bar.update(value, payload(value));
      } else if (now - shown >= 2 * patience) {
        shown = now;
        const { rate, left } = payload(value);
        stream.write(`${label}: ${percent(value, total)} %, ${rate} ${unit}/s, ${left} left\n`);
      }
    },
    done() {
      bar?.stop();
      bar = undefined;
    },
  };
}

function startBar(stream: Writable, label: string, unit: string, total: number, payload: object): SingleBar {
  const bar = new SingleBar({
    stream: stream as NodeJS.WritableStream,
    format: `${label} {bar} {percentage} % | {rate} ${unit}/s | {left} left`,
    barCompleteChar: '█',
    barIncompleteChar: '░',
    barsize: 24,
    hideCursor: true,
    clearOnComplete: true,
  });
  bar.start(total, 0, payload);
  return bar;
}

function number(value: number): string {
  return (value < 10 ? Math.round(value * 10) / 10 : Math.round(value)).toLocaleString('en-US');
}

function percent(value: number, total: number): number {
  return total > 0 ? Math.min(100, Math.floor((value / total) * 100)) : 0;
}
