import { defineCheck, lacks, notApplicable, type Problem, passUnless, problem } from '../../../core/check.ts';
import { DOCS } from '../sources.ts';
import { CERTIFICATE_FACTS, CERTIFICATE_FIELDS } from './certificates.ts';

/** Certificate mode needs all three files. */
export const certificateFiles = defineCheck({
  id: 'alipay/certificate-files',
  title: { en: 'All three certificates are configured', zh: '三个证书都已配置' },
  looksAt: { en: 'configured: {fields}', zh: '已配置：{fields}' },
  sources: [DOCS],
  problems: {
    'certificate-file-absent': {
      severity: 'error',
      title: { en: 'Certificate mode is configured without {field}', zh: '使用公钥证书，但缺少 {field}' },
      cause: {
        en: 'Requests carry app_cert_sn and alipay_root_cert_sn, which are made of two of the files; answers are verified with the third.',
        zh: '请求要带 app_cert_sn 和 alipay_root_cert_sn，分别由其中两个文件计算得出；返回内容用第三个验签。',
      },
      remedies: [
        {
          en: 'Download the missing file under 接口加签方式 in the console: appCertPublicKey_<APPID>.crt, alipayCertPublicKey_RSA2.crt, alipayRootCert.crt.',
          zh: '到控制台的接口加签方式下载缺少的文件：appCertPublicKey_<APPID>.crt、alipayCertPublicKey_RSA2.crt、alipayRootCert.crt。',
        },
        {
          en: 'If the app uses a plain public key, remove the other certificates from the configuration.',
          zh: '如果应用用的是公钥模式，把其余证书从配置里删掉。',
        },
      ],
    },
  },
  facts: CERTIFICATE_FACTS,
  judge(files, app) {
    const unset = CERTIFICATE_FIELDS.filter((field) => app.isUnset(field));
    const given = CERTIFICATE_FIELDS.filter((field) => files[field] !== null || unset.includes(field));
    if (given.length === 0) return notApplicable('no-certificates');
    // Verifying payloads takes this one alone; the others may stand where the server calls the OpenAPI.
    const mayDo = given.length === 1 && given[0] === 'alipayCertPublicKey';
    const grade = mayDo ? ({ severity: 'warning', certainty: 'likely' } as const) : {};
    const problems = CERTIFICATE_FIELDS.filter((field) => !given.includes(field)).map(
      (field): Problem => problem('certificate-file-absent', { field }, { at: given[0] ?? field, ...grade }),
    );
    if (problems.length === 0 && unset.length > 0) return lacks(...unset);
    return passUnless(problems, { fields: given.join(', ') });
  },
});
