/** The lines around a finding, with what may be secret replaced before anybody sees it. */
import { maskPhone, sanitize } from '../core/redact.ts';
import type { Excerpt } from '../core/report.ts';
import type { Span } from '../core/source-facts.ts';
import type { LineIndex } from '../source/lines.ts';
import { clamp } from './places.ts';

const LINES_AROUND = 2;
/** Minified lines are cut to this many UTF-16 units before the finding and behind its beginning. */
const UNITS_AROUND = 160;

/** `appSecret: '…'`, `session_key=…`: what stands between the quotes or behind the sign. */
const NAMED =
  /((?:secret|session_?key|aes_?key|private_?key|sym_?key|password|passwd|token|signature)\w*["'`]?\s*[:=]\s*)(["'`])((?:(?!\2)[^\\]|\\.)*)/gi;
const NAMED_BARE = /((?:secret|session_?key|aes_?key|private_?key|access_token)=)([^\s"'`&<>{}$]{8,})/gi;
const RUN = /[A-Za-z0-9+/_=-]{20,}/g;
const PHONE = /(?<!\d)1\d{10}(?!\d)/g;

const stars = (text: string): string => '*'.repeat(text.length);

const isMixed = (text: string): boolean => /\d/.test(text) && /[A-Z]/.test(text) && /[a-z]/.test(text);

/** Looks like a key: hexadecimal, or random characters; paths and identifiers are words with few digits. */
function isKey(run: string): boolean {
  // One equals sign alone also stands behind the name of an attribute.
  if (/[\da-f]{32}/i.test(run) || run.endsWith('==') || (run.endsWith('=') && isMixed(run))) return true;
  if (run.length > 100) return true;
  return run.split(/[/_-]/).some((part) => part.length >= 12 && isMixed(part)) || (run.includes('+') && isMixed(run));
}

/**
 * Text of which secrets and numbers are replaced by as many `*`; everything else keeps its place.
 *
 * @param hidden - pieces that are known to be secret.
 */
export function hideSecrets(text: string, hidden: readonly Span[] = []): string {
  const known = hidden.reduce(
    (rest, { start, end }) => rest.slice(0, start) + stars(rest.slice(start, end)) + rest.slice(end),
    text,
  );
  return known
    .replace(NAMED, (_match, name: string, quote: string, value: string) => `${name}${quote}${stars(value)}`)
    .replace(NAMED_BARE, (_match, name: string, value: string) => name + stars(value))
    .replace(RUN, (run) => (isKey(run) ? stars(run) : run))
    .replace(PHONE, maskPhone);
}

/** Fit to show: tabs are two blanks wide, what a terminal would act on is a dot. */
const show = (text: string): string => sanitize(text.replaceAll('\t', '  '));

/**
 * Two lines before the finding, its first line, and two behind it.
 *
 * @param span - in offsets of `text`; only what stands on its first line is marked.
 * @param hidden - pieces of `text` that are known to be secret.
 */
export function makeExcerpt(text: string, lines: LineIndex, span: Span, hidden: readonly Span[] = []): Excerpt {
  const { start, end } = clamp(span, text);
  const marked = lines.position(start).line;
  const firstLine = Math.max(1, marked - LINES_AROUND);
  // Behind the line feed at the end of a file there is no line that anybody wrote.
  const count = lines.lineStart(lines.lineCount) === text.length ? lines.lineCount - 1 : lines.lineCount;
  const lastLine = Math.max(marked, Math.min(count, marked + LINES_AROUND));
  const safe = hidePiece(text, { start: lines.lineStart(firstLine), end: lines.lineStart(lastLine + 1) }, hidden);
  const lineStart = lines.lineStart(marked);
  const mark = { start: start - lineStart, end: end - lineStart };
  const texts = Array.from({ length: lastLine - firstLine + 1 }, (_none, index) => {
    const from = lines.lineStart(firstLine + index) - lines.lineStart(firstLine);
    return safe.slice(from, from + lines.lineText(firstLine + index).length);
  });
  const index = marked - firstLine;
  const own = showMarked(texts[index] ?? '', mark);
  return {
    firstLine,
    lines: texts.map((line, position) => (position === index ? own.line : showLine(line))),
    mark: { index, start: own.start, end: own.end },
  };
}

/** A piece of the text, hidden as a whole, so that a key over several lines is seen as one. */
function hidePiece(text: string, { start, end }: Span, hidden: readonly Span[]): string {
  const inside = hidden
    .map((piece) => ({ start: Math.max(piece.start, start) - start, end: Math.min(piece.end, end) - start }))
    .filter((piece) => piece.start < piece.end);
  return hideSecrets(text.slice(start, end), inside);
}

function showLine(line: string): string {
  const end = Math.min(line.length, 2 * UNITS_AROUND);
  return show(line.slice(0, end)) + (end < line.length ? '…' : '');
}

/** The line of the finding, and where the finding stands in what is shown of it. */
function showMarked(line: string, mark: Span): Span & { readonly line: string } {
  const column = Math.min(mark.start, line.length);
  const from = Math.max(0, column - UNITS_AROUND);
  const to = Math.min(line.length, column + UNITS_AROUND);
  const stop = Math.min(Math.max(column, mark.end), to);
  const lead = (from > 0 ? '…' : '') + show(line.slice(from, column));
  const marked = show(line.slice(column, stop));
  const rest = show(line.slice(stop, to)) + (to < line.length ? '…' : '');
  return { line: lead + marked + rest, start: lead.length, end: lead.length + marked.length };
}
