import { defineCheck, type KeyFact, notApplicable, type Problem, passUnless, problem } from '../../../core/check.ts';
import { DOCS, SDK_NODE } from '../sources.ts';
import { isOfSandbox, listCertificates, namesOf } from './certificates.ts';

/** Those of other authorities belong to neither environment; another check names them. */
const isOfAlipay = ({ keys: [{ row }] }: KeyFact): boolean => row.uses.some((use) => use.startsWith('alipay-'));

/** No certificate of the sandbox in production, and the reverse. */
export const certificateEnvironment = defineCheck({
  id: 'alipay/certificate-environment',
  title: { en: 'The certificates belong to the configured environment', zh: '证书与配置的环境一致' },
  looksAt: { en: 'environment: {environment}; {fields}', zh: 'environment：{environment}；{fields}' },
  sources: [DOCS, SDK_NODE],
  problems: {
    'certificate-of-other-environment': {
      severity: 'error',
      title: {
        en: '{field} is a certificate of {actual}, and environment says {environment}',
        zh: '{field} 是 {actual} 环境的证书，而 environment 写的是 {environment}',
      },
      cause: {
        en: 'The sandbox issues with certificates of its own, whose names end in “test”. Its certificates are refused in production, and those of production in the sandbox.',
        zh: '沙箱证书的颁发者名称以 test 结尾。沙箱证书在正式环境不被接受，反过来也一样。',
      },
      remedies: [
        {
          en: 'Download the three certificates of the same environment, or correct environment.',
          zh: '三个证书都从同一个环境下载，或者改正 environment。',
        },
      ],
    },
  },
  facts: { environment: 'text', alipayCertPublicKey: 'optionalKey', appCertPublicKey: 'optionalKey' },
  judge({ environment, ...files }) {
    // The root certificates of the sandbox are not published; only the two others tell.
    const given = listCertificates({ ...files, alipayRootCert: null }).filter(({ key }) => isOfAlipay(key));
    if (given.length === 0) return notApplicable('no-certificates');
    const problems = given.flatMap(({ field, facts }): Problem[] => {
      const actual = isOfSandbox(facts) ? 'sandbox' : 'production';
      if (actual === environment) return [];
      return [
        problem(
          'certificate-of-other-environment',
          { field, actual },
          { at: field, evidence: [namesOf(field, facts)] },
        ),
      ];
    });
    return passUnless(problems, { environment, fields: given.map(({ field }) => field).join(', ') });
  },
});
