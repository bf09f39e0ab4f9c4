import { defineCheck, lacks, notApplicable, type Problem, passUnless, problem } from '../../../core/check.ts';
import { textProblems } from '../../key-checks.ts';
import { DOCS, SDK_NODE } from '../sources.ts';
import { CERTIFICATE_FACTS, CERTIFICATE_FIELDS, CERTIFICATE_USES, commonName, namesOf } from './certificates.ts';

/** Every certificate stands in its own field, told by the names inside. */
export const certificateKinds = defineCheck({
  id: 'alipay/certificate-kinds',
  title: { en: 'Every certificate stands in its field', zh: '每个证书都放在对应的字段里' },
  looksAt: { en: '{names}', zh: '{names}' },
  sources: [DOCS, SDK_NODE],
  problems: {
    'certificate-in-wrong-slot': {
      severity: 'error',
      title: {
        en: '{field} holds the certificate that belongs in {expected}',
        zh: '{field} 里是应当放在 {expected} 的证书',
      },
      cause: {
        en: 'The issuer inside tells the three files apart: Class 1 issues app certificates, Class 2 Alipay’s own, roots issue themselves.',
        zh: '证书里的颁发者可以区分三个文件：Class 1 颁发应用公钥证书，Class 2 颁发支付宝公钥证书，根证书由自己颁发。',
      },
      remedies: [{ en: 'Move the file to {expected}.', zh: '把这个文件改填到 {expected}。' }],
    },
    'certificate-not-alipay': {
      severity: 'error',
      title: { en: '{field} holds no certificate of Alipay', zh: '{field} 里不是支付宝颁发的证书' },
      cause: {
        en: 'Certificates of the console are issued by Ant Financial Certification Authority; this one is not.',
        zh: '控制台下载的证书由 Ant Financial Certification Authority 颁发，这个证书不是。',
      },
      remedies: [
        {
          en: 'Upload the certificate request (.csr) of the key tool under 接口加签方式, and download the certificates that the console gives for it.',
          zh: '在接口加签方式里上传密钥工具生成的 .csr 文件，再下载控制台签发的证书。',
        },
      ],
    },
    'certificate-expected': {
      severity: 'error',
      title: { en: '{field} holds no certificate: {keyKind}', zh: '{field} 里不是证书：{keyKind}' },
      cause: {
        en: 'In certificate mode libraries read names and serial number from this file, which only a certificate has.',
        zh: '公钥证书模式下，SDK 要从这个文件里读取名称和序列号，只有证书里才有。',
      },
      remedies: [
        {
          when: 'isRequest',
          en: 'This is the certificate request (.csr) of the key tool: upload it under 接口加签方式, and download the certificates.',
          zh: '这是密钥工具生成的证书请求（.csr）：到接口加签方式里上传，然后下载证书。',
        },
        { en: 'Put the .crt file of the console there.', zh: '换成从控制台下载的 .crt 文件。' },
      ],
    },
  },
  facts: CERTIFICATE_FACTS,
  judge(files, app) {
    const given = CERTIFICATE_FIELDS.flatMap((field) => {
      const key = files[field];
      return key === null ? [] : [{ field, key }];
    });
    const unset = CERTIFICATE_FIELDS.filter((field) => app.isUnset(field));
    if (given.length === 0) return unset.length === 0 ? notApplicable('no-certificates') : lacks(...unset);
    const problems = given.flatMap(({ field, key }): Problem[] => {
      const { certificate, keyKind, uses } = key.keys[0].row;
      if (certificate === null) {
        const isRequest = keyKind === 'certificate-request' ? { isRequest: true } : {};
        return [
          problem('certificate-expected', { field, keyKind, ...isRequest }, { at: field }),
          ...textProblems(key, field),
        ];
      }
      if (uses.includes(CERTIFICATE_USES[field])) return textProblems(key, field);
      const more = { at: field, evidence: [namesOf(field, certificate)] };
      const expected = CERTIFICATE_FIELDS.find((other) => uses.includes(CERTIFICATE_USES[other]));
      return [
        expected === undefined
          ? problem('certificate-not-alipay', { field }, more)
          : problem('certificate-in-wrong-slot', { field, expected }, more),
      ];
    });
    const names = given.map(({ field, key }) => `${field}: ${commonName(key.keys[0].row.certificate?.issuer ?? '')}`);
    return passUnless(problems, { names: names.join('; ') });
  },
});
