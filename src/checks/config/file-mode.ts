import { type ConfigCheck, notApplicable, passUnless, problem } from '../../core/check.ts';
import { DOCS } from '../../platforms/alipay/sources.ts';
import { placeOf, secretFiles } from './secret-files.ts';
import { NODE_ENVIRONMENT } from './sources.ts';

/** Bits of group and others. */
const FOREIGN_BITS = 0o077;

const octal = (mode: number): string => (mode & 0o777).toString(8).padStart(4, '0');

/** Only their owner may use the files that hold secrets. */
export const fileMode: ConfigCheck = {
  id: 'secrets/file-mode',
  title: { en: 'Only their owner may use the files of secrets', zh: '密钥文件只有所有者可以访问' },
  looksAt: { en: 'files: {count}', zh: '文件 {count} 个' },
  sources: [NODE_ENVIRONMENT, DOCS],
  problems: {
    'secret-file-open-to-others': {
      severity: 'warning',
      title: {
        en: 'Others than its owner may use {path} (mode {mode})',
        zh: '{path} 的权限是 {mode}，其他用户也能访问',
      },
      cause: {
        en: 'The file holds secrets, and its mode lets the group or all users of this machine at it, and every program that runs as one of them.',
        zh: '文件里有密钥，而它的权限允许同组用户或本机所有用户访问，以他们身份运行的程序也可以。',
      },
      remedies: [
        { en: 'Take the rights away: chmod 600 {path}.', zh: '收回权限：chmod 600 {path}。' },
        {
          en: 'Where a container or CI places the file, set its mode there (of a Kubernetes volume defaultMode).',
          zh: '文件由容器或 CI 放置时，在那里设置权限（Kubernetes 的卷用 defaultMode）。',
        },
      ],
    },
  },
  judge(subject) {
    const files = secretFiles(subject);
    if (files.length === 0) return notApplicable('no-secrets');
    const known = files.flatMap((file) => (file.mode === null ? [] : [{ file, mode: file.mode }]));
    if (known.length === 0) return notApplicable('windows');
    const problems = known
      .filter(({ mode }) => (mode & FOREIGN_BITS) !== 0)
      .map(({ file, mode }) =>
        problem('secret-file-open-to-others', { path: file.path, mode: octal(mode) }, placeOf(file)),
      );
    return passUnless(problems, { count: known.length });
  },
};
