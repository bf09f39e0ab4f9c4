import { accountKindCheck } from '../../common-checks.ts';
import { PHONE } from '../sources.ts';

/** The permission is for verified accounts that are neither personal nor overseas. */
export const accountKind = accountKindCheck('kuaishou', [PHONE]);
