// Before a package is packed: puts LICENSE and NOTICE into its folder, where npm takes them up.
import { copyFileSync } from 'node:fs';

for (const file of ['LICENSE', 'NOTICE']) copyFileSync(new URL(`../${file}`, import.meta.url), file);
