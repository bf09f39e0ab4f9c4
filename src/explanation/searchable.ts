/** What of the catalogs is searched for near misses. */
import type { Entry, PlatformEntry, Text } from '../catalog/entry.ts';
import type { LibraryEntry } from '../catalog/library-texts.ts';
import type { CodeLookup } from './code-lookup.ts';
import type { Searchable } from './suggest.ts';

const both = ({ en, zh }: Text): string[] => [en, zh];

/** The entries of the lookup with the texts that are searched, in the order of the lookup. */
export function toSearchable(lookup: CodeLookup, entries: ReadonlyMap<string, Entry>): Searchable[] {
  return lookup.entries.flatMap(({ code, tail, numbers, spellings, fragments }) => {
    const entry: (Entry & Partial<PlatformEntry> & Partial<LibraryEntry>) | undefined = entries.get(code);
    if (entry === undefined) return [];
    return [
      {
        code,
        spellings: [tail, ...spellings, ...numbers.map(String)],
        messages: [...(entry.message === undefined ? [] : [entry.message]), ...fragments, ...(entry.texts ?? [])],
        titles: both(entry.title),
        causes: [...both(entry.cause), ...(entry.causes ?? []).flatMap(both)],
      },
    ];
  });
}
