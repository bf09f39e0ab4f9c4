/** Pages that are about several platforms. */
import type { Source } from '../catalog/entry.ts';

/** Documentation of uni-app: how each platform's buttons, events and requests behave. */
export const UNI_APP: Source = { url: 'https://github.com/dcloudio/unidocs-zh', read: '2026-11-22' };
