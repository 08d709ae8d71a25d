import { existsSync, readFileSync } from 'node:fs';
import { transform } from 'esbuild';
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
        esbuildPlugins: [
          {
            // The look of what is laid over a page is written in lines to be read; what ships has none.
            name: 'small styles',
            setup(build) {
              build.onLoad({ filter: /-style\.ts$/ }, async ({ path }) => {
                const source = readFileSync(path, 'utf8');
                const [, before, css, after] = /^([^`]*)`([^`$\\]*)`([^`]*)$/.exec(source) ?? [];
                if (css === undefined) throw new Error(`${path} is not one style in back ticks. Write it as one.`);
                const { code } = await transform(css, { loader: 'css', minify: true });
                return { loader: 'ts', contents: `${before}${JSON.stringify(code.trim())}${after}` };
              });
            },
          },
        ],
      }
    : [],
);
