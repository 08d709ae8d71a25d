import { createChecker } from '@coe-check/sdk';
import { element } from '../../lib/element.ts';
import type { SheetRecord } from '../../lib/panel-messages.ts';
import { languageOf, readSettings } from '../../lib/settings.ts';
import { words } from '../../lib/words.ts';
import { loadPacks } from '../../settings/load-packs.ts';
import { localDay, readerDay } from '../../settings/reader-day.ts';
import { askRecords } from '../../sheet/ask-records.ts';
import { drawSheet } from '../../sheet/draw-sheet.ts';
import { mergeRecords } from '../../sheet/merge-records.ts';

/** A sheet to read through with the family: `sheet.html?tab=ID` shows the form of that tab, in both languages, to be printed. */
const settings = await readSettings();
const lang = languageOf(settings);
const say = words(lang);
const main = document.querySelector('main') as HTMLElement;
const tab = Number(new URLSearchParams(location.search).get('tab'));
document.documentElement.lang = lang;
document.title = say('sheetTitle');

const bundled = await loadPacks(settings.packs.filter((name) => settings.imported[name] === undefined));
const packs = settings.packs.flatMap(
  (name) => settings.imported[name] ?? bundled.find((pack) => pack.name === name) ?? [],
);
const today = localDay(new Date());
const checkers = {
  en: createChecker(packs, { today, lang: 'en' }),
  es: createChecker(packs, { today, lang: 'es' }),
};
const day = { en: readerDay(today, 'en'), es: readerDay(today, 'es') };

draw([]);
askRecords(tab, draw);

function draw(records: readonly SheetRecord[]): void {
  const record = mergeRecords(records);
  main.replaceChildren(
    element(
      'div',
      { class: 'bar' },
      element('button', { type: 'button', class: 'main', click: () => print() }, say('print')),
    ),
    ...(record.coe.children.length > 0
      ? drawSheet({ record, checkers, day })
      : [element('p', { class: 'empty' }, say('sheetEmpty'))]),
  );
}
