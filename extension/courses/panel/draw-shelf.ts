import { agreedPairsFile, readAgreedPairs, readContacts, withPair } from '@coe-check/sdk/courses';
import { element } from '../../lib/element.ts';
import type { Panel } from '../../lib/panel-section.ts';
import { openTable } from '../../roster/open-table.ts';
import { readerDay } from '../../settings/reader-day.ts';
import { type CourseShelf, readShelf, writeShelf } from '../shelf.ts';
import { saveFile } from './save-file.ts';

/** What this office keeps about courses: the contacts at home bases, and what was agreed. */
export function drawShelf(panel: Panel, { contacts, pairs }: CourseShelf): HTMLElement[] {
  const { say, lang } = panel;
  return [
    drawer(panel, 'contacts', say('coursesContacts', { n: contacts.length }), say('coursesContactsHelp'), {
      accept: '.csv,.tsv,.txt,.xlsx',
      take: (file) => takeContacts(panel, file),
      list: contacts.map(({ state, district, role, office, phone }) =>
        [[state, district].filter(Boolean).join(' '), role, office, phone].filter((part) => part !== '').join(' · '),
      ),
      ...(contacts.length > 0 && { clear: () => writeShelf({ contacts: [] }) }),
    }),
    drawer(panel, 'pairs', say('coursesPairs', { n: pairs.length }), say('coursesPairsHelp'), {
      accept: '.json',
      take: (file) => takePairs(panel, file),
      list: pairs.map(({ from, to, who, when }) =>
        say('coursesPair', {
          from: [from.state, from.code, from.title].filter(Boolean).join(' '),
          to: `${to.state} ${to.code} ${to.title}`,
          day: readerDay(when, lang),
          who,
        }),
      ),
      ...(pairs.length > 0 && {
        save: () => saveFile('agreed-courses.json', 'application/json', agreedPairsFile(pairs)),
        clear: () => writeShelf({ pairs: [] }),
      }),
    }),
  ];
}

interface Drawer {
  readonly accept: string;
  /** Takes a file in and says what came of it, one sentence each. */
  take(file: File): Promise<readonly string[]>;
  readonly list: readonly string[];
  readonly save?: () => void;
  readonly clear?: () => Promise<void>;
}

function drawer({ say, announce }: Panel, name: string, title: string, help: string, parts: Drawer): HTMLElement {
  const { accept, take, list, save, clear } = parts;
  const said = element('div', { role: 'status' });
  const input = element('input', {
    type: 'file',
    accept,
    hidden: true,
    'data-courses': name,
    change() {
      const [file] = input.files ?? [];
      input.value = '';
      if (file)
        void take(file).then((sentences) => {
          said.replaceChildren(...sentences.map((sentence) => element('p', {}, sentence)));
          announce(sentences.join(' '));
        });
    },
  });
  const button = (key: string, text: string, act: () => void) =>
    element('button', { type: 'button', 'data-key': `courses ${name} ${key}`, click: act }, text);
  return element(
    'details',
    { 'data-place': `courses ${name}` },
    element('summary', {}, title),
    element('p', { class: 'quiet' }, help),
    list.length > 0 && element('ul', { class: 'kept' }, ...list.map((one) => element('li', {}, one))),
    element(
      'div',
      { class: 'actions' },
      button('choose', say('coursesImport'), () => input.click()),
      save !== undefined && button('save', say('coursesExport'), save),
      clear !== undefined && button('clear', say('coursesClear'), () => void clear()),
    ),
    said,
    input,
  );
}

async function takeContacts({ say, lang }: Panel, file: File): Promise<string[]> {
  const rows = await tableRows(file).catch(() => undefined);
  if (rows === undefined) return [say('coursesNoFile')];
  const { contacts, faults } = readContacts(rows, lang);
  const told = faults.map(({ line, says }) => say('coursesLine', { line, says }));
  if (contacts.length === 0) return told.length > 0 ? told : [say('coursesNoFile')];
  await writeShelf({ contacts });
  return [say('coursesRead', { n: contacts.length }), ...told];
}

async function tableRows(file: File) {
  const { header, rows } = await openTable(file);
  return [...rows()].flat().map(({ line, cells, fault }) => ({
    line,
    values: Object.fromEntries(header.map((column, at) => [column, cells[at] ?? ''])),
    ...(fault !== undefined && { fault: fault.why }),
  }));
}

async function takePairs({ say }: Panel, file: File): Promise<string[]> {
  const read = readAgreedPairs(parsed(await file.text()));
  if (read.faults.length > 0) return [say('coursesNoPairs', { fault: read.faults.join(' ') })];
  let { pairs } = await readShelf();
  for (const pair of read.pairs) pairs = withPair(pairs, pair);
  await writeShelf({ pairs });
  return [say('coursesPairsRead', { n: pairs.length })];
}

/** A file that is no JSON is no list of pairs. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
