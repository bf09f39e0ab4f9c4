/** phonekit's own codes about `lint` itself: its files, its comments, its own mistakes. */
import type { OwnEntry, Source } from './entry.ts';
import { PHONE_RULE_CODES } from './phone-rule-codes.ts';

const NODE_ERRORS: Source = { url: 'https://nodejs.org/docs/latest-v20.x/api/errors.html', read: '2026-11-22' };
const PARSER_ERRORS: Source = { url: 'https://github.com/babel/babel/pull/10363', read: '2026-11-22' };
const COMMENT_RULES: Source = {
  url: 'https://ota-meshi.github.io/eslint-plugin-eslint-comments/rules',
  read: '2026-11-22',
};

export const LINT_CODES = {
  'source-missing': {
    code: 'source-missing',
    severity: 'warning',
    title: { en: 'No mini-program was found in {path}', zh: '{path} 里没有找到小程序源码' },
    cause: {
      en: 'Nothing was checked. A mini-program is recognised by app.json with templates beside it, or by the files of uni-app, Taro, WePY and mpvue. Likely: another folder is meant, or everything in it is ignored by git, installed or compiled.',
      zh: '没有检查任何内容。原生小程序凭 app.json 和模板文件识别，uni-app、Taro、WePY、mpvue 凭各自的项目文件识别。常见原因：目录不对，或者目录里的文件都被 git 忽略、属于依赖或编译产物。',
    },
    remedies: [
      {
        en: 'Give the folder that holds the source, for example phonekit lint src.',
        zh: '指定源码所在的目录，例如 phonekit lint src。',
      },
      {
        en: 'With --verbose, phonekit lint lists what it left out and why.',
        zh: '加上 --verbose，phonekit lint 会列出跳过的文件和原因。',
      },
    ],
    sources: [NODE_ERRORS],
  },
  'framework-unsupported': {
    code: 'framework-unsupported',
    severity: 'warning',
    title: { en: 'Projects of {name} are not read: {path}', zh: '不支持 {name} 项目：{path}' },
    cause: {
      en: 'Templates and scripts of this framework have a form of their own that phonekit does not know. Nothing in this folder was checked.',
      zh: '这个框架的模板和脚本有自己的写法，phonekit 不认识，因此没有检查这个目录。',
    },
    remedies: [
      {
        en: 'Compile the project, and give the folder with the compiled mini-program to phonekit lint.',
        zh: '先编译项目，再把编译出的小程序目录交给 phonekit lint。',
      },
    ],
    sources: [NODE_ERRORS],
  },
  'source-unreadable': {
    code: 'source-unreadable',
    severity: 'warning',
    title: { en: 'The file cannot be parsed, and was not checked', zh: '文件无法解析，没有检查' },
    cause: {
      en: 'What stands at this place cannot be read as code of this kind of file. Nothing is said about the rest of the file. Likely: a bracket that is not closed, or a syntax that phonekit does not know.',
      zh: '这个位置的内容不符合该类文件的语法，文件的其余部分也没有检查。常见原因：括号没有闭合，或者用了 phonekit 不支持的语法。',
    },
    remedies: [
      {
        en: 'Compile the project: if its own tool complains as well, mend the syntax.',
        zh: '先编译项目：如果项目自己的工具也报错，就改正语法。',
      },
      {
        en: 'If the file is not part of the mini-program, name it in .phonekitignore.',
        zh: '如果这个文件不属于小程序，写进 .phonekitignore。',
      },
    ],
    sources: [PARSER_ERRORS],
  },
  'rule-crashed': {
    code: 'rule-crashed',
    severity: 'error',
    title: { en: 'The rule {rule} crashed ({detail})', zh: '规则 {rule} 自身出错（{detail}）' },
    cause: {
      en: 'This is a bug of phonekit and says nothing about the file: the rule has neither passed nor failed there.',
      zh: '这是 phonekit 的缺陷，与文件内容无关：这条规则在该文件里既没有通过，也没有失败。',
    },
    remedies: [
      {
        en: 'Please report it with the id of the rule and, if it may be shown, the lines with the phone button.',
        zh: '请附上规则的 id 反馈；可以公开的话，附上手机号按钮附近的代码。',
      },
      {
        en: 'Until it is mended, turn the rule off in rules.',
        zh: '修复之前可以在 rules 里关闭这条规则。',
      },
    ],
    sources: [NODE_ERRORS],
  },
  'suppression-without-rule': {
    code: 'suppression-without-rule',
    severity: 'warning',
    title: { en: 'The phonekit-disable comment names no rule', zh: 'phonekit-disable 注释没有写规则' },
    cause: {
      en: 'A comment suppresses the rules that it names, and this one names none. It has no effect.',
      zh: '注释只忽略写出的规则，这里一条也没有写，因此不起作用。',
    },
    remedies: [
      {
        en: 'Write the id of the rule behind it, then two hyphens and the reason.',
        zh: '在后面写上规则的 id，再写两个连字符和理由。',
      },
    ],
    sources: [COMMENT_RULES],
  },
  'suppression-without-reason': {
    code: 'suppression-without-reason',
    severity: 'warning',
    title: { en: 'The phonekit-disable comment gives no reason', zh: 'phonekit-disable 注释没有写理由' },
    cause: {
      en: 'Without a reason nobody can tell later whether it still holds. The comment has no effect.',
      zh: '没有理由，以后就无法判断是否仍然需要忽略。这条注释不起作用。',
    },
    remedies: [
      {
        en: 'Add two hyphens and the reason behind the rule.',
        zh: '在规则后面加上两个连字符和理由。',
      },
    ],
    sources: [COMMENT_RULES],
  },
  'suppression-rule-unknown': {
    code: 'suppression-rule-unknown',
    severity: 'warning',
    title: { en: 'A comment suppresses {rule}, and there is no such rule', zh: '注释里忽略的规则 {rule} 不存在' },
    cause: {
      en: 'The comment names a rule by id, and no rule has this one. It has no effect.',
      zh: '注释用 id 指定规则，而这个 id 不存在，因此不起作用。',
    },
    remedies: [
      { when: 'suggestion', en: 'Did you mean {suggestion}?', zh: '是不是想写 {suggestion}？' },
      { en: 'Correct the id, or remove the comment.', zh: '改正 id，或者删掉这条注释。' },
    ],
    sources: [COMMENT_RULES],
  },
  'suppression-comment-unused': {
    code: 'suppression-comment-unused',
    severity: 'warning',
    title: { en: 'A comment suppresses {rule}, which finds nothing there', zh: '注释忽略了 {rule}，但那里没有问题' },
    cause: {
      en: 'The rule finds nothing on that line any more, or the comment stands on another line than it should.',
      zh: '这条规则在那一行已经没有发现问题，或者注释写错了行。',
    },
    remedies: [
      { en: 'Remove the comment.', zh: '删掉这条注释。' },
      {
        en: 'phonekit-disable-next-line is about the line below it, in templates the one on which the element begins.',
        zh: 'phonekit-disable-next-line 只管下一行；在模板里是指标签开始的那一行。',
      },
    ],
    sources: [COMMENT_RULES],
  },
  'fix-left-out': {
    code: 'fix-left-out',
    severity: 'warning',
    title: { en: 'The file was not changed by --fix', zh: '--fix 没有修改这个文件' },
    cause: {
      en: 'Something in it can be mended mechanically, and the file was left as it is: it is no UTF-8, cannot be written, was changed meanwhile, or would not read as expected afterwards.',
      zh: '文件里有可以自动修正的地方，但没有改动：文件不是 UTF-8 编码、无法写入、期间被修改过，或者修改后的内容与预期不符。',
    },
    remedies: [{ en: 'Make the change by hand.', zh: '请手动修改。' }],
    sources: [NODE_ERRORS],
  },
  ...PHONE_RULE_CODES,
} as const satisfies Readonly<Record<string, OwnEntry>>;
