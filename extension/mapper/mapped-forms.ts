import type { Answer, SiteProfile } from '@coe-check/page';
import { browser } from 'wxt/browser';
import type { ScriptPublicPath } from 'wxt/utils/inject-script';
import { keptProfiles } from '../lib/profiles.ts';
import { type FieldChoice, type FromForm, type MapperForm, mapperPort, type ToForm } from './mapper-port.ts';

/** The forms of a tab, frame by frame, and what may be asked of them. */
export interface MappedForms {
  readonly forms: ReadonlyMap<string, MapperForm>;
  readonly fields: readonly FieldChoice[];
  /** Maps all frames anew, with the profiles kept now. */
  start(): Promise<void>;
  look(frame: string, index: number | null, says: string): void;
  point(frame: string | null, on: boolean): void;
  answer(frame: string, index: number, answer: Answer): void;
  make(
    frame: string,
    words: { readonly name: string; readonly product: string; readonly summary: string },
  ): Promise<SiteProfile>;
}

/**
 * Puts the mapper's hand into all frames of a tab and holds what they say, in memory. `changed` is called after each change,
 * `pointed` when somebody has picked a box (null: none).
 */
export async function mappedForms(
  tab: number,
  ready: readonly SiteProfile[],
  changed: () => void,
  pointed: (frame: string, index: number | null) => void,
): Promise<MappedForms> {
  const forms = new Map<string, MapperForm>();
  const making = new Map<string, (profile: SiteProfile) => void>();
  let fields: readonly FieldChoice[] = [];
  await browser.scripting.executeScript({
    target: { tabId: tab, allFrames: true },
    files: ['mapper-page.js' as ScriptPublicPath],
  });
  const port = browser.tabs.connect(tab, { name: mapperPort });
  const send = (order: ToForm) => port.postMessage(order);
  port.onMessage.addListener((message: FromForm) => {
    if (message.type === 'fields') fields = message.fields;
    else if (message.type === 'pointed') pointed(message.frame, message.index);
    else if (message.type === 'made') {
      making.get(message.frame)?.(message.profile);
      making.delete(message.frame);
    } else {
      forms.set(message.frame, message.form);
      changed();
    }
  });
  port.onDisconnect.addListener(() => {
    // Reading the error tells the browser that it was seen: the page has gone, or was loaded anew.
    void browser.runtime.lastError;
    forms.clear();
    changed();
  });
  return {
    forms,
    get fields() {
      return fields;
    },
    async start() {
      send({ type: 'start', kept: (await keptProfiles()).map(({ profile }) => profile), ready });
    },
    look: (frame, index, says) => send({ type: 'look', frame, index, says }),
    point(frame, on) {
      for (const each of frame === null ? forms.keys() : [frame]) send({ type: 'point', frame: each, on });
    },
    answer: (frame, index, answer) => send({ type: 'answer', frame, index, answer }),
    make: (frame, words) =>
      new Promise((done) => {
        making.set(frame, done);
        send({ type: 'make', frame, ...words });
      }),
  };
}
