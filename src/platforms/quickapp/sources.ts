/** Where the facts about quick apps come from. */
import type { Source } from '../../catalog/entry.ts';

export const ACCOUNT: Source = { url: 'https://doc.quickapp.cn/features/service/account.html', read: '2026-11-22' };
/** Honor's own account service. */
export const HONOR: Source = { url: 'https://developer.honor.com/cn/doc/guides/100977', read: '2026-11-22' };
