/** `curl` commands, as browsers' "copy as cURL", API clients and manuals write them. */

import { readBody } from './body.ts';
import type { CapturedField } from './capture.ts';
import { type Scope, textField } from './collector.ts';
import { formFields, queryOf, readFields } from './form.ts';
import { splitCommand } from './shell-words.ts';

/** Options whose argument is of no interest but must not be taken for the URL. */
const OTHER_ARGUMENTS: ReadonlySet<string> = new Set(
  (
    '-A -b -c -C -D -e -E -K -m -o -P -Q -r -t -T -u -U -w -x -X -y -Y -z --user-agent --cookie --cookie-jar --referer ' +
    '--cert --key --cacert --config --max-time --connect-timeout --output --user --proxy --request --resolve --retry ' +
    '--write-out --interface --limit-rate --proxy-user --range --ciphers --tls-max'
  ).split(' '),
);
const DATA: ReadonlySet<string> = new Set(['-d', '--data', '--data-ascii', '--data-raw', '--data-binary', '--json']);
const RETRY_WEIGHT = 24;
const START = /^curl(?:\.exe)?["']?[ \t]+(?=\S)/;

interface CurlRequest {
  url: string;
  readonly data: string[];
  readonly formParts: CapturedField[];
  readonly headers: CapturedField[];
  isGet: boolean;
}

/**
 * Reads the curl command whose name stands at `start`: a record with the query, the body inside it.
 *
 * @returns the offset after the command, or null when it is none.
 * @see https://curl.se/docs/manpage.html
 */
export function readCurl(text: string, start: number, scope: Scope): number | null {
  const name = START.exec(text.slice(start, start + 40));
  if (name === null || scope.collector.isExhausted) return null;
  const command = splitCommand(text, start + name[0].length);
  // The text is read again unless this turns out to be a command with a payload.
  scope.collector.spend((command.end - start) * RETRY_WEIGHT);
  if (command.words === null) return null;
  const request = parseWords(command.words);
  if (request.url === '' && request.data.length === 0 && request.formParts.length === 0) return null;
  readRequest(request, start, { ...scope, containers: [...scope.containers, 'curl'] });
  return command.end;
}

function readRequest(request: CurlRequest, start: number, scope: Scope): void {
  const { collector } = scope;
  const body = request.data.join('&');
  const query = [queryOf(request.url), request.isGet ? body : ''].filter((part) => part !== '').join('&');
  const wanted = request.headers.filter((field) => collector.finder.isWanted(field.name));
  const draft = readFields([...formFields(query), ...wanted], start, scope);
  const inner: Scope = {
    ...scope,
    parent: draft,
    via: null,
    isFromString: false,
    pointer: `${scope.pointer}/body`,
    lineAt: () => scope.lineAt(start),
    isWhole: true,
  };
  if (request.formParts.length > 0)
    readFields(request.formParts, 0, { ...inner, containers: [...inner.containers, 'form'] });
  if (body === '' || request.isGet) return;
  const type = request.headers.find((field) => field.name.toLowerCase() === 'content-type')?.text;
  readBody(body, type ?? 'application/x-www-form-urlencoded', inner);
}

function parseWords(words: readonly string[]): CurlRequest {
  const request: CurlRequest = { url: '', data: [], formParts: [], headers: [], isGet: false };
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at] ?? '';
    if (!word.startsWith('-')) {
      if (request.url === '' || (!request.url.includes('://') && word.includes('://'))) request.url = word;
      continue;
    }
    const [option, attached] = splitOption(word);
    if (option === '-G' || option === '--get') request.isGet = true;
    if (!takesArgument(option)) continue;
    const argument = attached ?? words[at + 1] ?? '';
    if (attached === null) at += 1;
    apply(request, option, argument);
  }
  return request;
}

function takesArgument(option: string): boolean {
  const isKnown = DATA.has(option) || OTHER_ARGUMENTS.has(option);
  return isKnown || /^(?:--data-urlencode|-F|--form|--form-string|-H|--header|--url)$/.test(option);
}

/** `-XPOST`, `-d'…'` and `--data=…` carry their argument with them. */
function splitOption(word: string): readonly [string, string | null] {
  if (!word.startsWith('--'))
    return word.length > 2 && takesArgument(word.slice(0, 2)) ? [word.slice(0, 2), word.slice(2)] : [word, null];
  const equals = word.indexOf('=');
  return equals < 0 ? [word, null] : [word.slice(0, equals), word.slice(equals + 1)];
}

function apply(request: CurlRequest, option: string, argument: string): void {
  if (option === '--url') request.url = argument;
  else if (option === '-H' || option === '--header') request.headers.push(headerField(argument));
  else if (option === '--data-urlencode') request.data.push(encodedPair(argument));
  else if (option === '-F' || option === '--form' || option === '--form-string') {
    const equals = argument.indexOf('=');
    const field = textField(argument.slice(0, Math.max(0, equals)), argument.slice(equals + 1));
    if (!/^[@<]/.test(field.text))
      request.formParts.push(textField(field.name, field.text.replace(/;type=[\w/.+-]{1,100}$/, '')));
  } else if (DATA.has(option)) {
    const isFile = argument.startsWith('@') && option !== '--data-raw';
    if (!isFile) request.data.push(argument);
    if (option === '--json') request.headers.push(textField('content-type', 'application/json'));
  }
}

function headerField(text: string): CapturedField {
  const at = text.indexOf(':');
  return at < 0 ? textField(text, '') : textField(text.slice(0, at).trim(), text.slice(at + 1).trim());
}

/** What curl would send; only characters that mean something in a form need encoding here. */
function encodedPair(argument: string): string {
  const at = argument.indexOf('=');
  if (at < 0) return argument.startsWith('@') ? '' : encode(argument);
  return `${argument.slice(0, at + 1)}${encode(argument.slice(at + 1))}`;
}

function encode(text: string): string {
  return text.replace(/[%&+=#]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`);
}
