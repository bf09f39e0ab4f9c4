import { type ConfigCheck, type GitState, notApplicable, passUnless, problem } from '../../core/check.ts';
import { DOCS } from '../../platforms/alipay/sources.ts';
import { placeOf, secretFiles } from './secret-files.ts';
import { NODE_ENVIRONMENT } from './sources.ts';

const CODES = [
  ['tracked', 'secret-file-tracked'],
  ['untracked', 'secret-file-not-ignored'],
] as const satisfies readonly (readonly [GitState, string])[];

/** Files that hold secrets stay out of the repository. */
export const fileTracked: ConfigCheck = {
  id: 'secrets/file-tracked',
  title: { en: 'git ignores the files of secrets', zh: '密钥文件已被 git 忽略' },
  looksAt: { en: 'files: {count}', zh: '文件 {count} 个' },
  sources: [NODE_ENVIRONMENT, DOCS],
  problems: {
    'secret-file-tracked': {
      severity: 'error',
      title: { en: 'git tracks {path}, which holds secrets', zh: '{path} 里有密钥，却在 git 的版本管理里' },
      cause: {
        en: 'Everybody who can read the repository, or a copy of it, gets the secrets with it.',
        zh: '能看到仓库或其副本的人都能拿到密钥。',
      },
      remedies: [
        {
          en: 'Take the file out of the repository and ignore it: git rm --cached {path}, and a line for it in .gitignore.',
          zh: '移出版本管理并忽略：执行 git rm --cached {path}，再把它写进 .gitignore。',
        },
        {
          en: 'Replace the secrets in the console if they were ever pushed: the history keeps them.',
          zh: '只要推送过，就到控制台更换这些密钥：历史记录里仍然能找到它们。',
        },
      ],
    },
    'secret-file-not-ignored': {
      severity: 'warning',
      title: { en: 'git does not ignore {path}, which holds secrets', zh: '{path} 里有密钥，但没有被 git 忽略' },
      cause: {
        en: 'The file is not in the repository yet; the next git add of its folder puts it there.',
        zh: '文件还没有进入版本管理，但下一次对所在目录执行 git add 就会加进去。',
      },
      remedies: [
        {
          en: 'Add a line for {path} to .gitignore, or keep the file outside the repository.',
          zh: '在 .gitignore 里加上 {path}，或者把文件放到仓库之外。',
        },
      ],
    },
  },
  judge(subject) {
    const files = secretFiles(subject);
    if (files.length === 0) return notApplicable('no-secrets');
    const known = files.filter(({ git }) => git !== null);
    if (known.length === 0) return notApplicable('no-repository');
    const problems = CODES.flatMap(([state, code]) =>
      known.filter(({ git }) => git === state).map((file) => problem(code, { path: file.path }, placeOf(file))),
    );
    return passUnless(problems, { count: known.length });
  },
};
