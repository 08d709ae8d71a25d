import { existsSync } from 'node:fs';
import { defineConfig } from 'tsup';

export default defineConfig(
  existsSync('src/index.ts')
    ? {
        entry: { index: 'src/index.ts' },
        format: ['esm', 'cjs'],
        target: 'es2022',
        platform: 'browser',
        clean: true,
        dts: { compilerOptions: { paths: {} } },
      }
    : [],
);
