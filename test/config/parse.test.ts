import { describe, expect, it } from 'vitest';
import { type ConfigFormat, parseConfig } from '../../src/config/parse.ts';

interface Found {
  readonly code: string;
  readonly place: string;
  readonly at: unknown;
  readonly suggestion: unknown;
}

async function judge(format: ConfigFormat, text: string): Promise<Found[]> {
  const outcome = await parseConfig({ path: 'phonekit.config', text, format });
  if (outcome.ok) return [];
  return outcome.diagnostics.map(({ code, args }) => ({
    code,
    place: `${args['line'] ?? '-'}:${args['column'] ?? '-'}`,
    at: args['at'] ?? args['syntax'],
    suggestion: args['suggestion'],
  }));
}

const lines = (...texts: readonly string[]): string => texts.join('\n');
const yamlApp = (...keys: readonly string[]): string =>
  lines('apps:', '  shop:', '    platform: alipay', '    appId: "2021"', ...keys.map((key) => `    ${key}`));

const ACCEPTED: readonly (readonly [string, ConfigFormat, string])[] = [
  ['an app with nothing but an id', 'yaml', yamlApp()],
  ['no apps at all', 'yaml', 'rules:\n  alipay/gateway: off\n'],
  [
    'a secret in each of its forms',
    'yaml',
    yamlApp('aesKey: env:AES', 'appPrivateKey: file:keys/a b.pem', 'alipayPublicKey: MIIB+/=='),
  ],
  [
    'a key as a block',
    'yaml',
    yamlApp('appPrivateKey: |', '  -----BEGIN PRIVATE KEY-----', '  MIIE', '  -----END PRIVATE KEY-----'),
  ],
  ['an anchor used twice', 'yaml', yamlApp('gateway: &url https://a.example', 'backend: *url')],
  ['a name in Chinese', 'yaml', 'apps:\n  商城:\n    platform: baidu\n    appKey: abc\n'],
  ['CRLF line ends', 'yaml', yamlApp('aesKey: env:AES').replaceAll('\n', '\r\n')],
  ['JSON', 'json', '{"$schema":"./x.json","apps":{"a":{"platform":"wechat","appId":"wx1","flow":"both"}}}'],
  ['JSON with comments and a trailing comma', 'jsonc', '{\n// the apps\n"apps": {},\n}'],
  [
    'TOML with tables',
    'toml',
    '[apps.a]\nplatform = "feishu"\nappId = "cli"\n[[source]]\npath = "x"\nplatform = "qq"\n',
  ],
  [
    'a TOML date',
    'toml',
    '[apps.a]\nplatform = "wechat"\nappId = "wx"\nconsole.quota = { done = true, date = 2026-11-22 }\n',
  ],
  ['package.json with other keys', 'package', '{"name":"x","phonekit":{"apps":{}}}'],
  [
    'a source that names its app',
    'yaml',
    lines(yamlApp(), 'source:', '  - { path: mini, platform: alipay, app: shop }'),
  ],
];

type Rejected = readonly [
  string,
  ConfigFormat,
  string,
  code: string,
  place: string,
  at: string | undefined,
  suggestion?: string,
];

const REJECTED: readonly Rejected[] = [
  ['an empty file', 'yaml', '', 'config-empty', '-:-', undefined],
  ['comments only', 'yaml', '# later\n', 'config-empty', '-:-', undefined],
  ['an empty JSON file', 'json', ' ', 'config-empty', '-:-', undefined],
  ['package.json without the key', 'package', '{"name":"x"}', 'config-empty', '-:-', undefined],
  ['a list', 'yaml', '- apps', 'config-value-type', '1:1', ''],
  ['an unknown key at the top', 'yaml', 'app:\n  a: 1\n', 'config-key-unknown', '1:1', 'app', 'apps'],
  [
    'a key in another case',
    'yaml',
    yamlApp('aeskey: env:A'),
    'config-key-unknown',
    '5:5',
    'apps.shop.aeskey',
    'aesKey',
  ],
  [
    'a key in snake case',
    'yaml',
    yamlApp('alipay_public_key: env:A'),
    'config-key-unknown',
    '5:5',
    'apps.shop.alipay_public_key',
    'alipayPublicKey',
  ],
  [
    'the end of a key',
    'json',
    '{"apps":{"a":{"platform":"wechat","appId":"w","secret":"env:S"}}}',
    'config-key-unknown',
    '1:47',
    'apps.a.secret',
    'appSecret',
  ],
  [
    'a key of another platform',
    'toml',
    '[apps.a]\nplatform = "wechat"\nappId = "w"\naesKey = "env:K"\n',
    'config-key-unknown',
    '4:1',
    'apps.a.aesKey',
  ],
  [
    'a session_key',
    'yaml',
    'apps:\n  a: { platform: wechat, appId: w, sessionKey: env:K }',
    'config-key-unknown',
    '2:36',
    'apps.a.sessionKey',
  ],
  [
    'an unknown console item',
    'yaml',
    yamlApp('console:', '  appGatway: { done: true }'),
    'config-key-unknown',
    '6:7',
    'apps.shop.console.appGatway',
    'appGateway',
  ],
  [
    'an unknown key of an answer',
    'yaml',
    yamlApp('console:', '  appGateway: { done: true, notes: x }'),
    'config-key-unknown',
    '6:33',
    'apps.shop.console.appGateway.notes',
    'note',
  ],
  [
    'an unknown key of the account',
    'yaml',
    yamlApp('account: { kinds: personal }'),
    'config-key-unknown',
    '5:16',
    'apps.shop.account.kinds',
    'kind',
  ],
  [
    'an unknown key of a source',
    'yaml',
    'source:\n  - path: x\n    platform: qq\n    apps: y\n',
    'config-key-unknown',
    '4:5',
    'source[0].apps',
    'app',
  ],
  ['a key that is no text in YAML', 'yaml', '? [a]\n: b\n', 'config-syntax', '1:3', 'key-expected'],
  ['an app without a platform', 'yaml', 'apps:\n  a:\n    appId: x\n', 'config-key-missing', '2:3', 'apps.a.platform'],
  [
    'an app without an id',
    'json',
    '{"apps": {\n  "a": {"platform": "wechat"}\n}}',
    'config-key-missing',
    '2:3',
    'apps.a.appId',
  ],
  [
    'a Baidu app without an AppKey',
    'toml',
    '[apps.a]\nplatform = "baidu"\nappId = "1"\n',
    'config-key-missing',
    '1:7',
    'apps.a.appKey',
  ],
  [
    'an answer without done',
    'yaml',
    yamlApp('console:', '  appGateway: { note: x }'),
    'config-key-missing',
    '6:7',
    'apps.shop.console.appGateway.done',
  ],
  ['a source without a path', 'yaml', 'source:\n  - platform: qq\n', 'config-key-missing', '2:5', 'source[0].path'],
  [
    'an id as a number',
    'yaml',
    yamlApp().replace('"2021"', '2021001161683774'),
    'config-value-type',
    '4:12',
    'apps.shop.appId',
  ],
  [
    'an id as a number in JSON',
    'json',
    '{"apps":{"a":{"platform":"wechat","appId":1}}}',
    'config-value-type',
    '1:43',
    'apps.a.appId',
  ],
  ['nothing behind a key', 'yaml', yamlApp('gateway:'), 'config-value-type', '5:13', 'apps.shop.gateway'],
  [
    'yes for true',
    'yaml',
    yamlApp('console:', '  appGateway: { done: yes }'),
    'config-value-type',
    '6:27',
    'apps.shop.console.appGateway.done',
    'true',
  ],
  ['an app as text', 'yaml', 'apps:\n  a: wechat\n', 'config-value-type', '2:6', 'apps.a'],
  ['apps as a list', 'toml', '[[apps]]\nplatform = "wechat"\n', 'config-value-type', '1:1', 'apps'],
  [
    'a list where a text belongs',
    'yaml',
    yamlApp('aesKey: [env:A, env:B]'),
    'config-value-type',
    '5:13',
    'apps.shop.aesKey',
  ],
  [
    'a number in a list of texts',
    'yaml',
    yamlApp('domains:', '  - a.example', '  - 5'),
    'config-value-type',
    '7:9',
    'apps.shop.domains[1]',
  ],
  [
    'an unknown platform',
    'yaml',
    'apps:\n  a:\n    platform: alipya\n',
    'config-value-unknown',
    '3:15',
    'apps.a.platform',
    'alipay',
  ],
  [
    'another name of a platform',
    'yaml',
    'apps:\n  a: { platform: toutiao }',
    'config-value-unknown',
    '2:18',
    'apps.a.platform',
    'douyin',
  ],
  [
    'a platform without keys',
    'yaml',
    'apps:\n  a: { platform: qq }',
    'config-value-unknown',
    '2:18',
    'apps.a.platform',
  ],
  [
    'an unknown platform of a source',
    'yaml',
    'source:\n  - { path: x, platform: weixin }',
    'config-value-unknown',
    '2:26',
    'source[0].platform',
    'wechat',
  ],
  [
    'a sign type of another spelling',
    'yaml',
    yamlApp('signType: RSA_2'),
    'config-value-unknown',
    '5:15',
    'apps.shop.signType',
    'RSA2',
  ],
  ['an unknown sign type', 'yaml', yamlApp('signType: MD5'), 'config-value-unknown', '5:15', 'apps.shop.signType'],
  [
    'an unknown environment',
    'toml',
    '[apps.a]\nplatform = "wechat"\nappId = "w"\nenvironment = "prod"\n',
    'config-value-unknown',
    '4:15',
    'apps.a.environment',
    'production',
  ],
  [
    'an unknown severity',
    'yaml',
    'rules:\n  alipay/gateway: warn\n',
    'config-value-unknown',
    '2:19',
    'rules.alipay/gateway',
    'warning',
  ],
  [
    'a source of no app',
    'yaml',
    lines(yamlApp(), 'source:', '  - { path: x, platform: alipay, app: shpo }'),
    'config-value-unknown',
    '6:39',
    'source[0].app',
    'shop',
  ],
  [
    'a variable as shells write it',
    'yaml',
    yamlApp(`aesKey: \${AES_KEY}`),
    'config-value-invalid',
    '5:13',
    'apps.shop.aesKey',
    'env:AES_KEY',
  ],
  [
    'a variable as Node writes it',
    'yaml',
    yamlApp('aesKey: process.env.AES_KEY'),
    'config-value-invalid',
    '5:13',
    'apps.shop.aesKey',
    'env:AES_KEY',
  ],
  [
    'env: in capitals',
    'yaml',
    yamlApp('aesKey: ENV:AES_KEY'),
    'config-value-invalid',
    '5:13',
    'apps.shop.aesKey',
    'env:AES_KEY',
  ],
  ['env: without a name', 'yaml', yamlApp('aesKey: "env:"'), 'config-value-invalid', '5:13', 'apps.shop.aesKey'],
  ['file: without a path', 'yaml', yamlApp('aesKey: "file:"'), 'config-value-invalid', '5:13', 'apps.shop.aesKey'],
  ['an empty secret', 'yaml', yamlApp('aesKey: ""'), 'config-value-invalid', '5:13', 'apps.shop.aesKey'],
  [
    'a date of another form',
    'yaml',
    yamlApp('console:', '  appGateway: { done: true, date: 22.11.2026 }'),
    'config-value-invalid',
    '6:39',
    'apps.shop.console.appGateway.date',
  ],
  [
    'a version of another form',
    'yaml',
    yamlApp('minClientVersion: v10'),
    'config-value-invalid',
    '5:23',
    'apps.shop.minClientVersion',
  ],
  [
    'an app name with a blank',
    'yaml',
    'apps:\n  "my shop": { platform: wechat, appId: w }',
    'config-value-invalid',
    '2:3',
    'apps.my shop',
  ],
  ['a rule with a capital letter', 'yaml', 'rules:\n  Alipay: off\n', 'config-value-invalid', '2:3', 'rules.Alipay'],
  ['a comment in JSON', 'json', '{\n  // apps\n}', 'config-syntax', '2:3', 'comment'],
  ['a trailing comma in JSON', 'json', '{"apps": {},\n}', 'config-syntax', '1:12', 'trailing-comma'],
  ['a missing comma in JSON', 'json', '{"apps": {}\n"rules": {}}', 'config-syntax', '2:1', 'comma-missing'],
  ['a missing colon in JSON', 'json', '{"apps" {}}', 'config-syntax', '1:9', 'separator-missing'],
  ['a brace that stays open', 'jsonc', '{"apps": {}', 'config-syntax', '1:12', 'unclosed'],
  ['a key twice in JSON', 'json', '{"apps":{},\n "apps":{}}', 'config-syntax', '2:2', 'duplicate-key'],
  ['a key twice in YAML', 'yaml', yamlApp('aesKey: env:A', 'aesKey: env:B'), 'config-syntax', '6:5', 'duplicate-key'],
  ['a key twice in TOML', 'toml', 'a = 1\na = 2\n', 'config-syntax', '2:1', 'duplicate-key'],
  ['a tab as indentation', 'yaml', 'apps:\n\ta: 1\n', 'config-syntax', '2:1', 'tab-indent'],
  ['a quote that stays open', 'yaml', 'apps: "x\n', 'config-syntax', '2:1', 'unclosed'],
  ['a tag', 'yaml', 'apps: !!js/function "x"\n', 'config-syntax', '1:7', 'tag'],
  ['an alias of nothing', 'yaml', 'apps: *none\n', 'config-syntax', '1:7', 'alias'],
  ['two documents', 'yaml', 'apps: {}\n---\nrules: {}\n', 'config-syntax', '2:1', 'several-documents'],
  ['a TOML text that stays open', 'toml', 'a = "x\n', 'config-syntax', '1:7', 'unclosed'],
  ['a TOML key without a value', 'toml', 'a =\n', 'config-syntax', '1:4', 'value-missing'],
];

describe('a configuration', () => {
  it.each(ACCEPTED)('is accepted: %s', async (_name, format, text) => {
    expect(await judge(format, text)).toEqual([]);
  });

  it.each(
    REJECTED.map(([name, format, text, code, place, at, suggestion]) => ({
      name,
      format,
      text,
      expected: { code, place, at, suggestion },
    })),
  )('is rejected: $name', async ({ format, text, expected }) => {
    const [first] = await judge(format, text);
    expect(first).toEqual(expected);
  });

  it('has all of its mistakes reported at once, in the order of the file', async () => {
    const found = await judge('yaml', yamlApp('signType: MD5', 'aeskey: env:A', 'gateway: 5'));
    expect(found.map(({ code, place }) => [code, place])).toEqual([
      ['config-value-unknown', '5:15'],
      ['config-key-unknown', '6:5'],
      ['config-value-type', '7:14'],
    ]);
  });

  it('cannot reach the prototype of objects', async () => {
    const texts = [
      '{"__proto__":{"apps":{}}}',
      '{"apps":{"__proto__":{"platform":"wechat","appId":"w"}}}',
      '{"constructor":1}',
    ];
    for (const text of texts) expect(await judge('json', text)).not.toEqual([]);
  });

  it.each([
    ['json', '['],
    ['jsonc', '{"a":'],
    ['yaml', '['],
    ['yaml', '- '],
    ['toml', 'a = ['],
  ] as const)('may be nested as deeply as it likes: %s %s', async (format, text) => {
    const found = await judge(format, (format === 'toml' ? 'a = ' : '') + text.replace('a = ', '').repeat(20_000));
    expect(found[0]?.code).toBe('config-syntax');
  });

  it('cannot grow by aliases', async () => {
    const levels = Array.from(
      { length: 12 },
      (_, index) => `l${index + 1}: &l${index + 1} [${`*l${index},`.repeat(9)}]`,
    );
    const found = await judge('yaml', lines('l0: &l0 [x]', ...levels));
    expect(found.map(({ at }) => at)).toEqual(['alias']);
  });
});
