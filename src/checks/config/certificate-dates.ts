import { type ConfigCheck, keyProblem, notApplicable, type Problem, passUnless } from '../../core/check.ts';
import { DOCS } from '../../platforms/alipay/sources.ts';
import { keyEvidence } from '../../platforms/key-checks.ts';
import { PKIX } from './sources.ts';

/** What `keys inspect` finds about the dates of a certificate. */
const OF_DATES: ReadonlySet<string> = new Set([
  'certificate-expired',
  'certificate-not-yet-valid',
  'certificate-expires-soon',
]);

const isError = ({ severity }: Problem): boolean => severity === 'error';

/** Certificates are valid now and for some time to come. */
export const certificateDates: ConfigCheck = {
  id: 'keys/certificate-dates',
  title: { en: 'No certificate is expired or about to expire', zh: '证书没有过期，也没有即将过期' },
  looksAt: { en: 'certificates: {count}', zh: '证书 {count} 张' },
  sources: [PKIX, DOCS],
  problems: {},
  judge({ apps }) {
    const certificates = apps
      .flatMap(({ name, keys }) => keys.map(({ field, fact }) => ({ app: name, field, fact, row: fact.keys[0].row })))
      // A file of roots holds those of other authorities as well; which of them count, no page says.
      .filter(({ row }) => row.certificate !== null && !row.uses.includes('alipay-root-certificate'));
    if (certificates.length === 0) return notApplicable('not-configured');
    const problems = certificates.flatMap(({ app, field, fact, row }) =>
      row.diagnostics
        .filter(({ code }) => OF_DATES.has(code))
        .map((found) => ({ ...keyProblem(found, field), app, evidence: [keyEvidence(fact, `${app}.${field}`)] })),
    );
    const ranked = [...problems.filter(isError), ...problems.filter((found) => !isError(found))];
    return passUnless(ranked, { count: certificates.length });
  },
};
