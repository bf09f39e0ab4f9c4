/** The texts of the interactive commands, which they are given. */
import type { KeyKindName } from '../keys/rows.ts';
import type { SetupWord } from '../messages/setup-words.ts';
import type { Language } from '../reporters/rendered.ts';

/** What is said on the terminal, in one language. */
export interface Speech {
  readonly language: Language;
  say(word: SetupWord, args?: Readonly<Record<string, string | number>>): string;
  /** What a key is, in words. */
  kindOf(kind: KeyKindName): string;
}
