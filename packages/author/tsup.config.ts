import { defineConfig } from 'tsup';

export default defineConfig([
  {
    entry: { cli: 'src/cli.ts' },
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
