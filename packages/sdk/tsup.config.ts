import { existsSync } from 'node:fs';
import { defineConfig } from 'tsup';

const entries = {
  index: 'src/index.ts',
  engine: 'src/engine.ts',
  readings: 'src/readings.ts',
  packs: 'src/rules/packs.ts',
  match: 'src/match/index.ts',
  courses: 'src/courses/index.ts',
  tables: 'src/tables/index.ts',
  'json-rules-engine': 'src/rules/json-rules-engine.ts',
};

/** What exists of them. */
const entry = Object.fromEntries(Object.entries(entries).filter(([, file]) => existsSync(file)));

export default defineConfig(
  'index' in entry
    ? [
        {
          entry,
          format: ['esm', 'cjs'],
          target: 'es2023',
          platform: 'neutral',
          clean: true,
          splitting: true,
          dts: { compilerOptions: { paths: {} } },
        },
        {
          // For a plain <script>: everything in one file, as the global `CoeCheck`.
          entry: { 'coe-check': 'src/index.ts' },
          format: 'iife',
          globalName: 'CoeCheck',
          target: 'es2022',
          platform: 'browser',
          minify: true,
          sourcemap: true,
          noExternal: [/.*/],
        },
      ]
    : [],
);
