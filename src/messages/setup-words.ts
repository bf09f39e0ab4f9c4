/** Questions and remarks of `init` and `checklist`, and the words of their reports. */
import type { Text } from '../catalog/entry.ts';

/** `{name}` is a placeholder; both languages have the same ones. */
export const SETUP_WORDS = {
  'init.intro': {
    en: 'A few questions, then the configuration is written. Keys themselves are never asked for: only where they stand. Ctrl-C ends without writing anything.',
    zh: '回答几个问题后写入配置文件。不会询问密钥本身，只问放在哪里。按 Ctrl-C 退出，不写入任何内容。',
  },
  'init.above': {
    en: '{path} in a folder above holds a configuration; one here would take its place in this folder. Write one here?',
    zh: '上级目录已有配置 {path}；在这里新建后，当前目录会改用新的配置。要在这里新建吗？',
  },
  'init.platform': { en: 'Platform of the app', zh: '应用所属平台' },
  'init.name': { en: 'Name of the app in the configuration', zh: '应用在配置里的名称' },
  'init.text': { en: '{field}: {meaning}', zh: '{field}：{meaning}' },
  'init.text-or-skip': { en: '{field} (Enter skips it): {meaning}', zh: '{field}（按 Enter 跳过）：{meaning}' },
  'init.environment': { en: 'Environment of the app', zh: '应用的环境' },
  'init.key': { en: '{field}: {meaning}', zh: '{field}：{meaning}' },
  'init.key.file': {
    en: '{path} ({kind}, fingerprint {fingerprint})',
    zh: '{path}（{kind}，指纹 {fingerprint}）',
  },
  'init.key.variable': { en: 'variable {name} of {path}', zh: '{path} 里的变量 {name}' },
  'init.key.other-variable': { en: 'an environment variable …', zh: '环境变量……' },
  'init.key.other-file': { en: 'a file …', zh: '文件……' },
  'init.key.later': { en: 'later, or not used', zh: '以后再填，或者不使用' },
  'init.variable': { en: 'Name of the environment variable', zh: '环境变量名' },
  'init.path': { en: 'Path of the file (Enter: later)', zh: '文件路径（按 Enter 以后再填）' },
  'init.no-file': { en: 'There is no file {path}.', zh: '找不到文件 {path}。' },
  'init.seen': {
    en: '{path}: {kind}, fingerprint {fingerprint}.',
    zh: '{path}：{kind}，指纹 {fingerprint}。',
  },
  'init.unfit': {
    en: '{path} does not look like what belongs here ({kind}). Use it all the same?',
    zh: '{path} 看起来不是这里需要的密钥（{kind}）。仍然使用吗？',
  },
  'init.another': { en: 'Another app?', zh: '还要添加其他应用吗？' },
  'init.format': { en: 'Format of the file', zh: '配置文件格式' },
  'init.format.yaml': { en: 'YAML, with comments', zh: 'YAML，可以写注释' },
  'init.format.jsonc': { en: 'JSON with comments', zh: 'JSONC，带注释的 JSON' },
  'init.format.toml': { en: 'TOML, with comments', zh: 'TOML，可以写注释' },
  'init.file': { en: 'Path of the configuration file', zh: '配置文件路径' },
  'init.ignore': {
    en: 'git does not ignore {paths}. Add to .gitignore?',
    zh: 'git 没有忽略 {paths}。要写入 .gitignore 吗？',
  },
  'init.ignore.comment': { en: 'Keys, see {path}', zh: '密钥，见 {path}' },
  'init.tracked': {
    en: '{paths} stands in the git repository already, where .gitignore does not help: take it out with git rm --cached, and renew the key if others can read the repository.',
    zh: '{paths} 已经提交到 git 仓库，.gitignore 不起作用：用 git rm --cached 移出；如果别人能读到仓库，还要更换密钥。',
  },
  'init.outside': {
    en: '{paths} stands outside of this folder: see that git ignores it there.',
    zh: '{paths} 不在当前目录下：请确认那里的 git 会忽略它。',
  },
  'init.wrong.secret': {
    en: 'This looks like a key or another secret. It was not kept; give a name or a path.',
    zh: '这看起来是密钥等敏感内容，没有保存。这里要填名称或路径。',
  },
  'init.wrong.secret-value': {
    en: 'This looks like a key or another secret. It was not kept; the App ID belongs here.',
    zh: '这看起来是密钥等敏感内容，没有保存。这里要填应用的 ID。',
  },
  'init.wrong.empty': { en: 'This is needed.', zh: '不能为空。' },
  'init.wrong.name': {
    en: 'Letters, digits, . _ and -, at most 64, beginning with a letter or digit.',
    zh: '由文字、数字、. _ - 组成，以文字或数字开头，最多 64 个字符。',
  },
  'init.wrong.taken': { en: 'An app of this name stands there already.', zh: '已有同名应用。' },
  'init.wrong.platform': {
    en: 'App IDs of {platform} look like this. Is the platform right?',
    zh: '这是{platform}应用 ID 的格式，请确认平台是否选对。',
  },
  'init.wrong.variable': {
    en: 'Letters, digits and _, not beginning with a digit.',
    zh: '由字母、数字和 _ 组成，不能以数字开头。',
  },
  'init.wrong.ending': { en: 'The file has to end with {ending}.', zh: '文件名要以 {ending} 结尾。' },
  'init.wrong.exists': { en: '{path} exists already.', zh: '{path} 已存在。' },
  'init.wrong.folder': { en: 'The folder of {path} does not exist.', zh: '{path} 所在的目录不存在。' },
  'init.comment': {
    en: 'Configuration of phonekit. A key is written env:NAME or file:path, never itself. Check it with: phonekit doctor',
    zh: 'phonekit 的配置。密钥只写 env:变量名 或 file:路径，不写密钥本身。检查配置：phonekit doctor',
  },

  'checklist.intro': {
    en: '{path}: what no program can see. The answers are written at the end; Ctrl-C ends without writing anything.',
    zh: '{path}：程序无法看到、需要你在控制台核对的项目。全部回答后才写入；按 Ctrl-C 退出，不写入任何内容。',
  },
  'checklist.app': { en: '{app} ({platform})', zh: '{app}（{platform}）' },
  'checklist.item': { en: '{number}/{count} {meaning}', zh: '{number}/{count} {meaning}' },
  'checklist.without': { en: 'If not: {cause}', zh: '没有的话：{cause}' },
  'checklist.now.done': { en: 'So far: done {date} {note}', zh: '目前：已完成 {date} {note}' },
  'checklist.now.open': { en: 'So far: not done {date} {note}', zh: '目前：未完成 {date} {note}' },
  'checklist.now.none': { en: 'So far: no answer', zh: '目前：未填写' },
  'checklist.question': { en: 'Is it done?', zh: '已完成吗？' },
  'checklist.done': { en: 'done', zh: '已完成' },
  'checklist.open': { en: 'not done', zh: '未完成' },
  'checklist.skip': { en: 'skip, leave as it is', zh: '跳过，保持不变' },
  'checklist.quit': { en: 'stop here and save', zh: '到此为止并保存' },
  'checklist.note': { en: 'Remark for your team (Enter: none)', zh: '给团队的备注（按 Enter 不填）' },
  'checklist.wrong.note': {
    en: 'This looks like a key, a number or another secret. It was not kept; the file is shared.',
    zh: '这看起来含有密钥、手机号等敏感内容，没有保存：配置文件是共享的。',
  },
  'checklist.wrong.long': { en: 'At most {count} characters.', zh: '最多 {count} 个字符。' },

  'report.created': { en: 'created', zh: '已创建' },
  'report.changed': { en: 'changed', zh: '已修改' },
  'report.apps': { en: 'apps: {names}', zh: '应用：{names}' },
  'report.counts': {
    en: '{done} done, {open} not done, {unanswered} without answer',
    zh: '{done} 项已完成，{open} 项未完成，{unanswered} 项未填写',
  },
  'report.saved': { en: 'written to {path}: {names}', zh: '已写入 {path}：{names}' },
  'report.unchanged': { en: 'nothing written to {path}', zh: '{path} 没有改动' },
  'report.next': { en: 'next', zh: '下一步' },
} as const satisfies Readonly<Record<string, Text>>;

/** Ids of the texts. */
export type SetupWord = keyof typeof SETUP_WORDS;
