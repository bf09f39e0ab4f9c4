import { cannotTell, defineCheck, notApplicable, pass, problem } from '../../../core/check.ts';
import { CERTIFICATE_ANSWER, SDK_NODE } from '../sources.ts';
import { CERTIFICATE_FACTS, listCertificates } from './certificates.ts';

/** Computes the serial numbers that requests and answers carry, for comparing with what a server sends. */
export const certificateSerials = defineCheck({
  id: 'alipay/certificate-serials',
  title: { en: 'The serial numbers (SN) can be computed', zh: '可以计算出证书序列号（SN）' },
  looksAt: {
    en: 'app_cert_sn {appSn}, alipay_cert_sn {alipaySn}, alipay_root_cert_sn {rootSn}',
    zh: 'app_cert_sn {appSn}，alipay_cert_sn {alipaySn}，alipay_root_cert_sn {rootSn}',
  },
  sources: [SDK_NODE, CERTIFICATE_ANSWER],
  problems: {
    'root-serial-unknown': {
      severity: 'info',
      title: {
        en: 'Not checked: alipayRootCert gives no alipay_root_cert_sn',
        zh: '未检查：由 alipayRootCert 算不出 alipay_root_cert_sn',
      },
      cause: {
        en: 'The serial number is made of those root certificates in the file that are signed with RSA, and there is none.',
        zh: '序列号由文件里用 RSA 签名的根证书计算得出，而文件里没有这样的证书。',
      },
      remedies: [
        {
          en: 'Download alipayRootCert.crt anew; it holds several certificates and is to be kept as it is.',
          zh: '重新下载 alipayRootCert.crt；文件里有多个证书，要原样保存。',
        },
      ],
    },
  },
  facts: CERTIFICATE_FACTS,
  judge(files) {
    const given = listCertificates(files);
    if (given.length === 0) return notApplicable('no-certificates');
    const snOf = (field: string): string => given.find((one) => one.field === field)?.facts.alipaySn ?? '–';
    const root = files.alipayRootCert?.keys[0].row;
    const args = {
      appSn: snOf('appCertPublicKey'),
      alipaySn: snOf('alipayCertPublicKey'),
      rootSn: root?.rootSn ?? (root?.certificate?.isSignedWithRsa === true ? root.certificate.alipaySn : '–'),
    };
    return files.alipayRootCert !== null && args.rootSn === '–'
      ? cannotTell(problem('root-serial-unknown', {}, { at: 'alipayRootCert' }), args)
      : pass(args);
  },
});
