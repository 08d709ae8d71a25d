import { chromiumTabs } from '../browser/chromium-tabs.ts';
import type { Browser } from '../browser/launch.ts';
import type { Page } from '../browser/page.ts';
import type { Sites } from '../sites/serve.ts';
import { quantile, type Result, type Row } from './measure.ts';
import { traceOwnWork } from './trace.ts';

const postbacks = 500;
const hiddenFor = 3000;
const rounds = 5;

/**
 * What the extension costs a page that is not being typed into: its first check of a long form, rows the page inserts, a tab
 * in the background, the memory after many postbacks. `ours` has the extension,
 * which lies in the folder `extension`; `plain` has not.
 */
export async function measureLoad(ours: Browser, plain: Browser, sites: Sites, extension: string): Promise<Result[]> {
  const results = [await insertedRows(ours, plain, sites)];
  if (ours.name === 'firefox') return results; // it has neither a trace nor a heap that a driver can read
  return [
    await firstCheck(ours, plain, sites),
    ...results,
    await hiddenTab(extension, ours.extensionOrigin, sites),
    await heap(ours, plain, sites),
  ];
}

/** 150 boxes, each filled in wrongly: from the opened page to all its marks, as stretches of our work. */
async function firstCheck(ours: Browser, plain: Browser, sites: Sites): Promise<Result> {
  const [calls, files]: [number[][], number[][]] = [[], []];
  let flagged = 0;
  for (let round = 0; round < rounds; round += 1) {
    const page = await ours.open('about:blank');
    const traced = await traceOwnWork(page, ours.extensionOrigin);
    await page.goto(`${sites.origin}/large/`);
    await page.waitForTarget('coe-check');
    await page.click('#send');
    await page.waitFor(() => document.querySelectorAll('[aria-describedby*="coe-check"]').length > 100);
    await new Promise((resolve) => setTimeout(resolve, 700));
    const work = await traced();
    calls.push(work.calls.toSorted((a, b) => a - b));
    files.push(work.files.toSorted((a, b) => a - b));
    flagged = await page.evaluate(() => document.querySelectorAll('[aria-describedby*="coe-check"]').length);
    await page.close();
  }
  const longest = (of: number[][]) => of.map((each) => each.at(-1) ?? 0).toSorted((a, b) => a - b);
  const sums = calls.map((each) => each.reduce((sum, one) => sum + one, 0)).toSorted((a, b) => a - b);
  return {
    name: 'page-chromium-first-check',
    title: `first map and check of a form of 150 boxes, ${flagged} of them flagged`,
    unit: 'ms',
    better: 'lower',
    rows: [
      middle('coe-check, longest stretch of a page', longest(calls)),
      middle('coe-check, all stretches together', sums),
      middle('its longest script file, compiled and run', longest(files)),
    ],
    notes: [
      'Goal: no stretch over 16 ms. The rules are made ready, the page mapped and the form checked in slices; cost grows with the boxes and the rules.',
      `Tasks over 50 ms while the page was loaded and checked, of ${rounds} loads each: ${await longTasks(ours, sites)}, without the extension ${await longTasks(plain, sites)}. Goal: none more.`,
    ],
  };
}

/** Tasks over 50 ms from the opened page until half a second after the form was sent, of all loads together; not traced. */
async function longTasks(browser: Browser, sites: Sites): Promise<number> {
  let sum = 0;
  for (let round = 0; round < rounds; round += 1) {
    const page = await browser.open(`${sites.origin}/large/`);
    await new Promise((resolve) => setTimeout(resolve, 500));
    await page.click('#send');
    await new Promise((resolve) => setTimeout(resolve, 500));
    sum += await page.evaluate(
      () =>
        new Promise<number>((tell) => {
          let count = 0;
          new PerformanceObserver((list) => (count += list.getEntries().length)).observe({
            type: 'longtask',
            buffered: true,
          });
          setTimeout(() => tell(count), 100);
        }),
    );
    await page.close();
  }
  return sum;
}

async function insertedRows(ours: Browser, plain: Browser, sites: Sites): Promise<Result> {
  const pages = await Promise.all([ours, plain].map((each) => each.open(`${sites.origin}/large/`)));
  const [withUs, without] = pages as [Page, Page];
  await withUs.waitForTarget('coe-check');
  const took: [number[], number[]] = [[], []];
  for (let round = 0; round < 9; round += 1) {
    for (const [index, page] of pages.entries()) {
      await (page.raw as { bringToFront(): Promise<void> }).bringToFront();
      took[index as 0 | 1].push(await page.evaluate(insertRows));
    }
  }
  await Promise.all([withUs.close(), without.close()]);
  const [one, two] = took.map((each) => each.toSorted((a, b) => a - b)) as [number[], number[]];
  return {
    name: `page-${ours.name}-inserted-rows`,
    title: `the page inserts 10,000 rows, until they are painted, in ${ours.name}`,
    unit: 'ms',
    better: 'lower',
    rows: [middle('page with coe-check', one), middle('page without', two)],
    notes: [`Slow-down ${((quantile(one, 0.5) / quantile(two, 0.5) - 1) * 100).toFixed(1)} %. Goal: at most 3 %.`],
  };
}

/** Runs in the page. */
async function insertRows(): Promise<number> {
  const body = document.querySelector('#rows tbody') as Element;
  body.replaceChildren();
  for (let frame = 0; frame < 3; frame += 1) await new Promise((next) => requestAnimationFrame(next));
  const start = performance.now();
  for (let index = 0; index < 10_000; index += 1) {
    const row = document.createElement('tr');
    row.innerHTML = `<td>${index}</td><td>Ruiz</td><td>Ana</td><td>2012-04-25</td>`;
    body.append(row);
  }
  await new Promise((next) => requestAnimationFrame(next));
  await new Promise((next) => requestAnimationFrame(next));
  return performance.now() - start;
}

async function hiddenTab(extension: string, origin: string, sites: Sites): Promise<Result> {
  const tabs = await chromiumTabs(extension);
  const page = await tabs.open(`${sites.origin}/large/`);
  await page.waitForTarget('coe-check');
  await page.click('#send');
  await tabs.open('about:blank');
  await page.waitFor(() => document.visibilityState === 'hidden');
  await new Promise((resolve) => setTimeout(resolve, 1000));
  const traced = await traceOwnWork(page, origin);
  await new Promise((resolve) => setTimeout(resolve, hiddenFor));
  const woken = (await traced()).calls.length;
  await tabs.close();
  return {
    name: 'page-chromium-hidden',
    title: `calls into coe-check while its tab stands in the background for ${hiddenFor / 1000} s`,
    unit: 'calls',
    better: 'lower',
    rows: [{ who: 'coe-check', value: woken, min: woken, max: woken }],
    notes: ['Goal: 0.'],
  };
}

/** A page that draws its form anew, again and again: what is left when the garbage is gone. */
async function heap(ours: Browser, plain: Browser, sites: Sites): Promise<Result> {
  const rows: Row[] = [];
  const nodes: string[] = [];
  for (const [who, browser] of [
    ['page with coe-check', ours],
    ['page without', plain],
  ] as const) {
    const page = await browser.open(`${sites.origin}/large/?children=10`);
    if (browser === ours) await page.waitForTarget('coe-check');
    await page.click('#send');
    await redraw(page, 20);
    const before = await memory(page);
    await redraw(page, postbacks);
    const after = await memory(page);
    const grown = (after.bytes - before.bytes) / 1e6;
    rows.push({ who, value: grown, min: grown, max: grown });
    nodes.push(`${who}: ${after.nodes - before.nodes} more nodes`);
    await page.close();
  }
  return {
    name: 'page-chromium-heap',
    title: `heap grown by ${postbacks} postbacks`,
    unit: 'MB',
    better: 'lower',
    rows,
    notes: [`${nodes.join('; ')}. Goal: at most 2 MB more, no node of ours left behind.`],
  };
}

async function redraw(page: Page, times: number): Promise<void> {
  await page.evaluate(async (count) => {
    const place = document.querySelector('#children') as Element;
    const html = place.innerHTML;
    for (let time = 0; time < count; time += 1) {
      place.innerHTML = html;
      await new Promise((next) => requestAnimationFrame(next));
    }
    await new Promise((resolve) => setTimeout(resolve, 1000));
  }, times);
}

async function memory(page: Page): Promise<{ bytes: number; nodes: number }> {
  const driver = page.raw as import('playwright-core').Page;
  const session = await driver.context().newCDPSession(driver);
  for (let round = 0; round < 2; round += 1) await session.send('HeapProfiler.collectGarbage');
  await session.send('Performance.enable');
  const { metrics } = await session.send('Performance.getMetrics');
  const metric = (name: string) => metrics.find((each) => each.name === name)?.value ?? Number.NaN;
  await session.detach();
  return { bytes: metric('JSHeapUsedSize'), nodes: metric('Nodes') };
}

function middle(who: string, sorted: readonly number[]): Row {
  return { who, value: quantile(sorted, 0.5), min: sorted[0] ?? Number.NaN, max: sorted.at(-1) ?? Number.NaN };
}
