/**
 * What the source of a mini-program says, as far as `lint` asks for it: plain data, positions in the user's file. Parsers and
 * linking fill it in, rules judge it.
 */
import type { PlatformId } from './platform-names.ts';

/** A piece of a file: offsets in UTF-16 units of its text, the end not included. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A piece of one of the files. */
export interface SourcePlace extends Span {
  /** As the user knows it, with `/`. */
  readonly path: string;
}

/** How a project is written. */
export type ProjectKind = 'native' | 'uni-app' | 'taro' | 'wepy' | 'mpvue';

/** A value that the source gives literally, or why it is not known. `absent`: nothing stands there at all. */
export type Known<Value> =
  | { readonly isKnown: true; readonly value: Value; readonly place: SourcePlace }
  | { readonly isKnown: false; readonly why: 'bound' | 'spread' | 'absent' };

/** One attribute of an element. */
export interface AttributeFact {
  /** As it is written: `bindgetphonenumber`, `@getphonenumber`, `:open-type`, `onGetPhoneNumber`. */
  readonly name: string;
  readonly nameSpan: Span;
  /** Raw text between the quotes, or of the expression; null without a value. */
  readonly value: string | null;
  readonly valueSpan: Span | null;
  /** `static` text, `bound` to an expression (`{{…}}`, `:x`, JSX), an `event`, or a `directive` of the framework. */
  readonly form: 'static' | 'bound' | 'event' | 'directive';
}

/** An element that asks for the phone number, or passes on what does. */
export interface ElementFact {
  readonly path: string;
  /** As it is written: `button`, `Button`, `van-button`. */
  readonly tag: string;
  /** From `<` to the end of the start tag. */
  readonly span: Span;
  /** `library`: a known component library, which passes open-type on; `local`: a component of this project. */
  readonly origin: 'native' | 'library' | 'local' | 'unknown';
  readonly attributes: readonly AttributeFact[];
  /** True when attributes are spread in that nobody can list (`v-bind="x"`, `{...x}`). */
  readonly hasSpread: boolean;
}

/** An event of an element, with what it calls. */
export interface EventFact {
  /** The event without prefix, in the letters of the source: `getphonenumber`, `getPhoneNumber`, `getAuthorize`, `error`. */
  readonly event: string;
  readonly attribute: AttributeFact;
  /** Name of the handler, if a name is what stands there; null for an inline expression or a bound value. */
  readonly handlerName: string | null;
  /** The handler: found, known to be missing, or not to be told (spread, mixin that cannot be read, run-time wrapper). */
  readonly handler:
    | { readonly kind: 'found'; readonly handler: HandlerFact }
    | { readonly kind: 'missing' | 'unknown' };
}

/** A button that asks for the phone number. */
export interface PhoneButton {
  readonly kind: 'button';
  readonly element: ElementFact;
  readonly openType: Known<string>;
  /** `phone`: getPhoneNumber; `realtime`: getRealtimePhoneNumber; `authorize`: Alipay's getAuthorize. */
  readonly flow: 'phone' | 'realtime' | 'authorize';
  readonly events: readonly EventFact[];
  /** For which platforms the source of the button is compiled. */
  readonly platforms: readonly PlatformId[];
}

/** Names of calls that rules ask for, whatever object they hang on (`wx.`, `uni.`, `Taro.`, promisified). */
export type ApiName =
  | 'login'
  | 'checkSession'
  | 'getPhoneNumber'
  | 'getAuthCode'
  | 'getUserInfo'
  | 'getOpenUserInfo'
  | 'request'
  | 'httpRequest'
  | 'uploadFile'
  | 'callFunction'
  | 'setStorage'
  | 'log'
  | 'canIUse'
  | 'navigate'
  | 'redirect'
  | 'decrypt';

/** Where a call stands in respect of something else. */
export type CallOrder = 'before' | 'concurrent' | 'after';

/** One call inside a handler, or in something that it calls. */
export interface CallFact {
  readonly api: ApiName;
  /** As it is written: `wx.login`, `this.$u.login`. */
  readonly callee: string;
  readonly place: SourcePlace;
  /** The calls on the way from the handler to this one, outermost first; empty when it stands in the handler itself. */
  readonly path: readonly SourcePlace[];
  /**
   * When it runs in respect of the first sink of the payload (the request, or the helper that cannot be followed); null
   * without a sink, also where the payload is only stored.
   */
  readonly order: CallOrder | null;
  /** True inside the `fail` branch of checkSession (callback, `.catch`, `catch`, else of its awaited result). */
  readonly isInSessionFail: boolean;
  /** True where an enclosing condition reads canIUse. */
  readonly isGuarded: boolean;
  /** False where it runs whenever the handler does: in no branch, no callback, no other function. Absent where that is not told. */
  readonly isConditional?: boolean;
  /** True where it comes before a sink that is also reached without it: it stands in a branch of its own. */
  readonly isOptional?: boolean;
  /** Where the `code` of a login's result stands in its arguments. */
  readonly loginCode?: SourcePlace;
  /** Names of the functions on the way from the handler to this call, as they are written, outermost first. */
  readonly names?: readonly string[];
  /** True for a function that cannot be seen and is taken to send its arguments; its `api` is `request`. */
  readonly isOpaque?: boolean;
  /** Which fields of the phone payload stand in its arguments; empty when none does. */
  readonly payload: readonly PayloadUse[];
  /** `url` of a request, if it is a literal or a template that begins with one. */
  readonly url: Known<string>;
  /** Whether the payload is encoded (`encodeURIComponent`) where it goes into a URL or form. */
  readonly isEncoded: boolean;
  /** Where in the call the payload stands. */
  readonly payloadIn: 'data' | 'url' | 'form' | null;
  /** True where the call itself is awaited or chained with `.then`. */
  readonly isPromise?: boolean;
  /** Names of the callbacks in its options (`success`, `fail`, `complete`); absent where they cannot be listed. */
  readonly callbacks?: readonly string[];
  /** True for a request whose body is a text put together by hand, with the content type of a form in its header. */
  readonly isFormText?: boolean;
  /**
   * Events of elements (`tap`, `getAuthorize`) and life-cycle functions (`onLoad`) from which it is reached; absent unless every
   * way to it is known.
   */
  readonly reachedFrom?: readonly string[];
}

/**
 * A field of the payload that is read: `encryptedData`, `iv`, `code`, `response`, `sign`, or the whole as `*`. What is read out of
 * Alipay's response: `response.*` for `JSON.parse(res.response)` as a whole (also when it is made text again), `response.response`,
 * `response.sign`, `response.mobile` for fields of it. `event.errMsg` is read from the event instead of its detail.
 */
export interface PayloadUse {
  readonly field: string;
  readonly place: SourcePlace;
  /** `user-info`: it was read from what getUserInfo returned, not from the payload of the phone number. */
  readonly from?: 'event' | 'user-info';
}

/** The function that an event calls, with everything that it reaches. */
export interface HandlerFact {
  readonly kind: 'handler';
  readonly path: string;
  readonly name: string;
  readonly span: Span;
  /** Span of its first line, for findings about the whole of it. */
  readonly head: Span;
  readonly calls: readonly CallFact[];
  /** Fields of the payload that it reads, in order. */
  readonly reads: readonly PayloadUse[];
  /** Whether refusal is looked at: errMsg, errno, a missing code or encryptedData, or a `fail` branch. */
  readonly handlesRefusal: boolean;
  /** True when the payload goes where it cannot be followed (stored, emitted, passed to something unknown). */
  readonly escapes: boolean;
  /**
   * What is tested before the payload is sent, in order; `event.errMsg` is a field of the event beside its detail. `isAssigned` for
   * `if (e.errMsg = '…')`.
   */
  readonly tests?: readonly (PayloadUse & { readonly isAssigned: boolean })[];
  /** The flow of the event that it handles; null for events that have nothing to do with the phone number, such as a tap. */
  readonly flow?: 'phone' | 'realtime' | 'authorize' | null;
  readonly platforms: readonly PlatformId[];
}

/** A literal in client source that may be a secret. */
export interface SecretLiteral {
  /** Name of the variable, key or argument: `appSecret`, `session_key`. */
  readonly name: string;
  readonly place: SourcePlace;
  /** Length of the text; the text itself stays in the file. */
  readonly characters: number;
  /** What the text looks like, as far as its form tells: ids of `messages/terms.ts` group `found`. */
  readonly shape: 'private-key' | 'app-secret' | 'aes-key' | 'session-key' | null;
  /**
   * What tells of a bare `secret` that it is the AppSecret: an App ID in the same scope, or an endpoint of the platform it is sent
   * to. An app key in the same scope tells that the pair may belong to any other service.
   */
  readonly besides?: 'app-id' | 'app-key' | 'endpoint';
}

/** A `session_key` in client source. */
export interface SessionKeyUse {
  /** As it is written: `session_key`, `sessionKey`. */
  readonly name: string;
  readonly place: SourcePlace;
  /** `answer`: read from what a server answered; `sent`: given beside ciphertext; `stored`: put into the client's storage. */
  readonly use: 'answer' | 'sent' | 'stored';
}

/** What one file says besides buttons and handlers. */
export interface FileFact {
  readonly kind: 'file';
  readonly path: string;
  /** The whole text; rules take pieces by spans and never show what may be secret. */
  readonly text: string;
  /** All calls of interest in the file, wherever they stand. */
  readonly calls: readonly CallFact[];
  readonly secrets: readonly SecretLiteral[];
  readonly sessionKeys?: readonly SessionKeyUse[];
  /** Names of imported packages with where they stand. */
  readonly imports: readonly { readonly name: string; readonly place: SourcePlace }[];
  /** Texts `detail.value.encryptedData` and the like, by the path of members as it is written. */
  readonly members: readonly {
    readonly text: string;
    readonly place: SourcePlace;
    /** True where the text itself is a value that a request sends, not a path handed to a function that reads it. */
    readonly isSent?: boolean;
  }[];
  readonly platforms: readonly PlatformId[];
}

/** A whole mini-program. */
export interface ProjectFact {
  readonly kind: 'project';
  readonly root: string;
  readonly projectKind: ProjectKind;
  /** Major version of Vue where the project's own files tell it. */
  readonly vueVersion?: 2 | 3;
  /** What Taro is used with, where its configuration tells. */
  readonly framework?: 'react' | 'vue2' | 'vue3';
  readonly platforms: readonly PlatformId[];
  readonly buttons: readonly PhoneButton[];
  readonly handlers: readonly HandlerFact[];
  readonly files: readonly FileFact[];
  /** Lowest base library or client that the project's own files name, by platform. */
  readonly minVersions: Partial<Readonly<Record<PlatformId, string>>>;
}
