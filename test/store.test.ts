import { spawnSync } from 'node:child_process';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { root } from './repository/files.ts';

/** What the stores get asks for nothing it does not need and reaches nobody: read off the built files themselves. */
const builds = [
  { name: 'chrome-mv3', permissions: ['activeTab', 'alarms', 'offscreen', 'scripting', 'sidePanel', 'storage'] },
  { name: 'firefox-mv3', permissions: ['activeTab', 'alarms', 'scripting', 'storage'] },
] as const;

describe.each(builds)('$name', ({ name, permissions }) => {
  const folder = `${root}extension/.output/${name}/`;
  if (!existsSync(`${folder}manifest.json`)) throw new Error(`${folder} is not there. Run: npm run build`);
  const manifest = JSON.parse(readFileSync(`${folder}manifest.json`, 'utf8'));
  const inside = (pattern: string) =>
    globSync(pattern, { cwd: folder }).map((file) => ({ file, text: readFileSync(folder + file, 'utf8') }));

  test('the permissions are these and no others, and no host is asked for at install', () => {
    expect(manifest.permissions.toSorted()).toEqual(permissions);
    expect(manifest.optional_host_permissions.toSorted()).toEqual(['http://*/*', 'https://*/*']);
    const others = [
      'host_permissions',
      'optional_permissions',
      'content_scripts',
      'externally_connectable',
      'update_url',
    ];
    expect(others.filter((key) => key in manifest)).toEqual([]);
  });

  test('nothing is web-accessible, so no page can see that it is there', () => {
    expect(manifest.web_accessible_resources).toBeUndefined();
  });

  test('its pages may load only their own files and connect nowhere', () => {
    const rules = String(manifest.content_security_policy.extension_pages).split('; ').toSorted();
    expect(rules).toEqual([
      "base-uri 'none'",
      "connect-src 'none'",
      "default-src 'none'",
      "form-action 'none'",
      "img-src 'self'",
      "script-src 'self'",
      "style-src 'self'",
    ]);
    expect(Object.keys(manifest.content_security_policy)).toEqual(['extension_pages']);
  });

  test('no script reaches for the network or makes code from text', () => {
    const scripts = inside('**/*.js');
    expect(scripts.map(({ file }) => file)).toContain('check-form.js');
    const reach =
      /\b(?:eval|fetch)\(|\bnew Function\b|\bFunction\(|XMLHttpRequest|\bWebSocket\b|sendBeacon|EventSource|RTCPeerConnection|WebTransport|\bimport\(\s*["'`]https?:/g;
    // What packs hold is words and addresses of sources: data, never run. They are held to it by being JSON.
    const faults = scripts
      .filter(({ file }) => !file.startsWith('packs/'))
      .flatMap(({ file, text }) => (text.match(reach) ?? []).map((each) => `${file}: ${each}`));
    expect(faults).toEqual([]);
    for (const { file, text } of scripts.filter((script) => script.file.startsWith('packs/'))) {
      const pack =
        /^\{\n {2}let pack;\n {2}Object\.defineProperty\(\(globalThis\.coeCheckPacks \?\?= \{\}\), "[a-z-]+", \{\n {4}configurable: true,\n {4}enumerable: true,\n {4}get: \(\) => \(pack \?\?= JSON\.parse\('((?:[^'\\]+|\\.)*)'\)\),\n {2}\}\);\n\}\n$/.exec(
          text,
        )?.[1];
      const json =
        pack?.replace(/\\(?:u202([89])|(.))/g, (_, line, sign) => sign ?? (line === '8' ? '\u2028' : '\u2029')) ??
        /^globalThis\.coeCheck\w+ = ([{[].*[}\]]);\n$/s.exec(text)?.[1];
      expect(() => JSON.parse(json ?? ''), `${file} is more than JSON under a name`).not.toThrow();
    }
  });

  test('no address stands in its code but names of formats', () => {
    const formats =
      /^http:\/\/(www\.w3\.org\/|json-schema\.org\/|schemas\.openxmlformats\.org\/|purl\.oclc\.org\/ooxml\/)/;
    const addresses = inside('**/*.{js,html,css}')
      .filter(({ file }) => !file.startsWith('packs/') && !file.startsWith('chunks/words'))
      .flatMap(({ file, text }) =>
        (text.match(/https?:\/\/[\w.*-]+[^"'`\s)\\]*/g) ?? []).map((each) => ({ file, each })),
      );
    expect(addresses.filter(({ each }) => !formats.test(each))).toEqual([]);
  });

  test('its pages load no file but their own', () => {
    const loads = inside('*.html').flatMap(({ text }) =>
      [...text.matchAll(/(?:src|href)="([^"]*)"/g)].map(([, path = '']) => path),
    );
    expect(loads.length).toBeGreaterThan(0);
    expect(loads.filter((path) => !existsSync(folder + path.replace(/^\//, '')))).toEqual([]);
  });

  test('the licence and the notices of shipped data go with it', () => {
    for (const file of ['LICENSE', 'NOTICE'])
      expect(readFileSync(`${folder}${file}.txt`, 'utf8')).toBe(readFileSync(root + file, 'utf8'));
  });

  test('the texts of the manifest are there in both languages', () => {
    const [en, es] = ['en', 'es'].map((lang) =>
      JSON.parse(readFileSync(`${folder}_locales/${lang}/messages.json`, 'utf8')),
    );
    expect(Object.keys(es)).toEqual(Object.keys(en));
    const used = [...JSON.stringify(manifest).matchAll(/__MSG_(\w+)__/g)].map(([, key = '']) => key);
    expect(used.filter((key) => !(key in en))).toEqual([]);
    for (const each of [...Object.values<{ message: string }>(en), ...Object.values<{ message: string }>(es)])
      expect(each.message.length).toBeGreaterThan(0);
    // A store refuses a longer description.
    expect(en.description.message.length).toBeLessThanOrEqual(132);
    expect(es.description.message.length).toBeLessThanOrEqual(132);
  });
});

test('Chrome is told the schema of its policy, Firefox takes one without', () => {
  const manifest = (name: string) => JSON.parse(readFileSync(`${root}extension/.output/${name}/manifest.json`, 'utf8'));
  expect(manifest('chrome-mv3').storage).toEqual({ managed_schema: 'managed_schema.json' });
  expect(manifest('firefox-mv3').storage).toBeUndefined();
});

test('the page of permissions gives a reason for each, and for no other', () => {
  const page = readFileSync(`${root}extension/store/permissions.md`, 'utf8');
  const reasons = [...page.matchAll(/^\| `(\w+)`/gm)].map(([, name]) => name).toSorted();
  expect(reasons).toEqual([...new Set(builds.flatMap(({ permissions }) => permissions))].toSorted());
});

test('Mozilla’s own check of the package finds nothing', () => {
  const webExt = fileURLToPath(new URL('../node_modules/web-ext/bin/web-ext.js', import.meta.url));
  const { stdout } = spawnSync(
    process.execPath,
    [
      webExt,
      'lint',
      '--source-dir',
      `${root}extension/.output/firefox-mv3`,
      '--output',
      'json',
      '--no-config-discovery',
    ],
    { encoding: 'utf8', env: { ...process.env, NO_UPDATE_NOTIFIER: '1' } },
  );
  const { summary, errors, warnings, notices } = JSON.parse(stdout.slice(stdout.indexOf('{')));
  expect({ errors, warnings, notices }).toEqual({ errors: [], warnings: [], notices: [] });
  expect(summary).toEqual({ errors: 0, notices: 0, warnings: 0 });
});
