import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import type { CourseTables } from '../../packages/sdk/src/courses/index.ts';
import type { BrowserName } from '../browser/find-browser.ts';
import { launch } from '../browser/launch.ts';
import type { Page } from '../browser/page.ts';

interface Times {
  readonly first: number;
  readonly each: readonly number[];
}

/** What a browser was measured to need. `heap`: megabytes of the whole page, where the browser tells. */
export type InBrowser = Times & { readonly heap: number | undefined };

/**
 * Milliseconds of one look-up by title in a browser, for each title, and of the first, which makes the index. A
 * browser's clock is coarse and the machine has other work: each title is asked eight times and the time shared, in five
 * rounds of which the middle one counts.
 */
export async function timeInBrowser(
  name: BrowserName,
  tables: CourseTables,
  titles: readonly string[],
): Promise<InBrowser> {
  const folder = mkdtempSync(join(tmpdir(), 'coe-courses-'));
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL('../../packages/sdk/src/courses/index.ts', import.meta.url))],
    bundle: true,
    minify: true,
    format: 'iife',
    globalName: 'courses',
    write: false,
  });
  const script = `
    const tables = ${JSON.stringify(tables)};
    const titles = ${JSON.stringify(titles)};
    const ask = (title) => courses.translateCourse({ fromState: 'TX', title, toState: 'CA' }, tables);
    globalThis.timeCourses = () => {
    const start = performance.now();
    ask('Algebra I');
    const first = performance.now() - start;
    for (const title of titles) ask(title);
    const times = titles.map(() => []);
    for (let round = 0; round < 5; round++)
      for (const [at, title] of titles.entries()) {
        const start = performance.now();
        for (let turn = 0; turn < 8; turn++) ask(title);
        times[at].push((performance.now() - start) / 8);
      }
    const each = times.map((five) => five.sort((a, b) => a - b)[2]);
    return { first, each };
    };`;
  const html = `<!doctype html><meta charset="utf-8"><title>courses</title><script>${safe(outputFiles[0]?.text ?? '')}</script><script>${safe(script)}</script>`;
  writeFileSync(join(folder, 'courses.html'), html);
  const browser = await launch(name);
  try {
    const page = await browser.open(pathToFileURL(join(folder, 'courses.html')).href);
    const times = await page.evaluate(() => (globalThis as unknown as { timeCourses(): Times }).timeCourses());
    return { ...times, heap: name === 'chromium' ? await heapOf(page) : undefined };
  } finally {
    await browser.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Megabytes that the page's scripts hold once what nobody holds is gone: tables, index and the engine. */
async function heapOf({ raw }: Page): Promise<number> {
  const page = raw as Driven;
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  return usedSize / 1024 / 1024;
}

/** What is used of the driver's page here. */
interface Driven {
  context(): { newCDPSession(page: Driven): Promise<{ send(method: string): Promise<{ readonly usedSize: number }> }> };
}

function safe(script: string): string {
  return script.replaceAll('</script', '<\\/script');
}
