/** What `init` and `checklist` say, in the language of the reader. */
import type { Speech } from '../commands/speech.ts';
import { fill } from '../messages/messages.ts';
import { SETUP_WORDS } from '../messages/setup-words.ts';
import { TERMS } from '../messages/terms.ts';
import type { Language } from '../reporters/rendered.ts';

/** The texts of one language. */
export function makeSpeech(language: Language): Speech {
  return {
    language,
    say: (word, args = {}) => fill(SETUP_WORDS[word][language], args),
    kindOf: (kind) => TERMS.keyKind[kind][language],
  };
}
