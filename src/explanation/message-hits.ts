/** Messages of clients and servers, found by their fragments. */
import type { IndexEntry } from './code-lookup.ts';
import type { FragmentMatch } from './places.ts';
import { type Hit, narrow, platformsNear, type ScanContext } from './scan-context.ts';

/** What shows that a general phrase is a message of a client. */
const CLIENT_CONTEXT =
  /:fail|\bfail[ :]|[Ee][Rr][Rr](?:[Mm]sg|no|No)|errorMessage|error_msg|get(?:Realtime)?PhoneNumber|getphonenumber|GETPHONENUMBER/;

/** What only clients write: the name of the API and `fail`, and their spelling of the field. */
const CLIENT_ALONE = /:fail|\bfail[ :]|errMsg|[Ee]rr[Nn]o\b|PHONENUMBER/;

/** What stands beside the message of a server. */
const SERVER_CONTEXT = /errcode|错误代码|错误码/i;

/** Words of failures: in a line that holds one, a message of a server is one. */
const FAILURE_WORD = /fail|err|invalid|exception|denied|refus|失败|错误|异常|报错|无效/i;

/** What stands before the message of a server in the line of a log. */
const TOLD = /fail|err(?!ors\b)|msg|message|exception|denied|refus|失败|错误|异常|报错|提示|返回/i;

/** What may stand around a message that was copied alone: the name of its field, quotes, a request id. */
const ALONE_BEFORE =
  /^[\s"'“‘「{([]*(?:(?:\w{0,16}(?:msg|message|err|error|reason|desc|tips)|[\u3400-\u9fff]{0,6}(?:信息|错误|提示|报错|原因|失败|异常))["']?\s?[:：=]\s?)?["'“‘「]?$/i;
const ALONE_AFTER = /^["'”’」\s.。!！,，;；})\]]*(?:(?:rid|hints?)\b.{0,160})?$/is;

/** Of fragments that stand together, per platform the longest. */
export function messageHits(context: ScanContext): Hit[] {
  const { text, places } = context;
  const hits: Hit[] = [];
  let group: FragmentMatch[] = [];
  const flush = (): void => {
    const longest = new Map<string, FragmentMatch>();
    for (const match of group) {
      const known = longest.get(match.entry.platform);
      // Of equally long ones the later is the detail.
      if (known === undefined || match.end - match.start >= known.end - known.start)
        longest.set(match.entry.platform, match);
    }
    const matches = group.filter((match) => isSameSpan(match, longest.get(match.entry.platform)));
    const [first] = matches;
    if (first !== undefined) {
      const near = narrow(
        matches.map(({ entry }) => entry),
        first.start,
        context,
        '',
      );
      const isFailure = near.some((entry) => !entry.isSuccess);
      const entries = isFailure ? near.filter((entry) => !entry.isSuccess) : near;
      const shown = matches.find(({ entry }) => entries.includes(entry)) ?? first;
      const query = text.slice(shown.start, shown.end).replace(/\s+/g, ' ');
      hits.push({
        rank: 'message',
        entries,
        query,
        start: first.start,
        end: first.end,
        timeSeconds: null,
        isSub: false,
      });
    }
    group = [];
  };
  for (const match of places.fragments) {
    if (match.isGeneric && !isInContext(match, context)) continue;
    const last = group.at(-1);
    if (last !== undefined && !isTogether(last, match, text)) flush();
    group.push(match);
  }
  flush();
  return hits;
}

/** The longest one itself, or what another entry of the platform says in the same words. */
function isSameSpan(match: FragmentMatch, longest: FragmentMatch | undefined): boolean {
  return longest !== undefined && match.start === longest.start && match.end === longest.end;
}

function isTogether(last: FragmentMatch, next: FragmentMatch, text: string): boolean {
  if (next.start - last.start > 200) return false;
  const between = text.slice(last.start, next.start);
  return !/\n|errmsg/i.test(between);
}

function isInContext({ entry, start, end }: FragmentMatch, context: ScanContext): boolean {
  const { text, options } = context;
  const before = text.slice(Math.max(0, start - 120), start);
  const line = before.slice(before.lastIndexOf('\n') + 1) + text.slice(start, end);
  const after = text.slice(end, end + 40);
  if (options.isShort && isTellingAlone(entry, text.slice(start, end), context) && isAlone(start, end, text))
    return true;
  // What servers say is said by many of them, and tests are named after it.
  if (entry.kind !== 'client') {
    const isNear = platformsNear(start, context).has(entry.platform);
    if (options.isShort) return isNear || (!isAlone(start, end, text) && FAILURE_WORD.test(line));
    return isNear && TOLD.test(before.slice(before.lastIndexOf('\n') + 1));
  }
  if (SERVER_CONTEXT.test(before + after) && !CLIENT_ALONE.test(line)) return false;
  return CLIENT_CONTEXT.test(line) || CLIENT_CONTEXT.test(after);
}

/** Words that any platform may mean: near misses answer them better than the one entry that has them as its message. */
const GENERAL = new Set(['验签失败', '解密失败', '没有权限', '非法请求', '用户拒绝']);

/** Whether the message means this entry where nothing else is said. What clients say in English is said by many. */
function isTellingAlone(entry: IndexEntry, message: string, { lookup }: ScanContext): boolean {
  if (lookup.platform !== null) return true;
  return !GENERAL.has(message) && (entry.kind !== 'client' || /[^\0-\x7f]/.test(message));
}

/** A text that is nothing but the message, maybe behind the name of its field. */
function isAlone(start: number, end: number, text: string): boolean {
  if (start > 60 || text.length - end > 200) return false;
  return ALONE_BEFORE.test(text.slice(0, start)) && ALONE_AFTER.test(text.slice(end));
}
