/** What the checks of certificates share: the three files of the console, and what their names tell. */
import type { KeyFact } from '../../../core/check.ts';
import type { CertificateFacts } from '../../../core/crypto/certificate.ts';
import type { Evidence } from '../../../core/diagnostic.ts';

/** The three fields, with the use that `keys inspect` gives to the file that belongs there. */
export const CERTIFICATE_USES = {
  alipayCertPublicKey: 'alipay-certificate',
  appCertPublicKey: 'alipay-app-certificate',
  alipayRootCert: 'alipay-root-certificate',
} as const;

/** One of the fields. */
export type CertificateField = keyof typeof CERTIFICATE_USES;

/** All fields, in the order of the documents. */
export const CERTIFICATE_FIELDS = Object.keys(CERTIFICATE_USES) as readonly CertificateField[];

/** The fields as facts, each of them optional. */
export const CERTIFICATE_FACTS = {
  alipayCertPublicKey: 'optionalKey',
  appCertPublicKey: 'optionalKey',
  alipayRootCert: 'optionalKey',
} as const;

/** The values of the three fields. */
export type CertificateFiles = Readonly<Record<CertificateField, KeyFact | null>>;

/** The configured ones that hold a certificate, in the order of the fields. */
export function listCertificates(
  files: CertificateFiles,
): { field: CertificateField; facts: CertificateFacts; key: KeyFact }[] {
  return CERTIFICATE_FIELDS.flatMap((field) => {
    const key = files[field];
    const facts = key?.keys[0].row.certificate;
    return key == null || facts == null ? [] : [{ field, facts, key }];
  });
}

/** The common name of a distinguished name as `readCertificate` writes it; '' without one. */
export function commonName(name: string): string {
  return /(?:^|,)CN=([^,]*)/.exec(name)?.[1] ?? '';
}

/** Names of a certificate as evidence. */
export function namesOf(field: CertificateField, { subject, issuer }: CertificateFacts): Evidence {
  return { id: 'certificate-names', args: { field, subject: commonName(subject), issuer: commonName(issuer) } };
}

/** True for what Alipay's sandbox issued: the issuer ends in ` test`, or the organisation is 沙箱环境. */
export function isOfSandbox({ subject, issuer }: CertificateFacts): boolean {
  return / test$/i.test(commonName(issuer)) || /沙箱环境|@sandbox\.com/.test(subject);
}
