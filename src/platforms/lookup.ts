/** Finds catalog entries by what a platform said; serves every platform whose codes need no rule of their own. */
import type { PlatformEntry } from '../catalog/entry.ts';
import type { Answer, ClientFailure } from './platform.ts';

/** What is looked up: an answer of a server, or a failure of the client. */
export type Said = Answer | Pick<ClientFailure, 'kind' | 'message' | 'number'>;

/** A message as fragments are written: lower case, colons and blanks as single blanks. */
export function foldMessage(text: string): string {
  return text
    .toLowerCase()
    .replace(/[\s:：]+/g, ' ')
    .trim();
}

/** The entry with the longest fragment that stands in the message, or undefined. */
export function findByFragment(entries: readonly PlatformEntry[], message: string): PlatformEntry | undefined {
  const folded = foldMessage(message);
  let best: { entry: PlatformEntry; length: number } | undefined;
  for (const entry of entries) {
    for (const fragment of entry.fragments ?? []) {
      if (fragment.length > (best?.length ?? 0) && folded.includes(fragment)) best = { entry, length: fragment.length };
    }
  }
  return best?.entry;
}

/** The entry of the kind that has this number or spelling, or whose own code is this one. */
export function findByCode(
  entries: readonly PlatformEntry[],
  code: string,
  kind: PlatformEntry['kind'],
): PlatformEntry | undefined {
  const wanted = code.trim().toLowerCase();
  const candidates = entries.filter((entry) => entry.kind === kind);
  return (
    candidates.find((entry) => entry.code.slice(entry.code.indexOf(':') + 1).toLowerCase() === wanted) ??
    candidates.find((entry) => entry.spellings?.some((spelling) => spelling.toLowerCase() === wanted)) ??
    candidates.find((entry) => entry.numbers?.some((number) => String(number) === wanted))
  );
}

/**
 * What a platform said.
 *
 * @returns for an answer the entry of its sub code, else of its code, else of its message; for a client failure the entry
 *   with the longest matching fragment, else that of the number; null when nothing fits.
 */
export function findSaid(entries: readonly PlatformEntry[], said: Said): PlatformEntry | null {
  if ('kind' in said) {
    const clients = entries.filter((entry) => entry.kind === 'client');
    const byNumber = said.number === null ? undefined : findByCode(clients, String(said.number), 'client');
    return findByFragment(clients, said.message) ?? byNumber ?? null;
  }
  const bySubCode = said.subCode === null ? undefined : findByCode(entries, said.subCode, 'answer');
  return bySubCode ?? findByCode(entries, said.code, 'answer') ?? findByCode(entries, said.message, 'answer') ?? null;
}
