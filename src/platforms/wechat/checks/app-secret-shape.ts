import { appSecretCheck } from '../../common-checks.ts';
import { ACCESS_TOKEN, CODE2SESSION } from '../sources.ts';

/** All published AppSecrets are 32 hex digits. */
export const appSecretShape = appSecretCheck(
  'wechat',
  /^[0-9a-f]{32}$/,
  { en: '32 lower-case hex digits', zh: '小写十六进制，共 32 位' },
  [ACCESS_TOKEN, CODE2SESSION],
);
