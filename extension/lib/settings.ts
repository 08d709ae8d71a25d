import { browser } from 'wxt/browser';

export type Language = 'en' | 'es';

/** What the clerk or the policy has chosen. Never a child's data. */
export interface Settings {
  /** `auto` follows the browser. */
  readonly language: Language | 'auto';
  /** Names of the packs in use, base first: a later one takes precedence. */
  readonly packs: readonly string[];
  /** How the state's own date boxes read; `auto` takes it from the form. */
  readonly dateOrder: 'auto' | 'MDY' | 'DMY' | 'YMD';
}

export const defaults: Settings = { language: 'auto', packs: ['us'], dateOrder: 'auto' };

/** The stored settings over the defaults; a damaged entry counts as absent. */
export async function readSettings(): Promise<Settings> {
  const { settings } = await browser.storage.local.get('settings');
  const stored: Partial<Settings> = typeof settings === 'object' && settings !== null ? settings : {};
  return {
    language: oneOf(stored.language, ['auto', 'en', 'es'], defaults.language),
    packs:
      Array.isArray(stored.packs) && stored.packs.length > 0 && stored.packs.every((name) => typeof name === 'string')
        ? stored.packs
        : defaults.packs,
    dateOrder: oneOf(stored.dateOrder, ['auto', 'MDY', 'DMY', 'YMD'], defaults.dateOrder),
  };
}

export async function writeSettings(change: Partial<Settings>): Promise<void> {
  await browser.storage.local.set({ settings: { ...(await readSettings()), ...change } });
}

/** Calls back with the settings whenever they change, until the signal aborts. */
export function onSettings(signal: AbortSignal, changed: (settings: Settings) => void): void {
  const listener = (changes: { [key: string]: unknown }, area: string) => {
    if (area === 'local' && 'settings' in changes) void readSettings().then(changed);
  };
  browser.storage.onChanged.addListener(listener);
  signal.addEventListener('abort', () => browser.storage.onChanged.removeListener(listener));
}

export function languageOf(settings: Settings): Language {
  if (settings.language !== 'auto') return settings.language;
  return browser.i18n.getUILanguage().toLowerCase().startsWith('es') ? 'es' : 'en';
}

function oneOf<T extends string>(value: unknown, allowed: readonly T[], otherwise: T): T {
  return allowed.find((each) => each === value) ?? otherwise;
}
