import { type ConfigCheck, notApplicable, passUnless, problem } from '../../core/check.ts';
import { DOCS } from '../../platforms/alipay/sources.ts';
import { NODE_ENVIRONMENT } from './sources.ts';

/** Secrets stand outside the configuration, which is shared. */
export const literal: ConfigCheck = {
  id: 'secrets/literal',
  title: { en: 'No secret stands in the configuration itself', zh: '配置里没有直接写入密钥' },
  looksAt: { en: 'secrets: {count}', zh: '密钥 {count} 个' },
  sources: [NODE_ENVIRONMENT, DOCS],
  problems: {
    'secret-in-configuration': {
      severity: 'error',
      title: { en: '{field} of {app} stands in the configuration itself', zh: '{app} 的 {field} 直接写在配置里' },
      cause: {
        en: 'A configuration is committed, copied and shown to others, and everybody who has it has the secret.',
        zh: '配置会提交到仓库、被复制、给别人看，拿到配置的人就拿到了密钥。',
      },
      remedies: [
        {
          en: 'Put the value into an environment variable or a file of its own, and write env:NAME or file:path instead.',
          zh: '把值放到环境变量或单独的文件里，配置里改写成 env:变量名 或 file:路径。',
        },
        {
          en: 'If the configuration was committed or sent to anybody, replace the secret in the console: it stays in the history.',
          zh: '如果配置已经提交或发给过别人，到控制台更换这个密钥：历史记录里仍然能找到它。',
        },
      ],
    },
  },
  judge({ apps }) {
    const secrets = apps.flatMap(({ name, keys }) =>
      keys.filter(({ isSecret }) => isSecret).map(({ field, fact }) => ({ app: name, field, fact })),
    );
    if (secrets.length === 0) return notApplicable('not-configured');
    const problems = secrets
      .filter(({ fact }) => fact.origin === 'literal')
      .map(({ app, field }) => problem('secret-in-configuration', { app, field }, { app, at: field }));
    return passUnless(problems, { count: secrets.length });
  },
};
