/** Words of the reports of `doctor`. */
import type { Text } from '../catalog/entry.ts';
import type { ReasonId } from '../core/check.ts';

/** Why a check is not applicable. */
export const REASONS: Readonly<Record<ReasonId, Text>> = {
  'not-configured': { en: 'nothing of the kind is configured', zh: '没有配置相关内容' },
  'not-this-flow': { en: 'the flow in use does not need it', zh: '当前流程不需要' },
  'no-certificates': { en: 'no certificate is configured', zh: '没有配置证书' },
  'no-encryption': { en: 'no AES key is configured', zh: '没有配置 AES 密钥' },
  'no-api-security': { en: 'no such key of API安全 is configured', zh: '没有配置 API安全的相应密钥' },
  'no-secrets': { en: 'no secret stands in a file', zh: '没有放在文件里的密钥' },
  'one-environment': { en: 'all apps are of one environment', zh: '所有应用属于同一环境' },
  sandbox: { en: 'it does not apply to the sandbox', zh: '不适用于沙箱' },
  windows: { en: 'file modes say nothing here', zh: '当前系统的文件权限无法判断' },
  'no-repository': { en: 'not in a git repository, or git is missing', zh: '不在 git 仓库里，或者没有安装 git' },
  offline: { en: 'needs the network: --online', zh: '需要联网：--online' },
  'turned-off': { en: 'turned off in rules', zh: '在 rules 里关闭' },
};

/** Sentences of the pretty report and of the summary line. */
export const CHECK_PHRASES = {
  configuration: { en: 'the configuration as a whole', zh: '整个配置' },
  passed: { en: '{count} passed', zh: '{count} 项通过' },
  failed: { en: '{count} failed', zh: '{count} 项未通过' },
  crashed: { en: '{count} crashed', zh: '{count} 项自身出错' },
  suppressed: { en: '{count} suppressed', zh: '{count} 项已忽略' },
  unknown: { en: '{count} not checked', zh: '{count} 项未检查' },
  suppressedUntil: { en: 'suppressed until {until}: {reason}', zh: '已忽略，有效期至 {until}：{reason}' },
  looked: { en: 'looked at', zh: '检查内容' },
  notChecked: { en: 'not checked', zh: '未检查' },
  withoutValue: { en: 'no value: {names}', zh: '取不到值：{names}' },
  notConfigured: { en: 'not configured: {names}', zh: '没有配置：{names}' },
  unanswered: {
    en: 'console items without an answer (phonekit checklist): {names}',
    zh: '控制台核对项未填写（phonekit checklist）：{names}',
  },
  offline: { en: 'needs the network (--online): {names}', zh: '需要联网（--online）：{names}' },
  turnedOff: { en: 'turned off in rules: {names}', zh: '在 rules 里关闭：{names}' },
  undecided: { en: 'cannot be told: {names}', zh: '无法判断：{names}' },
  countWithoutValue: { en: '{count} without a value', zh: '{count} 项取不到值' },
  countNotConfigured: { en: '{count} not configured', zh: '{count} 项没有配置' },
  countUnanswered: { en: '{count} console items without an answer', zh: '{count} 项控制台核对项未填写' },
  countOffline: { en: '{count} that need the network (--online)', zh: '{count} 项需要联网（--online）' },
  countTurnedOff: { en: '{count} turned off in rules', zh: '{count} 项在 rules 里关闭' },
  countUndecided: { en: '{count} that cannot be told', zh: '{count} 项无法判断' },
  uncheckedWhy: { en: 'not checked: {causes}', zh: '未检查：{causes}' },
  app: { en: 'app', zh: '应用' },
  platform: { en: 'platform', zh: '平台' },
  result: { en: 'result', zh: '结果' },
  noApps: { en: 'no app was checked', zh: '没有检查任何应用' },
  more: { en: '{names} and {count} more', zh: '{names} 等 {count} 项' },
} as const satisfies Readonly<Record<string, Text>>;
