import { type Browser, browser } from 'wxt/browser';
import { element } from '../../lib/element.ts';
import {
  type FromFrame,
  type PanelFinding,
  type PanelState,
  panelPort,
  type ToBackground,
  type ToFrame,
} from '../../lib/messages.ts';
import { languageOf, onSettings, readSettings } from '../../lib/settings.ts';
import { words } from '../../lib/words.ts';

/**
 * The findings of the tab in front, of all its frames. It asks the frames directly and holds what they say in memory;
 * `?tab=ID` pins it to one tab (the panel opened as a page of its own).
 */
const main = document.querySelector('main') as HTMLElement;
const spoken = document.querySelector('#spoken') as HTMLElement;
const pinned = Number(new URLSearchParams(location.search).get('tab')) || undefined;
const frames = new Map<string, { readonly port: Browser.runtime.Port; readonly state: PanelState }>();
let ports: Browser.runtime.Port[] = [];
let tab: number | undefined;
let say = words(languageOf(await readSettings()));

onSettings(new AbortController().signal, (settings) => {
  document.documentElement.lang = languageOf(settings);
  say = words(languageOf(settings));
  draw();
});
document.documentElement.lang = languageOf(await readSettings());
browser.tabs.onActivated.addListener(() => void follow());
browser.runtime.onMessage.addListener((message: ToBackground, sender: Browser.runtime.MessageSender) => {
  if (message?.type === 'hello' && sender.tab?.id === tab && tab !== undefined) connect(tab, sender.frameId);
});
await follow();

/** Turns to the tab in front. */
async function follow(): Promise<void> {
  const [front] = pinned === undefined ? await browser.tabs.query({ active: true, currentWindow: true }) : [];
  const next = pinned ?? front?.id;
  if (next === tab && ports.length > 0) return;
  for (const port of ports) port.disconnect();
  ports = [];
  frames.clear();
  tab = next;
  draw();
  if (tab !== undefined) connect(tab);
}

/** One port to all frames that are there, or one to the frame that has just said hello. */
function connect(tabId: number, frameId?: number): void {
  const port = browser.tabs.connect(tabId, { name: panelPort, ...(frameId !== undefined && { frameId }) });
  const heard = new Set<string>();
  ports.push(port);
  port.onMessage.addListener((message: FromFrame) => {
    if (message.type === 'outcome') {
      spoken.textContent = message.outcome.says;
      return;
    }
    heard.add(message.frame);
    frames.set(message.frame, { port, state: message.state });
    draw();
  });
  port.onDisconnect.addListener(() => {
    // Reading the error tells the browser that it was seen: a tab without our script refuses the port.
    void browser.runtime.lastError;
    ports = ports.filter((each) => each !== port);
    for (const frame of heard) if (frames.get(frame)?.port === port) frames.delete(frame);
    draw();
  });
}

function draw(): void {
  const focused = document.activeElement?.getAttribute('data-key');
  const states = [...frames.values()].map(({ state }) => state);
  const open = [...frames].flatMap(([frame, { port, state }]) =>
    state.findings.map((finding) => ({ frame, port, finding })),
  );
  const count = (severity: PanelFinding['severity']) =>
    open.filter(({ finding }) => finding.severity === severity).length;
  const mapped = states.reduce((sum, state) => sum + state.mapped, 0);
  const doubtful = states.reduce((sum, state) => sum + state.doubtful, 0);
  main.replaceChildren(
    element(
      'header',
      {},
      element('h1', {}, say('panelTitle')),
      mapped > 0 &&
        element(
          'p',
          { class: 'quiet', id: 'counts' },
          say('counts', { error: count('error'), warning: count('warning'), info: count('info') }),
        ),
      mapped > 0 &&
        element(
          'p',
          { class: 'quiet' },
          [say('mapped', { mapped }), doubtful > 0 && say('doubtful', { doubtful })].filter(Boolean).join(' · '),
        ),
    ),
    ...(open.length > 0
      ? groups(open).flatMap(([record, findings]) => [
          element('h2', {}, record === null ? say('family') : say('child', { n: record })),
          element('ol', {}, ...findings.map(({ frame, port, finding }) => item(frame, port, finding))),
        ])
      : [
          element(
            'div',
            { class: 'empty' },
            element('p', {}, say(mapped > 0 ? 'nothingOpen' : 'noForm')),
            mapped === 0 && element('p', {}, say('noFormCure')),
          ),
        ]),
  );
  if (focused) main.querySelector<HTMLElement>(`[data-key="${CSS.escape(focused)}"]`)?.focus();
}

interface Open {
  readonly frame: string;
  readonly port: Browser.runtime.Port;
  readonly finding: PanelFinding;
}

/** Family first, then the children by number. */
function groups(open: readonly Open[]): [number | null, Open[]][] {
  const byRecord = Map.groupBy(open, ({ finding }) => finding.record);
  return [...byRecord].toSorted(([a], [b]) => (a ?? 0) - (b ?? 0));
}

const signs = { error: '■', warning: '▲', info: '●' } as const;

function item(frame: string, port: Browser.runtime.Port, finding: PanelFinding): HTMLElement {
  const send = (order: ToFrame) => () => port.postMessage({ ...order, frame });
  const { key } = finding;
  const id = (action: string) => `${frame} ${key} ${action}`;
  return element(
    'li',
    { class: finding.severity },
    element(
      'div',
      { class: 'head' },
      element('span', { class: 'word', 'data-sign': signs[finding.severity] }, say(finding.severity)),
      element('span', {}, finding.field),
    ),
    element('p', {}, finding.message),
    element(
      'div',
      { class: 'actions' },
      ...finding.fixes.map((label, fix) =>
        element(
          'button',
          {
            type: 'button',
            class: fix === 0 ? 'main' : '',
            'data-key': id(`fix${fix}`),
            click: send({ type: 'fix', key, fix }),
          },
          label,
        ),
      ),
      element('button', { type: 'button', 'data-key': id('jump'), click: send({ type: 'jump', key }) }, say('jump')),
      finding.undo
        ? element('button', { type: 'button', 'data-key': id('undo'), click: send({ type: 'undo', key }) }, say('undo'))
        : element(
            'button',
            { type: 'button', class: 'plain', 'data-key': id('keep'), click: send({ type: 'keep', key }) },
            say('keep'),
          ),
    ),
    finding.source.length > 0 &&
      element('p', { class: 'quiet source' }, say('source', { source: finding.source.join(' · ') })),
  );
}
