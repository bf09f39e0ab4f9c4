/** Messages of clients and servers, found by their fragments. */
import type { FragmentMatch } from './places.ts';
import { type Hit, narrow, platformsNear, type ScanContext } from './scan-context.ts';

/** What shows that a general phrase is a message of a client. */
const CLIENT_CONTEXT =
  /:fail|\bfail[ :]|[Ee][Rr][Rr](?:[Mm]sg|no|No)|errorMessage|error_msg|get(?:Realtime)?PhoneNumber|getphonenumber/;

/** Of fragments that stand together, per platform the longest. */
export function messageHits(context: ScanContext): Hit[] {
  const { text, places } = context;
  const hits: Hit[] = [];
  let group: FragmentMatch[] = [];
  const flush = (): void => {
    const longest = new Map<string, FragmentMatch>();
    for (const match of group) {
      const known = longest.get(match.entry.platform);
      if (known === undefined || match.end - match.start > known.end - known.start)
        longest.set(match.entry.platform, match);
    }
    const matches = [...longest.values()];
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

function isTogether(last: FragmentMatch, next: FragmentMatch, text: string): boolean {
  if (next.start - last.start > 200) return false;
  const between = text.slice(last.start, next.start);
  return !/\n|errmsg/i.test(between);
}

function isInContext({ entry, start, end }: FragmentMatch, context: ScanContext): boolean {
  const { text } = context;
  // What servers say is said by many of them.
  if (entry.kind !== 'client') return platformsNear(start, context).has(entry.platform);
  const before = text.slice(Math.max(0, start - 120), start);
  const line = before.slice(before.lastIndexOf('\n') + 1) + text.slice(start, end);
  return CLIENT_CONTEXT.test(line) || CLIENT_CONTEXT.test(text.slice(end, end + 40));
}
