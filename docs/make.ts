/**
 * Writes what is generated from the catalog: the reference in both languages and the index of the codes. `npm run docs`.
 */
import { writeFileSync } from 'node:fs';
import { formatIndex } from './code-index.ts';
import { formatReference } from './reference.ts';

const write = (path: string, text: string): void => writeFileSync(new URL(`../${path}`, import.meta.url), text);

write('src/catalog/code-index.ts', await formatIndex());
write('docs/reference.md', await formatReference('en'));
write('docs/reference.zh-CN.md', await formatReference('zh'));
