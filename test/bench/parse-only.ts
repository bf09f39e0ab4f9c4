/**
 * What `lint` is measured against: reads the files that a list names and does no more than parse them, with the parsers and
 * options of `lint`. `node parse-only.cjs <list>`, where the list is a JSON file of paths.
 */
import { readFile } from 'node:fs/promises';
import { Tokenizer } from 'htmlparser2';
import { parseScript } from '../../src/source/parse-script.ts';

const nothing = (): void => undefined;
const IGNORED = {
  onattribdata: nothing,
  onattribend: nothing,
  onattribentity: nothing,
  onattribname: nothing,
  oncdata: nothing,
  onclosetag: nothing,
  oncomment: nothing,
  ondeclaration: nothing,
  onend: nothing,
  onopentagend: nothing,
  onopentagname: nothing,
  onprocessinginstruction: nothing,
  onselfclosingtag: nothing,
  ontext: nothing,
  ontextentity: nothing,
};

function parseTemplate(text: string): void {
  const tokenizer = new Tokenizer({ xmlMode: true, decodeEntities: false }, IGNORED);
  tokenizer.write(text);
  tokenizer.end();
}

/** Parses a file as its name says; of a `.vue` the template as markup and the script as such. */
function parseOnly(path: string, text: string): void {
  if (path.endsWith('.js')) return void parseScript(text, 'js');
  const [markup = '', script = ''] = text.split('<script>');
  parseTemplate(markup);
  if (script !== '') parseScript(script.slice(0, script.indexOf('</script>')), 'js');
}

/** Reads and parses the files one after the other. */
export async function parseFiles(paths: readonly string[]): Promise<void> {
  for (const path of paths) parseOnly(path, await readFile(path, 'utf8'));
}
