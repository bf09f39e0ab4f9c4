/** Where the facts about univerify come from. */
import type { Source } from '../../catalog/entry.ts';

/** DCloud's own documentation (docs/univerify.md). */
export const DOCS: Source = { url: 'https://github.com/dcloudio/unidocs-zh', read: '2026-11-22' };
