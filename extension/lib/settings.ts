import type { BuiltPack, Severity } from '@coe-check/sdk';
import { browser } from 'wxt/browser';

export type Language = 'en' | 'es';

/** What the clerk may choose and a policy may decide. Never a child's data. settings/choices.ts holds defaults and limits. */
export interface Choices {
  /** `auto` follows the browser. */
  readonly language: Language | 'auto';
  /** Names of the packs in use, base first: a later one takes precedence. */
  readonly packs: readonly string[];
  /** How the state's own date boxes read; `auto` takes it from the form. */
  readonly dateOrder: 'auto' | 'MDY' | 'DMY' | 'YMD';
  /** Which findings are shown at all: every one, none of the notes, or only what must be fixed. */
  readonly quiet: 'all' | 'noNotes' | 'errors';
  /** Days that waivers, the audit log and the weekly counts are kept. */
  readonly retentionDays: number;
  /** The short list of reasons for keeping what a rule doubts; empty: ours. */
  readonly waiverReasons: readonly WaiverReason[];
  /** Whether keeping a doubted text wants a reason. */
  readonly waiverNeedsReason: boolean;
  /** Ids of rules whose findings nobody may waive. */
  readonly neverWaived: readonly string[];
  /** Whether a list of known children may be loaded: kept encrypted, in memory only, or not at all. */
  readonly roster: 'kept' | 'memory' | 'off';
  /** Days after which a kept roster is wiped; never more than `rosterMostDays`. */
  readonly rosterDays: number;
  /** The most days that a clerk may choose. */
  readonly rosterMostDays: number;
  /** Asks once before a form is handed in while something that must be fixed is open. */
  readonly submitBlocks: boolean;
  /** Whether the audit log may be exported. */
  readonly auditExport: boolean;
  /** Whether what was caught and mended is counted by week: rule ids and numbers, nothing else. */
  readonly counts: boolean;
  /** The sites that the office has named, as match patterns. With `sites` locked there are no others. */
  readonly sites: readonly string[];
}

export interface WaiverReason {
  readonly id: string;
  readonly en: string;
  readonly es: string;
}

/** Policy over what the clerk chose over the defaults: what the background has worked out, whole and valid. */
export interface Settings extends Choices {
  /** The severities that `quiet` leaves out. */
  readonly silent: readonly Severity[];
  /** Packs in use that are not the bundled ones, by name. They were checked when they came in. */
  readonly imported: Readonly<{ [name: string]: BuiltPack }>;
  /** What the clerk cannot change, because the policy decides it. */
  readonly locked: readonly (keyof Choices)[];
  /** Who set the policy, in the office's own words; empty without. */
  readonly office: string;
  /** What of the policy and of the imported packs is not used, and why. */
  readonly faults: readonly SettingsFault[];
}

/** `about` is the key or the pack; `why` is a key of the words. */
export interface SettingsFault {
  readonly about: string;
  readonly why: 'faultValue' | 'faultUnknown' | 'faultPack' | 'faultHash' | 'faultMissing' | 'faultEngine';
}

/** The settings as they are now. Right after the install they are awaited: the background works them out. */
export async function readSettings(): Promise<Settings> {
  const { resolved } = await browser.storage.local.get<{ resolved?: Settings }>('resolved');
  if (resolved) return resolved;
  const first = new AbortController();
  return new Promise<Settings>((done) => onSettings(first.signal, done)).finally(() => first.abort());
}

/** Keeps what the clerk chose. What the policy decides stays as it is. */
export async function writeSettings(change: Partial<Choices>): Promise<void> {
  const { settings } = await browser.storage.local.get<{ settings?: Partial<Choices> }>('settings');
  await browser.storage.local.set({ settings: { ...settings, ...change } });
}

/** Calls back with the settings whenever they change, until the signal aborts. */
export function onSettings(signal: AbortSignal, changed: (settings: Settings) => void): void {
  const listener = (changes: { [key: string]: { newValue?: unknown } }, area: string) => {
    const settings = area === 'local' && changes['resolved']?.newValue;
    if (settings) changed(settings as Settings);
  };
  browser.storage.onChanged.addListener(listener);
  signal.addEventListener('abort', () => browser.storage.onChanged.removeListener(listener));
}

/** The language of all that the clerk reads. */
export function languageOf({ language }: Pick<Settings, 'language'>): Language {
  if (language !== 'auto') return language;
  return browser.i18n.getUILanguage().toLowerCase().startsWith('es') ? 'es' : 'en';
}
