import type { BuiltPack } from '@coe-check/sdk';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { serveLines } from '../roster/serve-lines.ts';

/** What a shared worker has besides what every script has. */
interface SharedWorkerScope {
  onconnect: ((event: MessageEvent) => void) | null;
  importScripts(address: string): void;
  coeCheckPacks?: { readonly [name: string]: BuiltPack };
}

/** The one worker that holds the roster, for every window of the browser. */
export default defineUnlistedScript(() => {
  const scope = globalThis as unknown as SharedWorkerScope;
  const packs = (names: readonly string[]) =>
    names.flatMap((name) => {
      // Packs are scripts of ours that lie beside this one.
      if (scope.coeCheckPacks?.[name] === undefined && /^[a-z0-9-]+$/.test(name)) load(name);
      return scope.coeCheckPacks?.[name] ?? [];
    });
  const load = (name: string) => {
    try {
      scope.importScripts(`/packs/${name}.global.js`);
    } catch {
      // A pack that was brought in from a file is no script of ours; the packs it builds on are.
    }
  };
  const serve = serveLines(packs);
  scope.onconnect = ({ ports: [port] }) => {
    if (port === undefined) return;
    serve(port);
    port.start();
  };
});
