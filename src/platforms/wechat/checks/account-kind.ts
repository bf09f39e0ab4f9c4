import { accountKindCheck } from '../../common-checks.ts';
import { PHONE } from '../sources.ts';

/** The capability is open to verified accounts that are not personal. */
export const accountKind = accountKindCheck('wechat', [PHONE]);
