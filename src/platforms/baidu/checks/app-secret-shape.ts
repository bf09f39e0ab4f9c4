import { appSecretCheck } from '../../common-checks.ts';
import { DOCS } from '../sources.ts';

/** The AppSecret has 32 letters and digits in all published examples. */
export const appSecretShape = appSecretCheck(
  'baidu',
  /^[A-Za-z0-9]{32}$/,
  { en: '32 letters and digits', zh: '字母和数字，共 32 位' },
  [DOCS],
);
