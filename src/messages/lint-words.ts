/** Words of the reports of `lint`. */
import type { Text } from '../catalog/entry.ts';

/** Why a file or folder was left out. */
export const SKIP_REASONS = {
  ignored: { en: 'ignored by git or .phonekitignore', zh: '被 git 或 .phonekitignore 忽略' },
  name: { en: 'packages and the like', zh: '依赖等目录' },
  size: { en: 'larger than 512 KB', zh: '超过 512 KB' },
  link: { en: 'symbolic link', zh: '符号链接' },
  minified: { en: 'minified', zh: '压缩过的代码' },
  'build-output': { en: 'compiled output', zh: '编译产物' },
  server: { en: 'server code', zh: '服务端代码' },
  unbalanced: { en: '#ifdef without #endif', zh: '#ifdef 与 #endif 不配对' },
} as const satisfies Readonly<Record<string, Text>>;

/** Sentences of the reports. */
export const LINT_PHRASES = {
  source: { en: 'the source', zh: '源码' },
  file: { en: 'file', zh: '文件' },
  platforms: { en: 'platforms', zh: '平台' },
  result: { en: 'result', zh: '结果' },
  clean: { en: 'nothing found', zh: '没有发现问题' },
  cannotTell: { en: 'cannot tell about the phone button at {places}', zh: '无法判断的手机号按钮：{places}' },
  related: { en: 'see also {places}', zh: '相关位置：{places}' },
  relatedLabel: { en: 'see also', zh: '相关' },
  alsoLabel: { en: 'same by', zh: '同类' },
  fixed: { en: 'fixed {count}: {rules}', zh: '已修正 {count} 处：{rules}' },
  countFixable: { en: '--fix mends {count} of them', zh: '其中 {count} 处可以用 --fix 修正' },
  countFiles: { en: '{files} with findings', zh: '{files}有问题' },
  countPhoneFiles: { en: '{files} with phone code', zh: '{files}有手机号代码' },
  countRead: { en: '{files} read', zh: '共读取 {files}' },
  countSuppressed: { en: '{count} suppressed by comments', zh: '注释忽略 {count} 处' },
  oneFile: { en: '{count} file', zh: '{count} 个文件' },
  severalFiles: { en: '{count} files', zh: '{count} 个文件' },
  skipped: { en: 'left out ({count}): {reasons}', zh: '跳过 {count} 个：{reasons}' },
  skippedReason: { en: '{reason} {count}', zh: '{reason} {count} 个' },
} as const satisfies Readonly<Record<string, Text>>;
