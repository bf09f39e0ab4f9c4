/** Line breaking for terminals: double-width characters, Chinese punctuation rules, nothing that must stay whole is cut. */
import fastStringWidth from 'fast-string-width';

// Characters that must not begin or end a line (GB/T 15834, W3C clreq §3.1.6), plus their ASCII likes beside Chinese.
const NOT_AT_START = new Set('，。、；：？！）】》〉」』〕］｝”’…—～·％℃)]},.:;!?%"\'/');
const NOT_AT_END = new Set('（【《〈「『〔［｛“‘([{');
const ESCAPE = 0x1b;
const ASCII = /^[ -~]*$/;

/** Columns on a terminal; styles count nothing, ambiguous characters count one. */
export function displayWidth(text: string): number {
  if (ASCII.test(text)) return text.length;
  let width = 0;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (isPlain(code)) width += 1;
    else if (isIdeographOrPunctuation(code)) width += 2;
    else if (code === ESCAPE && text.indexOf('m', index) !== -1) index = text.indexOf('m', index);
    // Marks, emoji, rare planes: the library knows them all, but compiling its expressions costs 2 ms.
    else return fastStringWidth(text);
  }
  return width;
}

/** Latin, general punctuation and common signs, none of which combine. */
function isPlain(code: number): boolean {
  return (
    (code >= 0x20 && code <= 0x7e) ||
    (code >= 0xa0 && code <= 0x2ff && code !== 0xad) ||
    (code >= 0x2010 && code <= 0x2027) ||
    (code >= 0x2030 && code <= 0x205e) ||
    (code >= 0x2070 && code <= 0x209c) ||
    (code >= 0x2190 && code <= 0x22ff)
  );
}

/** The wide characters of Chinese text. */
function isIdeographOrPunctuation(code: number): boolean {
  return (code >= 0x4e00 && code <= 0x9fff) || (code >= 0x3001 && code <= 0x3029) || (code >= 0xff01 && code <= 0xff5e);
}

/** The text followed by spaces up to `width` columns. */
export function padEnd(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - displayWidth(text)));
}

/**
 * Lines of at most `width` columns. Breaks at blanks and between Chinese characters; a word, code, path or URL that is
 * too long keeps a line to itself. Line breaks in the text stay.
 */
export function wrap(text: string, width: number): string[] {
  return text.split(/\r?\n/).flatMap((paragraph) => wrapParagraph(paragraph, width));
}

function wrapParagraph(paragraph: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  let lineWidth = 0;
  for (const word of paragraph.split(/[ \t]+/).filter((part) => part !== '')) {
    let gap = line === '' ? '' : ' ';
    for (const piece of splitWord(word)) {
      const pieceWidth = displayWidth(piece);
      if (line !== '' && lineWidth + gap.length + pieceWidth > width) {
        lines.push(line);
        line = '';
        lineWidth = 0;
        gap = '';
      }
      line += gap + piece;
      lineWidth += gap.length + pieceWidth;
      gap = '';
    }
  }
  lines.push(line);
  return lines;
}

/** A blank-free word cut wherever a line may end. */
function splitWord(word: string): string[] {
  if (ASCII.test(word)) return [word];
  const pieces: string[] = [];
  let piece = '';
  let previous = '';
  for (const character of word) {
    if (piece !== '' && canBreak(previous, character)) {
      pieces.push(piece);
      piece = '';
    }
    piece += character;
    if (!isMark(character)) previous = character;
  }
  if (piece !== '') pieces.push(piece);
  return pieces;
}

function canBreak(before: string, after: string): boolean {
  if (!isEastAsian(before) && !isEastAsian(after)) return false;
  return !NOT_AT_START.has(after) && !NOT_AT_END.has(before) && !isMark(after);
}

/** A combining mark or variation selector belongs to the character before it. */
function isMark(character: string): boolean {
  const code = character.charCodeAt(0);
  return !isPlain(code) && !isIdeographOrPunctuation(code) && /^\p{M}$/u.test(character);
}

/** Ideographs, kana, hangul, and their full-width punctuation: all of them may stand at the end of a line. */
function isEastAsian(character: string): boolean {
  const code = character.codePointAt(0) ?? 0;
  return (
    (code >= 0x2e80 && code <= 0x9fff) ||
    (code >= 0xac00 && code <= 0xd7a3) ||
    (code >= 0xf900 && code <= 0xfaff) ||
    (code >= 0xfe30 && code <= 0xfe4f) ||
    (code >= 0xff01 && code <= 0xff60) ||
    (code >= 0x20000 && code <= 0x3fffd)
  );
}
