/** Codes that stand beside the name of a field: in JSON, queries, logs and prose. */
import { isWordCode } from './needles.ts';

/** How sure a name is that a code of a platform follows. `code` and `error` stand in every log. */
export type FieldStrength = 'strong' | 'weak' | 'sub';

/** Names of fields, lower case, and words of prose. `sub`: the more specific code beside another one. */
export const FIELDS: Readonly<Record<string, FieldStrength>> = {
  errcode: 'strong',
  err_code: 'strong',
  errorcode: 'strong',
  error_code: 'strong',
  errno: 'strong',
  err_no: 'strong',
  error_no: 'strong',
  errorno: 'strong',
  retcode: 'strong',
  ret_code: 'strong',
  respcode: 'strong',
  resp_code: 'strong',
  resultcode: 'strong',
  result_code: 'strong',
  sub_code: 'sub',
  subcode: 'sub',
  'sub-code': 'sub',
  sub_error: 'sub',
  suberror: 'sub',
  code: 'weak',
  error: 'weak',
  err: 'weak',
  result: 'weak',
  resp: 'weak',
  ret: 'weak',
  错误码: 'strong',
  错误代码: 'strong',
  错误编码: 'strong',
  错误号: 'strong',
  返回码: 'strong',
  返回代码: 'strong',
  响应码: 'strong',
  子错误码: 'sub',
  报错: 'weak',
  错误: 'weak',
  返回: 'weak',
};

type Binding = Pick<FieldValue, 'isStructured' | 'isBound'>;

/** The value beside a name. */
export interface FieldValue {
  /** As it was written, without quotes. */
  readonly text: string;
  readonly number: number | null;
  /** True where the name or the value stands in quotes, or `=` or a tag binds them. */
  readonly isStructured: boolean;
  /** True where more than blanks stands between name and value. */
  readonly isBound: boolean;
  /** Where the value ends. */
  readonly end: number;
}

/** Words before a name that make its number something else. */
const FOREIGN_BEFORE = /(?:exit(?:ed)?(?: with)?|status|http|signal|area|country|zip|postal|return)[\s_-]{0,2}$/i;
/** What is counted or measured behind a number. */
const MEASURE =
  /^\s?(?:[条个行页次件人台张笔天岁年月日时分秒元块项份组]|毫秒|字节|(?:ms|s|bytes|rows?|items?|times|records?|of|requests?|kB|MB|KB|B)\b)/;
/** A line of source code. */
const DECLARATION = /\b(?:let|mut|const|var|val|int|long|final|static)\s$/;
/** What PHP prints before a value. */
const TYPE = /int\(|string\(\d{1,4}\)\s?["']?/y;
const WORD = /[A-Za-z][\w.-]{1,80}/y;
const MAX_BLANKS = 24;
const QUOTES = '"\'`';
const BINDERS = ':：=＝>（([,，是为';

/**
 * Reads the value behind the name that stands from `start` to `end`.
 *
 * @returns null when neither a number of up to ten digits nor a word follows, or when the name means something else
 *   (`exit code`, `status code`).
 */
export function readFieldValue(text: string, start: number, end: number): FieldValue | null {
  const separator = readSeparator(text, end);
  if (separator === null || DECLARATION.test(text.slice(Math.max(0, start - 8), start))) return null;
  const { at, ...binding } = separator;
  const code = text.charCodeAt(at);
  const isNumber = (code >= 48 && code <= 57) || code === 45 || code === 0x2212 || code === 0x2013;
  const value = isNumber ? readNumber(text, at, binding) : readWord(text, at, binding);
  if (value === null || binding.isStructured) return value;
  if (isNumber && MEASURE.test(text.slice(value.end, value.end + 8))) return null;
  return FOREIGN_BEFORE.test(text.slice(Math.max(0, start - 12), start)) ? null : value;
}

/**
 * What stands between name and value: closing quote, blanks, one of `: = => > ( [ ,` or a word of Chinese prose, blanks,
 * an opening quote. In prose it holds no line end. By hand: this runs at every `code` and `error` of a log.
 */
function readSeparator(text: string, end: number): (Binding & { readonly at: number }) | null {
  let at = end;
  let isStructured = false;
  let hasLineEnd = false;
  const skip = (characters: string, atMost: number): void => {
    for (let count = 0; count < atMost && at < text.length && characters.includes(text.charAt(at)); count++) at++;
  };
  const skipBlanks = (): void => {
    for (let count = 0; count < MAX_BLANKS; count++, at++) {
      const code = text.charCodeAt(at);
      if (code === 10 || code === 13) hasLineEnd = true;
      else if (code !== 32 && code !== 9) return;
    }
  };
  skip(QUOTES, 1);
  skip(']', 1);
  isStructured = at > end;
  skipBlanks();
  const binder = at;
  skip(BINDERS, 2);
  isStructured ||= /[=＝>]/.test(text.slice(binder, at));
  const hasBinder = at > binder;
  const isBound = isStructured || /[:：]/.test(text.slice(binder, at));
  skipBlanks();
  TYPE.lastIndex = at;
  if (isStructured && TYPE.test(text)) at = TYPE.lastIndex;
  const quote = at;
  skip(QUOTES, 1);
  isStructured ||= at > quote;
  if (quote === at) skip('[(（', 1);
  if (at === end || (hasLineEnd && !(isStructured && hasBinder))) return null;
  return { at, isStructured, isBound };
}

/** Up to ten digits with nothing of a longer number, a measure or a date behind them. */
function readNumber(text: string, at: number, binding: Binding): FieldValue | null {
  let end = isDigit(text.charCodeAt(at)) ? at : at + 1;
  const first = end;
  while (isDigit(text.charCodeAt(end))) end++;
  const next = text.charCodeAt(end);
  const isLonger = next === 37 || next === 45 || isWordCode(next) || (next === 46 && isDigit(text.charCodeAt(end + 1)));
  if (end === first || end - first > 10 || isLonger) return null;
  const digits = Number(text.slice(first, end));
  return { text: text.slice(at, end), number: first > at ? -digits : digits, ...binding, end };
}

function readWord(text: string, at: number, binding: Binding): FieldValue | null {
  WORD.lastIndex = at;
  const word = WORD.exec(text)?.[0].replace(/[.-]+$/, '');
  return word === undefined ? null : { text: word, number: null, ...binding, end: at + word.length };
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}
