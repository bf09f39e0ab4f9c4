import { accountKindCheck } from '../../common-checks.ts';
import { DOCS, PHONE_APPLY_COPY } from '../sources.ts';

/** Only accounts verified as a company get phone numbers. */
export const accountKind = accountKindCheck('baidu', [DOCS, PHONE_APPLY_COPY]);
