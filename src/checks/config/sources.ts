/** Where the rules come from that belong to no platform. */
import type { Source } from '../../catalog/entry.ts';

const READ = '2026-11-22';

/** Variables and files of variables, as phonekit reads them. */
export const NODE_ENVIRONMENT: Source = {
  url: 'https://nodejs.org/docs/latest-v20.x/api/cli.html#--env-fileconfig',
  read: READ,
};
/** Validity of certificates (§4.1.2.5). */
export const PKIX: Source = { url: 'https://www.rfc-editor.org/rfc/rfc5280', read: READ };
