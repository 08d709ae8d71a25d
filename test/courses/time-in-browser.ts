import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import type { CourseTables } from '../../packages/sdk/src/courses/index.ts';
import type { BrowserName } from '../browser/find-browser.ts';
import { launch } from '../browser/launch.ts';

interface Timed {
  readonly courseTimes: { readonly first: number; readonly each: readonly number[] };
}

/**
 * Milliseconds of one look-up by title in a browser, for each title, and of the first, which makes the index. A
 * browser's clock is coarse and the machine has other work: each title is asked eight times and the time shared, in five
 * rounds of which the middle one counts.
 */
export async function timeInBrowser(
  name: BrowserName,
  tables: CourseTables,
  titles: readonly string[],
): Promise<Timed['courseTimes']> {
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
    globalThis.courseTimes = { first, each };`;
  const html = `<!doctype html><meta charset="utf-8"><title>courses</title><script>${safe(outputFiles[0]?.text ?? '')}</script><script>${safe(script)}</script>`;
  writeFileSync(join(folder, 'courses.html'), html);
  const browser = await launch(name);
  try {
    const page = await browser.open(pathToFileURL(join(folder, 'courses.html')).href);
    return await page.evaluate(() => (globalThis as unknown as Timed).courseTimes);
  } finally {
    await browser.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

function safe(script: string): string {
  return script.replaceAll('</script', '<\\/script');
}
