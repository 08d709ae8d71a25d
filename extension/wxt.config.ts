import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'wxt';

const packs = fileURLToPath(new URL('../rules/dist/', import.meta.url));

/**
 * No host is asked for at install, nothing is web-accessible, no page of ours may connect anywhere.
 * Mode `test` builds the same extension with an open shadow root, because drivers and axe see nothing in a closed one.
 */
export default defineConfig({
  imports: false,
  manifestVersion: 3,
  targetBrowsers: ['chrome', 'firefox'],
  outDirTemplate: '{{browser}}-mv{{manifestVersion}}{{modeSuffix}}',
  vite: ({ mode }) => ({
    define: { __SHADOW__: JSON.stringify(mode === 'test' ? 'open' : 'closed') },
    build: {
      target: ['chrome119', 'firefox142'],
      // Three per cent smaller than the default, gzipped: the content script has a limit (test/size.test.ts).
      minify: 'terser' as const,
      terserOptions: { ecma: 2020 as const, compress: { passes: 3, unsafe_arrows: true, pure_getters: true } },
    },
  }),
  hooks: {
    // The packs go in as plain scripts, registered before the content script: no fetch, nothing web-accessible.
    'build:publicAssets': (_, files) => {
      for (const file of readdirSync(packs).filter((name) => name.endsWith('.global.js'))) {
        files.push({ absoluteSrc: `${packs}${file}`, relativeDest: `packs/${file}` });
      }
    },
  },
  manifest: ({ browser }) => ({
    name: '__MSG_name__',
    description: '__MSG_description__',
    default_locale: 'en',
    permissions: ['storage', 'scripting', 'activeTab'],
    optional_host_permissions: ['https://*/*', 'http://*/*'],
    action: { default_title: '__MSG_name__' },
    commands: {
      _execute_action: { suggested_key: { default: 'Alt+Shift+C' }, description: '__MSG_commandOpen__' },
    },
    content_security_policy: {
      extension_pages:
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'none'; base-uri 'none'; form-action 'none'",
    },
    minimum_chrome_version: '119',
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
