import { cannotTell, defineCheck, type Problem, passUnless, problem } from '../../../core/check.ts';
import { DOCS, SDK_NODE } from '../sources.ts';
import { commonName, listCertificates, namesOf } from './certificates.ts';

/** `<PID>-<APPID>` is the common name of an app certificate; Alipay's own ends in `-<PID>`. */
const APP_NAME = /^(\d{16})-(\d{16})$/;
const ALIPAY_NAME = /-(\d{16})$/;

/** The certificates are those of this app, and of one account. */
export const certificateOwner = defineCheck({
  id: 'alipay/certificate-owner',
  title: { en: 'The certificates were issued for this app', zh: '证书是为这个应用签发的' },
  looksAt: { en: 'subject of appCertPublicKey: {name}', zh: 'appCertPublicKey 的主体：{name}' },
  sources: [DOCS, SDK_NODE],
  problems: {
    'certificate-of-other-app': {
      severity: 'error',
      title: {
        en: 'appCertPublicKey was issued for app {actual}, and appId is another',
        zh: 'appCertPublicKey 是为应用 {actual} 签发的，与 appId 不同',
      },
      cause: {
        en: 'The subject of the certificate names the APPID. Alipay refuses requests whose app_cert_sn belongs to another app.',
        zh: '证书主体里写明了 APPID。请求里的 app_cert_sn 属于别的应用时，支付宝会拒绝。',
      },
      remedies: [
        {
          en: 'Download appCertPublicKey_<APPID>.crt from the console of this app, or correct appId.',
          zh: '到这个应用的控制台下载 appCertPublicKey_<APPID>.crt，或者改正 appId。',
        },
      ],
    },
    'certificates-of-two-accounts': {
      severity: 'error',
      title: {
        en: 'appCertPublicKey and alipayCertPublicKey belong to two accounts',
        zh: 'appCertPublicKey 和 alipayCertPublicKey 属于两个账号',
      },
      cause: {
        en: 'Both subjects name the PID of the account, and they name different ones.',
        zh: '两个证书的主体里都有账号 PID，而两者不同。',
      },
      remedies: [{ en: 'Download both from the console of the same app.', zh: '两个证书都从同一个应用的控制台下载。' }],
    },
    'certificate-owner-unknown': {
      severity: 'info',
      title: {
        en: 'Not checked: the subject of appCertPublicKey names no app',
        zh: '未检查：appCertPublicKey 的主体里没有 APPID',
      },
      cause: {
        en: 'The subjects of all published app certificates have the form <PID>-<APPID>; this one has another.',
        zh: '公开可查的应用公钥证书主体都是 <PID>-<APPID>，这一个不是。',
      },
      remedies: [
        { en: 'Look at the certificate with phonekit keys inspect.', zh: '用 phonekit keys inspect 查看这个证书。' },
      ],
    },
  },
  facts: { appCertPublicKey: 'key', appId: 'text', isvAppId: 'optionalText', alipayCertPublicKey: 'optionalKey' },
  absent: 'no-certificates',
  judge({ appCertPublicKey, appId, isvAppId, alipayCertPublicKey }) {
    const given = listCertificates({ appCertPublicKey, alipayCertPublicKey, alipayRootCert: null });
    const app = given.find(({ field }) => field === 'appCertPublicKey');
    const alipay = given.find(({ field }) => field === 'alipayCertPublicKey');
    const name = commonName(app?.facts.subject ?? '');
    const [, account, actual] = APP_NAME.exec(name) ?? [];
    if (account === undefined || actual === undefined)
      return cannotTell(problem('certificate-owner-unknown'), { name });
    const other = ALIPAY_NAME.exec(commonName(alipay?.facts.subject ?? ''))?.[1];
    const evidence = given.map(({ field, facts }) => namesOf(field, facts));
    const more = { at: 'appCertPublicKey', evidence };
    const problems: Problem[] = [
      ...(actual === appId || actual === isvAppId ? [] : [problem('certificate-of-other-app', { actual }, more)]),
      // A third-party app belongs to another account than the mini-program.
      ...(other === undefined || other === account || isvAppId !== null
        ? []
        : [problem('certificates-of-two-accounts', {}, more)]),
    ];
    return passUnless(problems, { name });
  },
});
