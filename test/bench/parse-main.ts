/** The process of `parse-only.ts`. */
import { readFile } from 'node:fs/promises';
import { parseFiles } from './parse-only.ts';

const paths: string[] = JSON.parse(await readFile(process.argv[2] ?? '', 'utf8'));
await parseFiles(paths);
