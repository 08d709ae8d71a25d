import { browser } from 'wxt/browser';
import type { Counts } from '../../lib/counts-messages.ts';
import { type Child, element } from '../../lib/element.ts';
import { ask } from '../../lib/messages.ts';
import { languageOf, onSettings, readSettings } from '../../lib/settings.ts';
import { words } from '../../lib/words.ts';
import { localDay } from '../../settings/reader-day.ts';
import { verify } from '../../waivers/audit-chain.ts';
import { drawRates, ratesCsv } from '../../waivers/draw-rates.ts';
import { drawWaiver } from '../../waivers/draw-waiver.ts';
import { auditCsv, auditJsonl } from '../../waivers/export-audit.ts';
import { onKept, readKept } from '../../waivers/read-kept.ts';
import { ruleWords } from '../../waivers/rule-words.ts';
import { saveFile } from '../../waivers/save-file.ts';
import { waivedRates } from '../../waivers/waived-rate.ts';
import { waiversForCheck } from '../../waivers/waiver.ts';

/** All that was kept as typed, the log of it, and how often each rule was waived. */
const main = document.querySelector('main') as HTMLElement;
onKept(() => void draw());
onSettings(new AbortController().signal, () => void draw());
await draw();

async function draw(): Promise<void> {
  const [settings, { waivers, entries }, { counts = {} }] = await Promise.all([
    readSettings(),
    readKept(),
    browser.storage.local.get<{ counts?: Counts }>('counts'),
  ]);
  const lang = languageOf(settings);
  const say = words(lang);
  const named = await ruleWords(settings, lang);
  const today = localDay(new Date());
  const live = waivers.filter(({ until }) => until >= today).toSorted((a, b) => (a.at < b.at ? 1 : -1));
  const rates = waivedRates(entries, counts);
  const forCheck = waiversForCheck(live);
  const verdict = element('p', { role: 'status' });
  const button = (id: string, text: string, press: () => void) =>
    element('button', { type: 'button', id, click: press }, text);
  // While the extension is being updated nothing is taken back.
  const undo = ({ id }: { readonly id: string }) => void ask({ type: 'waivers/undo', id }).catch(() => undefined);
  const check = async () => {
    const { lines, brokenAt } = await verify((await readKept()).entries);
    verdict.textContent = brokenAt === undefined ? say('sound', { n: lines }) : say('broken', { n: brokenAt });
  };
  document.documentElement.lang = lang;
  document.title = say('decisionsTitle');
  const focused = document.activeElement?.id;
  const parts: readonly Child[] = [
    element('h1', {}, say('decisionsTitle')),
    element('p', { class: 'quiet' }, say('decisionsLead')),
    element('h2', {}, say('waiversTitle')),
    live.length === 0
      ? element('p', { class: 'quiet' }, say('noWaivers'))
      : element('ul', {}, ...live.map((one) => drawWaiver(one, { say, lang, ...named, undo }))),
    settings.auditExport &&
      forCheck.length > 0 &&
      element(
        'div',
        { class: 'actions' },
        button('for-check', say('forCheck'), () => saveFile('waivers.json', JSON.stringify(forCheck, null, 2))),
      ),
    element('h2', {}, say('logTitle')),
    element('p', { class: 'quiet' }, entries.length === 0 ? say('logEmpty') : say('logLines', { n: entries.length })),
    element(
      'div',
      { class: 'actions' },
      entries.length > 0 && button('verify', say('verify'), () => void check()),
      settings.auditExport &&
        entries.length > 0 &&
        button('jsonl', say('saveJsonl'), () => saveFile(`coe-check-log-${today}.jsonl`, auditJsonl(entries))),
      settings.auditExport &&
        entries.length > 0 &&
        button('csv', say('saveCsv'), () => saveFile(`coe-check-log-${today}.csv`, auditCsv(entries))),
    ),
    !settings.auditExport && element('p', { class: 'quiet' }, say('noExport')),
    verdict,
    element('h2', {}, say('ratesTitle')),
    element('p', { class: 'quiet' }, say('ratesLead')),
    ...(rates.length === 0
      ? [element('p', { class: 'quiet' }, say('noRates'))]
      : [
          drawRates(rates, { say, lang, summaryOf: named.summaryOf }),
          element(
            'div',
            { class: 'actions' },
            button('rates', say('saveRates'), () => saveFile(`coe-check-rates-${today}.csv`, ratesCsv(rates))),
          ),
        ]),
  ];
  main.replaceChildren(...parts.filter((part) => part instanceof Node));
  if (focused) document.getElementById(focused)?.focus();
}
