import { accountKindCheck } from '../../common-checks.ts';
import { PHONE_OLD, PHONE_PERMISSION } from '../sources.ts';

/** Only mini-programs of companies get phone numbers; others answer `platform auth deny`. */
export const accountKind = accountKindCheck('douyin', [PHONE_OLD, PHONE_PERMISSION]);
