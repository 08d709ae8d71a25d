import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'wxt';

const root = fileURLToPath(new URL('../', import.meta.url));
const packs = `${root}rules/dist/`;

/**
 * No host is asked for at install, nothing is web-accessible, no page of ours may connect anywhere.
 * Mode `test` builds the same extension with an open shadow root, because drivers and axe see nothing in a closed one.
 */
export default defineConfig({
  imports: false,
  manifestVersion: 3,
  targetBrowsers: ['chrome', 'edge', 'firefox'],
  outDirTemplate: '{{browser}}-mv{{manifestVersion}}{{modeSuffix}}',
  vite: ({ mode }) => ({
    define: { __SHADOW__: JSON.stringify(mode === 'test' ? 'open' : 'closed') },
    build: {
      target: ['chrome119', 'firefox142'],
      // Its stand-in for older browsers would fetch; ours need none.
      modulePreload: { polyfill: false },
      // Three per cent smaller than the default, gzipped: the content script has a limit (test/size.test.ts).
      minify: 'terser' as const,
      terserOptions: {
        ecma: 2020 as const,
        compress: { passes: 6, inline: 1, unsafe_arrows: true, pure_getters: true },
        // In parentheses, so that a browser compiles a script once, not once in passing and once to run it.
        format: { wrap_iife: true },
      },
    },
  }),
  zip: {
    name: 'coe-check',
    // What a reviewer needs to build the very same files: extension/store/source.md says how.
    sourcesRoot: root,
    dotSources: true,
    includeSources: [
      '{package.json,package-lock.json,turbo.json,tsconfig.json,.npmrc,LICENSE,NOTICE}',
      '.ci/**',
      'test/package.json',
      '{packages,rules,extension}/**',
    ],
    excludeSources: ['**/{dist,.output,.wxt,.turbo,pictures}/**', 'rules/docs/**'],
  },
  hooks: {
    // The packs go in as plain scripts, registered before the content script, and the course tables, fetched into a frame on
    // need: no fetch, nothing web-accessible.
    'build:publicAssets': (_, files) => {
      for (const file of readdirSync(packs).filter((name) => /\.(?:global|script)\.js$/.test(name))) {
        files.push({ absoluteSrc: `${packs}${file}`, relativeDest: `packs/${file}` });
      }
      for (const file of ['LICENSE', 'NOTICE'])
        files.push({ absoluteSrc: `${root}${file}`, relativeDest: `${file}.txt` });
    },
  },
  manifest: ({ browser }) => ({
    name: '__MSG_name__',
    description: '__MSG_description__',
    default_locale: 'en',
    // `offscreen` keeps the worker with the roster alive in Chrome; `alarms` wipes a roster on its day.
    permissions: ['storage', 'scripting', 'activeTab', 'alarms', ...(browser === 'firefox' ? [] : ['offscreen'])],
    optional_host_permissions: ['https://*/*', 'http://*/*'],
    action: { default_title: '__MSG_name__' },
    commands: {
      _execute_action: { suggested_key: { default: 'Alt+Shift+C' }, description: '__MSG_commandOpen__' },
    },
    content_security_policy: {
      extension_pages:
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'none'; base-uri 'none'; form-action 'none'",
    },
    // Firefox takes a policy without a schema.
    ...(browser !== 'firefox' && { minimum_chrome_version: '119', storage: { managed_schema: 'managed_schema.json' } }),
    ...(browser === 'firefox' && {
      browser_specific_settings: {
        gecko: {
          id: 'coe-check@coe-check.org',
          strict_min_version: '142.0',
          data_collection_permissions: { required: ['none'] },
        },
      },
    }),
  }),
});
