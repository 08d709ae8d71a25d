import type { BuiltPack } from '@coe-check/sdk/engine';
import { type Browser, browser } from 'wxt/browser';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { readSettings } from '../lib/settings.ts';
import { type FormMapper, formMapper } from '../mapper/form-mapper.ts';
import { type FromForm, mapperPort, type ToForm } from '../mapper/mapper-port.ts';
import { pointerOver } from '../mapper/pointer.ts';

declare const __SHADOW__: 'open' | 'closed';
declare global {
  /** Ends the run before this one in the same frame. */
  var coeCheckMapperStop: (() => void) | undefined;
}

/** The mapper's hand on the page, put into a tab when somebody opens the mapper for it. It leaves with the mapper. */
export default defineUnlistedScript(() => {
  globalThis.coeCheckMapperStop?.();
  const life = new AbortController();
  const connected = (port: Browser.runtime.Port) => {
    if (port.name === mapperPort && port.sender?.id === browser.runtime.id) serve(port, life.signal);
  };
  browser.runtime.onConnect.addListener(connected);
  globalThis.coeCheckMapperStop = () => life.abort();
  life.signal.addEventListener('abort', () => browser.runtime.onConnect.removeListener(connected));
});

function serve(port: Browser.runtime.Port, ended: AbortSignal): void {
  const frame = String(crypto.getRandomValues(new Uint32Array(2)));
  const life = new AbortController();
  const signal = AbortSignal.any([ended, life.signal]);
  let form: FormMapper | null = null;
  const send = (message: FromForm) => {
    if (!signal.aborted) port.postMessage(message);
  };
  const tell = () => form && send({ type: 'form', frame, form: form.view() });
  const pointer = pointerOver(document, signal, __SHADOW__, (element) =>
    send({ type: 'pointed', frame, index: element ? (form?.indexOf(element) ?? null) : null }),
  );
  port.onDisconnect.addListener(() => life.abort());
  port.onMessage.addListener((order: ToForm) => {
    if (order.type === 'start') {
      void started(order).then((made) => {
        form = made;
        if (made) send({ type: 'fields', frame, fields: made.fields });
        tell();
      });
    } else if (order.frame === frame && form) {
      if (order.type === 'look') pointer.show(order.index === null ? null : form.element(order.index), order.says);
      else if (order.type === 'point') pointer.point(order.on);
      else if (order.type === 'answer') {
        form.answer(order.index, order.answer);
        tell();
      } else send({ type: 'made', frame, profile: form.make(order) });
    }
  });
}

/** Null in a frame without boxes or without packs: it has nothing to map. */
async function started({ kept, ready }: Extract<ToForm, { type: 'start' }>): Promise<FormMapper | null> {
  const { packs: names, imported } = await readSettings();
  const packs = names.flatMap((name): readonly BuiltPack[] => {
    const pack = imported[name] ?? globalThis.coeCheckPacks?.[name];
    return pack ? [pack] : [];
  });
  if (packs.length === 0 || document.querySelectorAll('input, select, textarea').length < 2) return null;
  const dictionary = {
    fields: Object.assign({}, ...packs.map((pack) => pack.fields)),
    codeSets: Object.assign({}, ...packs.map((pack) => pack.codeSets)),
  };
  return formMapper(document, { labels: packs.map((pack) => pack.labels), dictionary, kept, ready });
}
