/** What a certificate says of itself, and the serial number (SN) under which Alipay knows it. */
import { createHash, type X509Certificate } from 'node:crypto';
import { readChildren, readElement } from './der.ts';

/** Names have one part per line of the certificate, the most specific one first, joined by commas. */
export interface CertificateFacts {
  readonly subject: string;
  readonly issuer: string;
  /** Hex digits, upper case, as the certificate has them. */
  readonly serial: string;
  /** Unix milliseconds. */
  readonly notBeforeMs: number;
  readonly notAfterMs: number;
  readonly isSelfIssued: boolean;
  /** Signed with RSA: Alipay's root SN counts only those. */
  readonly isSignedWithRsa: boolean;
  /** `app_cert_sn`, `alipay_cert_sn`: 32 hex digits. */
  readonly alipaySn: string;
}

const PKCS1_PREFIX = '2a864886f70d0101';

const nameOf = (lines: string): string => lines.split('\n').reverse().join(',');

/** The object identifier of the signature's algorithm, as hex digits; Node does not tell it. */
function signatureAlgorithm(der: Uint8Array): string {
  const outer = readElement(der, 0);
  const algorithm = outer === null ? undefined : readChildren(der, outer, 2)[1];
  const name = algorithm === undefined ? undefined : readChildren(der, algorithm, 1)[0];
  return name === undefined ? '' : Buffer.from(der.subarray(name.contentStart, name.end)).toString('hex');
}

/**
 * Reads the facts of one certificate.
 *
 * @see https://github.com/alipay/alipay-sdk-nodejs-all (src/antcertutil.ts): the SN is the MD5 of issuer and decimal serial
 */
export function readCertificate(certificate: X509Certificate): CertificateFacts {
  const issuer = nameOf(certificate.issuer);
  // Node writes a negative serial number with a minus sign in front.
  const decimal = certificate.serialNumber.replace(/[\dA-F]+/, (digits) => BigInt(`0x${digits}`).toString());
  return {
    subject: nameOf(certificate.subject),
    issuer,
    serial: certificate.serialNumber,
    notBeforeMs: Date.parse(certificate.validFrom),
    notAfterMs: Date.parse(certificate.validTo),
    isSelfIssued: certificate.subject === certificate.issuer,
    isSignedWithRsa: signatureAlgorithm(certificate.raw).startsWith(PKCS1_PREFIX),
    alipaySn: createHash('md5').update(`${issuer}${decimal}`).digest('hex'),
  };
}

/** `alipay_root_cert_sn` of the certificates of one file, or null when none of them counts. */
export function rootSn(certificates: readonly CertificateFacts[]): string | null {
  const counted = certificates.filter(({ isSignedWithRsa }) => isSignedWithRsa);
  return counted.length === 0 ? null : counted.map(({ alipaySn }) => alipaySn).join('_');
}
