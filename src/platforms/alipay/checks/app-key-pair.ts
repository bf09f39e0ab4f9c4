import { appKeyPairCheck } from '../../common-checks.ts';
import { DOCS } from '../sources.ts';

/** The app's two keys are one pair. */
export const appKeyPair = appKeyPairCheck('alipay', [DOCS]);
