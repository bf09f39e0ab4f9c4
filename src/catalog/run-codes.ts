/** phonekit's own codes about a run as a whole: its options, its files, its limits, its bugs. */
import { CONFIG_CODES } from './config-codes.ts';
import type { OwnEntry, Source } from './entry.ts';

const NODE_ERRORS: Source = { url: 'https://nodejs.org/docs/latest-v20.x/api/errors.html', read: '2026-11-22' };
const NODE_ENVIRONMENT: Source = { url: 'https://nodejs.org/docs/latest-v20.x/api/process.html', read: '2026-11-22' };
const SPLIT_MANUAL: Source = {
  url: 'https://www.gnu.org/software/coreutils/manual/html_node/split-invocation.html',
  read: '2026-11-22',
};
const USAGE_CONVENTIONS: Source = {
  url: 'https://www.gnu.org/prep/standards/html_node/Command_002dLine-Interfaces.html',
  read: '2026-11-22',
};

/** Where the two platforms with the most users list their codes. */
const CODE_LISTS: readonly Source[] = [
  { url: 'https://developers.weixin.qq.com/doc/oplatform/developers/errCode/', read: '2026-02-24' },
  { url: 'https://opendocs.alipay.com/common/02km9f', read: '2026-02-24' },
];

export const RUN_CODES = {
  ...CONFIG_CODES,
  'usage-invalid': {
    code: 'usage-invalid',
    severity: 'error',
    title: { en: 'The command line cannot be understood', zh: '命令行参数有误' },
    cause: { en: '{detail}.', zh: '{detail}。' },
    remedies: [
      {
        en: 'See the options of the command with --help.',
        zh: '用 --help 查看该命令的选项。',
      },
    ],
    sources: [USAGE_CONVENTIONS],
  },
  'file-not-found': {
    code: 'file-not-found',
    severity: 'error',
    title: { en: 'There is no file {path}', zh: '找不到文件 {path}' },
    cause: {
      en: 'Nothing exists under this path, seen from the working directory. Likely: a typing error, or another working directory than you expect.',
      zh: '从当前工作目录看，这个路径不存在。常见原因：路径写错，或者当前目录不是预期的目录。',
    },
    remedies: [
      { en: 'Check the path, or give it from the root.', zh: '检查路径，或者改用绝对路径。' },
      {
        en: 'To read standard input, give - as the path.',
        zh: '要从标准输入读取，路径写 -。',
      },
      {
        en: 'Text itself cannot stand here: pipe a capture in, and give a key with its option, such as --session-key.',
        zh: '这里不能直接写内容：抓到的内容用管道传入，密钥用 --session-key 等选项给出。',
      },
    ],
    sources: [NODE_ERRORS],
  },
  'path-is-directory': {
    code: 'path-is-directory',
    severity: 'error',
    title: { en: '{path} is a directory', zh: '{path} 是目录，不是文件' },
    cause: { en: 'A file is needed here.', zh: '这里需要的是文件。' },
    remedies: [
      {
        en: 'Name the files inside it, for example with a wildcard of your shell.',
        zh: '写出目录里的文件，例如用 shell 的通配符。',
      },
    ],
    sources: [NODE_ERRORS],
  },
  'file-not-readable': {
    code: 'file-not-readable',
    severity: 'error',
    title: { en: '{path} cannot be read', zh: '无法读取 {path}' },
    cause: {
      en: 'The file exists, but the operating system refuses to read it. Likely: it belongs to another user, or another program holds it.',
      zh: '文件存在，但操作系统拒绝读取。常见原因：文件属于其他用户，或者被其他程序占用。',
    },
    remedies: [
      {
        en: 'Give your user the right to read it, or copy it to a place of your own.',
        zh: '给当前用户读取权限，或者复制到自己的目录。',
      },
    ],
    sources: [NODE_ERRORS],
  },
  'file-exists': {
    code: 'file-exists',
    severity: 'error',
    title: { en: '{path} exists already, and nothing was written', zh: '{path} 已存在，没有写入任何内容' },
    cause: {
      en: 'Key files are only created, never overwritten: what stands there may be the only copy of a key.',
      zh: '密钥文件只新建，不覆盖：原来的文件可能是某个密钥的唯一副本。',
    },
    remedies: [
      { en: 'Give another name.', zh: '换一个文件名。' },
      {
        en: 'Or move the old file away first, and keep it as long as its key is in use.',
        zh: '或者先移走旧文件，其中的密钥停用之前不要删除。',
      },
    ],
    sources: [NODE_ERRORS],
  },
  'folder-not-found': {
    code: 'folder-not-found',
    severity: 'error',
    title: { en: 'The folder of {path} does not exist', zh: '{path} 所在的目录不存在' },
    cause: {
      en: 'A new file is created in a folder that exists, seen from the working directory. Likely: a typing error, or another working directory than you expect.',
      zh: '新文件要建在已有的目录里，相对路径从当前工作目录算起。常见原因：路径写错，或者当前目录不是预期的目录。',
    },
    remedies: [{ en: 'Make the folder first, or correct the path.', zh: '先创建目录，或者改正路径。' }],
    sources: [NODE_ERRORS],
  },
  'file-not-writable': {
    code: 'file-not-writable',
    severity: 'error',
    title: { en: '{path} cannot be written', zh: '无法写入 {path}' },
    cause: {
      en: 'The operating system refuses to create the file or to fill it. Likely: the folder belongs to another user, or the disk is full.',
      zh: '操作系统不允许创建或写入这个文件。常见原因：目录属于其他用户，或者磁盘已满。',
    },
    remedies: [
      {
        en: 'Choose a folder of your own, and see that there is room on the disk.',
        zh: '换到自己的目录，并确认磁盘有剩余空间。',
      },
    ],
    sources: [NODE_ERRORS],
  },
  'file-changed': {
    code: 'file-changed',
    severity: 'error',
    title: {
      en: '{path} was changed meanwhile, and nothing was written',
      zh: '{path} 在此期间被修改，没有写入任何内容',
    },
    cause: {
      en: 'What stands in the file is not what was read at the beginning: an editor or another program has saved it since.',
      zh: '文件内容与开始时读取的不同：编辑器或其他程序在此期间保存过。',
    },
    remedies: [{ en: 'Run the command again; it reads the new text.', zh: '重新运行命令，会读取新的内容。' }],
    sources: [NODE_ERRORS],
  },
  'file-not-utf8': {
    code: 'file-not-utf8',
    severity: 'error',
    title: {
      en: '{path} is not stored as UTF-8, and nothing was written',
      zh: '{path} 不是 UTF-8 编码，没有写入任何内容',
    },
    cause: {
      en: 'A file is changed only where every character of it is kept. Likely: it was saved as UTF-16 by PowerShell, or as GBK.',
      zh: '只有能保证原有字符不变时才会修改文件。常见原因：文件由 PowerShell 保存成了 UTF-16，或者是 GBK 编码。',
    },
    remedies: [
      {
        en: 'Save it as UTF-8 with your editor, then run the command again.',
        zh: '用编辑器另存为 UTF-8，再重新运行。',
      },
    ],
    sources: [NODE_ERRORS],
  },
  'terminal-needed': {
    code: 'terminal-needed',
    severity: 'error',
    title: { en: '{command} asks questions and needs a terminal', zh: '{command} 需要在终端里回答问题' },
    cause: {
      en: 'Standard input or standard error is no terminal, so that nobody can see or answer the questions. Likely: it runs in CI, in a pipe, or in Git Bash on Windows.',
      zh: '标准输入或标准错误不是终端，没有人能看到或回答问题。常见原因：在 CI 里运行；使用了管道；或者是 Windows 的 Git Bash。',
    },
    remedies: [
      {
        en: 'Run it in a terminal without redirection; in Git Bash put winpty before it.',
        zh: '直接在终端里运行，不要重定向；在 Git Bash 里前面加 winpty。',
      },
      {
        en: 'Or write the file by hand: samples/phonekit.config.yaml in the package is a complete one. Answers of the checklist stand under console, each as item: { done: true, date: "YYYY-MM-DD" }.',
        zh: '或者手写配置：安装包里的 samples/phonekit.config.yaml 是完整的例子。核对结果写在 console 里，每项写作 item: { done: true, date: "YYYY-MM-DD" }。',
      },
    ],
    sources: [NODE_ENVIRONMENT],
  },
  'capture-too-large': {
    code: 'capture-too-large',
    severity: 'error',
    title: {
      en: '{path} is larger than a single capture may be ({limit})',
      zh: '{path} 超过单个文件的大小上限（{limit}）',
    },
    cause: {
      en: 'A capture is read as a whole, and the limit for one is {limit}. A request that delivers a phone number is a few kilobytes; the rest is other traffic or log.',
      zh: '每个文件会整体读入，上限是 {limit}。一次获取手机号的请求只有几 KB，其余是无关的流量或日志。',
    },
    remedies: [
      {
        en: 'Cut out the one request: in the tool that recorded it, select it and export or copy only that (as HAR or curl).',
        zh: '只保留那一个请求：在抓包工具里选中它，单独导出或复制（HAR 或 curl）。',
      },
      {
        en: 'For a log, keep the lines that matter and give the small file: grep -E "encryptedData|session_key|response" big.log > small.log; in PowerShell: Select-String -Path big.log -Pattern "encryptedData|session_key|response" | ForEach-Object Line | Out-File -Encoding utf8 small.log.',
        zh: '日志先筛出相关的行，再给出小文件：grep -E "encryptedData|session_key|response" big.log > small.log；PowerShell 里用 Select-String -Path big.log -Pattern "encryptedData|session_key|response" | ForEach-Object Line | Out-File -Encoding utf8 small.log。',
      },
      {
        en: 'Or split it by lines and give the parts: split -l 20000 big.log part-; in PowerShell: $n = 0; Get-Content big.log -ReadCount 20000 | ForEach-Object { $n++; $_ | Out-File -Encoding utf8 "part-$n.log" }.',
        zh: '或者按行拆分后分别给出：split -l 20000 big.log part-；PowerShell 里用 $n = 0; Get-Content big.log -ReadCount 20000 | ForEach-Object { $n++; $_ | Out-File -Encoding utf8 "part-$n.log" }。',
      },
    ],
    sources: [SPLIT_MANUAL],
  },
  'secret-unset': {
    code: 'secret-unset',
    severity: 'error',
    title: { en: 'The environment variable {name} is not set', zh: '环境变量 {name} 没有设置' },
    cause: {
      en: 'A key was given as env:{name}, and this process has no such variable, or it is empty. Likely: it was set in another terminal, or not exported.',
      zh: '密钥写成了 env:{name}，但当前进程里没有这个变量，或者值为空。常见原因：在另一个终端里设置，或者没有 export。',
    },
    remedies: [
      {
        en: 'Set it in this terminal without leaving the value in the history: read -rs {name} && export {name}; in PowerShell: $env:{name} = Read-Host.',
        zh: '在当前终端设置，并且不把值留在命令历史里：read -rs {name} && export {name}；PowerShell 里用 $env:{name} = Read-Host。',
      },
      {
        en: 'Or keep the key in a file and give file: and its path.',
        zh: '或者把密钥存成文件，用 file: 加路径给出。',
      },
    ],
    sources: [NODE_ENVIRONMENT],
  },
  'secret-empty': {
    code: 'secret-empty',
    severity: 'error',
    title: { en: '{path} holds no key', zh: '{path} 里没有密钥' },
    cause: {
      en: 'The file, the variable or the value is empty or holds blanks only. Likely: writing it failed, or another file or variable is meant.',
      zh: '文件、环境变量或值为空，或者只有空白。常见原因：写入失败，或者指向了别的文件、变量。',
    },
    remedies: [
      {
        en: 'Put the key there again; a file may hold PEM, one key, or one key per line.',
        zh: '重新填入密钥；文件可以是 PEM、单个密钥，或者每行一个密钥。',
      },
    ],
    sources: [NODE_ERRORS],
  },
  'secret-literal': {
    code: 'secret-literal',
    severity: 'warning',
    title: { en: '{option} was given on the command line itself', zh: '{option} 的值直接写在了命令行里' },
    cause: {
      en: 'The value stays in the history of the shell, and other users of the machine can see it in the list of processes.',
      zh: '这个值会留在 shell 历史里，同一台机器上的其他用户也能在进程列表中看到。',
    },
    remedies: [
      {
        en: 'Write env:NAME or file:path in its place. The key that decrypts may also be left out: on a terminal phonekit asks for it without showing it.',
        zh: '改写成 env:变量名 或 file:路径。解密用的密钥也可以不写：在终端里 phonekit 会询问，输入不回显。',
      },
    ],
    sources: [NODE_ENVIRONMENT],
  },
  'payloads-cut': {
    code: 'payloads-cut',
    severity: 'warning',
    title: { en: 'Only the first {count} payloads were examined', zh: '只检查了前 {count} 份数据' },
    cause: {
      en: 'The capture holds more than is examined in one run; nothing is said about the rest.',
      zh: '这份内容超过了一次检查的上限，其余部分没有判断。',
    },
    remedies: [
      { en: 'Split the capture and give the parts one after the other.', zh: '拆分后分几次给出。' },
      { en: 'Or keep only the requests that fail.', zh: '或者只保留失败的请求。' },
    ],
    sources: [SPLIT_MANUAL],
  },
  'code-unknown': {
    code: 'code-unknown',
    severity: 'error',
    title: { en: '{query} is no code or error text that phonekit knows', zh: 'phonekit 没有收录 {query}' },
    cause: {
      en: 'No catalog has it, in any spelling. Likely: a typing error, only a part of the message, or a code of another product of the platform, or of your own server.',
      zh: '所有目录里都没有它，换写法也没有。常见原因：输入有误；只给了一部分文案；它是平台其他产品或自己服务端的错误码。',
    },
    remedies: [
      {
        en: 'Give the whole answer or the whole log line: beside a code stand its message and the name of the platform.',
        zh: '给出完整的返回内容或整行日志：错误码旁边通常有提示文案和平台信息。',
      },
      {
        when: 'path',
        en: 'To explain what stands in a file, pipe it in: phonekit explain - < file.',
        zh: '要解释文件里的内容，用管道传入：phonekit explain - < 文件。',
      },
      { en: 'List what is known: phonekit explain --list.', zh: '查看已收录的错误码：phonekit explain --list。' },
      {
        en: 'If the platform documents it and it concerns the phone number, report it to phonekit with the platform, the code, the message and the address of the page; without keys, numbers and payloads.',
        zh: '如果平台文档里有这个错误码，并且与手机号有关，请反馈给 phonekit，附上平台、错误码、提示文案和文档地址；不要发送密钥、手机号和抓取的数据。',
      },
    ],
    sources: CODE_LISTS,
  },
  'code-missing': {
    code: 'code-missing',
    severity: 'error',
    title: {
      en: 'The text holds no code and no error text that is known',
      zh: '给出的内容里没有已知的错误码或报错文本',
    },
    cause: {
      en: 'In running text a number counts as a code only beside a field such as code, errcode, errno or error; nothing of that kind and no known message was found. Likely: the lines with the error are missing, or the error is written by your own code.',
      zh: '在一段文本里，数字只有出现在 code、errcode、errno、error 等字段旁边才算错误码；这里没有这样的数字，也没有已知的报错文本。常见原因：没有包含报错的那几行；或者报错是自己的代码写的。',
    },
    remedies: [
      {
        en: 'Give the answer of the platform itself, or the lines of the log around the failure.',
        zh: '给出平台返回的原文，或者报错前后的几行日志。',
      },
      {
        en: 'If you have only the number, give it alone: phonekit explain 40029.',
        zh: '如果只有一个数字，直接给出：phonekit explain 40029。',
      },
    ],
    sources: CODE_LISTS,
  },
  'answer-success': {
    code: 'answer-success',
    severity: 'info',
    title: { en: 'The answer says that nothing failed', zh: '返回内容表示成功' },
    cause: {
      en: 'The field {field} holds the value for success, and no code of a failure stands beside it.',
      zh: '{field} 字段的值表示成功，旁边也没有其他错误码。',
    },
    remedies: [
      {
        en: 'If the number is still missing, look at what comes next: phonekit decrypt takes the payload.',
        zh: '如果仍然拿不到手机号，检查后面的步骤：把数据交给 phonekit decrypt。',
      },
    ],
    sources: CODE_LISTS,
  },
  'internal-error': {
    code: 'internal-error',
    severity: 'error',
    title: { en: 'phonekit failed because of a bug of its own', zh: 'phonekit 自身出现错误' },
    cause: {
      en: 'This must not happen with any input: {detail}. Your data and your configuration are not judged by it.',
      zh: '无论输入什么都不应该出现：{detail}。这不代表你的数据或配置有问题。',
    },
    remedies: [
      {
        en: 'Report it with the output of phonekit --version and node --version, the command without its values, and the text above. Do not send keys, phone numbers or payloads.',
        zh: '请反馈给 phonekit，附上 phonekit --version 和 node --version 的输出、去掉具体值的命令，以及上面的信息。不要发送密钥、手机号和抓取的数据。',
      },
      {
        en: 'If it depends on one capture, describe its container (HAR, curl, log …) and its size, or rebuild it with made-up values.',
        zh: '如果只在某份内容上出现，说明它的形式（HAR、curl、日志等）和大小，或者用虚构的值复现。',
      },
    ],
    sources: [NODE_ERRORS],
  },
} as const satisfies Record<string, OwnEntry>;
