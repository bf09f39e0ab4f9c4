import { type ConfigCheck, notApplicable, passUnless, problem } from '../../core/check.ts';
import { DOCS, SDK_NODE } from '../../platforms/alipay/sources.ts';
import { API_SECURITY } from '../../platforms/wechat/sources.ts';
import { publishedKeyIn } from './published-keys.ts';

/** Keys that everybody has protect nothing. In a sandbox they do no harm. */
export const published: ConfigCheck = {
  id: 'keys/published',
  title: { en: 'No app outside the sandbox uses a published key', zh: '沙箱以外的应用没有使用公开的密钥' },
  looksAt: { en: 'keys: {count}', zh: '密钥 {count} 个' },
  sources: [DOCS, SDK_NODE, API_SECURITY],
  problems: {
    'key-published': {
      severity: 'error',
      title: { en: '{field} of {app} is a published key', zh: '{app} 的 {field} 是公开的密钥' },
      cause: {
        en: 'It is {publication}, and everybody can read it: a private or symmetric key protects nothing, and a public key is that of somebody else. Likely: it was copied from an example and never replaced.',
        zh: '出处：{publication}。任何人都能看到它：用作私钥或对称密钥不能保护任何数据，用作公钥则是别人的公钥。常见原因：从示例复制后没有替换。',
      },
      remedies: [
        {
          en: 'Replace it with the key of your own app, from the console or from phonekit keys generate.',
          zh: '换成自己应用的密钥：从控制台复制，或者用 phonekit keys generate 生成。',
        },
        {
          en: 'If the app is there for tests only, write environment: sandbox.',
          zh: '如果这个应用只用于测试，配置里写 environment: sandbox。',
        },
      ],
    },
  },
  judge({ apps }) {
    if (apps.every(({ keys }) => keys.length === 0)) return notApplicable('not-configured');
    const outside = apps.filter(({ environment }) => environment !== 'sandbox');
    const keys = outside.flatMap((app) => app.keys.map((key) => ({ app: app.name, key })));
    if (keys.length === 0) return notApplicable('sandbox');
    const problems = keys.flatMap(({ app, key }) => {
      const found = publishedKeyIn(key);
      if (found === null) return [];
      const { field } = key;
      return [problem('key-published', { app, field, publication: found.publication }, { app, at: field })];
    });
    return passUnless(problems, { count: keys.length });
  },
};
