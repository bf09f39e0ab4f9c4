/** phonekit's own codes about the configuration file and the apps in it. */
import type { OwnEntry, Source } from './entry.ts';

const YAML: Source = { url: 'https://yaml.org/spec/1.2.2/', read: '2026-11-22' };
const JSON_SYNTAX: Source = { url: 'https://www.rfc-editor.org/rfc/rfc8259', read: '2026-11-22' };
const TOML: Source = { url: 'https://toml.io/en/v1.0.0', read: '2026-11-22' };
const JSON_SCHEMA: Source = { url: 'https://json-schema.org/draft/2020-12/json-schema-core', read: '2026-11-22' };
const ENV_FILES: Source = {
  url: 'https://nodejs.org/docs/latest-v20.x/api/cli.html#--env-fileconfig',
  read: '2026-11-22',
};
const FORMATS: readonly Source[] = [YAML, JSON_SYNTAX, TOML];

const BEGIN = {
  en: 'To begin, run phonekit init in a terminal, or put these lines into phonekit.config.yaml: “apps:”, then indented “shop:”, then further indented “platform: wechat” and “appId: wx…”; samples/phonekit.config.yaml in the package is a complete one.',
  zh: '在终端里运行 phonekit init；或者手写 phonekit.config.yaml：第一行 apps:，下一行缩进写 shop:，再缩进写 platform: wechat 和 appId: wx…；安装包里的 samples/phonekit.config.yaml 是完整的例子。',
};

const DID_YOU_MEAN = { when: 'suggestion', en: 'Did you mean {suggestion}?', zh: '是不是想写 {suggestion}？' };
const CHOICES = { when: 'choices', en: 'Possible here: {choices}.', zh: '这里可以写：{choices}。' };

export const CONFIG_CODES = {
  'config-missing': {
    code: 'config-missing',
    severity: 'error',
    title: { en: 'No configuration file was found', zh: '没有找到配置文件' },
    cause: {
      en: 'Neither the working directory nor the folders above it, up to the root of the repository, hold one of: {names}.',
      zh: '当前目录以及上级目录（到仓库根目录为止）里都没有这些文件：{names}。',
    },
    remedies: [
      { en: 'Name the file with --config.', zh: '用 --config 指定配置文件。' },
      BEGIN,
      {
        when: 'isForKeys',
        en: 'Or leave --app out and give the keys with their options.',
        zh: '或者不写 --app，直接用选项给出密钥。',
      },
    ],
    sources: FORMATS,
  },
  'config-exists': {
    code: 'config-exists',
    severity: 'error',
    title: { en: 'There is a configuration already: {path}', zh: '已有配置文件：{path}' },
    cause: {
      en: 'phonekit init writes a new file only and changes none. Nothing was written.',
      zh: 'phonekit init 只新建配置，不修改已有的文件。没有写入任何内容。',
    },
    remedies: [
      {
        en: 'Add apps to that file by hand; samples/phonekit.config.yaml in the package shows all keys.',
        zh: '在这个文件里手动添加应用；写法参照安装包里的 samples/phonekit.config.yaml。',
      },
      {
        en: 'Look at what it holds with phonekit doctor, and answer the items of the console with phonekit checklist.',
        zh: '用 phonekit doctor 检查现有配置，用 phonekit checklist 核对控制台项目。',
      },
    ],
    sources: FORMATS,
  },
  'config-not-editable': {
    code: 'config-not-editable',
    severity: 'error',
    title: {
      en: 'The answers cannot be put into {path} without changing something else',
      zh: '无法只改动核对结果而不影响 {path} 的其他内容',
    },
    cause: {
      en: 'Nothing was written. Likely: the apps share a part of the file, such as an alias (*) of YAML.',
      zh: '没有写入任何内容。常见原因：多个应用共用了一部分内容，例如 YAML 的别名（*）。',
    },
    remedies: [
      {
        en: 'Write the answers by hand: under console of the app, each as item: { done: true, date: "YYYY-MM-DD" }.',
        zh: '手动填写：在应用的 console 里，每项写作 item: { done: true, date: "YYYY-MM-DD" }。',
      },
      { en: 'Or write out what is shared, and run the command again.', zh: '或者把共用的内容展开，再重新运行。' },
    ],
    sources: FORMATS,
  },
  'platform-without-app': {
    code: 'platform-without-app',
    severity: 'error',
    title: { en: '{path} has no such app of {platform}', zh: '{path} 里没有符合条件的{platform}应用' },
    cause: {
      en: 'None of the apps that are meant belongs to this platform.',
      zh: '所选的应用里没有一个属于这个平台。',
    },
    remedies: [{ en: 'Leave the platform out, or name another one.', zh: '不写平台，或者换一个平台。' }],
    sources: [JSON_SCHEMA],
  },
  'config-several': {
    code: 'config-several',
    severity: 'error',
    title: { en: 'Two configuration files stand in one folder', zh: '同一目录里有两个配置文件' },
    cause: {
      en: 'Both {path} and {other} hold a configuration, and nothing tells which one is meant.',
      zh: '{path} 和 {other} 都是配置，无法判断该用哪一个。',
    },
    remedies: [
      {
        en: 'Delete one of them, or name the one that is meant with --config.',
        zh: '删掉其中一个，或者用 --config 指定。',
      },
    ],
    sources: FORMATS,
  },
  'config-format-unknown': {
    code: 'config-format-unknown',
    severity: 'error',
    title: { en: '{path} is in no format that a configuration can have', zh: '{path} 不是支持的配置格式' },
    cause: {
      en: 'The format is told by the ending: {choices}, or the name package.json. A configuration is data: JavaScript and TypeScript are not read, since they would run in every repository that is cloned.',
      zh: '格式由扩展名决定：{choices}，或者文件名是 package.json。配置只能是数据：不读取 JavaScript 和 TypeScript，否则克隆任何仓库都会运行其中的代码。',
    },
    remedies: [
      {
        en: 'Write it as YAML, JSON or TOML and give the file that ending.',
        zh: '改写成 YAML、JSON 或 TOML，并使用对应的扩展名。',
      },
    ],
    sources: FORMATS,
  },
  'config-too-large': {
    code: 'config-too-large',
    severity: 'error',
    title: {
      en: '{path} is larger than a configuration may be ({limit})',
      zh: '{path} 超过配置文件的大小上限（{limit}）',
    },
    cause: {
      en: 'A configuration of many apps has some kilobytes. Likely: another file is meant.',
      zh: '即使有很多应用，配置也只有几 KB。常见原因：指定了别的文件。',
    },
    remedies: [{ en: 'Check the path behind --config.', zh: '检查 --config 后面的路径。' }],
    sources: FORMATS,
  },
  'config-syntax': {
    code: 'config-syntax',
    severity: 'error',
    title: { en: '{path}:{line}:{column} is no valid {format}', zh: '{path}:{line}:{column} 不是有效的 {format}' },
    cause: {
      en: 'In line {line}, column {column}: {syntax}. Nothing of the file is used.',
      zh: '第 {line} 行第 {column} 列：{syntax}。整个文件都不会使用。',
    },
    remedies: [
      {
        en: 'Look at this place and at what stands right before it: quotes, brackets, commas, indentation.',
        zh: '检查这个位置以及紧挨着的前面：引号、括号、逗号、缩进。',
      },
    ],
    sources: FORMATS,
  },
  'config-empty': {
    code: 'config-empty',
    severity: 'error',
    title: { en: '{path} is empty', zh: '{path} 是空的' },
    cause: {
      en: 'The file holds no value, or blanks and comments only.',
      zh: '文件里没有任何内容，或者只有空白和注释。',
    },
    remedies: [BEGIN],
    sources: FORMATS,
  },
  'config-key-unknown': {
    code: 'config-key-unknown',
    severity: 'error',
    title: { en: '{path}:{line}:{column} unknown key {at}', zh: '{path}:{line}:{column} 不认识的键 {at}' },
    cause: {
      en: 'A key that nothing reads is mostly a typing error, and the value meant for another key is then missing.',
      zh: '没有任何地方会读取这个键。多半是拼写有误，真正需要的键就缺了值。',
    },
    remedies: [
      DID_YOU_MEAN,
      {
        when: 'isSessionKey',
        en: 'A session_key belongs to one login and is no configuration: give it with --session-key.',
        zh: 'session_key 属于某一次登录，不是配置：用 --session-key 给出。',
      },
      {
        when: 'candidates',
        en: 'Apps of these platforms have it: {candidates}.',
        zh: '这些平台的应用才有这个键：{candidates}。',
      },
      CHOICES,
      { en: 'Correct the key, or remove it.', zh: '改正这个键，或者删掉它。' },
    ],
    sources: [JSON_SCHEMA],
  },
  'config-key-missing': {
    code: 'config-key-missing',
    severity: 'error',
    title: { en: '{path}:{line}:{column} {at} is missing', zh: '{path}:{line}:{column} 缺少 {at}' },
    cause: { en: 'Nothing can be said without it.', zh: '没有它就无法判断。' },
    remedies: [{ en: 'Add the key at this place.', zh: '在这里加上这个键。' }, CHOICES],
    sources: [JSON_SCHEMA],
  },
  'config-value-type': {
    code: 'config-value-type',
    severity: 'error',
    title: {
      en: '{path}:{line}:{column} {at}: expected {expectedType}, got {actualType}',
      zh: '{path}:{line}:{column} {at}：应为{expectedType}，实际是{actualType}',
    },
    cause: {
      en: 'The value is of another kind than this key takes.',
      zh: '值的类型与这个键的要求不符。',
    },
    remedies: [
      {
        when: 'needsQuotes',
        en: 'Put quotes around it: a long number would lose its last digits.',
        zh: '加上引号：较长的数字会丢失末几位。',
      },
      DID_YOU_MEAN,
      { en: 'Write the expected kind of value, or remove the key.', zh: '改成所需类型的值，或者删掉这个键。' },
    ],
    sources: [JSON_SCHEMA],
  },
  'config-value-unknown': {
    code: 'config-value-unknown',
    severity: 'error',
    title: { en: '{path}:{line}:{column} unknown value of {at}', zh: '{path}:{line}:{column} {at} 的值不在可选范围内' },
    cause: {
      en: 'Only certain values mean something here.',
      zh: '这里只能写规定的几个值。',
    },
    remedies: [
      DID_YOU_MEAN,
      {
        when: 'isAnswersOnly',
        en: 'This platform hands out no ciphertext of a number, so that no keys can be configured for it; it may stand in source.',
        zh: '这个平台不会给出手机号密文，没有密钥可配置；可以写在 source 里。',
      },
      CHOICES,
      { en: 'Write one of these, or remove the key.', zh: '改成其中之一，或者删掉这个键。' },
    ],
    sources: [JSON_SCHEMA],
  },
  'config-value-invalid': {
    code: 'config-value-invalid',
    severity: 'error',
    title: { en: '{path}:{line}:{column} invalid value of {at}', zh: '{path}:{line}:{column} {at} 的写法不对' },
    cause: { en: 'Needed here: {valueRule}.', zh: '这里需要：{valueRule}。' },
    remedies: [DID_YOU_MEAN, { en: 'Write it in that form.', zh: '按这个形式书写。' }],
    sources: [JSON_SCHEMA],
  },
  'config-without-apps': {
    code: 'config-without-apps',
    severity: 'error',
    title: { en: '{path} holds no apps', zh: '{path} 里没有应用' },
    cause: {
      en: 'Keys stand in apps, one entry per app, and there is none.',
      zh: '密钥写在 apps 里，每个应用一项，而这里一项都没有。',
    },
    remedies: [BEGIN],
    sources: [JSON_SCHEMA],
  },
  'app-needed': {
    code: 'app-needed',
    severity: 'error',
    title: { en: '{path} holds several apps', zh: '{path} 里有多个应用' },
    cause: {
      en: 'Nothing tells which of them the capture belongs to: {choices}.',
      zh: '无法判断抓取的内容属于哪一个：{choices}。',
    },
    remedies: [{ en: 'Name it with --app.', zh: '用 --app 指定。' }],
    sources: [JSON_SCHEMA],
  },
  'app-unknown': {
    code: 'app-unknown',
    severity: 'error',
    title: { en: '{path} has no app {app}', zh: '{path} 里没有应用 {app}' },
    cause: {
      en: 'The names in apps are: {choices}.',
      zh: 'apps 里的名称有：{choices}。',
    },
    remedies: [DID_YOU_MEAN, { en: 'Give one of these names with --app.', zh: '用 --app 给出其中一个名称。' }],
    sources: [JSON_SCHEMA],
  },
  'app-platform-differs': {
    code: 'app-platform-differs',
    severity: 'error',
    title: {
      en: 'App {app} is one of {actualPlatform}, and --platform says {wantedPlatform}',
      zh: '应用 {app} 属于{actualPlatform}，而 --platform 指定的是{wantedPlatform}',
    },
    cause: {
      en: 'The keys of an app fit only payloads of its own platform.',
      zh: '应用的密钥只适用于它自己平台的数据。',
    },
    remedies: [{ en: 'Leave --platform out, or name another app.', zh: '去掉 --platform，或者换一个应用。' }],
    sources: [JSON_SCHEMA],
  },
  'config-secret-missing': {
    code: 'config-secret-missing',
    severity: 'warning',
    title: {
      en: '{path}:{line}:{column} {at} is not used: {name} gives no value',
      zh: '{path}:{line}:{column} 没有使用 {at}：{name} 取不到值',
    },
    cause: {
      en: 'The variable is not set or empty, or the file cannot be read or is empty. A file is looked for from the folder of the configuration.',
      zh: '环境变量没有设置或为空，或者文件无法读取或为空。文件路径相对于配置文件所在目录。',
    },
    remedies: [
      {
        en: 'Set the variable, give a file of variables with --env-file, or correct the path.',
        zh: '设置环境变量，用 --env-file 给出变量文件，或者改正路径。',
      },
    ],
    sources: [ENV_FILES],
  },
} as const satisfies Record<string, OwnEntry>;
