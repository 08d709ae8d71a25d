import { defineConfig } from 'tsup';

export default defineConfig([
  {
    // `share-worker` is a thread that `coe check` and `coe report` start, so it needs a file of its own.
    entry: { cli: 'src/cli.ts', 'share-worker': 'src/share/share-worker.ts' },
    format: 'esm',
    target: 'node20',
    platform: 'node',
    splitting: true,
    clean: ['!page-mapper.global.js'],
  },
  {
    // What `coe map` runs inside a page, as one script with nothing left to import.
    entry: { 'page-mapper': 'src/map/page-mapper.ts' },
    format: 'iife',
    globalName: 'coeMapper',
    target: 'es2022',
    platform: 'browser',
    noExternal: [/.*/],
    minify: true,
  },
]);
