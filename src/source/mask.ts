/** Copies of equal length in which something is blank, so that every offset stays one of the user's file. */
import type { Span } from '../core/source-facts.ts';

/** Spaces in place of the text; line feeds stay. */
export function blank(text: string): string {
  return text
    .split('\n')
    .map((line) => ' '.repeat(line.length))
    .join('\n');
}

/** The text with these spans blank; they are in order and do not overlap. */
export function blankSpans(text: string, spans: readonly Span[]): string {
  return replaceSpans(text, spans, blank);
}

/** The text with everything blank but this span. */
export function keepSpan(text: string, { start, end }: Span): string {
  return blank(text.slice(0, start)) + text.slice(start, end) + blank(text.slice(end));
}

/** The text as the tokenizer can read it: no `<` inside `{{…}}` or inside the elements that hold script or style. */
export function maskTemplate(text: string, scriptTags: readonly string[]): string {
  const hideTags = (part: string): string => part.replaceAll('<', ' ');
  const masked = replaceSpans(text, rawContents(text, ['script', 'style', ...scriptTags]), hideTags);
  return replaceSpans(masked, interpolations(masked), hideTags);
}

function replaceSpans(text: string, spans: readonly Span[], replace: (part: string) => string): string {
  if (spans.length === 0) return text;
  const parts: string[] = [];
  let last = 0;
  for (const { start, end } of spans) {
    parts.push(text.slice(last, start), replace(text.slice(start, end)));
    last = end;
  }
  parts.push(text.slice(last));
  return parts.join('');
}

/** What stands between the start and end tags of these elements, comments left out. */
function rawContents(text: string, tags: readonly string[]): Span[] {
  const spans: Span[] = [];
  const unclosed = new Set<string>();
  const opening = new RegExp(`<!--|<(${tags.join('|')})(?=[\\s/>])`, 'g');
  for (let match = opening.exec(text); match !== null; match = opening.exec(text)) {
    const tag = match[1];
    if (tag === undefined) {
      const end = text.indexOf('-->', match.index);
      if (end < 0) break;
      opening.lastIndex = end;
      continue;
    }
    const start = startTagEnd(text, opening.lastIndex);
    opening.lastIndex = start;
    if (text[start - 2] === '/' || unclosed.has(tag)) continue;
    const end = text.indexOf(`</${tag}`, start);
    if (end < 0) {
      unclosed.add(tag);
      continue;
    }
    spans.push({ start, end });
    opening.lastIndex = end;
  }
  return spans;
}

/** Where a start tag ends, from somewhere behind its name; quoted values may hold `>`. */
function startTagEnd(text: string, from: number): number {
  let quote = '';
  for (let index = from; index < text.length; index++) {
    const character = text[index] ?? '';
    if (quote !== '') quote = character === quote ? '' : quote;
    else if (character === '"' || character === "'") quote = character;
    else if (character === '>') return index + 1;
  }
  return text.length;
}

/** The `{{…}}` that hold `<`; one that would swallow a tag or a comment is not closed where it seems to be. */
function interpolations(text: string): Span[] {
  const spans: Span[] = [];
  for (let start = text.indexOf('{{'); start >= 0; ) {
    const end = text.indexOf('}}', start + 2);
    if (end < 0) break;
    const part = text.slice(start, end);
    const tag = Math.max(part.lastIndexOf('</'), part.lastIndexOf('<!--'));
    if (tag < 0 && part.includes('<')) spans.push({ start, end });
    start = text.indexOf('{{', tag < 0 ? end + 2 : start + tag);
  }
  return spans;
}
