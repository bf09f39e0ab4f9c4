import { appKeyPairCheck } from '../../common-checks.ts';
import { PHONE_NEW, SIGNATURE } from '../sources.ts';

/** The platform encrypts for the uploaded public key, and the private key beside it opens that. */
export const appKeyPair = appKeyPairCheck('douyin', [PHONE_NEW, SIGNATURE]);
