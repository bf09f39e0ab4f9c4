/** What the catalog is made of: every code with its texts in both languages side by side. */
import type { Severity } from '../core/diagnostic.ts';
import type { Slot } from '../core/slots.ts';

/** One sentence or paragraph in both languages. `{name}` stands for an argument; both languages use the same ones. */
export interface Text {
  readonly en: string;
  readonly zh: string;
}

/** A step to take. With `when`, it is shown only if the argument of that name is present and neither false nor empty. */
export interface Remedy extends Text {
  readonly when?: string;
}

/** Where a fact comes from: a page or a file in a public repository, and the day it was read (YYYY-MM-DD). */
export interface Source {
  readonly url: string;
  readonly read: string;
  /** Id of the only platform that the page is about; findings about another one do not cite it. */
  readonly platform?: string;
}

/** What is said about one code; findings and the tables of the README read it. */
export interface Entry {
  /** phonekit's own kebab-case code, or a platform's code qualified with its id (`wechat:40029`). */
  readonly code: string;
  /** What happened, and only that; no full stop. */
  readonly title: Text;
  /** Why it happens: the certain facts first, then what is likely, kept apart. */
  readonly cause: Text;
  readonly remedies: readonly Remedy[];
  readonly sources: readonly Source[];
}

/** An entry of phonekit's own codes. */
export interface OwnEntry extends Entry {
  readonly severity: Severity;
  /** The platform's own pages are cited besides `sources`. */
  readonly isAboutPlatform?: boolean;
}

/** An entry for something that a platform says, or for what a platform offers. */
export interface PlatformEntry extends Entry {
  /**
   * `answer`: a code in the platform's answer, encrypted or plain. `client`: the client's `fail` callback or event.
   * `guide`: no code at all, but how the platform hands out numbers where it hands out no ciphertext.
   */
  readonly kind: 'answer' | 'client' | 'guide';
  /** True for what the platform's sample code returns on the developer's own side. */
  readonly isSample?: true;
  /** The platform's own message, verbatim, if it is known. */
  readonly message?: string;
  /** Numeric codes under which this arrives (`code` beside a sub code, `errcode`, `errno`, `error`). */
  readonly numbers?: readonly number[];
  /** Other texts under which the code arrives (`invalid_grant`, `BC0024`, official typos); letter case does not matter. */
  readonly spellings?: readonly string[];
  /** For `client`: fragments of `errMsg`/`errorMessage` that identify it, lower case, spaces and colons as single blanks. */
  readonly fragments?: readonly string[];
  /** What leads to it, the most likely first; absent where `cause` says all. */
  readonly causes?: readonly Text[];
  /** What it is often taken for and is not. */
  readonly isNot?: Text;
  /** Codes of entries that are looked at next: qualified ones (`wechat:40163`) or phonekit's own (`code-only`). */
  readonly related?: readonly string[];
}

/** Words of a platform that stand in phonekit's own texts. */
export type PlatformTerm = 'login' | 'exchange' | 'platformKey';

/** What phonekit's own findings need to know of a platform, so that they speak of its calls, keys and pages. */
export interface PlatformHelp {
  /** `login`: the login call. `exchange`: what gives the session_key. `platformKey`: the key that verifies its signatures. */
  readonly terms: Partial<Readonly<Record<PlatformTerm, Text>>>;
  /** Per slot, what its key looks like and where it comes from; one sentence or two. */
  readonly keys: Partial<Readonly<Record<Slot, Text>>>;
  /** Steps that only this platform has, by code of the finding. */
  readonly remedies: Readonly<Record<string, readonly Remedy[]>>;
  /** Cited with findings whose own sources are about other platforms. */
  readonly sources: readonly Source[];
}
