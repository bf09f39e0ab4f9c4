/** Where in a text stands what a scan looks for: fields, codes, fragments of messages, hints at platforms. */
import { CATALOGS } from '../platforms/catalogs.ts';
import { type CodeLookup, findBySpelling, type IndexEntry } from './code-lookup.ts';
import { FIELDS, type FieldStrength, type FieldValue, readFieldValue } from './fields.ts';
import { isWordCode, makeNeedles, type Needle, type NeedleTable, searchNeedles } from './needles.ts';

/** Where a text of a library seems to begin, and the code of its entry. */
export interface LibraryPlace {
  readonly code: string;
  readonly start: number;
}

type Target =
  | { readonly kind: 'field'; readonly name: string; readonly strength: FieldStrength }
  | { readonly kind: 'code'; readonly entry: IndexEntry }
  | { readonly kind: 'fragment'; readonly entry: IndexEntry; readonly fragment: string }
  | { readonly kind: 'library'; readonly code: string }
  | { readonly kind: 'hint'; readonly platform: string }
  | { readonly kind: 'app-id' }
  | { readonly kind: 'request-id' };

/** The tables of one scan. */
export interface TextScanner {
  readonly lookup: CodeLookup;
  readonly needles: NeedleTable<Target>;
}

/** Hints of one platform nearer than this say nothing new. */
const HINT_SPACING = 250;

/** Prepares the scan. Of the texts of libraries the index knows how they begin. */
export function makeScanner(lookup: CodeLookup): TextScanner {
  const needles: Needle<Target>[] = [];
  const put = (text: string, value: Target, isWord: boolean): void => {
    needles.push({ text, value, isWord });
  };
  for (const [name, strength] of Object.entries(FIELDS)) {
    put(name, { kind: 'field', name, strength }, name.charCodeAt(0) < 128);
  }
  for (const row of CATALOGS) {
    for (const hint of row.hints) put(hint, { kind: 'hint', platform: row.id }, false);
  }
  for (const digit of '0123456789abcdef') put(`wx${digit}`, { kind: 'app-id' }, false);
  put('rid', { kind: 'request-id' }, true);
  for (const entry of lookup.entries) {
    for (const spelling of [entry.tail, ...entry.spellings]) {
      if (isTellingCode(spelling, entry)) put(spelling.toLowerCase(), { kind: 'code', entry }, true);
    }
    for (const fragment of [...entry.fragments, ...entry.spellings.filter(isMessage)]) {
      // A number counts beside the name of a field only.
      if (/^-?\d+$/.test(fragment)) continue;
      const target: Target =
        entry.kind === 'library' ? { kind: 'library', code: entry.code } : { kind: 'fragment', entry, fragment };
      const isWord = entry.kind !== 'library' && isWordCode(fragment.charCodeAt(fragment.length - 1));
      put(fromWord(fragment.toLowerCase()), target, isWord);
    }
  }
  return { lookup, needles: makeNeedles(needles) };
}

/** From the first letter, digit or character that is not ASCII: searches begin there. */
function fromWord(text: string): string {
  const first = text.charCodeAt(0);
  if (isWordCode(first) || first >= 128) return text;
  return text.replace(/^[^\w\u0080-\uffff]+/, '');
}

/** Spellings that are sentences of the platform: they are looked for as fragments are. */
export function isMessage(spelling: string): boolean {
  return /[^\0-\x7f]/.test(spelling) || (spelling.includes(' ') && !spelling.includes('{'));
}

/** Codes that nobody writes by chance: several parts, or Alipay's prefix. Names such as `client-4` are phonekit's own. */
function isTellingCode(spelling: string, entry: IndexEntry): boolean {
  // Most are numbers, and this runs for all of the index at every start.
  if (!/^[a-z]/i.test(spelling)) return false;
  if (/^(?:isv|isp|aop)\./i.test(spelling)) return true;
  if (entry.platform === '') return /^[a-z]+(?:-[a-z\d]+)+$/.test(spelling);
  if (entry.kind !== 'answer') return false;
  return /^[a-z]+(?:[_.-][a-z\d]+)+$/i.test(spelling) || /^[A-Z]{1,4}\d{4,}$/.test(spelling);
}

const SPECIFIC =
  /getphonenumber|getrealtimephonenumber|jsapi|appid|privacy|sendopenreq|runningstate|user tap|domain list|phonearray/;

/** What servers say, and short general phrases, which other programs write as well. */
function isGeneric({ entry, fragment }: Extract<Target, { kind: 'fragment' }>): boolean {
  if (entry.kind !== 'client') return true;
  if (SPECIFIC.test(fragment) || /^[a-z]\d{5}$/.test(fragment)) return false;
  if (/[^\0-\x7f]/.test(fragment)) return fragment.length < 7;
  return fragment.length < 22 && fragment.split(' ').length < 4;
}

/** A fragment of a message that stands in the text. */
export interface FragmentMatch {
  readonly entry: IndexEntry;
  readonly isGeneric: boolean;
  readonly start: number;
  readonly end: number;
}

/** A field with a value that may be a code. */
export interface ValuedField {
  readonly name: string;
  readonly strength: FieldStrength;
  readonly start: number;
  readonly value: FieldValue;
}

/** A written code that stands in the text. */
export interface CodeMatch {
  readonly entry: IndexEntry;
  readonly start: number;
  readonly end: number;
}

/** Everything that stands in a text, each list from left to right. */
export interface Places {
  readonly fields: ValuedField[];
  readonly codes: CodeMatch[];
  readonly fragments: FragmentMatch[];
  readonly libraries: LibraryPlace[];
  readonly hints: { readonly platform: string; readonly start: number }[];
  readonly times: { readonly seconds: number; readonly start: number }[];
}

const APP_ID = /wx[\da-f]{16}(?!\w)/iy;
const REQUEST_ID = /rid["'\\:：=\s]{0,6}([\da-f]{8})-[\da-f]{8}-[\da-f]{8}/iy;

/** Finds everything in one pass. */
export function collectPlaces(scanner: TextScanner, text: string): Places {
  const places: Places = { fields: [], codes: [], fragments: [], libraries: [], hints: [], times: [] };
  searchNeedles(scanner.needles, text, ({ value }, start, end) => {
    switch (value.kind) {
      case 'field':
        addField(places.fields, value, start, readFieldValue(text, start, end), scanner.lookup);
        break;
      case 'code':
        if (isWholeCode(text, start, end)) places.codes.push({ entry: value.entry, start, end });
        break;
      case 'fragment':
        places.fragments.push({ entry: value.entry, isGeneric: isGeneric(value), start, end });
        break;
      case 'library':
        places.libraries.push({ code: value.code, start });
        break;
      case 'hint':
        addHint(places, value.platform, start);
        break;
      case 'app-id':
        if (matchesAt(APP_ID, text, start)) addHint(places, 'wechat', start);
        break;
      case 'request-id': {
        REQUEST_ID.lastIndex = start;
        const seconds = Number.parseInt(REQUEST_ID.exec(text)?.[1] ?? '', 16);
        if (isPlausibleTime(seconds)) places.times.push({ seconds, start });
      }
    }
  });
  return places;
}

/** Keeps the fields whose value may be a code; most in a log are not. */
function addField(
  fields: ValuedField[],
  { name, strength }: Extract<Target, { kind: 'field' }>,
  start: number,
  value: FieldValue | null,
  lookup: CodeLookup,
): void {
  if (value === null) return;
  const { number, text } = value;
  if (number === null) {
    // `error: denied` is prose; `"error": "denied"` is a field.
    if (!value.isStructured && !/[-_.\d]/.test(text)) return;
    if (strength === 'weak' && findBySpelling(lookup, text).length === 0) return;
  } else if (number === 0 && !value.isStructured) return;
  else if (strength === 'weak' && !lookup.byNumber.has(number) && !text.startsWith('0')) return;
  fields.push({ name, strength, start, value });
}

/** A text about one platform repeats its hints; one in a while is enough. */
function addHint({ hints }: Places, platform: string, start: number): void {
  const last = hints.at(-1);
  if (last === undefined || last.platform !== platform || start - last.start > HINT_SPACING)
    hints.push({ platform, start });
}

function matchesAt(pattern: RegExp, text: string, at: number): boolean {
  pattern.lastIndex = at;
  return pattern.test(text);
}

/** From 2017, when mini-programs began, to 2100. */
function isPlausibleTime(seconds: number): boolean {
  return seconds >= 1_483_228_800 && seconds < 4_102_444_800;
}

/** Not a part of a path, of the name of a package or of a longer code. */
function isWholeCode(text: string, start: number, end: number): boolean {
  const before = text.charAt(start - 1);
  const after = text.charAt(end);
  const isPart =
    before === '.' ? !/(?:^|[^\w.-])(?:isv|isp|aop)\.$/i.test(text.slice(Math.max(0, start - 5), start)) : false;
  if (isPart || /[-/@\\$#]/.test(before) || /[-/@\\]/.test(after)) return false;
  return !(after === '.' && isWordCode(text.charCodeAt(end + 1)));
}
