/** A policy as an administrator writes it: keys and values of public/managed_schema.json. */
export type PolicyValues = Readonly<{ [key: string]: unknown }>;

export interface PolicyTargets {
  /** Ids of the extension in Chrome's and in Edge's store; each store gives its own. */
  readonly chromeId: string;
  readonly edgeId: string;
  /** `browser_specific_settings.gecko.id`. */
  readonly firefoxId: string;
}

export interface PolicyFile {
  readonly kind: 'console' | 'linux' | 'windows' | 'firefox';
  readonly name: string;
  readonly text: string;
}

/**
 * The same policy as each browser and system wants it.
 *
 * policyFiles({ language: 'es' }, ids)[3].text  → '{ "policies": { "3rdparty": { "Extensions": { … { "language": "es" } } } } }'
 */
export function policyFiles(
  values: PolicyValues,
  { chromeId, edgeId, firefoxId }: PolicyTargets,
): readonly PolicyFile[] {
  const json = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`;
  const console = Object.fromEntries(Object.entries(values).map(([key, value]) => [key, { Value: value }]));
  const extensions = Object.fromEntries([chromeId, edgeId].map((id) => [id, values]));
  return [
    { kind: 'console', name: 'coe-check-admin-console.json', text: json(console) },
    { kind: 'linux', name: 'coe-check.json', text: json({ '3rdparty': { extensions } }) },
    {
      kind: 'windows',
      name: 'coe-check.reg',
      text: registry([
        [`HKEY_LOCAL_MACHINE\\SOFTWARE\\Policies\\Google\\Chrome\\3rdparty\\extensions\\${chromeId}\\policy`, values],
        [`HKEY_LOCAL_MACHINE\\SOFTWARE\\Policies\\Microsoft\\Edge\\3rdparty\\extensions\\${edgeId}\\policy`, values],
      ]),
    },
    {
      kind: 'firefox',
      name: 'policies.json',
      text: json({ policies: { '3rdparty': { Extensions: { [firefoxId]: values } } } }),
    },
  ];
}

/** The bytes of a file to save. Windows reads accented letters in a .reg file only from UTF-16 with its mark. */
export function policyBytes({ kind, text }: PolicyFile): Uint8Array<ArrayBuffer> {
  if (kind !== 'windows') return new TextEncoder().encode(text);
  const bytes = new Uint8Array(2 + 2 * text.length);
  const view = new DataView(bytes.buffer);
  view.setUint16(0, 0xfeff, true);
  for (let at = 0; at < text.length; at += 1) view.setUint16(2 + 2 * at, text.charCodeAt(at), true);
  return bytes;
}

function registry(keys: readonly (readonly [string, PolicyValues])[]): string {
  const lines = keys.flatMap(([key, values]) => ['', `[-${key}]`, ...keyLines(key, values)]);
  return ['Windows Registry Editor Version 5.00', ...lines, ''].join('\r\n');
}

/** One key with its plain values, then its lists and objects as keys below it: the form Chromium reads back. */
function keyLines(key: string, values: PolicyValues): string[] {
  const entries = Object.entries(values);
  const plain = entries.flatMap(([name, value]) => (isGroup(value) ? [] : `${quoted(name)}=${plainValue(value)}`));
  const below = entries.flatMap(([name, value]) => {
    if (!isGroup(value)) return [];
    const inside = Array.isArray(value) ? Object.fromEntries(value.map((each, at) => [at + 1, each])) : value;
    return keyLines(`${key}\\${name}`, inside as PolicyValues);
  });
  return ['', `[${key}]`, ...plain, ...below];
}

function isGroup(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

function plainValue(value: unknown): string {
  if (typeof value === 'boolean') return `dword:0000000${value ? 1 : 0}`;
  if (typeof value === 'number') return `dword:${value.toString(16).padStart(8, '0')}`;
  return quoted(String(value));
}

function quoted(text: string): string {
  return `"${text.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`;
}
