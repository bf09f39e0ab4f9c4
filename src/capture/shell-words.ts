/** Splits a command line into words as bash, cmd.exe or PowerShell would. */

export interface ShellCommand {
  readonly words: readonly string[];
  /** Offset after the command. */
  readonly end: number;
}

const LONGEST_COMMAND = 4_000_000;
const LONGEST_RUN = 64;
const ANSI_C = new Map([
  ['n', '\n'],
  ['r', '\r'],
  ['t', '\t'],
  ['0', '\0'],
  ['a', '\x07'],
  ['b', '\b'],
  ['e', '\x1b'],
  ['f', '\f'],
  ['v', '\v'],
]);

type Dialect = 'bash' | 'cmd' | 'powershell';

/**
 * Splits the command that begins at `start`.
 *
 * The shell is recognised by its line continuation and escapes: `^` is cmd.exe (browsers' "copy as cURL (cmd)"), a backtick
 * PowerShell, else bash.
 *
 * @returns the words, quotes and escapes undone, or the offset at which a quote was found unclosed.
 */
export function splitCommand(
  text: string,
  start: number,
): ShellCommand | { readonly words: null; readonly end: number } {
  const dialect = dialectOf(text, start);
  const words: string[] = [];
  let word: string | null = null;
  let at = start;
  const stop = Math.min(text.length, start + LONGEST_COMMAND);
  while (at < stop) {
    const character = text.charAt(at);
    const joined = continuation(text, at, dialect);
    if (joined > at) {
      at = joined;
      if (word !== null && dialect !== 'bash') word = push(words, word);
      continue;
    }
    if (/[\r\n;|]/.test(character) || (character === '&' && /[\s&]/.test(text.charAt(at + 1)))) break;
    if (character === ' ' || character === '\t') {
      word = push(words, word);
      at += 1;
      continue;
    }
    const piece = readPiece(text, at, stop, dialect);
    if (piece === null) return { words: null, end: stop };
    word = (word ?? '') + piece.text;
    at = piece.end;
  }
  push(words, word);
  return { words, end: at };
}

function push(words: string[], word: string | null): null {
  if (word !== null) words.push(word);
  return null;
}

function dialectOf(text: string, start: number): Dialect {
  const head = text.slice(start, start + 4000);
  if (/\^(?:"|\r?\n)/.test(head)) return 'cmd';
  return /`\r?\n/.test(head) ? 'powershell' : 'bash';
}

/** The offset after a line continuation, or `at`. */
function continuation(text: string, at: number, dialect: Dialect): number {
  const mark = dialect === 'cmd' ? '^' : dialect === 'powershell' ? '`' : '\\';
  if (text.charAt(at) !== mark) return at;
  if (text.startsWith('\r\n', at + 1)) return at + 3;
  return /[\r\n]/.test(text.charAt(at + 1)) ? at + 2 : at;
}

interface Piece {
  readonly text: string;
  readonly end: number;
}

function readPiece(text: string, at: number, stop: number, dialect: Dialect): Piece | null {
  const character = text.charAt(at);
  if (dialect === 'cmd') {
    if (character === '"' || text.startsWith('^"', at)) return cmdQuoted(text, at, stop);
    return character === '^' ? { text: text.charAt(at + 1), end: at + 2 } : { text: character, end: at + 1 };
  }
  if (character === "'") return singleQuoted(text, at, stop, dialect);
  if (character === '"') return doubleQuoted(text, at, stop, dialect);
  if (dialect === 'bash' && text.startsWith("$'", at)) return ansiQuoted(text, at + 2, stop);
  const mark = dialect === 'bash' ? '\\' : '`';
  return character === mark ? { text: text.charAt(at + 1), end: at + 2 } : { text: character, end: at + 1 };
}

/** cmd.exe: carets go first, then the program itself reads `\"` and `""`. */
function cmdQuoted(text: string, start: number, stop: number): Piece | null {
  const parts: string[] = [];
  const isCaret = text.charAt(start) === '^';
  let at = isCaret ? start + 2 : start + 1;
  while (at < stop) {
    const from = at;
    if (text.charAt(at) === '^') at += text.startsWith('\r\n', at + 1) ? 3 : /[\r\n]/.test(text.charAt(at + 1)) ? 2 : 1;
    const character = text.charAt(at);
    const next = text.charAt(at + 1) === '^' ? text.charAt(at + 2) : text.charAt(at + 1);
    const nextEnd = text.charAt(at + 1) === '^' ? at + 3 : at + 2;
    if ((character === '\\' || character === '"') && next === '"') {
      // `""` inside quotes is a quote, and so is `\"`.
      parts.push('"');
      at = nextEnd;
    } else if (character === '\\' && next === '\\' && (isCaret || isBeforeQuote(text, at))) {
      parts.push('\\');
      at = nextEnd;
    } else if (character === '"') {
      return { text: parts.join(''), end: at + 1 };
    } else {
      parts.push(character);
      at = Math.max(at + 1, from + 1);
    }
  }
  return null;
}

/** Programs on Windows halve a run of backslashes only before a quote; browsers double every one beside their carets. */
function isBeforeQuote(text: string, start: number): boolean {
  let at = start;
  while (text.charAt(at) === '\\' && at - start < LONGEST_RUN) at += 1;
  return text.charAt(at) === '"';
}

function singleQuoted(text: string, start: number, stop: number, dialect: Dialect): Piece | null {
  let end = text.indexOf("'", start + 1);
  if (dialect === 'powershell') {
    while (end >= 0 && text.charAt(end + 1) === "'") end = text.indexOf("'", end + 2);
  }
  if (end < 0 || end >= stop) return null;
  const content = text.slice(start + 1, end);
  return { text: dialect === 'powershell' ? content.replaceAll("''", "'") : content, end: end + 1 };
}

function doubleQuoted(text: string, start: number, stop: number, dialect: Dialect): Piece | null {
  const parts: string[] = [];
  const mark = dialect === 'bash' ? '\\' : '`';
  for (let at = start + 1; at < stop; at += 1) {
    const character = text.charAt(at);
    const next = text.charAt(at + 1);
    if (character === mark && (dialect === 'powershell' || '"\\$`\n'.includes(next))) {
      if (next !== '\n') parts.push(next);
      at += 1;
    } else if (character === '\\' && next === '"') {
      // Windows PowerShell hands `\"` to programs as a quote.
      parts.push('"');
      at += 1;
    } else if (character === '"') {
      return { text: parts.join(''), end: at + 1 };
    } else {
      parts.push(character);
    }
  }
  return null;
}

function ansiQuoted(text: string, start: number, stop: number): Piece | null {
  const parts: string[] = [];
  for (let at = start; at < stop; at += 1) {
    const character = text.charAt(at);
    if (character === "'") return { text: parts.join(''), end: at + 1 };
    if (character !== '\\') {
      parts.push(character);
      continue;
    }
    const code = /^(?:x([0-9a-fA-F]{1,2})|u([0-9a-fA-F]{1,4}))/.exec(text.slice(at + 1, at + 6));
    const next = text.charAt(at + 1);
    parts.push(
      code === null ? (ANSI_C.get(next) ?? next) : String.fromCharCode(Number.parseInt(code[1] ?? code[2] ?? '0', 16)),
    );
    at += code === null ? 1 : code[0].length;
  }
  return null;
}
