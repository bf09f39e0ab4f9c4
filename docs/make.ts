/**
 * Writes what is generated: from the catalog the reference in both languages and the index of the codes, from the rows of the
 * configuration its JSON Schema and the tables of its document. `npm run docs`.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { formatJsonSchema } from '../src/config/json-schema.ts';
import { formatChecksDocument } from './checks.ts';
import { formatIndex } from './code-index.ts';
import { fillConfigDocument } from './configuration.ts';
import { formatReference } from './reference.ts';
import { formatRulesDocument } from './rules.ts';

const write = (path: string, text: string): void => writeFileSync(new URL(`../${path}`, import.meta.url), text);

write('src/catalog/code-index.ts', await formatIndex());
write('docs/reference.md', await formatReference('en'));
write('docs/reference.zh-CN.md', await formatReference('zh'));
write('docs/checks.md', formatChecksDocument('en'));
write('docs/checks.zh-CN.md', formatChecksDocument('zh'));
write('docs/rules.md', formatRulesDocument('en'));
write('docs/rules.zh-CN.md', formatRulesDocument('zh'));

mkdirSync(new URL('../schema', import.meta.url), { recursive: true });
write('schema/phonekit.schema.json', formatJsonSchema());
for (const [language, path] of [
  ['en', 'docs/configuration.md'],
  ['zh', 'docs/configuration.zh-CN.md'],
] as const) {
  write(path, await fillConfigDocument(readFileSync(new URL(`../${path}`, import.meta.url), 'utf8'), language));
}
