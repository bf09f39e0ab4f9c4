/**
 * Literal fragments with placeholders (`Invalid AES key length: {n} bytes`) and where they stand in a text. Every search
 * takes time linear in the text, whatever the text holds: placeholders have a greatest length and nothing is retried.
 */

/** A text made comparable: ASCII letters small, runs of blanks as one blank, curly quotes as straight ones. */
export interface FoldedText {
  readonly original: string;
  readonly text: string;
  /** `offsets[i]` is where character i of `text` stands in `original`; one more entry than characters, the last is the end. */
  readonly offsets: Uint32Array;
}

/** Where a template stands, in positions of the folded text, and the texts its placeholders stand for, as they were written. */
export interface TemplateMatch {
  readonly start: number;
  readonly end: number;
  readonly values: Readonly<Record<string, string>>;
}

/** A fragment ready to be searched for. */
export interface Template {
  /** The fragment before the first placeholder; templates start with a literal. */
  readonly head: string;
  readonly rest: readonly Piece[];
  readonly startsWithWord: boolean;
  readonly endsWithWord: boolean;
}

type Piece =
  | { readonly kind: 'literal'; readonly text: string }
  | { readonly kind: 'digits' | 'hex' | 'name' | 'any'; readonly name: string };

/** Names of placeholders and what they stand for; other braces are literal. */
const KINDS: Readonly<Record<string, 'digits' | 'hex' | 'name' | 'any'>> = {
  n: 'digits',
  expected: 'digits',
  line: 'digits',
  column: 'digits',
  position: 'digits',
  hex: 'hex',
  name: 'name',
  any: 'any',
};
const MAX_ANY = 80;
const PATTERNS = { digits: /\d{1,10}/y, hex: /-?[0-9a-f]{1,8}/y, name: /[\w.-]{1,64}/y } as const;
const WORD = /\w/;
const BLANK = /\s/;

function foldCharacter(character: string): string {
  const code = character.charCodeAt(0);
  if (code >= 65 && code <= 90) return String.fromCharCode(code + 32);
  if (character === '‘' || character === '’') return "'";
  return character === '“' || character === '”' ? '"' : character;
}

/** The text with its offsets; blanks at both ends become at most one blank. */
export function foldText(original: string): FoldedText {
  const characters: string[] = [];
  const offsets = new Uint32Array(original.length + 1);
  for (let index = 0; index < original.length; index++) {
    const character = original.charAt(index);
    const isBlank = BLANK.test(character);
    if (isBlank && characters.at(-1) === ' ') continue;
    offsets[characters.length] = index;
    characters.push(isBlank ? ' ' : foldCharacter(character));
  }
  offsets[characters.length] = original.length;
  return { original, text: characters.join(''), offsets: offsets.subarray(0, characters.length + 1) };
}

/** The text of `foldText` alone. */
function foldPlainly(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/[A-Z]+/g, (run) => run.toLowerCase())
    .replace(/[‘’]/g, "'")
    .replace(/[“”]/g, '"');
}

/**
 * Prepares a fragment such as `Illegal base64 character {hex}`.
 *
 * @param source - starts with a literal; placeholders are `{n}` and other digits, `{hex}`, `{name}` (letters, digits,
 *   `_`, `.`, `-`) and `{any}` (up to 80 characters, to the next literal).
 */
export function compileTemplate(source: string): Template {
  const folded = foldPlainly(source);
  const pieces: Piece[] = folded.split(/(\{\w+\})/).flatMap((part): Piece[] => {
    const name = /^\{(\w+)\}$/.exec(part)?.[1];
    const kind = name !== undefined && Object.hasOwn(KINDS, name) ? KINDS[name] : undefined;
    if (name !== undefined && kind !== undefined) return [{ kind, name }];
    return part === '' ? [] : [{ kind: 'literal', text: part }];
  });
  const first = pieces[0];
  if (first?.kind !== 'literal') throw new TypeError(`A template starts with a literal: ${source}`);
  const last = pieces.at(-1);
  return {
    head: first.text,
    rest: pieces.slice(1),
    startsWithWord: WORD.test(first.text.charAt(0)),
    endsWithWord: last?.kind !== 'literal' || WORD.test(last.text.charAt(last.text.length - 1)),
  };
}

/** Where the piece ends that starts at `at`, or -1. */
function endOf(piece: Piece, next: Piece | undefined, text: string, at: number): number {
  if (piece.kind === 'literal') return text.startsWith(piece.text, at) ? at + piece.text.length : -1;
  if (piece.kind !== 'any') {
    const pattern = PATTERNS[piece.kind];
    pattern.lastIndex = at;
    return pattern.test(text) ? pattern.lastIndex : -1;
  }
  if (next?.kind !== 'literal') return Math.min(text.length, at + MAX_ANY);
  const found = text.slice(at, at + MAX_ANY + next.text.length).indexOf(next.text, 1);
  return found === -1 ? -1 : at + found;
}

function matchAt(template: Template, folded: FoldedText, start: number): TemplateMatch | null {
  const { text, offsets, original } = folded;
  if (template.startsWithWord && start > 0 && WORD.test(text.charAt(start - 1))) return null;
  const values: Record<string, string> = {};
  let at = start + template.head.length;
  for (const [index, piece] of template.rest.entries()) {
    const end = endOf(piece, template.rest[index + 1], text, at);
    if (end === -1) return null;
    if (piece.kind !== 'literal') values[piece.name] = original.slice(offsets[at], offsets[end]);
    at = end;
  }
  if (template.endsWithWord && WORD.test(text.charAt(at))) return null;
  return { start, end: at, values };
}

/** Every place where the template stands, from left to right. */
export function* matchTemplate(template: Template, folded: FoldedText): Generator<TemplateMatch> {
  for (let from = folded.text.indexOf(template.head); from !== -1; ) {
    const match = matchAt(template, folded, from);
    if (match !== null) yield match;
    from = folded.text.indexOf(template.head, match?.end ?? from + 1);
  }
}
