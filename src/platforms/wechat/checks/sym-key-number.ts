import { defineCheck, fail, failWithout, lacks, pass, problem } from '../../../core/check.ts';
import { API_SECURITY } from '../sources.ts';

/** The number of the symmetric key is part of what is authenticated: neither is of use without the other. */
export const symKeyNumber = defineCheck({
  id: 'wechat/sym-key-number',
  title: { en: 'symKey has its number, symKeySn', zh: 'symKey 与编号 symKeySn 成对配置' },
  looksAt: { en: 'symKey and symKeySn', zh: 'symKey 和 symKeySn' },
  sources: [API_SECURITY],
  problems: {
    'sym-key-without-number': {
      severity: 'warning',
      title: { en: 'symKey is configured without its number, symKeySn', zh: '配置了 symKey，没有配置编号 symKeySn' },
      cause: {
        en: 'The number is part of the additional data of AES-GCM: without it, or with another one, nothing can be sealed or opened.',
        zh: '编号是 AES-GCM 附加数据（AAD）的一部分：没有编号或编号不对，既不能加密，也解不开。',
      },
      remedies: [
        {
          en: 'Add symKeySn: the number beside the key in the console under 开发管理 → 开发设置 → API安全.',
          zh: '加上 symKeySn：它在开发管理 → 开发设置 → API安全里，与密钥放在一起。',
        },
      ],
    },
    'number-without-sym-key': {
      severity: 'warning',
      title: { en: 'symKeySn is configured without the key, symKey', zh: '配置了 symKeySn，没有配置密钥 symKey' },
      cause: {
        en: 'The number only names the key. phonekit cannot open secured answers of this app without the key itself.',
        zh: '编号只表示是哪个密钥。没有密钥本身，phonekit 解不开这个应用的加密返回。',
      },
      remedies: [
        {
          en: 'Add symKey as env:NAME or file:path, or remove symKeySn if 服务端 API 安全 is not in use.',
          zh: '以 env:变量名或 file:路径的形式加上 symKey；没有使用服务端 API 安全的话，删掉 symKeySn。',
        },
      ],
    },
    'sym-key-number-malformed': {
      severity: 'warning',
      title: { en: 'symKeySn does not look like the number of a key', zh: 'symKeySn 不像密钥编号' },
      cause: {
        en: 'The published number has 32 hex digits. Likely: the name of the key, or the serial of a certificate was copied.',
        zh: '官方示例里的编号是 32 位十六进制字符。常见原因：复制了密钥名称，或者证书的序列号。',
      },
      remedies: [
        {
          en: 'Compare it with the number in the console under 开发管理 → 开发设置 → API安全.',
          zh: '与开发管理 → 开发设置 → API安全里显示的编号核对。',
        },
      ],
    },
    'sym-key-in-number': {
      severity: 'error',
      title: { en: 'symKeySn holds the symmetric key itself', zh: 'symKeySn 里填的是对称密钥本身' },
      cause: {
        en: 'symKey and symKeySn have the same value. The number is no secret and travels in plain text, the key must not.',
        zh: 'symKey 和 symKeySn 的值相同。编号不是秘密，会以明文出现；密钥不可以。',
      },
      remedies: [
        {
          en: 'Put the number from 开发管理 → 开发设置 → API安全 into symKeySn.',
          zh: '把开发管理 → 开发设置 → API安全里的编号填到 symKeySn。',
        },
        {
          en: 'If the key stood in a file that others read, replace it in the console.',
          zh: '如果密钥已经出现在别人能看到的文件里，到控制台更换。',
        },
      ],
    },
  },
  absent: 'no-api-security',
  facts: { symKeySn: 'optionalText', symKey: 'optionalKey' },
  judge({ symKeySn, symKey }) {
    if (symKeySn === null) {
      return symKey === null
        ? lacks('symKeySn', 'symKey')
        : fail(problem('sym-key-without-number', {}, { at: 'symKey' }));
    }
    const isNumber = /^[0-9a-f]{32}$/i.test(symKeySn);
    if (symKey?.equals(symKeySn) && !isNumber) return fail(problem('sym-key-in-number'));
    if (!isNumber) return fail(problem('sym-key-number-malformed', {}, { certainty: 'likely' }));
    return symKey === null ? failWithout(problem('number-without-sym-key'), 'symKey') : pass();
  },
});
