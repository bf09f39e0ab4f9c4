/** What rules about the phone button and its handler ask of the facts in common. */
import type { PlatformId } from '../core/platform-names.ts';
import { sanitize } from '../core/redact.ts';
import type {
  AttributeFact,
  CallFact,
  EventFact,
  HandlerFact,
  PayloadUse,
  PhoneButton,
  ProjectFact,
  SourcePlace,
  Span,
} from '../core/source-facts.ts';
import { type PhoneAsk, QUICK_ASK, REALTIME_ASK } from './phone-row.ts';

const REQUESTS: readonly string[] = ['request', 'httpRequest', 'uploadFile', 'callFunction'];

/** Object on which the API of a platform hangs, and that means this platform alone. */
const NAMESPACES: Readonly<Record<string, PlatformId>> = {
  wx: 'wechat',
  my: 'alipay',
  swan: 'baidu',
  tt: 'douyin',
  ks: 'kuaishou',
  xhs: 'xiaohongshu',
  qq: 'qq',
  jd: 'jd',
};

/** A text of the source for display: no control characters, and not endless. */
export function quoteSource(text: string): string {
  const shown = [...sanitize(text)];
  return shown.length <= 60 ? shown.join('') : `${shown.slice(0, 59).join('')}…`;
}

/** The callee of a login for display; of `wx[name]` in a wrapper what the name stands for. */
export function quoteLogin({ callee }: CallFact): string {
  return quoteSource(callee.includes('…') ? `${callee.split('.')[0]}.login` : callee);
}

/** A piece of the element's file. */
export function inFile(path: string, { start, end }: Span): SourcePlace {
  return { path, start, end };
}

/** Letters of a name in lower case, without what joins its words. */
export function foldName(name: string): string {
  return name.toLowerCase().replaceAll('-', '').replaceAll('_', '').replaceAll(':', '');
}

/** Whether an event, in whatever letters, is one that answers an ask for the phone number. */
export function isPhoneEvent({ event }: EventFact): boolean {
  const folded = foldName(event);
  return folded === QUICK_ASK.event || folded === REALTIME_ASK.event;
}

/** The asks that the open-type names letter by letter; several values are joined with `|`. */
export function asksOf({ openType }: PhoneButton, asks: readonly PhoneAsk[]): readonly PhoneAsk[] {
  if (!openType.isKnown) return [];
  const words = openType.value.split('|').map((word) => word.trim());
  return asks.filter((ask) => words.includes(ask.openType));
}

/** True for an attribute whose name, in whatever spelling and with whatever prefix, ends with an event. */
export function isNamedLike({ name }: AttributeFact, event: string): boolean {
  return foldName(name.split('.')[0] ?? '').endsWith(event);
}

function isSame(handler: HandlerFact, event: EventFact): boolean {
  if (event.handler.kind !== 'found') return false;
  const other = event.handler.handler;
  return other.path === handler.path && other.span.start === handler.span.start;
}

/** The buttons whose phone event calls this handler on a platform; rules of the payload judge no other handlers. */
export function phoneButtonsOf(
  handler: HandlerFact,
  platform: PlatformId,
  { buttons }: ProjectFact,
): readonly PhoneButton[] {
  return buttons.filter(
    ({ platforms, events }) =>
      platforms.includes(platform) && events.some((event) => isPhoneEvent(event) && isSame(handler, event)),
  );
}

/** True for a call that sends something to a server. */
export function isRequest({ api }: CallFact): boolean {
  return REQUESTS.includes(api);
}

/** Names of methods with which libraries send requests. */
const HTTP_METHODS: readonly string[] = ['post', 'put', 'patch', 'request', 'ajax'];

/** True for a function that cannot be seen and whose name does not say that it sends a request, and nothing but that. */
export function isHidden({ isOpaque = false, callee }: CallFact): boolean {
  return isOpaque && !HTTP_METHODS.includes(callee.split('.').at(-1) ?? '');
}

/** Fields of what the phone event gave; data of getUserInfo and the like are something else. */
export function phoneFields(uses: readonly PayloadUse[]): ReadonlySet<string> {
  return new Set(uses.filter(({ from = 'event' }) => from === 'event').map(({ field }) => field));
}

/** Whether a call can be one of a platform: `tt.login` is none of WeChat, `uni.login` and wrappers are of every one. */
export function canBeOf({ callee }: CallFact, platform: PlatformId): boolean {
  const [root = ''] = callee.split('.');
  return !Object.hasOwn(NAMESPACES, root) || NAMESPACES[root] === platform;
}

const isSamePlace = (one: SourcePlace, other: SourcePlace): boolean =>
  one.path === other.path && one.start === other.start && one.end === other.end;

/**
 * Where the way from the handler to a call leaves the way to another one: the outermost call on it that is not on the other, or
 * the call itself. There both stand side by side.
 */
export function placeBeside(call: CallFact, other: CallFact): SourcePlace {
  const way = [...call.path, call.place];
  const otherWay = [...other.path, other.place];
  return way.find((step, index) => !isSamePlace(step, otherWay[index] ?? call.place)) ?? call.place;
}

/** The places without the given one and without repetitions. */
export function otherPlaces(primary: SourcePlace, places: readonly SourcePlace[]): readonly SourcePlace[] {
  const others = places.filter((place) => !isSamePlace(place, primary));
  return others.filter((place, index) => others.findIndex((other) => isSamePlace(other, place)) === index);
}

/** Words in the source of whoever asks for the version. */
const VERSION_WORDS = ['canIUse', 'SDKVersion', 'compareVersion', 'getSystemInfo', 'getAppBaseInfo'] as const;

/** Whether the source may ask which client or base library it runs on; who does so may mean any guard. */
export function asksForVersion({ files, minVersions }: ProjectFact, platform: PlatformId): boolean {
  if (minVersions[platform] !== undefined) return true;
  return files.some(
    ({ calls, text }) =>
      calls.some(({ api }) => api === 'canIUse') || VERSION_WORDS.some((word) => text.includes(word)),
  );
}
